import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGoldenCase } from './golden-case.ts';
import { phones } from './phones.ts';

const ROOT = new URL('../../test/golden/phones/', import.meta.url).pathname;
const WRITE = process.env.GOLDEN === 'write';

const read = (path: string) => readGoldenCase(JSON.parse(readFileSync(path, 'utf8')));

function filesIn(folder: string): Record<string, string> {
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Object.fromEntries(names.map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]));
}

function rewrite(folder: string, files: Record<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const [name, body] of Object.entries(files)) writeFileSync(`${folder}/${name}`, body);
}

const CASES = readdirSync(ROOT).flatMap((family) =>
  readdirSync(`${ROOT}${family}`)
    .filter((name) => name.endsWith('.json'))
    .map((name) => ({ family, name: name.slice(0, -'.json'.length) })),
);

describe('golden files (GOLDEN=write rewrites them)', () => {
  it.each(CASES)('$family $name', ({ family, name }) => {
    const path = `${ROOT}${family}/${name}`;
    const compiled = Object.fromEntries(
      phones.compile(read(`${path}.json`)).files.map((file) => [file.name, file.body]),
    );
    if (WRITE) rewrite(path, compiled);
    expect(compiled).toEqual(filesIn(path));
  });
});
