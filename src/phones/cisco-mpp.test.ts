import { describe, expect, it } from 'vitest';
import { describeFamily } from '../../test/suites/phones/family-suite.ts';
import { readFlatPhone, readFlatProfile } from '../../test/suites/phones/read-flat-profile.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { ciscoMpp } from './cisco-mpp.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { CISCO_MPP_MODELS } from './models/cisco-mpp.ts';
import { phones } from './phones.ts';

const phoneOf = (overrides: Partial<PhoneInput> = {}) =>
  examplePhone({ vendor: 'Cisco', model: '8851', mac: '00562b043615', ...overrides });
const files = (overrides?: Partial<PhoneInput>) => phones.compile(phoneOf(overrides)).files;
const read = (overrides?: Partial<PhoneInput>) => Object.fromEntries(readFlatProfile(files(overrides)[0]!.body));
const keyOf = (overrides: Partial<ResolvedKey>, phone: Partial<PhoneInput> = {}) =>
  read({ ...phone, keys: [exampleKey(2, { label: 'L', ...overrides })] }).Extended_Function_2_;

describeFamily(ciscoMpp, {
  setting: 'Time_Zone',
  read: (compiled, phone) => readFlatPhone(compiled, phone, 'fnc=inert;'),
});

describe('a key', () => {
  it('dials with the account that the phone has', () => {
    const accounts = phoneOf().accounts.map((account) => ({ ...account, line: 2 }));
    expect(keyOf({})).toBe('fnc=sd;ext=1002@$PROXY;vid=1;nme=L');
    expect(keyOf({}, { accounts })).toBe('fnc=sd;ext=1002@$PROXY;vid=2;nme=L');
  });

  it('watches and picks up', () => {
    const lamp = { watch: '1002', kind: 'line' } as const;
    expect(keyOf({ lamp, pickup: true })).toBe('fnc=blf+sd+cp;sub=1002@$PROXY;ext=1002@$PROXY;vid=1;nme=L');
    expect(read()).toMatchObject({ Call_Pickup_Code: '*8#', Attendant_Console_Call_Pickup_Code: '*8#' });
  });

  it('parks', () => {
    const phone = phoneOf({ keys: [exampleKey(2, { intent: 'park' })] });
    expect(keyOf({ intent: 'park', dial: '700' })).toBe('fnc=prk;ext=700@$PROXY;vid=1;nme=L');
    expect(phones.compile(phone).problems).toEqual([]);
  });

  it('has a name with an underscore at its end on a module', () => {
    const all = read({ expansions: ['BEKEM', 'BEKEM'], keys: [exampleKey(10 + 37, { label: 'L' })] });
    expect(all).toMatchObject({ Unit_2_Key_1_: 'fnc=sd;ext=1002@$PROXY;vid=1;nme=L', Unit_2_Key_2_: 'fnc=inert;' });
    expect(all).not.toHaveProperty('Unit_2_Key_37_');
  });
});

describe('expansion modules', () => {
  it.each([
    ['8851', ['BEKEM', 'BEKEM'], { Number_of_Units: '2', KEM_Type: 'BEKEM', PoE_Power_Required: 'Maximum' }],
    ['8865', ['cp-8800-video'], { Number_of_Units: '1', KEM_Type: 'CP-8800-Video', PoE_Power_Required: 'Maximum' }],
    ['8851', ['SPA500S', 'BEKEM'], { Number_of_Units: '2', KEM_Type: 'BEKEM', PoE_Power_Required: 'Maximum' }],
    ['6851', ['CP-68KEM'], { Number_of_Units: '1', KEM_Type: undefined, PoE_Power_Required: 'Maximum' }],
    ['8851', [], { Number_of_Units: '0', KEM_Type: undefined, PoE_Power_Required: 'Normal' }],
    ['8841', [], { Number_of_Units: undefined, KEM_Type: undefined, PoE_Power_Required: undefined }],
  ])('of a %s: %j', (model, expansions, wanted) => {
    const { Number_of_Units, KEM_Type, PoE_Power_Required } = read({ model, expansions });
    expect({ Number_of_Units, KEM_Type, PoE_Power_Required }).toEqual(wanted);
  });

  it('have to be of one kind', () => {
    const { problems } = phones.compile(phoneOf({ model: '8861', expansions: ['BEKEM', 'CP-8800-Audio', 'BEKEM'] }));
    expect(problems).toMatchObject([
      {
        code: 'expansion_does_not_fit',
        message:
          'Expansion module 2 (CP-8800-Audio) does not fit: 8861 takes up to 3 modules of one kind: BEKEM, CP-8800-Audio.',
      },
    ]);
  });

  it('for video do not fit a phone without', () => {
    const { problems } = phones.compile(phoneOf({ expansions: ['CP-8800-Video'] }));
    expect(problems).toMatchObject([{ code: 'expansion_does_not_fit' }]);
  });
});

it.each(['8851', 'CP-8851', 'CP-8851-3PCC', '8851-3PCC', 'Cisco CP-8851-3PCC-K9=', 'cp8851 mpp'])(
  'finds %s',
  (name) => {
    expect(phones.findModel('Cisco', name)?.model).toBe('8851');
  },
);

it('stands in for Cisco phones that are not in any table', () => {
  expect(phones.layOut(phoneOf({ model: '9871' }))).toMatchObject({
    family: 'cisco-mpp',
    model: '8851',
    model_known: false,
  });
});

it.each(CISCO_MPP_MODELS)('a $model has its line, and a common file that names its own', ({ model, common_file }) => {
  const [own, common] = files({ model });
  expect(read({ model })).toMatchObject({ Line_Enable_1_: 'Yes', Extension_1_: '1' });
  expect([own!.name, common!.name]).toEqual(['00562b043615.xml', common_file]);
  expect(Object.fromEntries(readFlatProfile(common!.body))).toEqual({
    Profile_Rule: 'http://prov.example.org:8667/p/Zk3vQ9sT/00562b043615.xml',
  });
});
