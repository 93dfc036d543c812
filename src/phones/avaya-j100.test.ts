import { describe, expect, it } from 'vitest';
import { describeFamily, type ReadButton } from '../../test/suites/phones/family-suite.ts';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneFile, PhoneInput } from '../domain/phones.ts';
import { avayaJ100 } from './avaya-j100.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { AVAYA_MODELS } from './models/avaya-j100.ts';
import { phones } from './phones.ts';

/** Reads a file as a phone does, by other means than the writer: each line sets one name to one quoted value. */
function parse(body: string): [string, string][] {
  const lines = body.split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    expect(line).toMatch(/^SET \w+ "[^"\r\u0085\u2028\u2029]*"$/u);
    const [, name] = line.split(' ', 2);
    return [name!, line.slice(line.indexOf('"') + 1, -1)];
  });
}

/** A PHONEKEY, field by field; each may stand there once. */
function parseKey(value: string): Record<string, string> {
  const fields = value.split(';').map((field) => field.split(/=(.*)/s).slice(0, 2));
  expect(new Set(fields.map(([name]) => name)).size).toBe(fields.length);
  return Object.fromEntries(fields.map(([name, text]) => [name!, text ?? '']));
}

const avayaPhone = (overrides: Partial<PhoneInput>) => examplePhone({ vendor: 'Avaya', model: 'J179', ...overrides });
const files = (phone: PhoneInput) => phones.compile(phone).files;
const read = (overrides: Partial<PhoneInput>) => Object.fromEntries(parse(files(avayaPhone(overrides))[0]!.body));

const EMPTY: ReadButton = { kind: 'none', dial: null, label: null, lit: false };

function keysIn(lines: readonly [string, string][]): Map<number, ReadButton> {
  const keys = lines.filter(([name]) => name === 'PHONEKEY').map(([, value]) => parseKey(value));
  expect(new Set(keys.map(({ Key }) => Key)).size).toBe(keys.length);
  return new Map(
    keys.map(({ Key, Type, Name, Label, attr1, Forced }) => {
      expect([`${Type} ${Name}`, Forced]).toEqual([expect.stringMatching(/^(feature blf|autodial autodial)$/), '']);
      return [Number(Key), { kind: 'key', dial: attr1!, label: Label!, lit: Name === 'blf' }];
    }),
  );
}

/** The numbers of keys in the order of positions, from Avaya's texts rather than from the models' table. */
function numbersOf({ model, expansions }: PhoneInput): number[] {
  const own = model === 'J129' ? 0 : model === 'J189' ? 48 : 24;
  const last = own + 24 * expansions.length;
  return Array.from({ length: Math.max(0, last - 3) }, (_, at) => at + 4);
}

describeFamily(avayaJ100, {
  setting: 'SNTPSRVR',
  read([file, script]: readonly PhoneFile[], phone) {
    const lines = parse(file!.body);
    const once = lines.filter(([name]) => name !== 'PHONEKEY');
    const all = Object.fromEntries(once);
    expect(Object.keys(all).length).toBe(once.length);
    expect(script).toMatchObject({ name: 'J100Supgrade.txt', body: 'GET $MACADDR.cfg\n' });
    expect(file!.name).toBe(`${phone.mac}.cfg`);
    const keys = keysIn(lines);
    expect([...keys.keys()].filter((number) => !numbersOf(phone).includes(number))).toEqual([]);
    const [host, port] = all.SIP_CONTROLLER_LIST!.split(/[:;]/);
    const account = {
      line: 1,
      username: all.FORCE_SIP_USERNAME!,
      password: all.FORCE_SIP_PASSWORD!,
      host: host!,
      port: Number(port),
    };
    return {
      accounts: host === '' ? [] : [account],
      buttons: numbersOf(phone).map((number) => keys.get(number) ?? EMPTY),
      provisioning_url: `http://${all.HTTPSRVR}:${all.HTTPPORT}/${all.HTTPDIR}/`,
      settings: Object.fromEntries(lines.filter(([name]) => name in phone.settings)),
    };
  },
});

it.each(AVAYA_MODELS)('has no more keys on a $model than PHONEKEY counts', ({ last_own_key, modules }) => {
  expect(last_own_key + Math.max(0, ...modules.map(({ keys, max }) => keys * max))).toBeLessThanOrEqual(96);
});

