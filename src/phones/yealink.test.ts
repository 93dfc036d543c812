import { describe, expect, it } from 'vitest';
import { describeFamily } from '../../test/suites/phones/family-suite.ts';
import { parseYealinkFile as parse, readYealinkFile } from '../../test/suites/phones/yealink-reader.ts';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { destinationKeys, exampleKey, examplePhone } from './example-phone.ts';
import { YEALINK_MODELS } from './models/yealink.ts';
import { phones } from './phones.ts';
import { yealink } from './yealink.ts';

const deviceFile = (phone: PhoneInput) => phones.compile(phone).files[0]!.body;
const read = (overrides: Partial<PhoneInput>) => Object.fromEntries(parse(deviceFile(examplePhone(overrides))));

function keyOf(overrides: Partial<ResolvedKey>, phone: Partial<PhoneInput> = {}) {
  const all = Object.entries(read({ ...phone, keys: [exampleKey(5, { label: 'L', ...overrides })] }));
  const fields = all.filter(([name]) => name.startsWith('linekey.5.'));
  return Object.fromEntries(fields.map(([name, value]) => [name.slice('linekey.5.'.length), value]));
}

const FIELDS = ['type', 'line', 'value', 'label', 'extension', 'pickup_value'];
const NONE = {
  type: '0',
  line: '%NULL%',
  value: '%NULL%',
  label: '%NULL%',
  extension: '%NULL%',
  pickup_value: '%NULL%',
};
const line = { watch: '1002', kind: 'line' } as const;

describeFamily(yealink, {
  setting: 'some.setting',
  read: ([file], phone) => readYealinkFile(file!, phone),
});

describe.each(YEALINK_MODELS)('a $model', ({ model, line_keys, sip_accounts, common_file }) => {
  const phone = examplePhone({ model, keys: destinationKeys() });
  const names = parse(deviceFile(phone)).map(([name]) => name);

  it('writes every field of every line key', () => {
    const wanted = Array.from({ length: line_keys }, (_, at) => FIELDS.map((field) => `linekey.${at + 1}.${field}`));
    expect(names.filter((name) => name.startsWith('linekey.'))).toEqual(wanted.flat());
  });

  it('writes every account', () => {
    const enabled = names.filter((name) => /^account\.\d+\.enable$/.test(name));
    expect(enabled).toEqual(Array.from({ length: sip_accounts }, (_, at) => `account.${at + 1}.enable`));
  });

  it('has files of the right names', () => {
    expect(phones.compile(phone).files.map((file) => file.name)).toEqual([
      '001565aabbcc.cfg',
      ...(common_file === null ? [] : [common_file]),
    ]);
  });
});

const DARK: [Intent, object][] = [
  ['call', { type: '13', line: '1', value: '1002' }],
  ['dial', { type: '13', line: '1', value: '1002' }],
  ['toggle', { type: '13', line: '1', value: '1002' }],
  ['retrieve', { type: '13', line: '1', value: '1002' }],
  ['park', { type: '10', line: '1', value: '1002' }],
  ['record', { type: '11', value: '1002' }],
  ['transfer', { type: '3', line: '1' }],
];
const LIT = [
  ['call', 'queue'],
  ['call', 'conference'],
  ['dial', 'toggle'],
  ['toggle', 'toggle'],
  ['retrieve', 'slot'],
] as const;

