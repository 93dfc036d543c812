import { describe, expect, it } from 'vitest';
import { describeFamily } from '../../test/suites/phones/family-suite.ts';
import { parseYealinkFile, readYealinkFile } from '../../test/suites/phones/yealink-reader.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { YEALINK_LEGACY_MODELS } from './models/yealink-legacy.ts';
import { phones } from './phones.ts';
import { yealinkLegacy } from './yealink-legacy.ts';

describeFamily(yealinkLegacy, {
  setting: 'some.setting',
  read: ([file], phone) => readYealinkFile(file!, phone),
});

const read = (overrides: Partial<PhoneInput>) =>
  Object.fromEntries(parseYealinkFile(phones.compile(examplePhone({ model: 'T28P', ...overrides })).files[0]!.body));
const lit = (dial: string) => ({ dial, lamp: { watch: dial, kind: 'line' }, pickup: true }) as const;

describe('a key', () => {
  it('on a memory key has no label, for that is paper', () => {
    const all = read({ keys: [exampleKey(7, lit('1002'))] });
    expect(Object.entries(all).filter(([name]) => name.startsWith('memorykey.1.'))).toEqual([
      ['memorykey.1.type', '16'],
      ['memorykey.1.line', '1'],
      ['memorykey.1.value', '1002'],
      ['memorykey.1.pickup_value', '*8'],
    ]);
  });

  it('on a line key has one', () => {
    const all = read({ keys: [exampleKey(2, { label: 'Bob', ...lit('1002') })] });
    expect(all).toMatchObject({ 'linekey.2.type': '16', 'linekey.2.label': 'Bob', 'linekey.2.pickup_value': '*8' });
    expect(all).not.toHaveProperty('linekey.2.extension');
  });

  it.each([
    ['T28P', '1'],
    ['T38G', '0'],
    ['T32G', '0'],
  ])('that is a BLF counts the accounts of a %s from %s', (model, first) => {
    const keys = [exampleKey(2, lit('1002')), exampleKey(3)];
    expect(read({ model, keys })).toMatchObject({
      'linekey.1.type': '15',
      'linekey.1.line': '1',
      'linekey.2.line': first,
      'linekey.3.type': '13',
      'linekey.3.line': '1',
    });
  });
});

it('leaves the page switch of an EXP39 alone, which an EXP38 has not', () => {
  const all = read({ expansions: ['EXP38', 'EXP39'] });
  const ids = (module: number) =>
    Array.from({ length: 40 }, (_, at) => at + 1).filter((id) => `expansion_module.${module}.key.${id}.type` in all);
  expect(ids(1)).toEqual(Array.from({ length: 38 }, (_, at) => at + 1));
  expect(ids(2)).toEqual([...ids(1).filter((id) => id !== 21), 39]);
});

it.each([
  ['udp', '0'],
  ['tcp', '1'],
  ['tls', '2'],
] as const)('registers by %s, with firmware before x.73 too', (transport, code) => {
  const all = read({ sip_server: { host: 'pbx', port: 5070, transport } });
  expect(all).toMatchObject({
    'account.1.sip_server.1.address': 'pbx',
    'account.1.sip_server_host': 'pbx',
    'account.1.sip_server_port': '5070',
    'account.1.transport': code,
  });
});

it.each(['memorykey.1.label', 'account.2.transport', 'account.1.sip_server_host', 'auto_provision.server.url'])(
  'the setting %s is ours',
  (name) => {
    expect(phones.check({ vendor: 'Yealink', model: 'T28P', expansions: [], settings: { [name]: '1' } })).toEqual([
      expect.objectContaining({ code: 'setting_is_ours' }),
    ]);
  },
);

it('asks its own address before DHCP and multicast, unless a setting says otherwise', () => {
  const settings = { 'auto_provision.pnp_enable': '1' };
  expect(read({ settings })).toMatchObject({
    'auto_provision.server.url': 'http://prov.example.org:8667/p/Zk3vQ9sT/',
    'auto_provision.dhcp_option.enable': '0',
    'auto_provision.pnp_enable': '1',
    'sip.notify_reboot_enable': '0',
  });
});

it.each(YEALINK_LEGACY_MODELS)('a $model has files of the right names', ({ model, common_file }) => {
  const names = phones.compile(examplePhone({ model })).files.map(({ name }) => name);
  expect(names).toEqual(['001565aabbcc.cfg', ...(common_file === null ? [] : [common_file])]);
});

it('leaves unknown models to the newer family', () => {
  expect(phones.layOut(examplePhone({ model: 'T99X' })).family).toBe('yealink');
  expect(phones.layOut(examplePhone({ model: 'SIP-T28P' })).family).toBe('yealink-legacy');
});
