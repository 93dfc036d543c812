import { describe, expect, it } from 'vitest';
import { describeFamily } from '../../test/suites/phones/family-suite.ts';
import { readFlatPhone, readFlatProfile, readKeyFunction } from '../../test/suites/phones/read-flat-profile.ts';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { ciscoSpa } from './cisco-spa.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { CISCO_SPA_MODELS } from './models/cisco-spa.ts';
import { phones } from './phones.ts';

const phoneOf = (overrides: Partial<PhoneInput> = {}) =>
  examplePhone({ vendor: 'Cisco', model: 'SPA504G', mac: '0002fdff2103', ...overrides });
const files = (overrides?: Partial<PhoneInput>) => phones.compile(phoneOf(overrides)).files;
const read = (overrides?: Partial<PhoneInput>) => Object.fromEntries(readFlatProfile(files(overrides)[0]!.body));

function keyOf(overrides: Partial<ResolvedKey>, phone: Partial<PhoneInput> = {}) {
  const all = read({ ...phone, keys: [exampleKey(2, { label: 'L', ...overrides })] });
  expect(all).toMatchObject({ Extension_2_: 'Disabled', Share_Call_Appearance_2_: 'private' });
  return all.Extended_Function_2_;
}

describeFamily(ciscoSpa, {
  setting: 'Time_Zone',
  read: (compiled, phone) => readFlatPhone(compiled, phone, ''),
});

const DARK = 'fnc=sd;ext=1002@$PROXY;nme=L';
const line = { watch: '1002', kind: 'line' } as const;

describe('a key', () => {
  it.each<Intent>(['call', 'dial', 'toggle', 'retrieve', 'park'])('to %s without lamp dials', (intent) => {
    expect(keyOf({ intent })).toBe(DARK);
  });

  it.each([
    ['call', 'queue'],
    ['toggle', 'toggle'],
    ['retrieve', 'slot'],
  ] as const)('to %s with the lamp of a %s watches it and does not pick up', (intent, kind) => {
    const lamp = { watch: '1002', kind };
    expect(keyOf({ intent, lamp })).toBe('fnc=blf+sd;sub=1002@$PROXY;ext=1002@$PROXY;nme=L');
  });

  it("with a line's lamp picks up, by the code that all keys share", () => {
    const all = read({ keys: [exampleKey(2, { lamp: line, pickup: true })] });
    expect(readKeyFunction(all.Extended_Function_2_!).fnc).toBe('blf+sd+cp');
    expect(all.Attendant_Console_Call_Pickup_Code).toBe('*8#');
  });

  it('does not pick up where the tenant has no code for it', () => {
    const all = read({ pickup_code: null, keys: [exampleKey(2, { lamp: line, pickup: true })] });
    expect(readKeyFunction(all.Extended_Function_2_!).fnc).toBe('blf+sd');
    expect(all.Attendant_Console_Call_Pickup_Code).toBe('');
  });

  it('names its account where that is not the first', () => {
    const accounts = phoneOf().accounts.map((account) => ({ ...account, line: 3 }));
    expect(keyOf({}, { accounts })).toBe('fnc=sd;ext=1002@$PROXY;vid=3;nme=L');
  });

  it.each<Intent>(['transfer', 'record'])('to %s is left blank, and told', (intent) => {
    const phone = phoneOf({ keys: [exampleKey(2, { intent })] });
    expect(keyOf({ intent })).toBe('');
    expect(phones.compile(phone).problems).toMatchObject([{ position: 2, code: 'intent_unsupported' }]);
  });

  it('where a line would be is a problem', () => {
    const accounts = [1, 2].map((number) => ({ ...phoneOf().accounts[0]!, line: number }));
    const keys = [1, 3].map((position) => exampleKey(position));
    expect(phones.compile(phoneOf({ accounts, keys })).problems).toMatchObject([
      { position: 1, code: 'line_without_button', message: expect.stringContaining('line 1') },
    ]);
  });

  it('to park is a problem too: it dials', () => {
    const phone = phoneOf({ keys: [exampleKey(2, { intent: 'park' })] });
    expect(phones.compile(phone).problems).toMatchObject([{ position: 2, code: 'intent_unsupported' }]);
  });

  it('on a module has a name without underscore at its end', () => {
    const all = read({ expansions: ['SPA500S', 'SPA500S'], keys: [exampleKey(4 + 33, { label: 'L' })] });
    expect(all).toMatchObject({ Unit_2_Key_1: DARK, Unit_2_Key_2: '', Unit_1_Enable: 'Yes', Unit_2_Enable: 'Yes' });
    expect(read({ expansions: ['SPA500S'] })).toMatchObject({ Unit_2_Enable: 'No' });
    // The number of a module is its place, whatever the one before it is.
    expect(read({ expansions: ['BEKEM', 'SPA500S'] })).toMatchObject({ Unit_1_Enable: 'No', Unit_2_Enable: 'Yes' });
  });
});

