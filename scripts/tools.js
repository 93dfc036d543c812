// What the scripts share: where things lie, running a program, one line per thing done.
// The scripts are plain JavaScript for any Node since 18; what needs Node 24 is run by the Node that we bring along.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, rmSync, statSync, utimesSync, writeSync } from 'node:fs';
import { constants, tmpdir, userInfo } from 'node:os';
import { delimiter, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The Node 24 of the package `node`; it exists once install() is done. */
export const NODE_24 = join(ROOT, 'node_modules', 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** The program of an installed package, to be run by NODE_24. */
export const tool = (path) => join(ROOT, 'node_modules', ...path.split('/'));

/** Says one line about what happens. */
export const say = (line) => console.log(`lampfield: ${line}`);

/** Milliseconds since `start` (from Date.now()) for people: `3.2 s`. */
export const since = (start) => `${((Date.now() - start) / 1000).toFixed(1)} s`;

/** A failure that is explained to the user in a sentence, without a stack. */
export class Failure extends Error {}

const running = new Set();
let stoppedBy = null;

/** Ends as a shell would report that signal. By exit(), so that what was set up for 'exit' is cleaned up. */
const endBy = (signal) => process.exit(128 + constants.signals[signal]);

// On a signal the running program is stopped first, then this process. Ctrl-C in a terminal has reached the program
// already, and a second one would make vitest leave without cleaning up.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.once(signal, () => {
    if (running.size === 0) endBy(signal);
    stoppedBy = signal;
    const isTyped = signal === 'SIGINT' && (process.stdin.isTTY || process.stdout.isTTY || process.stderr.isTTY);
    if (!isTyped) for (const child of running) child.kill(signal);
  });

/** Gives the signals back: from here on the process is somebody else's (the server's). */
export function releaseSignals() {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.removeAllListeners(signal);
}

/**
 * Runs a program in the root and waits for it. With `quiet` its output is returned instead of shown.
 * Never rejects: a program that can not be started has code 127.
 * @returns {Promise<{code: number, output: string}>}
 */
export function run(program, args, { quiet = false, env = process.env, shell = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env,
      shell,
      stdio: quiet ? ['ignore', 'pipe', 'pipe'] : 'inherit',
    });
    running.add(child);
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text) => (output += text));
    child.stderr?.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', (error) => {
      running.delete(child);
      resolve({ code: 127, output: `${output}${error.message}\n` });
    });
    child.on('close', (code) => {
      running.delete(child);
      if (stoppedBy !== null && running.size === 0) endBy(stoppedBy);
      else resolve({ code: code ?? 1, output });
    });
  });
}

/**
 * The environment for npm: PATH entries of this folder's node_modules would lead npm to the Node that it is replacing.
 * With `first`, that folder's programs are found before all others.
 */
export function npmEnvironment(first) {
  const name = Object.keys(process.env).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const ours = join(ROOT, 'node_modules') + sep;
  const path = (process.env[name] ?? '').split(delimiter).filter((folder) => !`${folder}${sep}`.startsWith(ours));
  return { ...process.env, [name]: [...(first ? [first] : []), ...path].join(delimiter) };
}

const LOCK_BEAT_MS = 2000;
const LOCK_STALE_MS = 20_000;

/** Runs `work` while no other process installs or builds in this checkout. */
export async function alone(work) {
  const key = createHash('sha256').update(`${ROOT}\n${userInfo().uid}`).digest('hex').slice(0, 16);
  const lock = join(tmpdir(), `lampfield-${key}.lock`); // outside node_modules and dist, which come and go
  for (let told = false; !take(lock); told = true) {
    if (!told) say('waiting for another install or build of this folder to finish');
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  const free = () => rmSync(lock, { force: true });
  const beat = setInterval(() => utimesSync(lock, new Date(), new Date()), LOCK_BEAT_MS);
  process.once('exit', free);
  try {
    return await work();
  } finally {
    clearInterval(beat);
    process.off('exit', free);
    free();
  }
}

/** Creates the lock file, removing one whose owner has died. */
function take(lock) {
  try {
    const file = openSync(lock, 'wx', 0o600);
    writeSync(file, String(process.pid));
    closeSync(file);
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
  }
  try {
    const owner = Number(readFileSync(lock, 'utf8'));
    if (Date.now() - statSync(lock).mtimeMs > LOCK_STALE_MS || (owner > 0 && !isAlive(owner))) rmSync(lock);
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return false;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
