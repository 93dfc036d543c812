import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  ask,
  environment,
  freePort,
  inPath,
  isGone,
  LAUNCHER,
  NODE_24,
  ROOT,
  request,
  type Server,
  serverSettings,
  start,
  startServer,
  temporaryFolder,
  until,
} from './support.ts';

const STOPPED_MS = 5000;

/** Runs `lampfield serve` that is expected to refuse; gives what it said on stderr, line by line, without Node's warnings. */
async function refusal(folder: string, settings: Record<string, string>) {
  const [program, ...args] = LAUNCHER;
  const env = { ...environment(), ...(await serverSettings(folder)), ...settings };
  const { code, stderr } = await start(program, args, { env }).ended;
  return { code, lines: stderr.split('\n').filter((line) => line.startsWith('lampfield: ')), stderr };
}

describe('npx lampfield serve', () => {
  const folder = temporaryFolder();
  const command = ['npx', '--no-install', 'lampfield', 'serve'] as const;
  let server: Server;
  let token: string;

  beforeAll(async () => {
    server = await startServer({ folder, command });
    token = server.token ?? '';
  });

  it('greets with its addresses and a token', () => {
    expect(server.said.stdout).toContain(server.api);
    expect(server.said.stdout).toContain(server.phones);
    expect(token).toMatch(/^\w{40}$/);
  });

  it('serves API, documentation and phones', async () => {
    const user = { firstname: 'Alice', lines: [{ extensions: [{ exten: '1001' }] }] };
    const { uuid } = await ask<{ uuid: string }>(token, 'POST', `${server.api}/users`, user);
    const key = { label: 'Taxi', destination: { type: 'custom', exten: '0305551234' } };
    await ask(token, 'PUT', `${server.api}/users/${uuid}/funckeys/2`, key);
    const phone = { mac: '80:5e:c0:00:00:01', vendor: 'Yealink', model: 'T46S', lines: [{ user_uuid: uuid }] };
    await ask(token, 'POST', `${server.api}/devices`, phone);
    const file = await (await fetch(`${server.phones}/805ec0000001.cfg`)).text();
    expect(file).toContain('linekey.2.value = 0305551234\n');
    expect((await fetch(`${new URL(server.api).origin}/docs`)).status).toBe(200);
    expect((await fetch(`${new URL(server.api).origin}/ready`)).status).toBe(200);
  });

  it('is stopped by Ctrl-C, quickly, while clients write', async () => {
    const acknowledged = new Set<number>();
    const write = async (position: number) => {
      const key = { destination: { type: 'custom', exten: String(position) } };
      const response = await request(token, 'PUT', `${server.api}/users/1/funckeys/${position}`, key);
      if (response.status === 204) acknowledged.add(position);
      return response.status;
    };
    const client = async (position: number): Promise<number[]> => {
      const status = await write(position).catch(() => 0);
      return status === 0 ? [] : [status, ...(await client(position + 4))];
    };
    const clients = [100, 101, 102, 103].map(client);
    await until(
      () => acknowledged.size >= 40,
      20_000,
      () => `only ${acknowledged.size} writes`,
    );
    const { ms, stdout } = await server.stop('SIGINT');
    const statuses = new Set((await Promise.all(clients)).flat());
    // One that comes while the server stops is refused whole.
    statuses.delete(503);
    expect(statuses).toEqual(new Set([204]));
    expect(stdout).toContain('Stopping ...');
    expect(ms).toBeLessThan(STOPPED_MS);
    await until(
      () => isGone(server.pid),
      2000,
      () => 'a process is left',
    );

    const again = await startServer({ folder });
    expect(again.token).toBeNull();
    const { keys } = await ask<{ keys: object }>(token, 'GET', `${again.api}/users/1/funckeys`);
    const positions = Object.keys(keys).map(Number);
    expect(positions).toContain(2);
    expect([...acknowledged].filter((position) => !positions.includes(position))).toEqual([]);
    expect(await again.stop('SIGINT')).toMatchObject({ code: 0, signal: null });
  });
});

