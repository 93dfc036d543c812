import { createSocket } from 'node:dgram';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect as connectTls } from 'node:tls';
import { afterEach, expect, it, vi } from 'vitest';
import {
  type PrivateAsterisk,
  type PrivateOptions,
  startPrivateAsterisk,
} from '../../src/pbx/asterisk/private/private-asterisk.ts';
import { TEST_CERTIFICATE, TEST_KEY } from '../http/provisioning-certificate.ts';
import { NODE_24, ROOT, start as startProgram, until } from '../system/support.ts';
import { describePbx } from './asterisk-available.ts';

const cleanUps: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanUp of cleanUps.splice(0).reverse()) await cleanUp();
});

async function start(options: PrivateOptions): Promise<PrivateAsterisk> {
  const one = await startPrivateAsterisk(options);
  cleanUps.push(() => one.stop());
  return one;
}

function temporaryFolder(): string {
  const path = mkdtempSync(join(tmpdir(), 'lampfield-test-'));
  cleanUps.push(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Sends OPTIONS (RFC 3261 section 11) and gives the status line of the answer. */
function askOptions({ sipHost, sipPort }: PrivateAsterisk): Promise<string> {
  const socket = createSocket('udp4');
  return new Promise<string>((resolve, reject) => {
    socket.once('error', reject);
    socket.once('message', (bytes) => resolve(firstLine(bytes)));
    socket.bind(0, sipHost, () => {
      const here = `${sipHost}:${socket.address().port}`;
      const lines = [
        `OPTIONS sip:probe@${sipHost}:${sipPort} SIP/2.0`,
        `Via: SIP/2.0/UDP ${here};rport;branch=z9hG4bK-probe`,
        `From: <sip:probe@${here}>;tag=probe`,
        `To: <sip:probe@${sipHost}:${sipPort}>`,
        `Call-ID: probe@${here}`,
        'CSeq: 1 OPTIONS',
        `Contact: <sip:probe@${here}>`,
        'Max-Forwards: 70',
        'Content-Length: 0',
      ];
      socket.send(`${lines.join('\r\n')}\r\n\r\n`, sipPort, sipHost);
    });
  }).finally(() => socket.close());
}

/** What a server says first. */
function banner(socket: Socket): Promise<string> {
  return new Promise<string>((resolve, reject) => {
    socket.once('error', reject).once('data', (bytes) => resolve(firstLine(bytes)));
  }).finally(() => socket.destroy());
}

function firstLine(bytes: Buffer): string {
  return bytes.toString('utf8').split('\r\n')[0] ?? '';
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

/** Waits for a line of the log. */
async function logged(one: PrivateAsterisk, line: RegExp): Promise<void> {
  await until(
    () => line.test(one.log()),
    10_000,
    () => `${line} is not in the log:\n${one.log()}`,
  );
}

/** An endpoint that anybody on loopback is, with an extension that plays a beep and records a second. */
const PROBE = {
  'pjsip.conf': '[probe]\ntype=endpoint\ncontext=probe\n\n[probe]\ntype=identify\nendpoint=probe\nmatch=127.0.0.1',
  'extensions.conf': `[probe]
exten => probe,1,Answer()
 same => n,Playback(beep)
 same => n,Record(probe.wav,,1)`,
};

describePbx('a private Asterisk', (asterisk) => {
  it('runs the version that was found, with nothing to complain of', async () => {
    const one = await start({ asterisk });
    expect(await one.cli('core show version')).toContain(`Asterisk ${asterisk.version}`);
    expect(
      one
        .log()
        .split('\n')
        .filter((line) => /WARNING|ERROR/.test(line)),
    ).toEqual([]);
  });

  it('answers OPTIONS at its SIP port: 401 to a stranger, 200 to a hand-written endpoint', async () => {
    expect(await askOptions(await start({ asterisk }))).toBe('SIP/2.0 401 Unauthorized');
    expect(await askOptions(await start({ asterisk, extra: PROBE }))).toBe('SIP/2.0 200 OK');
  });

  it('speaks AMI at its own port, and over TLS where it has a certificate', async () => {
    const folder = temporaryFolder();
    const tls = { cert: join(folder, 'cert.pem'), key: join(folder, 'key.pem') };
    writeFileSync(tls.cert, TEST_CERTIFICATE);
    writeFileSync(tls.key, TEST_KEY);
    const one = await start({ asterisk, tls });
    const [plain, secure] = [new URL(one.amiUrl), new URL(one.amisUrl ?? '')];
    expect([plain.protocol, secure.protocol]).toEqual(['ami:', 'amis:']);
    expect(await banner(connect(Number(plain.port), plain.hostname))).toMatch(/^Asterisk Call Manager/);
    const options = { host: secure.hostname, port: Number(secure.port), ca: TEST_CERTIFICATE };
    expect(await banner(connectTls(options))).toMatch(/^Asterisk Call Manager/);
  });

  it('includes the files of a folder, also the ones that come later', async () => {
    const include = temporaryFolder();
    writeFileSync(join(include, 'extensions.conf'), '[from-lampfield]\nexten => 1,1,NoOp()\n');
    const one = await start({ asterisk, include });
    expect(await one.cli('dialplan show from-lampfield')).toContain("'1' =>");
    writeFileSync(join(include, 'queues.conf'), '[support]\n');
    await one.cli('queue reload all');
    expect(await one.cli('queue show')).toMatch(/^support/m);
  });

  it('speaks English, and records into its own folder', async () => {
    const one = await start({ asterisk, extra: PROBE });
    await one.cli('channel originate Local/probe@probe application Wait 3');
    await logged(one, /Playing 'beep\.\w+' \(language 'en'\)/);
    const recording = join(one.dir, 'data/sounds/probe.wav');
    await until(
      () => existsSync(recording),
      10_000,
      () => one.log(),
    );
  });

  it('leaves no process and no folder when it is stopped, even with a call up', async () => {
    const one = await start({ asterisk, extra: PROBE });
    await one.cli('channel originate Local/probe@probe application Wait 60');
    await logged(one, /Playing 'beep/);
    await one.stop();
    expect(isAlive(one.pid)).toBe(false);
    expect(existsSync(one.dir)).toBe(false);
    await one.stop();
  });

  it('keeps a folder that it was given, with its AstDB', async () => {
    const dir = join(temporaryFolder(), 'pbx');
    const first = await start({ asterisk, dir });
    await first.cli('database put lf one 1');
    await first.stop();
    const second = await start({ asterisk, dir });
    expect(await second.cli('database get lf one')).toContain('Value: 1');
  });

  it('starts again after a crash at the same ports, with or without its AstDB', async () => {
    const one = await start({ asterisk, extra: PROBE });
    await one.cli('database put lf one 1');
    await one.restart();
    expect(await one.cli('database get lf one')).toContain('Value: 1');
    const { pid, amiUrl } = one;
    one.kill();
    await one.restart({ emptyDb: true });
    expect(one.pid).not.toBe(pid);
    expect(isAlive(pid)).toBe(false);
    expect(await one.cli('database get lf one')).toContain('not found');
    expect(await askOptions(one)).toBe('SIP/2.0 200 OK');
    expect(await banner(connect(Number(new URL(amiUrl).port), '127.0.0.1'))).toMatch(/^Asterisk Call Manager/);
  });

  it('runs beside another one', async () => {
    const [one, two] = await Promise.all([start({ asterisk, extra: PROBE }), start({ asterisk })]);
    expect(one.sipPort).not.toBe(two.sipPort);
    expect(await Promise.all([askOptions(one), askOptions(two)])).toEqual([
      'SIP/2.0 200 OK',
      'SIP/2.0 401 Unauthorized',
    ]);
  });

  it.each([
    ['modules.conf', 'require=res_of_nobody.so', 'res_of_nobody'],
    ['extensions.conf', '#include "nothing.conf"', "The file 'nothing.conf' was listed as a #include"],
  ])('says what is wrong when it does not start for its %s, and leaves nothing', async (file, text, complaint) => {
    const folder = temporaryFolder();
    vi.stubEnv('TMPDIR', folder);
    cleanUps.push(() => vi.unstubAllEnvs());
    const error = await startPrivateAsterisk({ asterisk, extra: { [file]: text } }).catch((thrown: Error) => thrown);
    expect(String(error)).toMatch(/^Error: Asterisk did not start \(exit code \d+\); the last that it said:\n/);
    expect(String(error)).toContain(complaint);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('refuses a port that is taken and a folder too deep for its socket', async () => {
    const server = createServer();
    cleanUps.push(() => server.close());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const taken = typeof address === 'object' && address !== null ? address.port : 0;
    await expect(startPrivateAsterisk({ asterisk, sipPort: taken })).rejects.toThrow(
      `port ${taken} of 127.0.0.1 is taken`,
    );
    const dir = join(temporaryFolder(), 'deep'.repeat(25));
    mkdirSync(dir);
    await expect(startPrivateAsterisk({ asterisk, dir })).rejects.toThrow('a folder of at most 90 plain characters');
  });

  it('ends with the process that started it, even a killed one', async () => {
    const code = `
      const { startPrivateAsterisk } = await import('./src/pbx/asterisk/private/private-asterisk.ts');
      const one = await startPrivateAsterisk({ asterisk: ${JSON.stringify(asterisk)} });
      console.log(one.pid + ' ' + one.dir);
      setInterval(() => {}, 1000);`;
    const program = startProgram(NODE_24, ['--input-type=module', '-e', code], { cwd: ROOT });
    await until(
      () => program.said.stdout.includes('\n'),
      20_000,
      () => program.said.stderr,
    );
    const [pid = '', dir = ''] = program.said.stdout.trim().split(' ');
    expect(isAlive(Number(pid))).toBe(true);
    await program.stop('SIGKILL');
    await until(
      () => !isAlive(Number(pid)) && !existsSync(dir),
      10_000,
      () => `process ${pid} or ${dir} is left`,
    );
  });
});
