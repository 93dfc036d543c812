import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { destinationKeys, exampleKey, examplePhone } from './example-phone.ts';
import { phones } from './phones.ts';

const ROOT = new URL('../../test/golden/phones/', import.meta.url).pathname;
const WRITE = process.env.GOLDEN === 'write';

/**
 * A case: the phone, where it differs from the example phone, and its keys, where they differ from the example key;
 * `destinations` stands for the examples of all destination types.
 */
interface GoldenCase {
  phone: Partial<Omit<PhoneInput, 'keys'>>;
  keys: 'destinations' | (Partial<ResolvedKey> & { position: number })[];
}

function read(path: string): PhoneInput {
  const { phone, keys } = JSON.parse(readFileSync(path, 'utf8')) as GoldenCase;
  const resolved = keys === 'destinations' ? destinationKeys() : keys.map((key) => exampleKey(key.position, key));
  return examplePhone({ ...phone, keys: resolved });
}

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
