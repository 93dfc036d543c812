import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from './docs/pages.ts';
import { webTypes } from './docs/web-types.ts';

// `npm run generate` writes what is made from the source: pages below docs/, and the web's types of the API; with `-- --check` it only names what is stale, and fails if there is any.

const ROOT = join(import.meta.dirname, '..');

function stored(file: string): string | null {
  try {
    return readFileSync(join(ROOT, file), 'utf8');
  } catch {
    return null;
  }
}

const made = [
  ...PAGES.map(({ file, render }) => ({ file: `docs/${file}`, text: render() })),
  { file: webTypes.file, text: await webTypes.render() },
];
const stale = made.filter(({ file, text }) => stored(file) !== text);
if (process.argv.includes('--check')) {
  for (const { file } of stale) console.error(`${file} is stale: run npm run generate.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { file, text } of stale) {
    writeFileSync(join(ROOT, file), text);
    console.log(file);
  }
}
