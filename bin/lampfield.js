#!/usr/bin/env node
// The `lampfield` command. Plain JavaScript that any Node since 18 can read: when the system's Node is too old, it
// re-runs itself with the Node 24 that the package `node` brings along. Nothing native may be loaded before that
// (better-sqlite3 crashes an older Node).
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SELF = fileURLToPath(import.meta.url);
const OLDEST_NODE = 24;
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'];

/** Set for the re-run child only, so that it knows that its parent is this launcher. */
const LAUNCHED = 'LAMPFIELD_LAUNCHED';

/** A signal that reached the child by itself (Ctrl-C goes to both) is not delivered again when it arrives this soon. */
const SAME_SIGNAL_MS = 1000;

function fail(sentence) {
  console.error(`lampfield: ${sentence}`);
  process.exit(1);
}

/** The Node brought by the package `node`, or undefined when it is not installed. */
function bundledNode() {
  try {
    const folder = dirname(createRequire(import.meta.url).resolve('node/package.json'));
    return ['bin/node', 'bin/node.exe'].map((name) => join(folder, name)).find((path) => existsSync(path));
  } catch {
    return undefined;
  }
}

/** Runs this file again with the given Node and ends as the child ends. */
function launch(node) {
  const child = spawn(node, [SELF, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, [LAUNCHED]: '1' },
  });
  // Told over the channel instead of by kill(): only the child knows whether the terminal has told it already.
  const forward = (signal) => child.connected && child.send({ signal }, () => {});
  for (const signal of SIGNALS) process.on(signal, forward);
  child.on('error', (error) => fail(`can not run ${node} (${error.message}); reinstall with \`npm start\`.`));
  child.on('exit', (code, signal) => {
    if (signal === null) process.exit(code);
    for (const name of SIGNALS) process.off(name, forward);
    process.exitCode = 128 + (constants.signals[signal] ?? 0); // where the signal below can not end us (Windows)
    process.kill(process.pid, signal);
  });
}

/** In the child: take the launcher's signals, each once, and stop gracefully when the launcher is gone. */
function obeyLauncher() {
  delete process.env[LAUNCHED]; // not for our own children
  const reached = new Map(SIGNALS.map((signal) => [signal, 0]));
  // Listening for a signal takes away its default (to end the process), so listen only once somebody else does.
  process.on('newListener', (name) => {
    if (reached.get(name) !== 0) return;
    reached.set(name, Number.NEGATIVE_INFINITY);
    process.on(name, () => reached.set(name, Date.now()));
  });
  process.on('message', ({ signal }) => {
    if (!reached.has(signal)) return;
    // One turn later, so that the same Ctrl-C, sent by the terminal, has been seen.
    setTimeout(() => {
      if (Date.now() - reached.get(signal) > SAME_SIGNAL_MS) process.kill(process.pid, signal);
    }, 50);
  });
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel?.unref(); // waiting for the launcher must not keep a finished command alive
}

const isNew = Number.parseInt(process.versions.node, 10) >= OLDEST_NODE;
const node = isNew ? process.execPath : bundledNode();
if (node === undefined)
  fail(
    `Node ${OLDEST_NODE} or later is needed, this is ${process.version} and none is installed beside it: run \`npm start\` in Lampfield's folder, which installs it.`,
  );
if (!existsSync(new URL('../dist/main.js', import.meta.url)))
  fail("not built yet: run `npm start` in Lampfield's folder (or `npm run build`).");

if (isNew) {
  if (process.env[LAUNCHED] && process.channel) obeyLauncher();
  const { main } = await import('../dist/main.js');
  await main(process.argv.slice(2));
} else {
  launch(node);
}
