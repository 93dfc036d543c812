import vm from 'node:vm';
import { describe, expect, it } from 'vitest';
import type { PhoneFile, PhoneInput } from '../../../src/domain/phones.ts';
import { readPath } from '../../../src/http/provisioning/path.ts';
import { examplePhone } from '../../../src/phones/example-phone.ts';
import type { PhoneFamily } from '../../../src/phones/family.ts';
import { familiesOf } from '../../../src/phones/find-model.ts';
import { phones } from '../../../src/phones/phones.ts';
import { FAMILIES } from '../../../src/phones/registry.ts';

// What holds of all families together: one phone is one family's, and nobody outside can make any of them slow.

const SAMPLES = FAMILIES.flatMap((family) => family.userAgents.map((sample) => ({ ...sample, family: family.family })));
const ROWS = FAMILIES.flatMap((family) => family.models.map((model) => ({ family, name: model.model })));

const fullyExtended = ({ family, name }: (typeof ROWS)[number]): PhoneInput => {
  const kind = family.models.find((one) => one.model === name)!.modules[0];
  const expansions = kind === undefined ? [] : Array<string>(kind.max).fill(kind.model);
  return examplePhone({ vendor: family.vendor, model: name, expansions });
};
const filesOf = (row: (typeof ROWS)[number]): PhoneFile[] => phones.compile(fullyExtended(row)).files;
const isOwn = ({ asksFor }: PhoneFamily, { name }: PhoneFile) => asksFor.some((pattern) => pattern.test(name));

describe.each(SAMPLES)('$agent', ({ agent, sighting, family }) => {
  it('is recognised by families of one vendor, who all read the same in it', () => {
    const found = FAMILIES.flatMap((one) => one.recognise(agent) ?? []);
    expect(found).toEqual(found.map(() => sighting));
    expect(found.length).toBeGreaterThan(0);
  });

  it(`gets files of ${family} alone, as the model that it says or with a word that it is not known`, () => {
    const phone = examplePhone({ vendor: sighting.vendor, model: sighting.model });
    const { family: written, model_known } = phones.layOut(phone);
    const codes = phones.compile(phone).problems.map(({ code }) => code);
    expect(codes.includes('unknown_model')).toBe(!model_known);
    if (model_known) expect(written).toBe(family);
    expect(familiesOf(sighting.vendor).map((one) => one.family)).toContain(written);
  });
});

// Another name may stand for several: Sangoma sold phones of Htek's, and bought Digium.
it.each(FAMILIES)('whoever says $vendor means phones of $vendor alone ($family)', ({ vendor }) => {
  expect(new Set(familiesOf(vendor).map((family) => family.vendor))).toEqual(new Set([vendor]));
});

describe.each(ROWS)('files of a $name', (row) => {
  const files = filesOf(row);

  it.each(files)('$name is a name that the listener takes', ({ name }) => {
    expect(readPath('GET', `/p/Zk3vQ9sT/${name}`)).toMatchObject({ secret: 'Zk3vQ9sT', name });
    expect(readPath('GET', `/${name}`)).toMatchObject({ secret: null, name });
  });

  it("are the phone's own where they have its MAC in their name, and its family says so", () => {
    const own = files.filter((file) => isOwn(row.family, file)).map(({ name }) => name);
    expect(own).toEqual(files.filter(({ name }) => /001565aabbcc/i.test(name)).map(({ name }) => name));
    expect(own).not.toEqual([]);
    expect(own.map((name) => phones.macOf(name))).toEqual(own.map(() => '001565aabbcc'));
  });
});

it('common files of one name have the same bytes, whatever family or model asks', () => {
  const common = ROWS.flatMap((row) => filesOf(row).filter((file) => !isOwn(row.family, file)));
  const bodies = Map.groupBy(common, ({ name }) => name);
  const different = [...bodies].filter(([, same]) => new Set(same.map(({ body }) => body)).size > 1);
  expect(different.map(([name]) => name)).toEqual([]);
});

describe.each(FAMILIES)('$family and what anybody may send', (family) => {
  const LENGTH = 10_000;
  const seeds = [
    ...family.models.slice(0, 1).flatMap(({ model }) => filesOf({ family, name: model }).map(({ name }) => name)),
    ...family.userAgents.map(({ agent }) => agent),
    ...'0aA.-_ /(:"\u0000\u{1F600}',
    '0a',
    'a.',
    '1.',
    'a-',
    ' 0',
    '00:',
  ];
  // Long ones that nearly match: again and again, or with a long tail, or with a long middle; the end is never right.
  const texts = seeds.flatMap((seed) => [
    `${seed.repeat(LENGTH / seed.length)}\n`,
    `${seed}${'0'.repeat(LENGTH)}\n`,
    `${seed.slice(0, -1)}${'a1.'.repeat(LENGTH / 3)}\n`,
    `${seed}${' '.repeat(LENGTH)}\n`,
  ]);

  // Far longer than any of these may take; stopped from outside, since a pattern that runs wild would stop everything.
  const inTime = <T>(run: () => T): T => vm.runInNewContext('run()', { run }, { timeout: 2000 }) as T;
  const names = [...family.asksFor, ...(family.uploads ?? [])];

  it.each(names)('%s is quick to say no', (pattern) => {
    expect(inTime(() => texts.filter((text) => pattern.test(text)))).toEqual([]);
  });

  it.each(names)('%s has the MAC in its group, and only a MAC', (pattern) => {
    expect(pattern.source).toContain('(?<mac>[0-9');
    expect(pattern.global || pattern.sticky).toBe(false);
  });

  it('reads a User-Agent in no time', () => {
    expect(() => inTime(() => texts.map((text) => family.recognise(text)))).not.toThrow();
  });

  it('judges names of settings and models in no time', () => {
    const judge = (text: string) => [
      family.owns(text.toLowerCase()),
      family.isSecret(text),
      family.settingName?.test(text),
      text.replace(family.modelPrefix, ''),
    ];
    expect(() => inTime(() => texts.map(judge))).not.toThrow();
  });
});
