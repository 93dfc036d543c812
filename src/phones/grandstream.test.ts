import { describe, expect, it } from 'vitest';
import { describeFamily, type ReadButton } from '../../test/suites/phones/family-suite.ts';
import { childrenOf, readXml } from '../../test/suites/phones/read-xml.ts';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { grandstream } from './grandstream.ts';
import { phones } from './phones.ts';

/** All items of a file in their order, each once. */
function parse(body: string): Map<string, string> {
  const root = readXml(body);
  expect([root.tagName, root.getAttribute('version')]).toEqual(['gs_provision', '1']);
  const [config, ...more] = childrenOf(root);
  expect([config!.tagName, config!.getAttribute('version'), more.length]).toEqual(['config', '2', 0]);
  const items = childrenOf(config!).map((item) => [item.getAttribute('name')!, item.textContent ?? ''] as const);
  expect(childrenOf(config!, 'item').length).toBe(items.length);
  expect(new Set(items.map(([name]) => name.toLowerCase())).size).toBe(items.length);
  return new Map(items);
}

const phoneOf = (overrides: Partial<PhoneInput> = {}) =>
  examplePhone({ vendor: 'Grandstream', model: 'GXP2170', ...overrides });
const read = (overrides: Partial<PhoneInput> = {}) => parse(phones.compile(phoneOf(overrides)).files[0]!.body);

/** The fields of one key by its prefix. */
function fieldsOf(items: Map<string, string>, prefix: string) {
  const names = ['keyMode', 'account', 'description', 'value'];
  return Object.fromEntries(names.map((name) => [name, items.get(`${prefix}.${name}`)]));
}

function keyOf(overrides: Partial<ResolvedKey>) {
  return fieldsOf(read({ keys: [exampleKey(5, { label: 'L', ...overrides })] }), 'pks.vpk.5');
}

function buttonIn(items: Map<string, string>, prefix: string): ReadButton {
  const { keyMode, description, value } = fieldsOf(items, prefix);
  const kind = keyMode === 'None' ? 'none' : keyMode === 'Line' ? 'line' : 'key';
  return { kind, dial: value || null, label: description!, lit: keyMode === 'BLF' };
}

describeFamily(grandstream, {
  setting: 'dateTime.timezone',
  read([file], phone) {
    const items = parse(file!.body);
    const on = [1, 2, 3, 4, 5, 6, 7, 8].filter((at) => items.get(`account.${at}.enable`) === 'Yes');
    expect(file!.name).toBe(`cfg${phone.mac}.xml`);
    return {
      accounts: on.map((at) => {
        const [host, port] = items.get(`account.${at}.sip.server.1.address`)!.split(':');
        return {
          line: at,
          username: items.get(`account.${at}.sip.userid`)!,
          password: items.get(`account.${at}.sip.subscriber.password`)!,
          host: host!,
          port: Number(port),
        };
      }),
      buttons: [...items.keys()].flatMap((name) =>
        name.endsWith('.keyMode') ? [buttonIn(items, name.slice(0, -'.keyMode'.length))] : [],
      ),
      provisioning_url: items.get('provisioning.config.serverPath')!,
      settings: Object.fromEntries([...items].filter(([name]) => name in phone.settings)),
    };
  },
});

const DARK: [Intent, string][] = [
  ['call', 'SpeedDial'],
  ['dial', 'SpeedDial'],
  ['toggle', 'SpeedDial'],
  ['retrieve', 'SpeedDial'],
  ['park', 'CallPark'],
  ['record', 'DialDTMF'],
  ['transfer', 'DialDTMF'],
];

