// `npm start`, `npm test` and `npm run bench`: installs and builds what is missing, then runs it.
import { join } from 'node:path';
import { build } from './build.js';
import { install } from './install.js';
import { test } from './test.js';
import { Failure, NODE_24, ROOT, releaseSignals, run } from './tools.js';

const COMMANDS = {
  /** Runs the server in this process (or, where this Node is too old, in one child that bin/lampfield.js minds). */
  async start(args) {
    await install();
    await build();
    releaseSignals();
    if (process.env.npm_lifecycle_event === 'start') stopWithParent();
    process.argv = [process.argv[0], join(ROOT, 'bin', 'lampfield.js'), 'serve', ...args];
    await import('../bin/lampfield.js');
  },

  async test(args) {
    process.exitCode = await test(args);
  },

  async bench(args) {
    await install();
    await build();
    process.exitCode = (await run(NODE_24, ['bench/main.ts', ...args])).code;
  },
};

/**
 * A signal to npm ends npm and its shell, but the shell does not pass it on, and nobody would be left to stop us: so stop
 * when the parent is gone. Not when a signal has reached us anyway (Ctrl-C), since a second one would cut the stop short.
 */
function stopWithParent() {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid !== parent) process.kill(process.pid, 'SIGTERM');
  }, 500);
  watch.unref();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.once(signal, () => {
      clearInterval(watch);
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal); // nobody else listens yet
    });
}

const [name, ...args] = process.argv.slice(2);
const command = Object.hasOwn(COMMANDS, name ?? '') ? COMMANDS[name] : undefined;
try {
  if (command === undefined) throw new Failure(`usage: node scripts/run.js ${Object.keys(COMMANDS).join('|')} [args]`);
  await command(args);
} catch (error) {
  if (!(error instanceof Failure)) throw error;
  console.error(`lampfield: ${error.message}`);
  process.exitCode = 1;
}