describe('a key', () => {
  it.each(DARK)('to %s without lamp', (intent, fields) => {
    expect(keyOf({ intent })).toEqual({ ...NONE, label: 'L', ...fields });
  });

  it.each(LIT)('to %s with the lamp of a %s is a BLF without pickup', (intent, kind) => {
    const fields = { type: '16', line: '1', value: '1002', label: 'L' };
    expect(keyOf({ intent, pickup: false, lamp: { watch: '1002', kind } })).toEqual({ ...NONE, ...fields });
  });

  it("with a line's lamp picks up", () => {
    expect(keyOf({ pickup: true, lamp: line })).toMatchObject({ type: '16', extension: '*8', pickup_value: '*8' });
  });

  it('does not pick up where the tenant has no code for it', () => {
    expect(keyOf({ pickup: true, lamp: line }, { pickup_code: null })).toMatchObject({
      type: '16',
      extension: '%NULL%',
    });
  });

  it('that can not be dialled is blank', () => {
    expect(keyOf({ dial: '', lamp: line, problem: { code: 'gone', message: 'it is gone' } })).toEqual(NONE);
  });

  it('that is not set is blank', () => {
    expect(read({}).line).toBeUndefined();
    expect(read({})['linekey.27.type']).toBe('0');
  });

  it('calls with the account that the phone has', () => {
    const accounts = examplePhone().accounts.map((account) => ({ ...account, line: 2 }));
    expect(keyOf({}, { accounts })).toMatchObject({ type: '13', line: '2' });
  });
});

it('has no key 21 on an EXP20', () => {
  const all = read({ model: 'T27G', expansions: ['EXP20', 'EXP20'], keys: [exampleKey(22 + 20), exampleKey(22 + 39)] });
  expect(all['expansion_module.1.key.21.type']).toBeUndefined();
  expect(all['expansion_module.1.key.22.label']).toBe('Key 42');
  expect(all['expansion_module.2.key.1.label']).toBe('Key 61');
});

describe('accounts', () => {
  it('are off while nobody has said where the server is', () => {
    const all = read({ sip_server: null });
    expect(all).toMatchObject({ 'account.1.enable': '0', 'account.1.sip_server.1.address': '%NULL%' });
  });

  it.each([
    ['udp', '0'],
    ['tcp', '1'],
    ['tls', '2'],
  ] as const)('register by %s', (transport, code) => {
    const all = read({ sip_server: { host: 'pbx', port: 5070, transport } });
    expect(all).toMatchObject({ 'account.1.sip_server.1.port': '5070', 'account.1.sip_server.1.transport_type': code });
  });
});

describe('a password', () => {
  const compile = (password: string, model = 'T46S') =>
    phones.compile(examplePhone({ model, accounts: [{ ...examplePhone().accounts[0]!, password }] }));

  it.each([
    [' ab', 'T46S', 'a blank at its start or end'],
    ['ab ', 'T28P', 'a blank at its start or end'],
    ['%null%', 'T46S', 'the text %null%'],
  ])('of %j can not be written for a %s, which is told', (password, model, what) => {
    expect(compile(password, model).problems).toEqual([
      expect.objectContaining({ code: 'account_unwritable', message: expect.stringContaining(`has ${what}, which`) }),
    ]);
  });

  it('arrives as it is otherwise', () => {
    const { files, problems } = compile('a %NULL% = #b');
    expect(problems).toEqual([]);
    expect(Object.fromEntries(parse(files[0]!.body))['account.1.password']).toBe('a %NULL% = #b');
  });
});

describe('settings', () => {
  it('come last and sorted, and may change our defaults', () => {
    const settings = { 'z.last': '1', 'a.first': ' x ', 'sip.notify_reboot_enable': '1', 'm.reset': '%NULL%' };
    expect(parse(deviceFile(examplePhone({ settings }))).slice(-4)).toEqual([
      ['a.first', 'x'],
      ['m.reset', '%NULL%'],
      ['sip.notify_reboot_enable', '1'],
      ['z.last', '1'],
    ]);
    expect(parse(deviceFile(examplePhone({ settings }))).filter(([name]) => name.startsWith('sip.')).length).toBe(1);
  });

  it('may not name what we write, however it is spelled', () => {
    const settings = { ' LineKey.1.Type ': '3', 'Account.1.Password': 'x', 'auto_provision.server.url': 'http://x/' };
    expect(deviceFile(examplePhone({ settings }))).toBe(deviceFile(examplePhone()));
  });
});
