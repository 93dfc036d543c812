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
  signal(name: 'SIGTERM' | 'SIGKILL'): void;
}

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
  return {
    pid,
    ended: ended.finally(() => {
      hasEnded = true;
      watcher.kill('SIGKILL');
    }),
    hasEnded: () => hasEnded,
    signal: (name) => child.kill(name),
  };
}

function endOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve) => {
    child.once('error', (error) => resolve(error.message));
    child.once('exit', (code, signal) => resolve(signal === null ? `exit code ${code}` : signal));
  });
}
