import { describe, expect, it } from 'vitest';
import { describeFamily, type ReadButton } from '../../test/suites/phones/family-suite.ts';
import type { Intent } from '../contract/words.ts';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { PANASONIC_MODELS } from './models/panasonic.ts';
import { panasonic } from './panasonic.ts';
import { phones } from './phones.ts';

const FIRST_44_BYTES = '# Panasonic SIP Phone Standard Format File #';

/** Reads a file as a phone does, by other means than the writer: a first line, one quoted value per line, an empty line at the end. */
function parse(body: string): [string, string][] {
  const lines = body.split('\r\n');
  expect(lines[0]!.slice(0, 44)).toBe(FIRST_44_BYTES);
  expect(Buffer.byteLength(FIRST_44_BYTES)).toBe(44);
  expect(lines.slice(-2)).toEqual(['', '']);
  return lines.slice(2, -2).map((line) => {
    expect(line).toMatch(/^\w+="[^"\r\n\u0085\u2028\u2029]*"$/u);
    const at = line.indexOf('=');
    return [line.slice(0, at), line.slice(at + 2, -1)];
  });
}

const files = (phone: PhoneInput) => phones.compile(phone).files;
const panasonicPhone = (overrides: Partial<PhoneInput>) =>
  examplePhone({ vendor: 'Panasonic', model: 'KX-HDV230', ...overrides });
const read = (overrides: Partial<PhoneInput>) => Object.fromEntries(parse(files(panasonicPhone(overrides))[0]!.body));

/** What is on one button, of the fields with its number. */
function buttonIn(all: Readonly<Record<string, string>>, area: string, number: string): ReadButton {
  const field = (name: string) => all[`${area}_BUTTON_${name}${number}`]!;
  const act = field('FACILITY_ACT').replace('X_PANASONIC_IPTEL_', '');
  const kind = act === '' ? 'none' : act === 'LINE' || act === 'DN' ? 'line' : 'key';
  const lit = act === 'BLF' || act === 'CONTACT';
  return { kind, dial: field(lit ? 'FACILITY_ARG' : 'QUICK_DIAL'), label: field('LABEL'), lit };
}

describeFamily(panasonic, {
  setting: 'NTP_ADDR',
  read([file], phone) {
    const lines = parse(file!.body);
    const all = Object.fromEntries(lines);
    expect(Object.keys(all).length).toBe(lines.length);
    expect(file!.name).toBe(`Config${phone.mac.toUpperCase()}.cfg`);
    const buttons = lines.flatMap(([name]) => {
      const found = /^(FLEX|DSS)_BUTTON_FACILITY_ACT(\d+)$/.exec(name);
      return found ? [buttonIn(all, found[1]!, found[2]!)] : [];
    });
    const on = [1, 2, 3, 4].filter((line) => all[`LINE_ENABLE_${line}`] === 'Enabled');
    return {
      accounts: on.map((line) => ({
        line,
        username: all[`SIP_AUTHID_${line}`]!,
        password: all[`SIP_PASS_${line}`]!,
        host: all[`SIP_RGSTR_ADDR_${line}`]!,
        port: Number(all[`SIP_RGSTR_PORT_${line}`]),
      })),
      // Key 1 of a KX-UT is no position.
      buttons: phone.model?.startsWith('KX-UT') ? buttons.slice(1) : buttons,
      provisioning_url: all.CFG_STANDARD_FILE_PATH!,
      settings: Object.fromEntries(lines.filter(([name]) => name in phone.settings)),
    };
  },
});

it.each(PANASONIC_MODELS)('writes every number of a key and a line of a $model once', (model) => {
  const names = Object.keys(read({ model: model.model }));
  const keys = model.line_keys + (model.series === 'UT' && model.line_keys > 0 ? 1 : 0);
  expect(names.filter((name) => name.startsWith('FLEX_')).length).toBe(4 * keys);
  expect(names.filter((name) => name.startsWith('SIP_PASS_')).length).toBe(model.sip_accounts);
});

function keyOf(overrides: Partial<ResolvedKey>, phone: Partial<PhoneInput> = {}) {
  const all = read({ ...phone, keys: [exampleKey(5, { label: 'L', ...overrides })] });
  const number = phone.model?.startsWith('KX-UT') ? 6 : 5;
  return ['FACILITY_ACT', 'FACILITY_ARG', 'QUICK_DIAL', 'LABEL'].map((name) => all[`FLEX_BUTTON_${name}${number}`]);
}

const DARK: readonly (readonly [Intent, readonly string[]])[] = [
  ['call', ['X_PANASONIC_IPTEL_ONETOUCH', '', '1002', 'L']],
  ['dial', ['X_PANASONIC_IPTEL_ONETOUCH', '', '1002', 'L']],
  ['toggle', ['X_PANASONIC_IPTEL_ONETOUCH', '', '1002', 'L']],
  ['retrieve', ['X_PANASONIC_IPTEL_ONETOUCH', '', '1002', 'L']],
  ['park', ['X_PANASONIC_IPTEL_ONETOUCH', '', '1002', 'L']],
  ['record', ['', '', '', '']],
  ['transfer', ['', '', '', '']],
];

