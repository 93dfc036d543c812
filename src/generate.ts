import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAGES } from './docs/pages.ts';

// `npm run generate` writes the pages below docs/ that are made from the source; with `-- --check` it only names the pages that are stale, and fails if there are any.

const FOLDER = join(import.meta.dirname, '..', 'docs');

function stored(file: string): string | null {
  try {
    return readFileSync(join(FOLDER, file), 'utf8');
  } catch {
    return null;
  }
}

const stale = PAGES.filter(({ file, render }) => stored(file) !== render());
if (process.argv.includes('--check')) {
  for (const { file } of stale) console.error(`docs/${file} is stale: run npm run generate.`);
  process.exitCode = stale.length > 0 ? 1 : 0;
} else {
  for (const { file, render } of stale) {
    writeFileSync(join(FOLDER, file), render());
    console.log(`docs/${file}`);
  }
}
