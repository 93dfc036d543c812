import { describe, expect, it } from 'vitest';
import { describeFamily, type ReadButton } from '../../test/suites/phones/family-suite.ts';
import { readXml } from '../../test/suites/phones/read-xml.ts';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneFile, PhoneInput } from '../domain/phones.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { phones } from './phones.ts';
import { polycom } from './polycom.ts';

/** All parameters of a file, as a phone reads them: every attribute of every element is one, and each stands once. */
function parametersOf(file: PhoneFile): Record<string, string> {
  const elements = Array.from(readXml(file.body).getElementsByTagName('*'));
  const all = elements.flatMap((element) =>
    Array.from(element.attributes, ({ name, value }) => [name, value] as const),
  );
  expect(new Set(all.map(([name]) => name.toLowerCase())).size).toBe(all.length);
  return Object.fromEntries(all);
}

/** What is on one line key; BLF keys take the watched numbers in order, so the reader counts them. */
function buttonsIn(all: Readonly<Record<string, string>>): ReadButton[] {
  let watched = 0;
  const buttonOf = (number: number): ReadButton => {
    const category = all[`lineKey.${number}.category`];
    const index = all[`lineKey.${number}.index`];
    if (category === 'Unassigned') return { kind: 'none', dial: null, label: null, lit: false };
    if (category === 'Line') return { kind: 'line', dial: null, label: all[`reg.${index}.label`]!, lit: false };
    if (category === 'EFK') {
      const macro = all[`efk.efklist.${index}.action.string`]!;
      expect(macro).toMatch(/^[^!$^']*\$[TF]\w+\$$/);
      const dial = macro.slice(0, macro.indexOf('$'));
      return { kind: 'key', dial: dial || null, label: all[`efk.efklist.${index}.label`]!, lit: false };
    }
    expect([category, index]).toEqual(['BLF', '0']);
    watched += 1;
    const { [`attendant.resourceList.${watched}.address`]: dial, [`attendant.resourceList.${watched}.label`]: label } =
      all;
    return { kind: 'key', dial: dial!, label: label!, lit: true };
  };
  const numbers = Object.keys(all).flatMap((name) => /^lineKey\.(\d+)\.category$/.exec(name)?.[1] ?? []);
  expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
  return numbers.map((number) => buttonOf(Number(number)));
}

const allOf = (phone: Partial<PhoneInput>) => {
  const { files, problems } = phones.compile(examplePhone({ vendor: 'Polycom', model: 'VVX450', ...phone }));
  return { all: parametersOf(files[0]!), files, problems };
};

describeFamily(polycom, {
  setting: 'up.backlight.timeout',
  read(files, phone) {
    const [settings, master] = files;
    expect(master!.name).toBe(`${phone.mac}.cfg`);
    expect(readXml(master!.body).getAttribute('CONFIG_FILES')).toBe(settings!.name);
    const all = parametersOf(settings!);
    const lines = Object.keys(all).flatMap((name) => /^reg\.(\d+)\.address$/.exec(name)?.[1] ?? []);
    return {
      accounts: lines
        .filter((line) => all[`reg.${line}.address`] !== '')
        .map((line) => ({
          line: Number(line),
          username: all[`reg.${line}.auth.userId`]!,
          password: all[`reg.${line}.auth.password`]!,
          host: all[`reg.${line}.server.1.address`]!,
          port: Number(all[`reg.${line}.server.1.port`]),
        })),
      buttons: buttonsIn(all),
      provisioning_url: all['device.prov.serverName']!,
      settings: Object.fromEntries(Object.entries(all).filter(([name]) => name in phone.settings)),
    };
  },
});

const lamp = (kind: 'line' | 'slot' | 'toggle' | 'queue') => ({ watch: '1002', kind }) as const;

/** The parameters that key 5 adds, and its problem. */
function keyOf(overrides: Partial<ResolvedKey>, phone: Partial<PhoneInput> = {}) {
  const { all, problems } = allOf({ ...phone, keys: [exampleKey(5, { label: 'L', ...overrides })] });
  const own = Object.entries(all).filter(([name]) =>
    /^(?:lineKey\.5\.|attendant\.resourceList\.|efk\.efklist)/.test(name),
  );
  return { written: Object.fromEntries(own), problem: problems.find(({ position }) => position === 5) ?? null };
}

const macro = (action: string) => ({
  'lineKey.5.category': 'EFK',
  'lineKey.5.index': '1',
  'efk.efklist.1.mname': 'key5',
  'efk.efklist.1.status': '1',
  'efk.efklist.1.label': 'L',
  'efk.efklist.1.action.string': action,
});
const watched = (type: string) => ({
  'lineKey.5.category': 'BLF',
  'lineKey.5.index': '0',
  'attendant.resourceList.1.address': '1002',
  'attendant.resourceList.1.label': 'L',
  'attendant.resourceList.1.type': type,
});

const DARK: [Intent, string][] = [
  ['call', '1002$Tinvite$'],
  ['dial', '1002$Tinvite$'],
  ['toggle', '1002$Tinvite$'],
  ['retrieve', '1002$Tinvite$'],
  ['park', '1002$Trefer$'],
  ['record', '1002$Tdtmf$'],
  ['transfer', '$FTransfer$'],
];
const LIT = [
  ['call', 'line', 'normal'],
  ['dial', 'toggle', 'normal'],
  ['toggle', 'toggle', 'normal'],
  ['retrieve', 'slot', 'automata'],
  ['park', 'slot', 'automata'],
] as const;

describe('a key', () => {
  it.each(DARK)('to %s without lamp is the macro %s', (intent, action) => {
    expect(keyOf({ intent })).toEqual({ written: macro(action), problem: null });
  });

  it.each(LIT)('to %s with the lamp of a %s is watched as %s', (intent, kind, type) => {
    expect(keyOf({ intent, lamp: lamp(kind) })).toEqual({ written: watched(type), problem: null });
  });

  it('of a queue tells that it picks up while it blinks', () => {
    const { written, problem } = keyOf({ lamp: lamp('queue') });
    expect(written).toEqual(watched('normal'));
    expect(problem?.message).toMatch(/one pickup code/);
  });

  it.each(['record', 'transfer'] as const)('to %s loses its lamp, and says so', (intent) => {
    const { written, problem } = keyOf({ intent, lamp: lamp('toggle') });
    expect(written['lineKey.5.category']).toBe('EFK');
    expect(problem?.code).toBe('lamp_unsupported');
  });

  it.each([
    ['has a sign of macros in it', '1$Tdtmf$'],
    ['is too long', '1'.repeat(92)],
  ])('whose number %s is left out, and says so', (_, dial) => {
    const { written, problem } = keyOf({ dial });
    expect(written).toEqual({ 'lineKey.5.category': 'Unassigned' });
    expect(problem).toMatchObject({ position: 5, code: 'intent_unsupported' });
  });
});

it('numbers watched keys and macros in the order of the keys', () => {
  const keys = [
    exampleKey(6, { dial: '106', lamp: lamp('line') }),
    exampleKey(2, { dial: '102', lamp: lamp('line') }),
    exampleKey(3, { dial: '103' }),
    exampleKey(4, { dial: '104', lamp: lamp('line') }),
    exampleKey(7, { dial: '107' }),
  ];
  const { all } = allOf({ keys });
  expect([1, 2, 3].map((at) => all[`attendant.resourceList.${at}.address`])).toEqual(['102', '104', '106']);
  expect(all['attendant.resourceList.4.address']).toBeUndefined();
  expect([all['lineKey.3.index'], all['lineKey.7.index']]).toEqual(['1', '2']);
  expect(all['efk.efklist.2.action.string']).toBe('107$Tinvite$');
});

it('numbers keys on over its modules', () => {
  const expansions = ['VVX Color Expansion Module', 'VVX Color Expansion Module', 'VVX Color Expansion Module'];
  const keys = [exampleKey(17), exampleKey(16 + 84 + 1), exampleKey(268)];
  const { all, problems } = allOf({ model: 'VVX600', expansions, keys });
  expect([17, 101, 268].map((number) => all[`lineKey.${number}.index`])).toEqual(['1', '2', '3']);
  expect(all['lineKey.269.category']).toBeUndefined();
  expect(problems).toEqual([]);
});

describe('a SoundPoint IP', () => {
  it('has no macros on its keys: dark ones are watched, and say so', () => {
    const { all, problems } = allOf({ model: 'SPIP650', keys: [exampleKey(5)] });
    expect(all).toMatchObject({ 'lineKey.5.category': 'BLF', 'attendant.resourceList.1.address': '1002' });
    expect(all['feature.EFKLineKey.enabled']).toBe('0');
    expect(problems).toMatchObject([{ position: 5, code: 'intent_unsupported' }]);
  });

  it.each(['record', 'transfer'] as const)('has no key to %s', (intent) => {
    const { all, problems } = allOf({ model: 'SPIP650', keys: [exampleKey(5, { intent })] });
    expect(all['lineKey.5.category']).toBe('Unassigned');
    expect(problems).toMatchObject([{ position: 5, code: 'intent_unsupported' }]);
  });

  it('without keys that can be assigned keeps its lines', () => {
    const { all, problems } = allOf({ model: 'SPIP335', keys: [exampleKey(1)] });
    expect(all['lineKey.reassignment.enabled']).toBe('0');
    expect(problems).toMatchObject([{ position: 1, code: 'position_unsupported' }]);
  });
});

describe('pickup', () => {
  it('is one code for all keys', () => {
    expect(allOf({}).all).toMatchObject({ 'call.directedCallPickupString': '*8', 'attendant.restrictPickup': '0' });
  });

  it('is off where the tenant has no code', () => {
    const { all } = allOf({ pickup_code: null });
    expect(all).toMatchObject({ 'call.directedCallPickupString': '', 'attendant.restrictPickup': '1' });
  });
});

describe('accounts', () => {
  it.each([
    ['udp', 'UDPOnly'],
    ['tcp', 'TCPOnly'],
    ['tls', 'TLS'],
  ] as const)('register by %s', (transport, word) => {
    const { all } = allOf({ sip_server: { host: 'pbx', port: 5070, transport } });
    expect(all['reg.1.server.1.transport']).toBe(word);
  });

  it('have no voicemail where the user has none', () => {
    const accounts = examplePhone().accounts.map((account) => ({ ...account, voicemail_code: null }));
    expect(allOf({ accounts }).all).toMatchObject({ 'msg.mwi.1.callBackMode': 'disabled', 'msg.mwi.1.callBack': '' });
  });

  it('that nobody uses are off', () => {
    expect(allOf({}).all['reg.12.address']).toBe('');
    expect(allOf({}).all['reg.13.address']).toBeUndefined();
  });
});

it('asks its own address by HTTPS where that says so', () => {
  const { all } = allOf({ provisioning_url: 'https://prov.example.org/p/Zk3vQ9sT/' });
  expect(all).toMatchObject({
    'device.prov.serverType': 'HTTPS',
    'device.prov.serverType.set': '1',
    'device.set': '1',
  });
});

it('may have pages where its keys need them', () => {
  expect(allOf({ model: 'Edge E350' }).all['up.Pagination.enabled']).toBe('1');
  expect(allOf({ model: 'VVX450' }).all['up.Pagination.enabled']).toBeUndefined();
});

describe('settings', () => {
  it('of the device are taken by the phone, unless they say that they are not', () => {
    const settings = { 'device.a': 'x', 'device.b': 'y', 'device.b.set': '0', 'device.c.set': '1' };
    const found = Object.entries(allOf({ settings }).all).filter(([name]) => /^device\.[abc]/.test(name));
    expect(Object.fromEntries(found)).toEqual({ ...settings, 'device.a.set': '1' });
  });

  it('may change our defaults', () => {
    const settings = { 'voipprot.sip.specialevent.checksync.alwaysreboot': '1' };
    const names = Object.keys(allOf({ settings }).all).filter((name) => /alwaysreboot$/i.test(name));
    expect(names).toEqual(Object.keys(settings));
  });

  it.each([
    'lineKey.1.category',
    'Device.Prov.ServerName',
    'efk.efklist.1.mname',
    'attendant.uri',
    'reg.1.auth.password',
  ])('may not name %s, which we write', (name) => {
    expect(allOf({ settings: { [name]: 'x' } }).problems).toMatchObject([{ code: 'setting_is_ours' }]);
  });
});

it.each(['Poly', 'HP Poly', 'polycom'])('is found as phones of %s', (vendor) => {
  expect(phones.findModel(vendor, 'Edge E350')?.family).toBe('polycom');
  expect(phones.findModel(null, `${vendor} VVX 450`)?.model).toBe('VVX450');
  expect(phones.findModel(vendor, 'VVX-VVX_450')?.model).toBe('VVX450');
});

it.each(['64167f9f4c90.cfg', '64167f9f4c90-lampfield.cfg', '64167f9f4c90-phone.cfg', '64167F9F4C90-directory.xml'])(
  'knows %s as a file of one phone',
  (name) => {
    expect(phones.macOf(name)).toBe('64167f9f4c90');
  },
);

it.each(['64167f9f4c90-app.log', '64167f9f4c90-now-boot.log', '64167f9f4c90-web.cfg', '64167f9f4c90-calls.xml'])(
  'takes %s from a phone',
  (name) => {
    expect(polycom.uploads!.some((pattern) => pattern.exec(name)?.groups?.mac === '64167f9f4c90')).toBe(true);
  },
);