describe('a key', () => {
  it.each(DARK)('to %s without lamp', (intent, fields) => {
    expect(keyOf({ intent })).toEqual(fields);
  });

  it.each([
    ['KX-HDV330', 'X_PANASONIC_IPTEL_BLF'],
    ['KX-UT136', 'X_PANASONIC_IPTEL_CONTACT'],
  ])('with a lamp on a %s watches with %s', (model, act) => {
    const lamp = { watch: '1002', kind: 'line' } as const;
    expect(keyOf({ lamp, pickup: true }, { model })).toEqual([act, '1002', '', 'L']);
  });

  it('to a queue tells that it picks up while it blinks', () => {
    const keys = [exampleKey(5, { lamp: { watch: '1002', kind: 'queue' } })];
    expect(phones.compile(panasonicPhone({ keys })).problems).toMatchObject([
      { position: 5, message: expect.stringContaining('one pickup code') },
    ]);
  });

  it('on the second KX-HDV20 goes on counting', () => {
    const all = read({ expansions: ['KX-HDV20', 'KX-HDV20'], keys: [exampleKey(24 + 40), exampleKey(24 + 41)] });
    expect(all.DSS_BUTTON_LABEL40).toBe('Key 64');
    expect(all.DSS_BUTTON_LABEL41).toBe('Key 65');
    expect(all.DSS_BUTTON_LABEL81).toBeUndefined();
  });
});

describe('a line key', () => {
  it.each([
    ['KX-HDV230', 1, 'X_PANASONIC_IPTEL_LINE'],
    ['KX-UT133', 2, 'X_PANASONIC_IPTEL_DN'],
  ])('of a %s is key %i, with %s', (model, number, act) => {
    expect(read({ model })).toMatchObject({
      [`FLEX_BUTTON_FACILITY_ACT${number}`]: act,
      [`FLEX_BUTTON_FACILITY_ARG${number}`]: '1',
      [`FLEX_BUTTON_LABEL${number}`]: 'Alice Martin',
    });
  });

  it('is left to a KX-UT on key 1, whatever is on its positions', () => {
    const all = read({ model: 'KX-UT136', keys: [exampleKey(1)] });
    expect(all.FLEX_BUTTON_FACILITY_ACT1).toBe('X_PANASONIC_IPTEL_DN');
    expect(all.FLEX_BUTTON_QUICK_DIAL2).toBe('1002');
  });
});

describe('the phone', () => {
  it('comes back to its own file, and to no other', () => {
    expect(read({})).toMatchObject({
      CFG_STANDARD_FILE_PATH: 'http://prov.example.org:8667/p/Zk3vQ9sT/Config001565AABBCC.cfg',
      CFG_PRODUCT_FILE_PATH: '',
      CFG_MASTER_FILE_PATH: '',
      OPTION66_REBOOT: 'N',
      CFG_RESYNC_FROM_SIP: panasonic.notify.reread,
    });
  });

  it('has one code for all pickups, or none', () => {
    expect(read({}).NUM_PLAN_PICKUP_DIRECT).toBe('*8');
    expect(read({ pickup_code: null }).NUM_PLAN_PICKUP_DIRECT).toBe('');
  });

  it('registers by URI, and asks the same server for lamps', () => {
    const sip_server = { host: 'pbx.example.org', port: 5061, transport: 'tls' } as const;
    expect(read({ sip_server })).toMatchObject({
      SIP_URI_1: 'sip:a1b2c3@pbx.example.org',
      SIP_PRSNC_ADDR_1: 'pbx.example.org',
      SIP_PRSNC_PORT_1: '5061',
      SIP_TRANSPORT_1: '2',
      SIP_TLS_MODE_1: '1',
      LINE_ENABLE_2: 'Disabled',
      SIP_PASS_2: '',
    });
  });

  it('is told of a password with a quote, which its file can not hold', () => {
    const accounts = [{ ...examplePhone().accounts[0]!, password: 'a"b' }];
    expect(phones.compile(panasonicPhone({ accounts })).problems).toMatchObject([{ code: 'account_unwritable' }]);
  });

  it('takes an operator’s master file instead of ours', () => {
    const settings = { CFG_MASTER_FILE_PATH: 'http://elsewhere/ConfigCommon.cfg' };
    const lines = parse(files(panasonicPhone({ settings }))[0]!.body);
    expect(lines.filter(([name]) => name === 'CFG_MASTER_FILE_PATH')).toEqual([
      ['CFG_MASTER_FILE_PATH', 'http://elsewhere/ConfigCommon.cfg'],
    ]);
  });
});

it('is recognised without the letters of its region', () => {
  expect(phones.recognise('Panasonic_KX-HDV130NE/06.001 (BCC342AABBCC)')).toMatchObject({
    model: 'KX-HDV130',
    mac: 'bcc342aabbcc',
  });
});
