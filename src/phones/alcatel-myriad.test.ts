import { describe, expect, it } from 'vitest';
import { describeFamily, type ReadButton } from '../../test/suites/phones/family-suite.ts';
import { childrenOf, readXml } from '../../test/suites/phones/read-xml.ts';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { alcatelMyriad } from './alcatel-myriad.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { MYRIAD_MODELS } from './models/alcatel-myriad.ts';
import { phones } from './phones.ts';

/** Reads a file as a phone does: settings, each once. */
function parse(body: string): Record<string, string> {
  const settings = childrenOf(readXml(body), 'setting').map((one) => [
    one.getAttribute('id')!,
    one.getAttribute('value')!,
  ]);
  const all = Object.fromEntries(settings);
  expect(Object.keys(all).length).toBe(settings.length);
  return all;
}

const myriad = (overrides: Partial<PhoneInput>) => examplePhone({ vendor: 'ALE', model: 'M5', ...overrides });
const files = (overrides: Partial<PhoneInput>) => phones.compile(myriad(overrides)).files;
const read = (overrides: Partial<PhoneInput>) => parse(files(overrides)[0]!.body);

/** What is on a key, of the fields with its number. */
function buttonIn(all: Readonly<Record<string, string>>, number: number): ReadButton {
  const field = (name: string) => all[`ProgramKey${number}${name}`]!;
  const kind = field('Type') === '0' ? 'none' : 'key';
  return { kind, dial: field('Value'), label: field('Label'), lit: field('Type') === '59' };
}

const ACCOUNTS = [1, 2, 3, 4, 5, 6, 7, 8];

describeFamily(alcatelMyriad, {
  setting: 'SettingSntpServer',
  read([file], phone) {
    const all = parse(file!.body);
    expect(file!.name).toBe(`config.${phone.mac}.xml`);
    const keys = phone.model === 'M3' ? 20 : 28;
    expect(Object.keys(all).filter((name) => name.startsWith('ProgramKey')).length).toBe(5 * (keys - 1));
    return {
      accounts: ACCOUNTS.filter((line) => all[`Account${line}Enable`] === 'true').map((line) => ({
        line,
        username: all[`Account${line}UserName`]!,
        password: all[`Account${line}Password`]!,
        host: all[`Account${line}Server1Address`]!,
        port: Number(all[`Account${line}Server1Port`]),
      })),
      buttons: Array.from({ length: keys - 1 }, (_, at) => buttonIn(all, at + 2)),
      provisioning_url: all.DeviceProvisionServerUrl!,
      settings: Object.fromEntries(Object.entries(all).filter(([name]) => name in phone.settings)),
    };
  },
});

function keyOf(overrides: Partial<ResolvedKey>, phone: Partial<PhoneInput> = {}) {
  const all = read({ ...phone, keys: [exampleKey(4, { label: 'L', ...overrides })] });
  return ['Type', 'Account', 'Label', 'Value', 'Extension'].map((name) => all[`ProgramKey5${name}`]);
}

const NONE = ['0', '', '', '', ''];
const DIALS = ['1', '1', 'L', '1002', ''];
const CASES: readonly (readonly [Intent, readonly string[]])[] = [
  ['call', DIALS],
  ['dial', DIALS],
  ['toggle', DIALS],
  ['retrieve', DIALS],
  ['park', DIALS],
  ['record', NONE],
  ['transfer', NONE],
];

describe('a key', () => {
  it.each(CASES)('to %s without lamp', (intent, fields) => {
    expect(keyOf({ intent })).toEqual(fields);
  });

  it("with a line's lamp answers it with the tenant's code, if there is one", () => {
    const lit = { lamp: { watch: '1002', kind: 'line' }, pickup: true } as const;
    expect(keyOf(lit)).toEqual(['59', '1', 'L', '1002', '*8']);
    expect(keyOf(lit, { pickup_code: null })).toEqual(['59', '1', 'L', '1002', '']);
  });

  it('with the lamp of a slot does not', () => {
    expect(keyOf({ intent: 'retrieve', lamp: { watch: '1002', kind: 'slot' } })).toEqual(['59', '1', 'L', '1002', '']);
  });

  it('calls with the account that the phone has', () => {
    const accounts = [{ ...examplePhone().accounts[0]!, line: 2 }];
    expect(keyOf({}, { accounts })).toEqual(['1', '2', 'L', '1002', '']);
  });
});

describe('the phone', () => {
  it('keeps its line on key 1', () => {
    expect(Object.keys(read({ keys: [exampleKey(1)] })).filter((name) => /^ProgramKey1\D/.test(name))).toEqual([]);
  });

  it('asks at its secret address, whatever DHCP says', () => {
    expect(read({})).toMatchObject({
      DeviceProvisionServerUrl: 'http://prov.example.org:8667/p/Zk3vQ9sT/',
      DeviceProvisionDhcpEnable: 'false',
      DeviceProvisionPnpEnable: 'false',
    });
  });

  it('takes a setting instead of our default', () => {
    expect(read({ settings: { DeviceProvisionDhcpEnable: 'true' } }).DeviceProvisionDhcpEnable).toBe('true');
  });

  it.each(['udp', 'tcp', 'tls'] as const)('registers by %s', (transport) => {
    const sip_server = { host: 'pbx', port: 5070, transport };
    expect(read({ sip_server })).toMatchObject({ Account1Server1Transport: transport, Account2Enable: 'false' });
  });

  it('says that it can not hold a control character', () => {
    const accounts = [{ ...examplePhone().accounts[0]!, password: 'a\u0001b' }];
    expect(phones.compile(myriad({ accounts })).problems).toMatchObject([{ code: 'account_unwritable' }]);
  });

  it('says that keys of modules are not written', () => {
    expect(phones.compile(myriad({ expansions: ['AOM'] })).problems).toMatchObject([
      { code: 'expansion_does_not_fit' },
    ]);
  });
});

it.each(MYRIAD_MODELS)('has the file of a $model, with nothing in it', ({ model, common_file }) => {
  const [, common] = files({ model });
  expect(common!.name).toBe(common_file);
  expect(parse(common!.body)).toEqual({});
});
