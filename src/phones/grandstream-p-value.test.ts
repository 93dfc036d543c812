import { describe, expect, it } from 'vitest';
import { describeFamily, type ReadButton } from '../../test/suites/phones/family-suite.ts';
import { childrenOf, readXml } from '../../test/suites/phones/read-xml.ts';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { grandstreamPValue } from './grandstream-p-value.ts';
import { phones } from './phones.ts';

/** All parameters of a file by their number, each once. */
function parse(body: string): Map<number, string> {
  const root = readXml(body);
  expect([root.tagName, root.getAttribute('version')]).toEqual(['gs_provision', '1']);
  const [config, ...more] = childrenOf(root);
  expect([config!.tagName, config!.getAttribute('version'), more.length]).toEqual(['config', '1', 0]);
  const values = childrenOf(config!).map((element) => {
    expect(element.tagName).toMatch(/^P[1-9]\d*$/);
    return [Number(element.tagName.slice(1)), element.textContent ?? ''] as const;
  });
  expect(new Set(values.map(([number]) => number)).size).toBe(values.length);
  return new Map(values);
}

const phoneOf = (overrides: Partial<PhoneInput> = {}) =>
  examplePhone({ vendor: 'Grandstream', model: 'GXP2110', ...overrides });
const compile = (overrides: Partial<PhoneInput> = {}) => phones.compile(phoneOf(overrides));
const read = (overrides: Partial<PhoneInput> = {}) => parse(compile(overrides).files[0]!.body);

type Numbers = [mode: number, account: number, label: number, value: number];

// As the templates list them, key by key.
const LINE_KEYS: Numbers[] = [
  [1363, 1364, 1465, 1466],
  [1365, 1366, 1467, 1468],
  [1367, 1368, 1469, 1470],
  [1369, 1370, 1471, 1472],
  [1371, 1372, 1473, 1474],
  [1373, 1374, 1475, 1476],
];
const FIRST_MEMORY_KEYS: Numbers[] = [
  [323, 301, 302, 303],
  [324, 304, 305, 306],
  [325, 307, 308, 309],
  [326, 310, 311, 312],
  [327, 313, 314, 315],
  [328, 316, 317, 318],
  [329, 319, 320, 321],
];
const steps = (first: number, last: number, step: number): Numbers[] =>
  Array.from({ length: (last - first) / step + 1 }, (_, at) => first + at * step).map((one) => [
    one,
    one + 1,
    one + 2,
    one + 3,
  ]);
const MEMORY_KEYS = [...FIRST_MEMORY_KEYS, ...steps(353, 393, 4), ...steps(1440, 1460, 4), ...steps(23000, 23555, 5)];

const fieldsOf = (values: Map<number, string>, numbers: Numbers) => numbers.map((number) => values.get(number));

function buttonIn(values: Map<number, string>, numbers: Numbers, isLine: boolean): ReadButton[] {
  const [mode, , label, value] = fieldsOf(values, numbers);
  if (mode === undefined) return [];
  // A line that nobody uses has no name; a speed dial of nothing is none.
  const isLineMode = isLine && mode === '0';
  const unused = isLineMode && label !== '' ? 'line' : 'none';
  const kind = isLineMode || value === '' ? unused : 'key';
  return [{ kind, dial: value || null, label: label!, lit: mode === (isLine ? '11' : '1') }];
}

/** enable, server, user, password. */
const ACCOUNTS = [
  [271, 47, 35, 34],
  [401, 402, 404, 406],
  [501, 502, 504, 506],
  [601, 602, 604, 606],
  [1701, 1702, 1704, 1706],
  [1801, 1802, 1804, 1806],
] as const;

describeFamily(grandstreamPValue, {
  setting: 'P64',
  read([file], phone) {
    const values = parse(file!.body);
    expect(file!.name).toBe(`cfg${phone.mac}.xml`);
    return {
      accounts: ACCOUNTS.flatMap(([enable, server, user, password], at) => {
        if (values.get(enable) !== '1') return [];
        const [host, port] = values.get(server)!.split(':');
        const [username, secret] = [values.get(user)!, values.get(password)!];
        return [{ line: at + 1, username, password: secret, host: host!, port: Number(port) }];
      }),
      buttons: [
        ...LINE_KEYS.flatMap((numbers) => buttonIn(values, numbers, true)),
        ...MEMORY_KEYS.flatMap((numbers) => buttonIn(values, numbers, false)),
      ],
      provisioning_url: values.get(237)!,
      settings: Object.fromEntries(
        [...values].map(([number, value]) => [`P${number}`, value]).filter(([name]) => name! in phone.settings),
      ) as Record<string, string>,
    };
  },
});

const DARK: [Intent, string, string][] = [
  ['call', '10', '0'],
  ['dial', '10', '0'],
  ['toggle', '10', '0'],
  ['retrieve', '10', '0'],
  ['park', '19', '9'],
  ['record', '15', '5'],
  ['transfer', '15', '5'],
];

/** The key on the second line key, and on the first memory key. */
function keysOf(overrides: Partial<ResolvedKey>, phone: Partial<PhoneInput> = {}) {
  const values = read({ ...phone, keys: [2, 5].map((position) => exampleKey(position, { label: 'L', ...overrides })) });
  return [fieldsOf(values, LINE_KEYS[1]!), fieldsOf(values, MEMORY_KEYS[0]!)];
}

