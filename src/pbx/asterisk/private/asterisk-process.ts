import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';

/** What is run, and where. */
export interface ProcessOptions {
  command: readonly string[];
  /** Its working folder. */
  cwd: string;
  /** File for what the program prints before its own log is open. */
  output: string;
  /** A folder to remove when this process dies without having stopped the program; null: none. */
  remove: string | null;
}

/** A running Asterisk. */
export interface AsteriskProcess {
  readonly pid: number;
  /** Fulfilled when it has ended, with how. */
  readonly ended: Promise<string>;
  hasEnded(): boolean;
  /** Ends it in order: SIGTERM is its `core stop now`, which hangs up and writes AstDB; killed if that takes too long. */
  stop(): Promise<void>;
  /** Ends it at once. */
  kill(): void;
}

const STOP_MS = 8000;

// Reads until its standard input ends, which it does when we die, however: the program must not outlive us.
const WATCH = 'read -r _; kill -KILL "$1"; [ -z "$2" ] || { sleep 1; rm -rf "$2"; }';

/** Starts Asterisk, and a shell that kills it should this process die. Throws an Error where it can not be started. */
export async function startProcess({ command, cwd, output, remove }: ProcessOptions): Promise<AsteriskProcess> {
  const [program = '', ...args] = command;
  const file = openSync(output, 'a', 0o600);
  // Sessions of their own: Ctrl-C is for us, and we stop it.
  const child = spawn(program, args, { cwd, stdio: ['ignore', file, file], detached: true });
  closeSync(file);
  const ended = endOf(child);
  const { pid } = child;
  if (pid === undefined) throw new Error(`Asterisk can not be started: ${await ended}`);
  const watcher = spawn('sh', ['-c', WATCH, 'sh', String(pid), remove ?? ''], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watcher.on('error', () => child.kill('SIGKILL'));
  let hasEnded = false;
  const over = ended.finally(() => {
    hasEnded = true;
    watcher.kill('SIGKILL');
  });
  return {
    pid,
    ended: over,
    hasEnded: () => hasEnded,
    stop: () => (hasEnded ? Promise.resolve() : stop(child, over)),
    kill: () => child.kill('SIGKILL'),
  };
}

async function stop(child: ChildProcess, ended: Promise<string>): Promise<void> {
  child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  await ended;
  clearTimeout(late);
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : signal));
  });
}
