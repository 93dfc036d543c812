import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { problemDocument } from '../../../src/contract/error-formats.ts';
import { ApiError, ERRORS, type ErrorCode, fault } from '../../../src/contract/errors.ts';

type Messages = { [name: string]: string | Messages };

const read = (language: string, file: string): Messages =>
  JSON.parse(readFileSync(join(import.meta.dirname, language, file), 'utf8')) as Messages;
const files = readdirSync(join(import.meta.dirname, 'en'));

/** The server says errors in English itself. */
const said = files.filter((file) => file !== 'errors.json');

/** Messages by their dotted names. */
function flat(messages: Messages, before = ''): [string, string][] {
  return Object.entries(messages).flatMap(([name, value]) =>
    typeof value === 'string' ? [[before + name, value] as [string, string]] : flat(value, `${before}${name}.`),
  );
}

const PLURAL = /_(zero|one|two|few|many|other)$/;
const named = (messages: Messages) => [...new Set(flat(messages).map(([name]) => name.replace(PLURAL, '')))].sort();
const placeholders = (text: string) => [...text.matchAll(/\{\{(\w+)/g)].map(([, name]) => name!).sort();

test('both languages have the same files', () => {
  expect(readdirSync(join(import.meta.dirname, 'fr'))).toEqual(files);
});

test.each(said)('%s says the same in both languages', (file) => {
  const [en, fr] = [read('en', file), read('fr', file)];
  expect(named(fr)).toEqual(named(en));
  const english = new Map(flat(en));
  for (const [name, text] of flat(fr)) {
    const other = english.get(name) ?? english.get(name.replace(PLURAL, '_other'));
    // One form of a plural may do without its number.
    const used = placeholders(text).filter((one) => one !== 'count');
    expect([name, used]).toEqual([name, placeholders(other ?? '').filter((one) => one !== 'count')]);
    expect([name, text.trim()]).not.toEqual([name, '']);
  }
});

test.each(said)('%s has every form of its plurals', (file) => {
  for (const language of ['en', 'fr']) {
    const names = flat(read(language, file)).map(([name]) => name);
    // `many` is for millions in French: `other` stands for it.
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== 'many');
    for (const name of names.filter((one) => PLURAL.test(one)))
      for (const form of forms) expect(names).toContain(name.replace(PLURAL, `_${form}`));
  }
});

/** Errors that the server can say in its own words only: what is wrong stands in a hint, whose sentence is made there. */
const IN_ITS_OWN_WORDS: readonly ErrorCode[] = [
  'pattern',
  'unusable',
  'bad_request',
  'private_template',
  'expansion_does_not_fit',
];

test('every error of the server has a French sentence, made of facts that it sends', () => {
  const { unreachable: _, ...french } = Object.fromEntries(flat(read('fr', 'errors.json')));
  const codes = Object.keys(ERRORS) as ErrorCode[];
  expect(Object.keys(french).sort()).toEqual(codes.filter((code) => !IN_ITS_OWN_WORDS.includes(code)).sort());
  const anything = new Proxy({}, { get: (_all, name) => (name === 'values' || name === 'known' ? ['x'] : 'x') });
  for (const [code, text] of Object.entries(french)) {
    const [told] = problemDocument(new ApiError(fault(code as ErrorCode, '', anything))).errors;
    for (const name of placeholders(text)) expect(Object.keys(told!.facts)).toContain(name);
  }
});