describe('a key', () => {
  it.each(DARK)('to %s without lamp has mode %s on a line key, %s elsewhere', (intent, line, memory) => {
    const rest = ['0', 'L', '1002'];
    expect(keysOf({ intent })).toEqual([
      [line, ...rest],
      [memory, ...rest],
    ]);
  });

  it.each(['call', 'dial', 'toggle', 'retrieve'] as const)('to %s with a lamp is a BLF', (intent) => {
    const modes = keysOf({ intent, lamp: { watch: '1002', kind: 'line' } }).map(([mode]) => mode);
    expect(modes).toEqual(['11', '1']);
  });

  it('that is not set is as the phone leaves the factory: a further line, a speed dial of nothing', () => {
    expect(fieldsOf(read(), LINE_KEYS[1]!)).toEqual(['0', '0', '', '']);
    expect(fieldsOf(read(), MEMORY_KEYS[0]!)).toEqual(['0', '0', '', '']);
  });

  it('calls with the account that the phone has', () => {
    const accounts = examplePhone().accounts.map((one) => ({ ...one, line: 3 }));
    expect(keysOf({}, { accounts }).map(([, account]) => account)).toEqual(['2', '2']);
  });

  it('on the second board is numbered on', () => {
    const board = 'GXP extension board';
    const values = read({ expansions: [board, board], keys: [exampleKey(4 + 18 + 56 + 1)] });
    expect(fieldsOf(values, [23280, 23281, 23282, 23283])).toEqual(['0', '0', 'Key 79', '1002']);
  });
});

describe.each(['GXP1405', 'GXP1628'])('line keys of a %s', (model) => {
  const lit = exampleKey(2, { lamp: { watch: '1002', kind: 'line' } });

  it('have no BLF: the key dials, and its problem is told', () => {
    expect(fieldsOf(read({ model, keys: [lit] }), LINE_KEYS[1]!)).toEqual(['10', '0', 'Key 2', '1002']);
    expect(compile({ model, keys: [lit] }).problems).toEqual([
      expect.objectContaining({ position: 2, code: 'lamp_unsupported' }),
    ]);
  });
});

describe('a key of a queue', () => {
  const problemOf = (position: number) => {
    const keys = [exampleKey(position, { lamp: { watch: '1002', kind: 'queue' } })];
    return compile({ model: 'GXP1628', keys }).problems[0];
  };

  it('tells that it picks up while it blinks', () => {
    expect(problemOf(3)).toMatchObject({ position: 3, code: 'intent_unsupported' });
  });

  it('has nothing to pick up by where it has no lamp', () => {
    expect(problemOf(2)).toMatchObject({ position: 2, code: 'lamp_unsupported' });
  });
});

it('parks by a transfer where line keys can not park', () => {
  const keys = [exampleKey(2, { intent: 'park', dial: '700' })];
  const modes = ['GXP1405', 'GXP1628'].map((model) => fieldsOf(read({ model, keys }), LINE_KEYS[1]!));
  expect(modes.map(([mode, , , value]) => [mode, value])).toEqual([
    ['19', '700'],
    ['18', '700'],
  ]);
});

describe('an account', () => {
  it('has its number, name, voicemail, transport and pickup code', () => {
    const accounts = [1, 2, 5].map((line) => ({ ...examplePhone().accounts[0]!, line }));
    const values = read({
      model: 'GXP2120',
      accounts,
      sip_server: { host: 'pbx', port: 5061, transport: 'tls' },
    });
    const wanted = ['pbx:5061', 'a1b2c3', 'a1b2c3', 's3cr3t;#=', 'Alice Martin', 'Alice Martin', '*98', '2', '*8'];
    expect([47, 35, 36, 34, 3, 270, 33, 130, 1347].map((number) => values.get(number))).toEqual(wanted);
    expect([402, 404, 405, 406, 407, 417, 426, 448, 481].map((number) => values.get(number))).toEqual(wanted);
    expect([1702, 1704, 1705, 1706, 1707, 1717, 1726, 1748, 1781].map((number) => values.get(number))).toEqual(wanted);
  });

  it('that nobody uses is off', () => {
    expect([401, 501, 601].map((number) => read().get(number))).toEqual(['0', '0', '0']);
  });
});

describe('provisioning', () => {
  it.each([
    ['http://prov.example.org:8667/p/Zk3vQ9sT/', '1', 'prov.example.org:8667/p/Zk3vQ9sT'],
    ['https://prov.example.org/p/Zk3vQ9sT/', '2', 'prov.example.org/p/Zk3vQ9sT'],
  ])('from %s is protocol %s and a path', (provisioning_url, protocol, path) => {
    const values = read({ provisioning_url });
    expect([values.get(212), values.get(237)]).toEqual([protocol, path]);
  });

  it('asks nobody else and answers to a NOTIFY without a password, unless a setting says otherwise', () => {
    const defaults = [145, 8337, 1414, 4428, 191, 290];
    expect(defaults.map((number) => read().get(number))).toEqual(['0', '0', '0', '1', '0', '{ [*x]+ | \\+x+ }']);
    const changed = read({ settings: { P145: '1', P290: '{ x+ }' } });
    expect([changed.get(145), changed.get(290)]).toEqual(['1', '{ x+ }']);
  });
});

it.each(['P34', 'p34', 'P1706', 'P237', 'P323', 'P1374', 'P23558'])('refuses the setting %s, which is ours', (name) => {
  const { files, problems } = compile({ settings: { [name]: 'x' } });
  expect(files).toEqual(compile().files);
  expect(problems).toEqual([expect.objectContaining({ code: 'setting_is_ours' })]);
});

it.each(['64', 'P064', 'p64', 'account.1.name'])('refuses the setting %s, which is no parameter', (name) => {
  const { files, problems } = compile({ settings: { [name]: 'x' } });
  expect(files).toEqual(compile().files);
  expect(problems).toEqual([expect.objectContaining({ code: 'setting_unusable' })]);
});
