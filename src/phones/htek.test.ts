import { describe, expect, it } from 'vitest';
import { describeFamily, type ReadButton } from '../../test/suites/phones/family-suite.ts';
import { childrenOf, readXml } from '../../test/suites/phones/read-xml.ts';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { htek } from './htek.ts';
import { phones } from './phones.ts';

/** All parameters of a file by their number, each once. */
function parse(body: string): Map<number, string> {
  const root = readXml(body);
  expect([root.tagName, root.getAttribute('version')]).toEqual(['hl_provision', '1']);
  const [config, ...more] = childrenOf(root);
  expect([config!.tagName, config!.getAttribute('version'), more.length]).toEqual(['config', '1', 0]);
  const values = childrenOf(config!).map((element) => {
    expect(element.tagName).toMatch(/^P[1-9]\d*$/);
    return [Number(element.tagName.slice(1)), element.textContent ?? ''] as const;
  });
  expect(new Set(values.map(([number]) => number)).size).toBe(values.length);
  return new Map(values);
}

const phoneOf = (overrides: Partial<PhoneInput> = {}) => examplePhone({ vendor: 'Htek', model: 'UC926', ...overrides });
const compile = (overrides: Partial<PhoneInput> = {}) => phones.compile(phoneOf(overrides));
const read = (overrides: Partial<PhoneInput> = {}) => parse(compile(overrides).files[0]!.body);

type Numbers = [type: number, value: number, label: number, account: number, pickup: number];
const from = (type: number): Numbers => [type, type + 1, type + 2, type + 3, type + 4];
const range = (count: number) => Array.from({ length: count }, (_, at) => at);

// As the exported files list them, block by block.
const KEYS: Numbers[] = [
  ...range(4).map((at): Numbers => [41200 + at, 41300 + at, 41400 + at, 41500 + at, 41600 + at]),
  ...range(32).map((at) => from(20200 + 5 * at)),
  ...range(9).map((at): Numbers => [23000, 23002, 23003, 23004, 23005].map((one) => one + 6 * at) as Numbers),
  ...[60000, 60100, 61000, 61100, 62000, 62100, 63000, 63100, 64000, 64100, 65000, 65100].flatMap((page) =>
    range(20).map((at) => from(page + 5 * at)),
  ),
];

const fieldsOf = (values: Map<number, string>, numbers: number[]) => numbers.map((number) => values.get(number));

function buttonIn(values: Map<number, string>, numbers: Numbers): ReadButton[] {
  const [type, value, label] = fieldsOf(values, numbers);
  if (type === undefined) return [];
  const kind = type === '0' ? 'none' : type === '1' ? 'line' : 'key';
  return [{ kind, dial: value || null, label: label!, lit: type === '3' }];
}

/** enable, user, password. */
const ACCOUNTS = [
  [271, 35, 34],
  [401, 735, 734],
  [501, 504, 506],
  [601, 604, 606],
  [20360, 1704, 1706],
  [20361, 1804, 1806],
  ...range(10).map((at) => [24090 + at, 24110 + at, 24130 + at] as const),
] as const;

describeFamily(htek, {
  setting: 'P64',
  read([file], phone) {
    const values = parse(file!.body);
    expect(file!.name).toBe(`cfg${phone.mac}.xml`);
    return {
      accounts: ACCOUNTS.flatMap(([enable, user, password], at) => {
        if (values.get(enable) !== '1') return [];
        // The server of profile 1, which all accounts use.
        expect(values.get(24082 + at)).toBe('0');
        const [host, port] = values.get(47)!.split(':');
        const [username, secret] = [values.get(user)!, values.get(password)!];
        return [{ line: at + 1, username, password: secret, host: host!, port: Number(port) }];
      }),
      buttons: KEYS.flatMap((numbers) => buttonIn(values, numbers)),
      provisioning_url: values.get(237)!,
      settings: Object.fromEntries(
        [...values].map(([number, value]) => [`P${number}`, value] as const).filter(([name]) => name in phone.settings),
      ),
    };
  },
});

const line = { watch: '1002', kind: 'line' } as const;
const keyOf = (overrides: Partial<ResolvedKey>, phone: Partial<PhoneInput> = {}) =>
  fieldsOf(read({ ...phone, keys: [exampleKey(5, { label: 'L', ...overrides })] }), from(20200));

const DARK: [Intent, string, string][] = [
  ['call', '2', '1002'],
  ['dial', '2', '1002'],
  ['toggle', '2', '1002'],
  ['retrieve', '2', '1002'],
  ['park', '8', '1002'],
  ['record', '10', '1002'],
  ['transfer', '19', ''],
];

