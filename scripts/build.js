// Compiles src/ to dist/ and web/ to dist/web/ when a source or a compiler has changed since. `node scripts/build.js` builds by hand.
import { createHash } from 'node:crypto';
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { install } from './install.js';
import { alone, Failure, NODE_24, ROOT, run, say, since, tool } from './tools.js';

const DIST = join(ROOT, 'dist');
const DIALPLAN = 'src/pbx/asterisk/dialplan';
const STAMP = join(DIST, '.built-from'); // written last: a build that was cut short has none

/** Brings dist/ up to date with src/. */
export async function build() {
  if (isBuilt(sourcesHash())) return;
  await alone(async () => {
    const hash = sourcesHash();
    if (isBuilt(hash)) return;
    const start = Date.now();
    say('building (tsc, vite)');
    rmSync(DIST, { recursive: true, force: true });
    const { code } = await run(NODE_24, [tool('typescript/bin/tsc'), '-p', 'tsconfig.build.json']);
    if (code !== 0) throw new Failure('the build failed: the errors are above.');
    // The dialplan is read as it stands.
    cpSync(join(ROOT, DIALPLAN), join(DIST, 'pbx', 'asterisk', 'dialplan'), { recursive: true });
    await buildWeb();
    writeFileSync(STAMP, hash);
    say(`built in ${since(start)}`);
  });
}

/** The web: built by Vite, and compressed once, so that the server only has to send. */
async function buildWeb() {
  const { code, output } = await run(NODE_24, [tool('vite/bin/vite.js'), 'build', 'web'], { quiet: true });
  if (code !== 0) throw new Failure(`the build of the web failed:\n${output.trim()}`);
  for (const file of filesUnder('dist/web').filter((name) => /\.(js|css|html|svg|json)$/.test(name))) {
    const bytes = readFileSync(join(ROOT, file));
    const size = { [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
    writeFileSync(join(ROOT, `${file}.br`), brotliCompressSync(bytes, { params: size }));
    writeFileSync(join(ROOT, `${file}.gz`), gzipSync(bytes, { level: 9 }));
  }
}

function isBuilt(hash) {
  try {
    return readFileSync(STAMP, 'utf8') === hash;
  } catch (error) {
    if (error.code === 'ENOENT') return false;
    throw error;
  }
}

/** A hash over everything that the build reads: sources, settings, versions of packages. */
function sourcesHash() {
  const hash = createHash('sha256');
  const files = [...filesUnder('src'), ...filesUnder('web')].filter((file) => !file.endsWith('.test.ts'));
  for (const file of [...files.sort(), 'tsconfig.json', 'tsconfig.build.json', 'package.json', 'package-lock.json'])
    hash.update(`\n${file}\n`).update(readFileSync(join(ROOT, file)));
  return hash.digest('hex');
}

function filesUnder(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesUnder(path) : [path];
  });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await install();
    await build();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}