function keyOf(overrides: Partial<ResolvedKey>) {
  const lines = parse(files(avayaPhone({ keys: [exampleKey(2, { label: 'L', ...overrides })] }))[0]!.body);
  return lines.filter(([name]) => name === 'PHONEKEY').map(([, value]) => value);
}

const DIALS = ['Key=5;Type=autodial;Name=autodial;attr1=1002;Label=L;Forced'];
const CASES: readonly (readonly [Intent, readonly string[]])[] = [
  ['call', DIALS],
  ['dial', DIALS],
  ['toggle', DIALS],
  ['retrieve', DIALS],
  ['park', DIALS],
  ['record', []],
  ['transfer', []],
];

describe('a key', () => {
  it.each(CASES)('to %s without lamp', (intent, keys) => {
    expect(keyOf({ intent })).toEqual(keys);
  });

  it('with a lamp is a BLF', () => {
    expect(keyOf({ lamp: { watch: '1002', kind: 'line' }, pickup: true })).toEqual([
      'Key=5;Type=feature;Name=blf;attr1=1002;attr2=1002;Label=L;Forced',
    ]);
  });

  it('to a queue tells that it picks up while it blinks', () => {
    const keys = [exampleKey(2, { lamp: { watch: '1002', kind: 'queue' } })];
    expect(phones.compile(avayaPhone({ keys })).problems).toMatchObject([
      { position: 2, message: expect.stringContaining('one pickup code') },
    ]);
  });

  it('on a module of a J189 begins with 49', () => {
    const phone = { model: 'J189', expansions: ['JEM24', 'JEM24'], keys: [exampleKey(46), exampleKey(45 + 48)] };
    const lines = parse(files(avayaPhone(phone))[0]!.body);
    expect([...keysIn(lines).keys()]).toEqual([49, 96]);
  });

  it('fits into a value of 255 bytes, however long it is', () => {
    const long = '9'.repeat(40);
    const [value] = keyOf({ label: 'ü'.repeat(128), dial: long, lamp: { watch: long, kind: 'line' } });
    expect(Buffer.byteLength(value!)).toBeLessThanOrEqual(255);
  });
});

describe('the phone', () => {
  it('comes back to its secret folder', () => {
    expect(read({})).toMatchObject({
      HTTPSRVR: 'prov.example.org',
      HTTPPORT: '8667',
      HTTPDIR: 'p/Zk3vQ9sT',
      TLSSRVR: '',
    });
  });

  it('comes back by HTTPS', () => {
    expect(read({ provisioning_url: 'https://prov.example.org/p/Zk3vQ9sT/' })).toMatchObject({
      TLSSRVR: 'prov.example.org',
      TLSPORT: '443',
      TLSDIR: 'p/Zk3vQ9sT',
      HTTPSRVR: '',
    });
  });

  it('has room for one account, and says so', () => {
    const accounts = [1, 2].map((line) => ({ ...examplePhone().accounts[0]!, line }));
    expect(phones.compile(avayaPhone({ accounts })).problems).toMatchObject([{ code: 'account_unsupported' }]);
  });

  it.each([
    ['udp', 5060],
    ['tcp', 5070],
    ['tls', 5061],
  ] as const)('registers by %s', (transport, port) => {
    expect(read({ sip_server: { host: 'pbx', port, transport } })).toMatchObject({
      SIP_CONTROLLER_LIST: `pbx:${port};transport=${transport}`,
      SIP_USER_ACCOUNT: 'a1b2c3@pbx',
    });
  });

  it('has the pickup code once for all keys', () => {
    expect(read({}).CALL_PICKUP_BARGEIN_FAC).toBe('*8');
    expect(read({ pickup_code: null }).CALL_PICKUP_BARGEIN_FAC).toBe('');
  });

  it('gets its script even where its model is unknown', () => {
    expect(files(avayaPhone({ model: 'J199' })).map(({ name }) => name)).toEqual([
      '001565aabbcc.cfg',
      'J100Supgrade.txt',
    ]);
  });

  it('takes a setting instead of our default', () => {
    const lines = parse(files(avayaPhone({ settings: { ENABLE_PRESENCE: '1' } }))[0]!.body);
    expect(lines.filter(([name]) => name === 'ENABLE_PRESENCE')).toEqual([['ENABLE_PRESENCE', '1']]);
  });
});
