import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll } from 'vitest';

/** The checkout that is tested. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '');
/** The Node 24 that Lampfield brings along. */
export const NODE_24 = join(ROOT, 'node_modules', 'node', 'bin', 'node');
/** In CI nothing is skipped for lack of a tool or of the network. */
export const IN_CI = !['', '0', 'false', undefined].includes(process.env.CI);

/** PATH without this checkout's node_modules: what a user's terminal has, whoever started the tests. */
export const USER_PATH = (process.env.PATH ?? '')
  .split(delimiter)
  .filter((folder) => !`${folder}${sep}`.startsWith(join(ROOT, 'node_modules') + sep))
  .join(delimiter);

/** The first program of that name in the user's PATH; null where there is none. */
export function inPath(program: string): string | null {
  const paths = USER_PATH.split(delimiter).map((folder) => join(folder, program));
  return paths.find((path) => existsSync(path)) ?? null;
}

const groups = new Set<number>();
const folders = new Set<string>();

function cleanUp(): void {
  for (const pid of groups) signalGroup(pid, 'SIGKILL');
  groups.clear();
  for (const folder of folders) rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  folders.clear();
}
// A whole installation may have to go: that takes a while on a busy disk.
afterAll(cleanUp, 60_000);
process.once('exit', cleanUp);

/** A new temporary folder, removed when the file's tests are done. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lampfield-system-'));
  folders.add(folder);
  return folder;
}

/** A port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject).listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

/** How a program ended, and what it said. */
export interface Ended {
  code: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** A program in a process group of its own. */
export interface Program {
  pid: number;
  /** What it has said so far. */
  said: { stdout: string; stderr: string };
  ended: Promise<Ended>;
  /** Sends a signal to the whole group, as a terminal does for Ctrl-C, and waits for its end. */
  stop(signal: NodeJS.Signals): Promise<Ended & { ms: number }>;
}

/** What a program is started with; `env` is all of its environment. */
export interface ProgramOptions {
  cwd?: string;
  env?: Record<string, string | undefined>;
}

/** Starts a program in its own process group; the group is killed at the latest when the file's tests are done. */
export function start(command: string, args: readonly string[], { cwd = ROOT, env }: ProgramOptions = {}): Program {
  const child = spawn(command, args, {
    cwd,
    env: env ?? environment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const { pid } = child;
  const said = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    said.stdout += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said.stderr += text;
  });
  if (pid === undefined) throw new Error(`${command} can not be started`);
  groups.add(pid);
  const ended = endOf(child, said).finally(() => isGone(pid) && groups.delete(pid));
  return {
    pid,
    said,
    ended,
    async stop(signal) {
      const from = performance.now();
      signalGroup(pid, signal);
      return { ...(await ended), ms: performance.now() - from };
    },
  };
}

function endOf(child: ChildProcess, said: Program['said']): Promise<Ended> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code, signal) => resolve({ code, signal, ...said }));
  });
}

function signalGroup(pid: number, signal: NodeJS.Signals | 0): boolean {
  try {
    process.kill(-pid, signal);
    return true;
  } catch {
    return false;
  }
}

/** Whether no process of a program's group is left. */
export function isGone(pid: number): boolean {
  return !signalGroup(pid, 0);
}

/** The environment of a user who has set these LAMPFIELD_ settings and no others. */
export function environment(settings: Record<string, string> = {}): Record<string, string | undefined> {
  const others = Object.entries(process.env).filter(([name]) => !/^(LAMPFIELD_|npm_|NODE_OPTIONS|VITEST)/.test(name));
  return { ...Object.fromEntries(others), PATH: USER_PATH, ...settings };
}

/** Waits until `isTrue`, asking every 20 ms; after `ms` fails with what `explain` says. */
export async function until(isTrue: () => boolean, ms: number, explain: () => string): Promise<void> {
  const end = performance.now() + ms;
  while (!isTrue()) {
    if (performance.now() > end) throw new Error(explain());
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The last line of the greeting. */
const READY = 'Press Ctrl-C to stop.';
const READY_MS = 60_000;

/** A running server. */
export interface Server extends Program {
  /** Address of the API, with `/1.1`. */
  api: string;
  phones: string;
  /** The token that the greeting showed; null where it showed none. */
  token: string | null;
}

/** How to start a server: by default the built one, by its launcher, on free ports. */
export interface ServerOptions extends ProgramOptions {
  folder: string;
  command?: readonly [string, ...string[]];
  settings?: Record<string, string>;
  patience?: number;
}

/** The command that a user would start: the system's Node (or ours, where there is none) and the launcher. */
export const LAUNCHER: readonly [string, ...string[]] = [inPath('node') ?? NODE_24, 'bin/lampfield.js', 'serve'];

/** Settings for a server of its own in a folder. */
export async function serverSettings(folder: string): Promise<Record<string, string>> {
  return {
    LAMPFIELD_PORT: String(await freePort()),
    LAMPFIELD_PROVISIONING_HOST: '127.0.0.1',
    LAMPFIELD_PROVISIONING_PORT: String(await freePort()),
    LAMPFIELD_DATA_DIR: join(folder, 'data'),
    LAMPFIELD_SIP_SERVER: 'pbx.example.com',
  };
}

/** Starts a server and waits for its greeting. */
export async function startServer({
  folder,
  command = LAUNCHER,
  settings = {},
  patience = READY_MS,
  ...options
}: ServerOptions): Promise<Server> {
  const own = { ...(await serverSettings(folder)), ...settings };
  const [program, ...args] = command;
  const running = start(program, args, { ...options, env: { ...(options.env ?? environment()), ...own } });
  let hasEnded = false;
  void running.ended.then(() => {
    hasEnded = true;
  });
  const { said } = running;
  const tell = () => `the server did not start:\n${said.stdout}\n${said.stderr}`;
  await until(() => hasEnded || said.stdout.includes(READY), patience, tell);
  if (!said.stdout.includes(READY)) throw new Error(tell());
  return {
    ...running,
    api: `http://127.0.0.1:${own.LAMPFIELD_PORT}/1.1`,
    phones: `http://127.0.0.1:${own.LAMPFIELD_PROVISIONING_PORT}`,
    token: /admin token +(\w+)/.exec(said.stdout)?.[1] ?? null,
  };
}

/** Sends a request with a token; the answer's body is not read yet. */
export function request(token: string, method: string, url: string, body?: unknown): Promise<Response> {
  return fetch(url, {
    method,
    headers: { 'X-Auth-Token': token },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

/** Sends a request and gives the parsed answer; a status other than 2xx is an error. */
export async function ask<T>(token: string, method: string, url: string, body?: unknown): Promise<T> {
  const response = await request(token, method, url, body);
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text}`);
  return (text === '' ? null : JSON.parse(text)) as T;
}