describe('a key', () => {
  it.each(DARK)('to %s without lamp is a %s', (intent, keyMode) => {
    expect(keyOf({ intent })).toEqual({ keyMode, account: '0', description: 'L', value: '1002' });
  });

  it.each(['call', 'dial', 'toggle', 'retrieve'] as const)('to %s with a lamp is a BLF', (intent) => {
    const lamp = { watch: '1002', kind: 'line' } as const;
    expect(keyOf({ intent, lamp })).toEqual({ keyMode: 'BLF', account: '0', description: 'L', value: '1002' });
  });

  it('that is not set is None', () => {
    expect(fieldsOf(read(), 'pks.vpk.48')).toEqual({ keyMode: 'None', account: '0', description: '', value: '' });
  });

  it('that dials more than the phone keeps is blank, and says so', () => {
    const keys = [exampleKey(5, { dial: '1'.repeat(65) }), exampleKey(6, { dial: '1'.repeat(64) })];
    const items = read({ keys });
    expect(items.get('pks.vpk.5.keyMode')).toBe('None');
    expect(items.get('pks.vpk.6.value')).toBe('1'.repeat(64));
    expect(phones.compile(phoneOf({ keys })).problems).toEqual([
      expect.objectContaining({ position: 5, code: 'intent_unsupported' }),
    ]);
  });

  it('of a queue tells that it picks up while it blinks', () => {
    const keys = [exampleKey(5, { lamp: { watch: '1002', kind: 'queue' } })];
    expect(read({ keys }).get('pks.vpk.5.keyMode')).toBe('BLF');
    expect(phones.compile(phoneOf({ keys })).problems).toEqual([
      expect.objectContaining({ position: 5, message: expect.stringContaining('one pickup code') }),
    ]);
  });

  it('has a label of at most 32 characters', () => {
    expect(keyOf({ label: 'x'.repeat(40) }).description).toBe('x'.repeat(32));
  });

  it.each([
    ['virtual', 'GXP2160', 2, 'pks.vpk.2', '1'],
    ['multi-purpose', 'GXP2160', 25, 'pks.mpk.1', 'Account2'],
    ['module', 'GXP2140', 16 + 41, 'pks.ext.41', 'Account2'],
  ])('on a %s key calls with its account', (_, model, position, prefix, account) => {
    const accounts = examplePhone().accounts.map((one) => ({ ...one, line: 2 }));
    const expansions = model === 'GXP2140' ? ['GXP2200EXT', 'GXP2200EXT'] : [];
    const items = read({ model, expansions, accounts, keys: [exampleKey(position)] });
    expect(fieldsOf(items, prefix)).toMatchObject({ keyMode: 'SpeedDial', account });
  });
});

it('leaves no gap between virtual keys: the phone would show none behind it', () => {
  const modes = [...read({ keys: [exampleKey(48)] }).keys()].filter((name) => /^pks\.vpk\..*keyMode$/.test(name));
  expect(modes).toEqual(Array.from({ length: 48 }, (_, at) => `pks.vpk.${at + 1}.keyMode`));
});

it('gives the own line its key', () => {
  const line = { keyMode: 'Line', account: '0', description: 'Alice Martin', value: '' };
  expect(fieldsOf(read(), 'pks.vpk.1')).toEqual(line);
});

describe('an account', () => {
  it.each([
    ['udp', 'UDP'],
    ['tcp', 'TCP'],
    ['tls', 'TlsOrTcp'],
  ] as const)('registers by %s', (transport, word) => {
    expect(read({ sip_server: { host: 'pbx', port: 5060, transport } }).get('account.1.sip.transport')).toBe(word);
  });

  it('picks up with the code of its tenant, or none', () => {
    expect(read().get('account.1.sip.blf.callPickup.prefix')).toBe('*8');
    expect(read({ pickup_code: null }).get('account.1.sip.blf.callPickup.prefix')).toBe('');
  });

  it('that nobody uses is off', () => {
    expect([2, 3, 4, 5, 6].map((line) => read().get(`account.${line}.enable`))).toEqual(Array(5).fill('No'));
  });
});

describe('provisioning', () => {
  it.each([
    ['http://prov.example.org:8667/p/Zk3vQ9sT/', 'HTTP', 'prov.example.org:8667/p/Zk3vQ9sT'],
    ['https://prov.example.org/p/Zk3vQ9sT/', 'HTTPS', 'prov.example.org/p/Zk3vQ9sT'],
  ])('from %s is a protocol and a path', (provisioning_url, protocol, path) => {
    const items = read({ provisioning_url });
    expect(items.get('provisioning.config.protocol')).toBe(protocol);
    expect(items.get('provisioning.config.serverPath')).toBe(path);
  });

  it('asks nobody else, and answers to a NOTIFY without a password, unless a setting says otherwise', () => {
    const defaults = {
      'provisioning.override.dhcp.allowCommonOptions': 'No',
      'provisioning.override.dhcp.allowCustomOption': 'None',
      'provisioning.3cxAutoProvision': 'No',
      'sip.notify.challenge': 'Yes',
      'account.1.sip.allowSipReset': 'No',
      'account.1.featureCodes.callFeatures': 'No',
      'account.1.call.dialplan': '{ [*x]+ | \\+x+ }',
    };
    expect(Object.fromEntries(read())).toMatchObject(defaults);
    const settings = { 'Sip.Notify.Challenge': 'No', 'account.1.call.dialplan': '{ x+ }' };
    const changed = read({ settings });
    expect(changed.get('Sip.Notify.Challenge')).toBe('No');
    expect(changed.get('account.1.call.dialplan')).toBe('{ x+ }');
  });
});

it('refuses settings that are ours, however they are spelled', () => {
  const settings = { 'PKS.vpk.1.keymode': 'BLF', 'account.1.sip.userId': 'x', 'provisioning.config.serverpath': 'x' };
  expect(read({ settings })).toEqual(read());
});
