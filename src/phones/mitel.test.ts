import { describe, expect, it } from 'vitest';
import { describeFamily, type ReadButton } from '../../test/suites/phones/family-suite.ts';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { destinationKeys, exampleKey, examplePhone } from './example-phone.ts';
import { mitel } from './mitel.ts';
import { MITEL_MODELS, type MitelModel } from './models/mitel.ts';
import { phones } from './phones.ts';

/** Reads a file as a phone does: a comment, then one parameter per line, quotes taken off. */
function parse(body: string): Record<string, string> {
  const [comment, ...lines] = body.split(/[\r\n\u0085\u2028\u2029]/);
  expect(comment).toMatch(/^#/);
  expect(lines.pop()).toBe('');
  const entries = lines.map((line): [string, string] => {
    const [, name, value] = /^([!^]?[\w.-]+(?: [\w.[\]|-]+)*):(?: (\S(?:.*\S)?))?$/u.exec(line) ?? [];
    if (name === undefined) throw new Error(`not a line: ${line}`);
    return [name, unquoted(value ?? '')];
  });
  expect(new Set(entries.map(([name]) => name)).size).toBe(entries.length);
  return Object.fromEntries(entries);
}

function unquoted(value: string): string {
  const quoted = /^"([^"]*)"$/.exec(value)?.[1];
  if (quoted === undefined && /["#]/.test(value)) throw new Error(`would be cut: ${value}`);
  return quoted ?? value;
}

const deviceFile = (phone: PhoneInput) => phones.compile(phone).files[0]!;
const mitelPhone = (overrides: Partial<PhoneInput> = {}) =>
  examplePhone({ vendor: 'Mitel', model: '6867i', ...overrides });
const read = (overrides: Partial<PhoneInput> = {}) => parse(deviceFile(mitelPhone(overrides)).body);

const FIELDS = ['type', 'label', 'value', 'line', 'locked'];

function keyIn(all: Readonly<Record<string, string>>, name: string) {
  return Object.fromEntries(FIELDS.map((field) => [field, all[`${name} ${field}`]]));
}

/** A key on the fifth top softkey of a 6867i. */
function keyOf(overrides: Partial<ResolvedKey>, phone: Partial<PhoneInput> = {}) {
  return keyIn(read({ ...phone, keys: [exampleKey(5, { label: 'L', ...overrides })] }), 'topsoftkey5');
}

const NONE = { type: 'none', label: '', value: '', line: '', locked: '1' };

function buttonIn(all: Readonly<Record<string, string>>, name: string): ReadButton {
  const { type, label, value } = keyIn(all, name);
  const isNone = type === 'none' || type === 'empty';
  const dial = value?.replace(/^asterisk;/, '');
  return { kind: isNone ? 'none' : 'key', dial: dial || null, label: isNone ? null : label!, lit: type === 'blf' };
}

/** The names of a model's buttons in the order of positions. */
function names({ prgkeys, topsoftkeys, softkeys }: MitelModel): string[] {
  const numbered = (name: string, count: number) => Array.from({ length: count }, (_, at) => `${name}${at + 1}`);
  return [...numbered('prgkey', prgkeys), ...numbered('topsoftkey', topsoftkeys), ...numbered('softkey', softkeys)];
}

describeFamily(mitel, {
  setting: 'dst [start|end] relative date',
  read([file], phone) {
    const all = parse(file!.body);
    const lines = Array.from({ length: 24 }, (_, at) => at + 1);
    const on = lines.filter((line) => (all[`^sip line${line} registrar ip`] ?? '0.0.0.0') !== '0.0.0.0');
    const keys = Object.keys(all).flatMap((name) => /^(\S*key\d+|expmod\d+ key\d+) type$/.exec(name)?.[1] ?? []);
    expect(file!.name).toBe(`${phone.mac.toUpperCase()}.cfg`);
    return {
      accounts: on.map((line) => ({
        line,
        username: all[`^sip line${line} user name`]!,
        password: all[`^sip line${line} password`]!,
        host: all[`^sip line${line} proxy ip`]!,
        port: Number(all[`^sip line${line} proxy port`]),
      })),
      buttons: keys.map((name) => buttonIn(all, name)),
      provisioning_url: `${all['^download protocol']!.toLowerCase()}://${all['^http server']}:${all['^http port']}/${all['^http path']}/`,
      settings: Object.fromEntries(Object.entries(all).filter(([name]) => name in phone.settings)),
    };
  },
});

describe.each(MITEL_MODELS)('a $model', (model) => {
  const { files } = phones.compile(mitelPhone({ model: model.model, keys: destinationKeys() }));
  const written = Object.keys(parse(files[0]!.body));

  it('writes every field of every key, class by class', () => {
    const wanted = names(model).flatMap((name) => FIELDS.map((field) => `${name} ${field}`));
    expect(written.filter((name) => /^\w*key\d/.test(name))).toEqual(wanted);
  });

  it('writes every account', () => {
    const users = written.filter((name) => name.endsWith(' user name'));
    expect(users).toEqual(Array.from({ length: model.sip_accounts }, (_, at) => `^sip line${at + 1} user name`));
  });

  it('has files of the right names', () => {
    expect(files.map(({ name }) => name)).toEqual(['001565AABBCC.cfg', model.common_file]);
  });
});

const KEYS: [Intent, object][] = [
  ['call', { type: 'speeddial', value: '1002', line: '1' }],
  ['dial', { type: 'speeddial', value: '1002', line: '1' }],
  ['toggle', { type: 'speeddial', value: '1002', line: '1' }],
  ['retrieve', { type: 'speeddial', value: '1002', line: '1' }],
  ['record', { type: 'speeddial', value: '1002', line: '1' }],
  ['park', { type: 'park', value: 'asterisk;1002', line: '1' }],
  ['transfer', { type: 'xfer' }],
];

describe('a key', () => {
  it.each(KEYS)('to %s without lamp', (intent, fields) => {
    expect(keyOf({ intent })).toEqual({ ...NONE, label: 'L', ...fields });
  });

  it.each([
    ['call', 'line'],
    ['call', 'conference'],
    ['dial', 'toggle'],
    ['toggle', 'toggle'],
    ['retrieve', 'slot'],
  ] as const)('to %s with the lamp of a %s is a BLF', (intent, kind) => {
    expect(keyOf({ intent, lamp: { watch: '1002', kind } })).toMatchObject({ type: 'blf', value: '1002', line: '1' });
  });

  it('calls with the account that the phone has', () => {
    const accounts = examplePhone().accounts.map((account) => ({ ...account, line: 2 }));
    expect(keyOf({}, { accounts })).toMatchObject({ line: '2' });
  });

  it('keeps its place on the screen, whatever stands before it', () => {
    const all = read({ keys: [exampleKey(5), exampleKey(22)] });
    const types = ['topsoftkey4', 'topsoftkey6', 'softkey1', 'softkey2', 'softkey3'].map((name) => all[`${name} type`]);
    expect(types).toEqual(['empty', 'none', 'empty', 'speeddial', 'none']);
  });

  it('with a paper label closes up with nothing', () => {
    expect(read({ model: '6865i', keys: [exampleKey(3)] })['prgkey2 type']).toBe('none');
  });
});

describe('positions', () => {
  it('go from programmable keys to softkeys', () => {
    const all = read({ model: '6755i', keys: [exampleKey(6), exampleKey(7)] });
    expect([all['prgkey6 label'], all['softkey1 label']]).toEqual(['Key 6', 'Key 7']);
  });

  it('go on with each module, by its own size', () => {
    const expansions = ['M680i', 'M685i'];
    const keys = [8, 9, 24, 25, 108].map((position) => exampleKey(position));
    const all = read({ model: '6865i', expansions, keys });
    const places = ['prgkey8', 'expmod1 key1', 'expmod1 key16', 'expmod2 key1', 'expmod2 key84'];
    expect(places.map((name) => all[`${name} label`])).toEqual(keys.map(({ label }) => label));
  });
});

describe('what a button can not do is told', () => {
  const problemOf = (model: string, position: number, overrides: Partial<ResolvedKey>) =>
    phones.layOut(mitelPhone({ model, keys: [exampleKey(position, overrides)] })).slots[position - 1]!;

  it('no lamp on the lower softkeys of a 68xx', () => {
    const slot = problemOf('6867i', 21, { lamp: { watch: '1002', kind: 'line' } });
    expect(slot).toMatchObject({ lamp: null, problem: { code: 'lamp_unsupported' } });
  });

  it.each([
    ['6867i', 20],
    ['6755i', 7],
  ])('a lamp on a %s at %i', (model, position) => {
    const lamp = { watch: '1002', kind: 'line' } as const;
    expect(problemOf(model, position, { lamp })).toMatchObject({ lamp, problem: null });
  });

  it('a queue is not called while somebody waits', () => {
    const lamp = { watch: '1002', kind: 'queue' } as const;
    expect(problemOf('6867i', 1, { lamp })).toMatchObject({ lamp, problem: { code: 'intent_unsupported' } });
  });

  it('no park key on a 6737i', () => {
    expect(problemOf('6737i', 1, { intent: 'park', dial: '700' }).problem?.message).toContain(
      'transfer the call to 700',
    );
  });
});

describe('the number to park on', () => {
  const config = (...numbers: string[]) => {
    const keys = numbers.map((dial, at) => exampleKey(at + 1, { intent: 'park', dial }));
    return read({ keys })['^sip line1 park pickup config'];
  };

  it.each([
    [[], ''],
    [['700'], '700;700;asterisk'],
    [['700', '700'], '700;700;asterisk'],
    [['700', '800'], ''],
  ])('of keys that park on %j is %j', (numbers, wanted) => {
    expect(config(...numbers)).toBe(wanted);
  });
});

describe('accounts', () => {
  it('send no REGISTER while nobody has said where the server is', () => {
    expect(read({ sip_server: null })).toMatchObject({
      '^sip line1 registrar ip': '0.0.0.0',
      '^sip line1 proxy ip': '0.0.0.0',
    });
  });

  it.each([
    ['udp', '1'],
    ['tcp', '2'],
    ['tls', '4'],
  ] as const)('register by %s', (transport, code) => {
    const all = read({ sip_server: { host: 'pbx', port: 5070, transport } });
    expect(all).toMatchObject({ '^sip line1 registrar port': '5070', '^sip transport protocol': code });
  });

  it.each(['a"b', ' ab', 'ab '])('with the password %j can not be written, which is told', (password) => {
    const accounts = [{ ...examplePhone().accounts[0]!, password }];
    const { problems } = phones.compile(mitelPhone({ accounts }));
    expect(problems).toEqual([expect.objectContaining({ code: 'account_unwritable', position: null })]);
  });

  it('have any other password as it is', () => {
    const password = "x#y;:=%!^'\\ z";
    const accounts = [{ ...examplePhone().accounts[0]!, password }];
    expect(phones.compile(mitelPhone({ accounts })).problems).toEqual([]);
    expect(read({ accounts })['^sip line1 password']).toBe(password);
  });
});

it('answers what rings by the pickup code, where there is one', () => {
  const on = { '^directed call pickup': '1', '^directed call pickup prefix': '*8' };
  expect(read()).toMatchObject(on);
  expect(read({ pickup_code: null })).toMatchObject({
    '^directed call pickup': '0',
    '^directed call pickup prefix': '',
  });
});

it('comes back by HTTPS', () => {
  expect(read({ provisioning_url: 'https://prov.example.org/p/Zk3/' })).toMatchObject({
    '^download protocol': 'HTTPS',
    '^https server': 'prov.example.org',
    '^https port': '443',
    '^https path': 'p/Zk3',
  });
});

describe('settings', () => {
  it('stand as they are, and may change our defaults', () => {
    const all = read({ settings: { '!play a ring splash': '2', 'tone set': 'Europe' } });
    expect(all).toMatchObject({ '!play a ring splash': '2', 'tone set': 'Europe' });
    expect(all['^play a ring splash']).toBeUndefined();
  });

  it('may not name what we write, however it is spelled', () => {
    const settings = { '!SIP Line1 Password': 'x', 'topsoftkey1 type': 'dnd', '^http path': 'evil' };
    expect(deviceFile(mitelPhone({ settings }))).toEqual(deviceFile(mitelPhone()));
  });
});
