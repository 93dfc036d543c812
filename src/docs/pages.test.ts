import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SETTINGS } from '../config.ts';
import { ERRORS } from '../contract/errors.ts';
import { DESTINATION_TYPES } from '../domain/destinations/registry.ts';
import { ROUTES } from '../http/routes/index.ts';
import { phones } from '../phones/phones.ts';
import { KEYS } from './keys.ts';
import { PAGES } from './pages.ts';

const FOLDER = new URL('../../docs/', import.meta.url);
const text = (file: string) => PAGES.find((page) => page.file === file)!.render();

describe('docs', () => {
  it.each(PAGES)('has the present $file (else: npm run generate)', ({ file, render }) => {
    expect(readFileSync(new URL(file, FOLDER), 'utf8')).toBe(render());
  });

  it('has no page that nothing generates', () => {
    const generated = PAGES.map((page) => page.file).filter((file) => file.startsWith('reference/'));
    expect(
      readdirSync(new URL('reference/', FOLDER))
        .map((file) => `reference/${file}`)
        .sort(),
    ).toEqual(generated.sort());
  });
});

describe('every page', () => {
  it.each(PAGES)('$file says nothing about values that are not there', ({ render }) => {
    expect(render()).not.toMatch(/undefined|\[object|NaN|=>/);
  });

  it.each(PAGES)('$file has tables whose rows all have the columns of their head', ({ render }) => {
    const tables = render().match(/(^\|.*\|$\n?)+/gm) ?? [];
    const columns = (row: string) => row.replaceAll('\\|', '').split('|').length;
    const widths = tables.map((one) => new Set(one.trim().split('\n').map(columns)).size);
    expect(widths).toEqual(tables.map(() => 1));
  });
});

it.each(DESTINATION_TYPES)('destinations.md has a section about $type', ({ type }) => {
  expect(text('reference/destinations.md')).toContain(`\n## ${type}\n`);
});

it.each(Object.keys(ERRORS))('errors.md has a row about %s', (code) => {
  expect(text('reference/errors.md')).toContain(`| \`${code}\` |`);
});

it.each(Object.keys(SETTINGS))('settings.md has a row about %s', (name) => {
  expect(text('reference/settings.md')).toContain(`| \`${name}\` |`);
});

it.each(ROUTES)('endpoints.md has a row about $method $url', ({ method, url }) => {
  expect(text('reference/endpoints.md')).toContain(`| \`${method} ${url.replace(/:(\w+)/g, '{$1}')}\` |`);
});

it.each(phones.catalogue())('phones.md has a row about $vendor $model', ({ model }) => {
  expect(text('phones.md')).toContain(`\n| ${model} |`);
});

it.each(KEYS)('keys.md has a row about %s: a test presses the key on a real Asterisk', (key) => {
  expect(text('reference/keys.md')).toContain(`\n| \`${key}\` |`);
});
