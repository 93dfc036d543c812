import { describe, expect, it } from 'vitest';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { phones } from './phones.ts';

const LIST = 'lf-0f3c9a5e';

/** A key to an extension with its lamp. */
function lit(position: number, exten: string, more: Partial<ResolvedKey> = {}): ResolvedKey {
  return exampleKey(position, { dial: exten, lamp: { watch: exten, kind: 'line' }, ...more });
}

const listOf = (keys: ResolvedKey[], lamp_list: string | null = LIST) =>
  phones.lampListOf(examplePhone({ keys, lamp_list }));

/** What the file says of the type of each key, by what it calls: keys of the list are 39. */
function typesOf(keys: ResolvedKey[]): Record<string, string> {
  const body = phones.compile(examplePhone({ expansions: Array(6).fill('EXP40'), keys, lamp_list: LIST })).files[0]!
    .body;
  const fields = [...body.matchAll(/^(\S+)\.(type|value) = (.*)$/gm)];
  const types = new Map(fields.flatMap(([, key, field, value]) => (field === 'type' ? [[key, value!]] : [])));
  return Object.fromEntries(
    fields.flatMap(([, key, field, value]) =>
      field === 'value' && value !== '%NULL%' ? [[value!, types.get(key)!]] : [],
    ),
  );
}

describe("a phone's lamp list", () => {
  it('has the watched extensions in the order of the buttons', () => {
    expect(listOf([lit(7, '1003'), lit(2, '1002'), lit(5, '701', { intent: 'retrieve' })])).toEqual([
      '1002',
      '701',
      '1003',
    ]);
  });

  it('has nothing where the phone watches each key by itself', () => {
    expect(listOf([lit(2, '1002')], null)).toEqual([]);
  });

  it.each([
    ['without a lamp', exampleKey(2)],
    ['that calls something else than it watches', lit(2, '1002', { dial: '*81002' })],
    ['to a code of somebody else, which the PBX may not know', lit(2, '*21', { intent: 'dial' })],
    ['without a button', lit(999, '1002')],
    ['that has nothing to dial', lit(2, '')],
    ['to a slot that parks calls', lit(2, '701', { intent: 'park' })],
  ])('leaves out a key %s', (_, key) => {
    expect(listOf([key, lit(3, '1003')])).toEqual(['1003']);
  });

  it('has codes of ours, and extensions of letters', () => {
    expect(listOf([lit(2, '*7351***225', { intent: 'toggle' }), lit(3, '+33123'), lit(4, 'HELP')])).toHaveLength(3);
  });

  it('shows as many keys as it has items; all others watch by themselves', () => {
    const extens = Array.from({ length: 250 }, (_, at) => String(2001 + at));
    const keys = extens.map((exten, at) => lit(at + 1, exten));
    const types = typesOf(keys);
    expect(Object.keys(types)).toEqual(extens);
    expect(extens.filter((exten) => types[exten] === '39')).toEqual(extens.slice(0, 100));
    expect(extens.filter((exten) => types[exten] === '16')).toEqual(extens.slice(100));
    expect(phones.lampListOf(examplePhone({ expansions: Array(6).fill('EXP40'), keys, lamp_list: LIST }))).toEqual(
      extens.slice(0, 100),
    );
  });

  it('changes the file whenever it changes itself, since that is how the phone learns of it', () => {
    const fileOf = (exten: string) =>
      phones.compile(examplePhone({ lamp_list: LIST, keys: [lit(2, exten, { label: 'Same' })] })).files[0]!.body;
    expect(fileOf('1002')).not.toBe(fileOf('1003'));
  });

  it('is taken from the phone again with its last key', () => {
    const { body } = phones.compile(examplePhone({ lamp_list: LIST })).files[0]!;
    expect(body).toContain('account.1.blf.blf_list_uri = %NULL%\n');
  });

  it("leaves an operator's own list alone", () => {
    const settings = { 'account.1.blf.blf_list_uri': 'everybody@pbx.example.org' };
    const { body } = phones.compile(examplePhone({ lamp_list: LIST, keys: [lit(2, '1002')], settings })).files[0]!;
    expect(body.match(/account\.1\.blf\.blf_list_uri = .*/g)).toEqual([
      'account.1.blf.blf_list_uri = everybody@pbx.example.org',
    ]);
  });
});
