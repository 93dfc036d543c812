import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type AsteriskProcess, startProcess } from './asterisk-process.ts';
import { type ConfigurationInput, FOLDERS } from './configuration.ts';
import type { Asterisk } from './find-asterisk.ts';
import { readFrom, sizeOf } from './log-file.ts';
import { choosePorts, LOOPBACK } from './ports.ts';
import { writePrivateFolder } from './private-folder.ts';

/** What a private Asterisk is made from. */
export interface PrivateOptions {
  asterisk: Asterisk;
  /** Its folder, made if missing and kept; without it a temporary one, removed at stop. */
  dir?: string;
  /** Lampfield's folder, whose files are included where they exist. */
  include?: string;
  /** Text for the end of a configuration file, by file name: endpoints for `pjsip.conf`, say. */
  extra?: Readonly<Record<string, string>>;
  /** UDP and TCP; a free one by default. */
  sipPort?: number;
  amiPort?: number;
  /** PEM files; with them AMI is served over TLS as well. */
  tls?: { cert: string; key: string };
  say?: (line: string) => void;
}

/** A private Asterisk on loopback that ends with this process at the latest. */
export interface PrivateAsterisk {
  /** `ami://user:secret@127.0.0.1:port` */
  amiUrl: string;
  /** `amis://…`; null without `tls`. */
  amisUrl: string | null;
  sipHost: string;
  sipPort: number;
  dir: string;
  /** Its spool folder: voicemail, recordings. */
  spool: string;
  /** Its AstDB without the ending `.sqlite3`. */
  db: string;
  readonly pid: number;
  /** Its whole log. */
  log(): string;
  /** Runs one command of its command line; gives what it prints. */
  cli(command: string): Promise<string>;
  /** Hangs up calls, ends, and removes a temporary folder. Does nothing the second time. */
  stop(): Promise<void>;
  /** Ends it at once, as a crash would; its files stay. */
  kill(): void;
  /** Stops it if it runs, and starts it anew with the same ports and files; `emptyDb` forgets AstDB first. */
  restart(options?: { emptyDb?: boolean }): Promise<void>;
}

const BOOT_MS = 60_000;
const ASK_AGAIN_MS = 20;
/** How much of the log is shown where it does not start. */
const LAST_LINES = 15;
const run = promisify(execFile);

/**
 * Starts an Asterisk with a complete configuration of its own, and waits until it has booted.
 * Throws an Error with the end of its log where it does not boot.
 */
export async function startPrivateAsterisk(options: PrivateOptions): Promise<PrivateAsterisk> {
  const { asterisk, include = null, extra = {}, tls = null, say } = options;
  const ports = await choosePorts({ sip: options.sipPort, ami: options.amiPort });
  const dir = makeFolder(options.dir);
  const input = { asterisk, dir, ports, ami: { user: 'lampfield', secret: secret() }, tls, include, extra };
  const instance = new Instance(input, options.dir === undefined);
  try {
    writePrivateFolder(input);
    await instance.boot();
  } catch (error) {
    await instance.stop();
    throw error;
  }
  say?.(`Asterisk ${asterisk.version} runs in ${dir}: SIP on ${LOOPBACK}:${ports.sip}`);
  return instance;
}

class Instance implements PrivateAsterisk {
  readonly amiUrl: string;
  readonly amisUrl: string | null;
  readonly sipHost = LOOPBACK;
  readonly sipPort: number;
  readonly dir: string;
  readonly spool: string;
  readonly db: string;
  private readonly isTemporary: boolean;
  private readonly command: readonly string[];
  private process: AsteriskProcess | null = null;

  constructor({ asterisk, dir, ports, ami, tls }: ConfigurationInput, isTemporary: boolean) {
    const login = `${ami.user}:${ami.secret}@${LOOPBACK}`;
    this.amiUrl = `ami://${login}:${ports.ami}`;
    this.amisUrl = tls === null ? null : `amis://${login}:${ports.amis}`;
    this.sipPort = ports.sip;
    this.dir = dir;
    this.spool = join(dir, FOLDERS.astspooldir);
    this.db = join(dir, FOLDERS.astdbdir, 'astdb');
    this.isTemporary = isTemporary;
    this.command = [...asterisk.command, '-C', join(dir, FOLDERS.astetcdir, 'asterisk.conf')];
  }

  get pid(): number {
    return this.process?.pid ?? 0;
  }

  log(): string {
    return readFrom(join(this.dir, FOLDERS.astlogdir, 'full'), 0);
  }

  async cli(command: string): Promise<string> {
    const [program = '', ...args] = this.command;
    const { stdout } = await run(program, [...args, '-rx', command], { maxBuffer: 64 * 1024 * 1024 });
    return stdout;
  }

  /** Starts it and waits until it says that it is ready. */
  async boot(): Promise<void> {
    const output = join(this.dir, FOLDERS.astlogdir, 'output');
    const log = join(this.dir, FOLDERS.astlogdir, 'full');
    const earlier = { log: sizeOf(log), output: sizeOf(output) };
    const remove = this.isTemporary ? this.dir : null;
    const started = await startProcess({ command: [...this.command, '-f'], cwd: this.dir, output, remove });
    this.process = started;
    const end = performance.now() + BOOT_MS;
    while (!readFrom(log, earlier.log).includes('Asterisk Ready.')) {
      if (!started.hasEnded() && performance.now() < end) {
        await wait(ASK_AGAIN_MS);
        continue;
      }
      const how = started.hasEnded() ? await started.ended : 'not ready after a minute';
      const said = readFrom(output, earlier.output) + readFrom(log, earlier.log);
      throw new Error(`Asterisk did not start (${how}); the last that it said:\n${lastLines(said)}`);
    }
  }

  async stop(): Promise<void> {
    await this.process?.stop();
    if (this.isTemporary) rmSync(this.dir, { recursive: true, force: true, maxRetries: 3 });
  }

  kill(): void {
    this.process?.kill();
  }

  async restart({ emptyDb = false } = {}): Promise<void> {
    await this.process?.stop();
    if (emptyDb)
      for (const ending of ['', '-journal', '-wal', '-shm']) rmSync(`${this.db}.sqlite3${ending}`, { force: true });
    await this.boot();
  }
}

function makeFolder(wanted: string | undefined): string {
  if (wanted === undefined) return mkdtempSync(join(realpathSync(tmpdir()), 'lampfield-asterisk-'));
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  return realpathSync(wanted);
}

function secret(): string {
  return randomBytes(16).toString('hex');
}

/** The end of a log without what is only talk. */
function lastLines(text: string): string {
  const lines = text.trim().split('\n');
  return lines
    .filter((line) => !line.includes(' VERBOSE['))
    .slice(-LAST_LINES)
    .join('\n');
}
