import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { TARGET_KINDS } from '../../contract/words.ts';
import { DESTINATION_TYPES, describeDestinations, destinationSchema, destinationType, TYPE_NAMES } from './registry.ts';

/** The files beside this one that are not tests, with what they export. */
const MODULES = await Promise.all(
  readdirSync(import.meta.dirname)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts') && file !== 'registry.ts')
    .map(async (file): Promise<[string, unknown[]]> => [file, Object.values(await import(`./${file}`))]),
);
const isDestination = (value: unknown) => typeof value === 'object' && value !== null && 'inTemplates' in value;
const DECLARED = MODULES.flatMap(([file, values]) =>
  values.filter(isDestination).map((value) => [file, value] as const),
);

describe('the registry', () => {
  it.each(DECLARED)('has what %s declares', (_, declared) => {
    expect(DESTINATION_TYPES).toContain(declared);
  });

  it('has as many types as there are files that declare one', () => {
    expect(DESTINATION_TYPES).toHaveLength(DECLARED.length);
  });

  it("lists Wazo's names in Wazo's order", () => {
    expect(TYPE_NAMES.join(', ')).toBe(
      'agent, bsfilter, conference, custom, forward, group, groupmember, onlinerec, paging, park_position, parking, queue, service, transfer, user',
    );
  });

  it('has every name but once', () => {
    const names = DESTINATION_TYPES.flatMap((one) => [one.type, ...(one.aliases ?? [])]);
    expect(new Set(names).size).toBe(names.length);
  });

  it('finds a type by its other spelling', () => {
    expect(destinationType('park').type).toBe('parking');
  });

  it('complains about a type that is not one: the store holds nothing else', () => {
    expect(() => destinationType('nothing')).toThrow('unknown destination type in the store: nothing');
  });

  it('describes no collection where it is told of none', () => {
    expect(JSON.stringify(describeDestinations({}))).not.toContain('collection');
  });

  it.each(['park', 'parking'])('accepts the spelling %s and gives it back', (type) => {
    expect(destinationSchema.parse({ type })).toEqual({ type });
  });
});

describe.each(DESTINATION_TYPES.map((one) => [one.type, one] as const))('%s', (_, type) => {
  it('says in one sentence what it is', () => {
    expect(type.summary).toMatch(/^[A-Z].*\.$/);
  });

  it('has an example', () => {
    expect(type.examples.length).toBeGreaterThan(0);
  });

  it('points only to things that exist', () => {
    const kinds = Object.values(type.fields).flatMap((field) => field.pointsTo ?? []);
    expect(TARGET_KINDS).toEqual(expect.arrayContaining(kinds));
  });
});
