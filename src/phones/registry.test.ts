import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PhoneFamily } from './family.ts';
import { familiesOf } from './find-model.ts';
import { phones } from './phones.ts';
import { FAMILIES } from './registry.ts';

const isFamily = (value: unknown): value is PhoneFamily =>
  typeof value === 'object' && value !== null && 'safest' in value && 'render' in value;

async function familiesInFolder(): Promise<PhoneFamily[]> {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'));
  const modules = await Promise.all(
    files.map((name) => import(/* @vite-ignore */ `./${name}`) as Promise<Record<string, unknown>>),
  );
  return modules.flatMap((module) => Object.values(module).filter(isFamily));
}

const ROWS = FAMILIES.flatMap((family) => family.models.map((model) => ({ family, model, name: model.model })));
const SAMPLES = FAMILIES.flatMap((family) => family.userAgents);
const CASES = ['no-keys', 'destinations', 'full', 'module', 'labels'];

it('lists every family of the folder', async () => {
  expect(new Set(FAMILIES)).toEqual(new Set(await familiesInFolder()));
});

it('has every model once', () => {
  const names = phones.catalogue().map(({ vendor, model }) => `${vendor} ${model}`.toLowerCase());
  expect(new Set(names).size).toBe(names.length);
});

describe.each(FAMILIES)('family $family', (family) => {
  it('has its safest model in its table', () => {
    expect(family.models.map((one) => one.model)).toContain(family.safest);
  });

  it('is found by its vendor and every other name of it', () => {
    const found = [family.vendor, ...family.alsoKnownAs].map((name) => familiesOf(name.toUpperCase()).includes(family));
    expect(found).not.toContain(false);
  });

  it('knows names of files whatever their case', () => {
    const names = [...family.asksFor, ...(family.uploads ?? [])];
    expect(names.filter((name) => !name.flags.includes('i') || !name.source.includes('(?<mac>'))).toEqual([]);
  });

  it('has golden files of the cases that every family needs', () => {
    const folder = new URL(`../../test/golden/phones/${family.family}/`, import.meta.url);
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(CASES.map((one) => `${one}.json`)));
  });
});

describe.each(ROWS)('model $name', ({ family, model }) => {
  it('says where its numbers come from', () => {
    expect(model.source).not.toBe('');
  });

  it('is found by its name, in any case, with and without what stands before it', () => {
    const spellings = [model.model, model.model.toLowerCase(), `${family.vendor} ${model.model}`];
    const found = spellings.map((name) => phones.findModel(family.vendor.toLowerCase(), name)?.model);
    expect(found).toEqual(spellings.map(() => model.model));
  });

  it('is in the catalogue with all its positions', () => {
    const most = Math.max(0, ...model.modules.map(({ keys, max }) => keys * max));
    const listed = phones.catalogue().find((one) => one.family === family.family && one.model === model.model);
    expect(listed?.slots).toBe(model.line_keys + model.memory_keys + most);
  });
});

it.each(SAMPLES)('recognises $agent', ({ agent, sighting }) => {
  expect(phones.recognise(agent)).toEqual(sighting);
});