describe('lampfield serve refuses, in one sentence,', () => {
  it('a port that another program has', async () => {
    const port = await freePort();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const { code, lines } = await refusal(temporaryFolder(), { LAMPFIELD_PORT: String(port) });
    other.close();
    expect(code).toBe(1);
    expect(lines).toEqual([
      `lampfield: Port ${port} on 127.0.0.1 is taken by another program: stop it, or set LAMPFIELD_PORT.`,
    ]);
  });

  it('and keeps nothing of a start that failed: the next one is the first, and shows the token', async () => {
    const folder = temporaryFolder();
    const other = createServer();
    const port = await freePort();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const sip = { LAMPFIELD_SIP_SERVER: 'wrong.example.com' };
    expect((await refusal(folder, { ...sip, LAMPFIELD_PROVISIONING_PORT: String(port) })).code).toBe(1);
    other.close();
    const database = new Database(join(folder, 'data', 'lampfield.db'));
    expect(database.prepare('select * from installation').all()).not.toContainEqual(
      expect.objectContaining({ name: 'phone_defaults' }),
    );
    database.close();
    const server = await startServer({ folder });
    expect(server.token).toMatch(/^\w{40}$/);
    await server.stop('SIGTERM');
  });

  it('a folder that it can not write in', async () => {
    // A file in its place: it stops root as well, whom no permission stops.
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'data'), '');
    const { code, lines } = await refusal(folder, {});
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/can not be opened for writing .*: check the folder.*\.$/)]);
  });

  it('the database of a newer Lampfield', async () => {
    const folder = temporaryFolder();
    const first = await startServer({ folder });
    await first.stop('SIGTERM');
    const database = new Database(join(folder, 'data', 'lampfield.db'));
    database.exec("insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')");
    database.close();
    const { code, lines } = await refusal(folder, {});
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/was made by a newer Lampfield .*9999-later.*: upgrade/)]);
  });

  it('a file that is no database', async () => {
    const folder = temporaryFolder();
    mkdirSync(join(folder, 'data'));
    writeFileSync(join(folder, 'data', 'lampfield.db'), 'Dear diary, '.repeat(1000));
    const { code, lines } = await refusal(folder, {});
    expect(code).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/is damaged or is not Lampfield's/)]);
  });

  it.each([
    ['LAMPFIELD_PORT', '80 80', 'LAMPFIELD_PORT must be a port number, but it is "80 80".'],
    ['LAMPFIELD_PUBLIC_URL', 'ftp://x', 'LAMPFIELD_PUBLIC_URL must be an http or https address, but it is "ftp://x".'],
    ['LAMPFIELD_SIP_SERVER', 'a b', expect.stringContaining('LAMPFIELD_SIP_SERVER must look like host:port')],
    ['LAMPFIELD_ADMIN_TOKEN', 'short', 'LAMPFIELD_ADMIN_TOKEN must have at least 16 characters.'],
    ['LAMPFIELD_TLS_CERT', 'cert.pem', 'LAMPFIELD_TLS_CERT and LAMPFIELD_TLS_KEY must be set together.'],
    ['LAMPFIELD_DATABASE_URL', 'mysql://u:hidden@h/d', expect.not.stringContaining('hidden')],
  ])('the setting %s=%s', async (name, value, sentence) => {
    const { code, lines, stderr } = await refusal(temporaryFolder(), { [name]: value });
    expect(code).toBe(1);
    expect(lines.map((line) => line.slice('lampfield: '.length))).toEqual([sentence]);
    expect(stderr).not.toContain('    at ');
  });
});

describe('the launcher', () => {
  const systemNode = inPath('node');
  const isOld = async () => {
    const { stdout } = await start(systemNode ?? '', ['-p', 'parseInt(process.versions.node)']).ended;
    return Number(stdout) < 24;
  };
  const version = async (node: string, root: string) =>
    start(node, ['bin/lampfield.js', '--version'], { cwd: root }).ended;

  it('runs with the Node 24 that Lampfield brings along', async () => {
    expect(await version(NODE_24, ROOT)).toMatchObject({ code: 0, stdout: '0.1.0\n', stderr: '' });
  });

  it('runs itself again with Node 24, from an older Node', async (test) => {
    if (systemNode === null || !(await isOld())) return test.skip("the system's Node is not older than 24");
    expect(await version(systemNode, ROOT)).toMatchObject({ code: 0, stdout: '0.1.0\n' });
  });

  it('says what to do where there is only an older Node', async (test) => {
    if (systemNode === null || !(await isOld())) return test.skip("the system's Node is not older than 24");
    const bare = temporaryFolder();
    for (const name of ['bin', 'dist', 'package.json']) cpSync(join(ROOT, name), join(bare, name), { recursive: true });
    const { code, stdout, stderr } = await version(systemNode, bare);
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
    expect(stderr).toMatch(/^lampfield: Node 24 or later is needed, this is v\d+.*run `npm start`.*\n$/);
  });

  it('says what to do where nothing is built yet', async () => {
    const bare = temporaryFolder();
    for (const name of ['bin', 'package.json']) cpSync(join(ROOT, name), join(bare, name), { recursive: true });
    const { code, stderr } = await version(NODE_24, bare);
    expect(code).toBe(1);
    expect(stderr).toBe("lampfield: not built yet: run `npm start` in Lampfield's folder (or `npm run build`).\n");
  });
});
