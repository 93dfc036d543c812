import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';

/** Where Debian puts what is not on the PATH, one folder for each version. */
const DEBIAN = '/usr/lib/postgresql';
/** PostgreSQL refuses to run as root; Debian's package brings this user. */
const USER = 'postgres';
const START_MS = 15_000;

/** A PostgreSQL server of the tests' own. */
export interface Cluster {
  /** Of a superuser, and its database `postgres`. */
  url: string;
  /** As when the power goes: nothing is written any more. */
  crash(): Promise<void>;
  /** Starts it again, on the same port and files. */
  start(): Promise<void>;
  /** Stops it and removes its files. */
  remove(): Promise<void>;
}

/** The folder of PostgreSQL's programs, of the newest version; null where there is none. */
export function postgresPrograms(): string | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN) : [];
  const folders = versions.sort((a, b) => Number(b) - Number(a)).map((version) => join(DEBIAN, version, 'bin'));
  return folders.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/**
 * Makes and starts a server in a temporary folder, on loopback and a free port. `durable` says that what is committed must survive
 * a crash; without it, nothing is flushed to the disk, which is several times faster.
 */
export async function createCluster({ durable = false } = {}): Promise<Cluster> {
  const programs = postgresPrograms();
  if (programs === null) throw new Error(`there is no PostgreSQL in ${DEBIAN}: apt-get install postgresql`);
  const folder = mkdtempSync(join(tmpdir(), 'lampfield-postgres-'));
  const data = join(folder, 'data');
  const owner = process.getuid?.() === 0 ? idsOf(USER) : null;
  if (owner !== null) chownSync(folder, owner.uid, owner.gid);
  const init = ['--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', `--username=${USER}`, '--no-sync', '-D', data];
  execFileSync(join(programs, 'initdb'), init, { ...owner, stdio: 'pipe' });
  const port = await freePort();
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: folder,
    max_connections: 200,
    shared_buffers: '128MB',
    ...(!durable && { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }),
  };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const url = `postgres://${USER}@127.0.0.1:${port}/postgres`;
  let server: ChildProcess | undefined;

  async function start() {
    const args = ['-D', data, '-p', String(port), ...options];
    server = spawn(join(programs!, 'postgres'), args, { ...owner, stdio: 'ignore' });
    await answers(url);
  }
  async function crash() {
    const exited = new Promise((resolve) => server!.once('exit', resolve));
    server!.kill('SIGQUIT');
    await exited;
  }
  await start();
  return {
    url,
    crash,
    start,
    async remove() {
      await crash();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function idsOf(user: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, user], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

async function answers(connectionString: string): Promise<void> {
  for (const end = Date.now() + START_MS; ; ) {
    const client = new pg.Client({ connectionString });
    try {
      await client.connect();
      return await client.end();
    } catch (error) {
      if (Date.now() > end) throw error;
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
