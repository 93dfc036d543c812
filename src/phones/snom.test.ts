import type { Element } from '@xmldom/xmldom';
import { describe, expect, it } from 'vitest';
import { describeFamily } from '../../test/suites/phones/family-suite.ts';
import { childrenOf, readXml } from '../../test/suites/phones/read-xml.ts';
import { readSnomFile } from '../../test/suites/phones/snom-reader.ts';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { SNOM_MODELS } from './models/snom.ts';
import { phones } from './phones.ts';
import { snom } from './snom.ts';

describeFamily(snom, {
  setting: 'timezone',
  read: ([file], phone) => readSnomFile(file!.body, phone),
});

const compile = (overrides: Partial<PhoneInput>) =>
  phones.compile(examplePhone({ vendor: 'Snom', model: 'D785', ...overrides })).files;
const deviceFile = (overrides: Partial<PhoneInput> = {}) => readXml(compile(overrides)[0]!.body);

function attributesOf(element: Element): Record<string, string> {
  return Object.fromEntries(Array.from(element.attributes).map(({ name, value }) => [name, value]));
}

function keysIn(root: Element) {
  const [group] = childrenOf(root, 'functionKeys');
  return childrenOf(group!, 'fkey').map((key) => ({ ...attributesOf(key), text: key.textContent }));
}

function parametersIn(root: Element, name: string) {
  const [group] = childrenOf(root, 'phone-settings');
  return childrenOf(group!, name).map((one) => ({ ...attributesOf(one), text: one.textContent }));
}

function keyOf(overrides: Partial<ResolvedKey>, phone: Partial<PhoneInput> = {}): string | null {
  return keysIn(deviceFile({ ...phone, keys: [exampleKey(5, overrides)] }))[4]!.text;
}

const DARK: readonly [Intent, string][] = [
  ['call', 'speed 1002'],
  ['dial', 'speed 1002'],
  ['toggle', 'speed 1002'],
  ['retrieve', 'speed 1002'],
  ['park', 'orbit 1002'],
  ['record', 'dtmf 1002'],
  ['transfer', 'keyevent F_TRANSFER'],
];
const LIT = [
  ['call', 'queue'],
  ['call', 'conference'],
  ['dial', 'toggle'],
  ['toggle', 'toggle'],
  ['retrieve', 'slot'],
] as const;
const line = { watch: '1002', kind: 'line' } as const;

describe('a key', () => {
  it.each(DARK)('to %s without lamp', (intent, words) => {
    expect(keyOf({ intent })).toBe(words);
  });

  it.each(LIT)('to %s with the lamp of a %s is a BLF without pickup', (intent, kind) => {
    expect(keyOf({ intent, lamp: { watch: '1002', kind } })).toBe('blf 1002');
  });

  it("with a line's lamp picks up", () => {
    expect(keyOf({ pickup: true, lamp: line })).toBe('blf 1002|*8');
  });

  it('does not pick up where the tenant has no code for it', () => {
    expect(keyOf({ pickup: true, lamp: line }, { pickup_code: null })).toBe('blf 1002');
  });

  it('has its label and its account, and can not be changed on the phone', () => {
    const accounts = examplePhone().accounts.map((account) => ({ ...account, line: 2 }));
    const keys = keysIn(deviceFile({ accounts, keys: [exampleKey(1, { label: 'Bob & Co' })] }));
    expect(keys[0]).toEqual({ idx: '0', context: '2', label: 'Bob & Co', perm: 'R', text: 'speed 1002' });
    expect(keys[1]).toEqual({ idx: '1', context: '2', label: 'Alice Martin', perm: 'R', text: 'line' });
  });
});

describe.each(SNOM_MODELS)('a $model', ({ model, line_keys, sip_accounts, modules, common_file }) => {
  const [kind] = modules;
  const expansions = kind ? Array<string>(kind.max).fill(kind.model) : [];
  const root = deviceFile({ model, expansions });

  it('numbers its keys and those of its modules on, from 0', () => {
    const all = line_keys + (kind ? kind.max * kind.keys : 0);
    expect(keysIn(root).map(({ text: _, ...key }) => (key as { idx?: string }).idx)).toEqual(
      Array.from({ length: all }, (_, at) => String(at)),
    );
  });

  it('writes every account', () => {
    const numbers = Array.from({ length: sip_accounts }, (_, at) => String(at + 1));
    expect(parametersIn(root, 'user_active')).toEqual(
      numbers.map((idx) => ({ idx, perm: 'R', text: idx === '1' ? 'on' : 'off' })),
    );
  });

  it('has files of the names that it asks for', () => {
    const names = compile({ model, mac: '000413922d24' }).map(({ name }) => name);
    expect(names).toEqual([`snom${model}-000413922D24.htm`, common_file]);
  });
});

it('asks for the file of a model that is not in the table by its own name', () => {
  const names = compile({ model: 'snom d999' }).map(({ name }) => name);
  expect(names).toEqual(['snomD999-001565AABBCC.htm']);
});

it('keeps the places of modules behind one that does not fit', () => {
  const keys = keysIn(deviceFile({ expansions: ['D8C', 'D7C'] })) as { idx?: string }[];
  expect(keys.map(({ idx }) => idx).slice(23, 26)).toEqual(['23', '42', '43']);
});

it.each(['udp', 'tcp', 'tls'] as const)('registers by %s', (transport) => {
  const root = deviceFile({ sip_server: { host: '[2001:db8::1]', port: 5070, transport } });
  expect(parametersIn(root, 'user_host')).toEqual([{ idx: '1', perm: 'R', text: '[2001:db8::1]' }]);
  expect(parametersIn(root, 'user_outbound')).toEqual([
    { idx: '1', perm: 'R', text: `[2001:db8::1]:5070;transport=${transport}` },
  ]);
});

describe('settings', () => {
  it('may have an index, come last, and may change our defaults', () => {
    const settings = { 'user_srtp.1': 'off', challenge_checksync: 'on', language: 'Français' };
    const [group] = childrenOf(deviceFile({ settings }), 'phone-settings');
    const last = childrenOf(group!)
      .slice(-3)
      .map((one) => ({ name: one.tagName, ...attributesOf(one), text: one.textContent }));
    expect(last).toEqual([
      { name: 'challenge_checksync', perm: 'RW', text: 'on' },
      { name: 'language', perm: 'RW', text: 'Français' },
      { name: 'user_srtp', idx: '1', perm: 'RW', text: 'off' },
    ]);
    expect(childrenOf(group!, 'challenge_checksync').length).toBe(1);
  });

  it.each(['setting_server', 'user_pass.1', 'user_pass', 'User_Outbound.2', 'fkey.0', 'fkey_label.3'])(
    '%s is ours',
    (name) => {
      expect(compile({ settings: { [name]: 'theirs' } })).toEqual(compile({}));
    },
  );

  it('that are secrets are not in previews', () => {
    const settings = { http_pass: 'pw1', admin_mode_password: 'pw2', language: 'English' };
    const [file] = compile({ settings });
    expect(phones.blankSecrets(file!, 'Snom')).not.toMatch(/pw1|pw2/);
    expect(phones.blankSecrets(file!, 'Snom')).toContain('>English<');
  });
});
