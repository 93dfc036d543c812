import { describe, expect, it } from 'vitest';
import { examplePhone } from './example-phone.ts';
import { notifyEvents, phones } from './phones.ts';

describe('findModel', () => {
  it.each([
    ['Yealink', 'T46S'],
    ['yealink', 't46s'],
    [null, 'SIP-T46S'],
    ['YEALINK', 'Yealink SIP-T46S'],
    [null, ' T-46S '],
  ])('finds %s %s', (vendor, model) => {
    expect(phones.findModel(vendor, model)?.model).toBe('T46S');
  });

  it.each([
    ['Yealink', 'T99X'],
    ['Nokia', 'T46S'],
    [null, ''],
  ])('does not find %s %j', (vendor, model) => {
    expect(phones.findModel(vendor, model)).toBeNull();
  });
});

describe('check', () => {
  const check = (model: string | null, expansions: string[], settings = {}, vendor: string | null = 'Yealink') =>
    phones.check({ vendor, model, expansions, settings });

  it.each([
    ['no modules', 'T46S', []],
    ['as many modules as it takes', 'T46S', Array(6).fill('EXP40')],
    ['any module of the family on an unknown model', 'T99X', ['EXP43']],
  ])('has nothing against %s', (_, model, expansions) => {
    expect(check(model, expansions)).toEqual([]);
  });

  it.each([
    ['an unknown module', 'T46S', ['EXP99'], 0, { model: 'T46S', allowed: 'up to 6 modules: EXP40' }],
    ['the module of another model', 'T53', ['EXP50', 'EXP40'], 1, { model: 'T53', allowed: 'up to 3 modules: EXP50' }],
    ['one module too many', 'T46S', Array(7).fill('EXP40'), 6, { model: 'T46S', allowed: 'up to 6 modules: EXP40' }],
    ['a module where none fits', 'T31P', ['EXP40'], 0, { model: 'T31P', allowed: 'no expansion modules' }],
  ])('finds %s', (_, model, expansions, at, facts) => {
    expect(check(model, expansions)).toEqual([
      { path: `expansions.${at}.model`, code: 'expansion_does_not_fit', facts },
    ]);
  });

  it('finds settings that are ours', () => {
    const settings = { 'Linekey.1.label': 'x', 'lang.gui': 'French' };
    const facts = { name: 'Linekey.1.label' };
    expect(check('T46S', [], settings)).toEqual([
      { path: 'phone_settings.Linekey.1.label', code: 'setting_is_ours', facts },
    ]);
  });

  it('knows nothing of other vendors', () => {
    expect(check('3310', ['X'], { 'linekey.1.type': '1' }, 'Nokia')).toEqual([]);
  });
});

describe('recognise', () => {
  it.each(['curl/8.5.0', 'Wget 1.21', 'Twinkle 1.4.2', 'Mozilla/5.0 (X11; Linux x86_64)', ''])(
    'does not know %j',
    (agent) => {
      expect(phones.recognise(agent)).toBeNull();
    },
  );

  it('does not read what is too long for a phone', () => {
    expect(phones.recognise(`Yealink SIP-T46S 1${'.1'.repeat(5000)}`)).toBeNull();
  });
});

describe('macOf', () => {
  it.each([
    ['001565aabbcc.cfg', '001565aabbcc'],
    ['001565AABBCC.cfg', '001565aabbcc'],
    ['001565aabbcc.boot', '001565aabbcc'],
    ['001565aabbcc-local.cfg', '001565aabbcc'],
    ['y000000000028.cfg', null],
    ['y000000000000.boot', null],
    ['000000000000.cfg', null],
    ['001565aabbcc.cfg.bak', null],
    ['../001565aabbcc.cfg', null],
    ['favicon.ico', null],
  ])('%s', (name, mac) => {
    expect(phones.macOf(name)).toBe(mac);
  });
});

describe('blankSecrets', () => {
  const settings = { 'static.security.user_password': 'admin:hunter2', 'phone_setting.phone_lock.unlock_pin': '4711' };
  const [file] = phones.compile(examplePhone({ settings })).files;

  it.each(['Yealink', null])('hides passwords and the secret address, vendor %s', (vendor) => {
    const blanked = phones.blankSecrets(file!, vendor);
    expect(blanked).not.toMatch(/s3cr3t|Zk3vQ9sT|hunter2|4711/);
    expect(blanked).toContain('account.1.password = ********\n');
    expect(blanked).toContain('account.1.user_name = a1b2c3\n');
  });
});

describe('notifyEvents', () => {
  it.each([
    ['Yealink', 'T46S', 'check-sync;reboot=false'],
    ['Yealink', null, 'check-sync;reboot=false'],
    ['Nokia', '3310', null],
  ])('of %s %s', (vendor, model, event) => {
    expect(notifyEvents(vendor, model)?.reread ?? null).toBe(event);
  });
});

describe('the alert when a watched phone rings', () => {
  it.each([
    ['Yealink', 'T46S', 'features.pickup.blf_visual_enable', '1'],
    ['Snom', 'D785', 'callpickup_dialoginfo', 'on'],
    ['Grandstream', 'GXP2170', 'sip.blf.pickupScreen.enable', 'Yes'],
    ['Mitel', '6867i', 'play a ring splash', '1'],
    ['Avaya', 'J179', 'BLF_INCOMING_CALL_INDICATION_MODE', '3'],
    ['Polycom', 'VVX400', 'attendant.behaviors.display.spontaneousCallAppearances.normal', '1'],
  ])('is off on a %s %s, unless a setting switches it on', (vendor, model, name, on) => {
    const linesOf = (settings: Record<string, string>) => {
      const { files, problems } = phones.compile(examplePhone({ vendor, model, settings }));
      expect(problems).toEqual([]);
      return files.flatMap(({ body }) => body.split(/\r?\n/)).filter((line) => line.includes(name));
    };
    expect(linesOf({})).toEqual([expect.stringMatching(/0|off|No/)]);
    expect(linesOf({ [name]: on })).toEqual([expect.stringContaining(on)]);
  });
});