describe.each(CISCO_SPA_MODELS)('a $model', ({ model, sip_accounts, line_keys, common_file }) => {
  it('writes every account, and takes its user from one that is not in use', () => {
    const all = read({ model });
    const named = Object.keys(all).filter((name) => /^Password_\d+_$/.test(name));
    expect(named).toEqual(Array.from({ length: sip_accounts }, (_, at) => `Password_${at + 1}_`));
    if (sip_accounts > 1) expect(all).toMatchObject({ Line_Enable_2_: 'No', User_ID_2_: '', Password_2_: '' });
  });

  it('has its line, with or without keys', () => {
    expect(read({ model })).toMatchObject({ Line_Enable_1_: 'Yes', Extension_1_: '1' });
    expect('Extended_Function_1_' in read({ model })).toBe(line_keys > 0);
  });

  it('has a common file that names its own', () => {
    const [own, common, ...rest] = files({ model });
    const address = 'http://prov.example.org:8667/p/Zk3vQ9sT/0002fdff2103.xml';
    expect([own!.name, common!.name, rest]).toEqual(['0002fdff2103.xml', common_file, []]);
    expect(Object.fromEntries(readFlatProfile(common!.body))).toEqual({ Profile_Rule: address });
    expect(read({ model }).Profile_Rule).toBe(address);
  });
});

it('knows the name of a common file as the phone writes it', () => {
  expect(CISCO_SPA_MODELS.map(({ common_file }) => common_file)).toEqual(
    expect.arrayContaining(['spa504G.cfg', 'spa525G2.cfg', 'spa942.cfg']),
  );
});

describe('settings', () => {
  it('may change our defaults, whatever their case', () => {
    expect(read({ settings: { RESYNC_FROM_SIP: 'No' } })).toMatchObject({ RESYNC_FROM_SIP: 'No' });
    expect(read({ settings: { RESYNC_FROM_SIP: 'No' } })).not.toHaveProperty('Resync_From_SIP');
    expect(read()).toMatchObject({ Resync_From_SIP: 'Yes', 'Auth_Resync-Reboot_1_': 'No', Cfwd_All_Deact_Code: '' });
  });

  it('may not name what we write, nor what is no name of an element', () => {
    const settings = { password_1_: 'x', Unit_1_Key_7: 'x', Profile_Rule: 'http://x/', '802_1X': 'x' };
    expect(read({ settings })).toEqual(read());
  });
});

describe('transports', () => {
  it.each(['udp', 'tcp', 'tls'] as const)('%s', (transport) => {
    const all = read({ sip_server: { host: 'pbx', port: 5070, transport } });
    expect(all).toMatchObject({
      Proxy_1_: 'pbx:5070',
      SIP_Transport_1_: transport.toUpperCase(),
      Use_DNS_SRV_1_: 'No',
    });
  });
});

it.each([
  'Cisco/SPA122-1.4.1 (0002FDFF2103)(CBT1)',
  'Cisco/SPA8000-6.1.11 (0002FDFF2103)',
  'Linksys/SPA3102-5.1.10 (X1)',
])('does not take an adapter for a phone: %s', (agent) => {
  expect(ciscoSpa.recognise(agent)).toBeNull();
});