describe('a key', () => {
  it.each(DARK)('to %s without lamp has type %s', (intent, type, value) => {
    expect(keyOf({ intent })).toEqual([type, value, 'L', '0', '']);
  });

  it.each([
    ['call', 'queue'],
    ['call', 'conference'],
    ['dial', 'toggle'],
    ['toggle', 'toggle'],
    ['retrieve', 'slot'],
  ] as const)('to %s with the lamp of a %s is a BLF without pickup', (intent, kind) => {
    expect(keyOf({ intent, pickup: true, lamp: { watch: '1002', kind } })).toEqual(['3', '1002', 'L', '0', '']);
  });

  it("with a line's lamp picks up, where the tenant has a code for it", () => {
    expect(keyOf({ pickup: true, lamp: line })).toEqual(['3', '1002', 'L', '0', '*8']);
    expect(keyOf({ pickup: true, lamp: line }, { pickup_code: null })).toEqual(['3', '1002', 'L', '0', '']);
    expect(keyOf({ pickup: false, lamp: line })).toEqual(['3', '1002', 'L', '0', '']);
  });

  it('that is not set is none', () => {
    expect(fieldsOf(read(), from(20200))).toEqual(['0', '', '', '0', '']);
  });

  it('calls with the account that the phone has', () => {
    const accounts = examplePhone().accounts.map((account) => ({ ...account, line: 7 }));
    expect(keyOf({}, { accounts })[3]).toBe('6');
  });

  it('is not locked and does not float, wherever its mode stands', () => {
    const values = read({ vendor: 'Sangoma', model: 's700' });
    expect([20600, 20604, 20635, 23001, 23049].map((number) => values.get(number))).toEqual(Array(5).fill('0'));
  });
});

it('numbers the keys of a second module on its second page', () => {
  const values = read({ expansions: ['UC46', 'UC46'], keys: [exampleKey(36 + 40 + 21)] });
  expect(fieldsOf(values, from(61100))).toEqual(['2', '1002', 'Key 97', '0', '']);
});

describe('an account', () => {
  it.each([
    [1, [35, 36, 34, 3, 20000, 33, 4705]],
    [2, [735, 736, 734, 703, 20001, 426, 4715]],
    [5, [1704, 1705, 1706, 1707, 20378, 1726, 20464]],
    [16, [24119, 24129, 24139, 24149, 24109, 24179, 24229]],
  ])('%i has its number, name, voicemail and pickup code', (number, numbers) => {
    const accounts = [{ ...examplePhone().accounts[0]!, line: number }];
    const wanted = ['a1b2c3', 'a1b2c3', 's3cr3t;#=', 'Alice Martin', 'Alice Martin', '*98', '*8'];
    expect(fieldsOf(read({ accounts }), numbers)).toEqual(wanted);
  });

  it('leaves the others on, whichever it is', () => {
    const accounts = range(16).map((at) => ({ ...examplePhone().accounts[0]!, line: at + 1 }));
    const values = read({ accounts });
    expect(ACCOUNTS.map(([enable]) => values.get(enable))).toEqual(Array(16).fill('1'));
    expect(
      fieldsOf(
        values,
        range(8).map((at) => 24082 + at),
      ),
    ).toEqual(Array(8).fill('0'));
  });

  it('has the server of older firmware too, also where the first account is unused', () => {
    const accounts = [{ ...examplePhone().accounts[0]!, line: 2 }];
    const values = read({ accounts, sip_server: { host: 'pbx', port: 5061, transport: 'tls' } });
    expect(fieldsOf(values, [47, 747, 502, 602, 20362, 20363])).toEqual(Array(6).fill('pbx:5061'));
    expect(fieldsOf(values, [130, 830, 930, 1030, 20374, 20375])).toEqual(Array(6).fill('2'));
  });
});

describe('provisioning', () => {
  it.each([
    ['http://prov.example.org:8667/p/Zk3vQ9sT/', '1'],
    ['https://prov.example.org/p/Zk3vQ9sT/', '3'],
  ])('from %s has protocol %s', (provisioning_url, protocol) => {
    expect(fieldsOf(read({ provisioning_url }), [212, 237])).toEqual([protocol, provisioning_url]);
  });

  it('asks nobody else, unless a setting says otherwise', () => {
    expect(fieldsOf(read(), [145, 20165, 20983])).toEqual(['0', '0', '0']);
    expect(fieldsOf(read({ settings: { P145: '1' } }), [145, 20165])).toEqual(['1', '0']);
  });
});

it("finds Sangoma's phones under their own name", () => {
  expect(phones.findModel('Sangoma', 'S500')).toMatchObject({ family: 'htek', model: 's500' });
  expect(phones.findModel('sangoma', 'Sangoma s700')?.line_keys).toBe(45);
});

it.each(['P34', 'p24130', 'P237', 'P41200', 'P23053', 'P65199', 'P24082'])(
  'refuses the setting %s, which is ours',
  (name) => {
    const { files, problems } = compile({ settings: { [name]: 'x' } });
    expect(files).toEqual(compile().files);
    expect(problems).toEqual([expect.objectContaining({ code: 'setting_is_ours' })]);
  },
);
