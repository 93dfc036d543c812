import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { webTypes } from './web-types.ts';

const made = await webTypes.render();

it('the types of the API for the web are those of the OpenAPI document: npm run generate', () => {
  expect(readFileSync(join(import.meta.dirname, '..', '..', webTypes.file), 'utf8')).toBe(made);
});

it('an answer has all its fields, and a request may leave out what has a default', () => {
  const typeOf = (name: string) => made.slice(made.indexOf(`\n        ${name}: {`)).split('\n        };')[0];
  expect(typeOf('User')).toContain('lastname: string | null;');
  expect(typeOf('UserInput')).toContain('lastname?: string | null;');
});

it('no field of an answer or a request is of an unknown type, but for what the audit and the stream hold', () => {
  const unknown = made.match(/^.*: unknown;$/gm)?.map((line) => line.trim()) ?? [];
  expect(new Set(unknown)).toEqual(
    // Headers, old and new values in the audit, and the value of an event.
    new Set(['[name: string]: unknown;', 'before: unknown;', 'after: unknown;', '[key: string]: unknown;']),
  );
});
