// Installs the packages of package-lock.json when node_modules does not hold them, Node 24 among them.
// Always `npm ci --ignore-scripts`, then `npm rebuild node`: npm would otherwise run node-gyp for better-sqlite3, which
// needs Python and a compiler, although that package brings its binary. The only script needed is that of `node`.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alone, Failure, NODE_24, npmEnvironment, ROOT, run, say, since } from './tools.js';

// Options are ours, whatever the user's npm settings and NODE_ENV say: the build needs the development packages.
const QUIET = ['--loglevel=error', '--no-audit', '--no-fund', '--no-update-notifier'];
const CI = ['ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-engine-strict', ...QUIET];
const REBUILD = ['rebuild', 'node', '--ignore-scripts=false', '--foreground-scripts', ...QUIET];
const COMPLETE = ['install', '--no-save', '--ignore-scripts', '--include=dev', '--include=optional', ...QUIET];

const NETWORK =
  /ECONNRESET|ECONNREFUSED|ETIMEDOUT|ESOCKETTIMEDOUT|EAI_AGAIN|ENOTFOUND|EPIPE|ERR_SOCKET|EINTEGRITY|E5\d\d\b|E429/;

// Written last, with the hash of the lock file that node_modules was made from.
const STAMP = join(ROOT, 'node_modules', '.lampfield-installed');

/** Makes node_modules what package-lock.json says. Does nothing, in some 20 ms, when it is already. */
export async function install() {
  if (await isInstalled()) return;
  await alone(async () => {
    if (await isInstalled()) return; // somebody else did it while we waited
    const start = Date.now();
    // Each step only if it is needed: a folder installed by hand is completed, not thrown away.
    if (!holdsPackages()) {
      say('installing packages (npm ci --ignore-scripts)');
      await npm(CI, npmEnvironment());
    }
    if ((await node24()) === undefined) {
      say('installing Node 24 (npm rebuild node)');
      await npm(REBUILD, npmEnvironment());
    }
    const version = await node24();
    if (version === undefined) throw new Failure('the package `node` did not bring Node 24 for this machine.');
    if (await isSystemNodeOld()) {
      say('completing packages that want a newer Node (npm install, run by Node 24)');
      await npm(COMPLETE, npmEnvironment(dirname(NODE_24)));
    }
    writeFileSync(STAMP, lockHash());
    say(`installed, with Node ${version}, in ${since(start)}`);
  });
}

async function npm(args, env) {
  for (let attempt = 1; ; attempt++) {
    const { code, output } = await run('npm', args, {
      quiet: true,
      env,
      shell: process.platform === 'win32',
    });
    if (code === 0) return;
    if (attempt === 1 && NETWORK.test(output)) {
      say('the network failed, trying once more');
      continue;
    }
    process.stderr.write(output);
    throw new Failure(`\`npm ${args.slice(0, 2).join(' ')}\` failed (exit code ${code}); its output is above.`);
  }
}

async function isInstalled() {
  try {
    return readFileSync(STAMP, 'utf8') === lockHash() && (await node24()) !== undefined;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

function lockHash() {
  return createHash('sha256')
    .update(readFileSync(join(ROOT, 'package-lock.json')))
    .digest('hex');
}

/** Whether node_modules has the packages of package-lock.json, by the lock file that npm keeps of what it installed. */
function holdsPackages() {
  const installed = packagesOf(join(ROOT, 'node_modules', '.package-lock.json')) ?? {};
  const wanted = packagesOf(join(ROOT, 'package-lock.json')) ?? {};
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    if (path === '') return true; // ourselves
    const found = installed[path];
    if (found === undefined) return optional || devOptional; // another platform's
    return found.version === version && found.integrity === integrity;
  });
}

function packagesOf(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch (error) {
    if (error.code === 'ENOENT' || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** An older npm leaves out a platform's binary (rolldown's, say) when its own Node is too old for that package. */
async function isSystemNodeOld() {
  const { code, output } = await run('node', ['-v'], { quiet: true, env: npmEnvironment() });
  return code !== 0 || Number.parseInt(output.replace('v', ''), 10) < 24;
}

/** The version of the Node that we bring along, undefined if it is missing, does not run here or is not Node 24. */
async function node24() {
  const { code, output } = await run(NODE_24, ['-v'], { quiet: true });
  const version = output.trim();
  return code === 0 && version.startsWith('v24.') ? version.slice(1) : undefined;
}
