import { describe, expect, it } from 'vitest';
import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { PhoneInput } from '../domain/phones.ts';
import { exampleKey, examplePhone } from './example-phone.ts';
import { layOut } from './layout.ts';
import { YEALINK_MODELS } from './models/yealink.ts';
import { phones } from './phones.ts';
import { yealink } from './yealink.ts';

const drawn = (overrides: Partial<PhoneInput> = {}) => phones.layOut(examplePhone(overrides));
const slotOf = (key: Partial<ResolvedKey>, overrides: Partial<PhoneInput> = {}) =>
  drawn({ ...overrides, keys: [exampleKey(3, key)] }).slots[2]!;
const messages = (overrides: Partial<PhoneInput>) => drawn(overrides).problems.map((problem) => problem.message);

describe('slots', () => {
  it("count the phone's keys, then module 1, 2 ...", () => {
    const { slots } = drawn({ expansions: ['EXP40', 'exp 40'] });
    expect(slots.map((slot) => slot.position)).toEqual(Array.from({ length: 27 + 80 }, (_, at) => at + 1));
    expect(slots[26]).toMatchObject({ area: 'line', index: 27, module: null, page: 3 });
    expect(slots[27]).toMatchObject({ area: 'module', index: 1, module: 1 });
    expect(slots[106]).toMatchObject({ area: 'module', index: 40, module: 2 });
  });

  it.each([
    ['own', {}],
    ['inherited', { inherited: true, template_id: 1 }],
    ['locked', { inherited: true, locked: true, template_id: 1 }],
  ])('with a key are %s', (kind, key) => {
    expect(slotOf(key)).toMatchObject({ kind, shown: 'Key 3', problem: null });
  });

  it("without a key are the phone's lines, then empty", () => {
    expect(drawn().slots.slice(0, 2)).toMatchObject([
      { kind: 'line', shown: 'Alice Martin', key: null },
      { kind: 'empty', shown: '', key: null },
    ]);
  });

  it('with a key are not a line', () => {
    expect(drawn({ keys: [exampleKey(1)] }).slots[0]).toMatchObject({ kind: 'own', shown: 'Key 1' });
  });

  it('stay lines with the numbers of their accounts', () => {
    const [account] = examplePhone().accounts;
    const accounts = [{ ...account!, line: 3, display_name: '' }];
    expect(drawn({ accounts }).slots.slice(0, 3)).toMatchObject([
      { kind: 'empty' },
      { kind: 'empty' },
      { kind: 'line', shown: '1001' },
    ]);
  });

  it('tell how the label was fitted', () => {
    expect(slotOf({ label: `a\n${'b'.repeat(200)}` })).toMatchObject({ cut: true, replaced: true });
  });

  it('offer shorter labels that this phone shows whole, where it cuts', () => {
    const name = `Jacqueline${'e'.repeat(90)} Dupont`;
    expect(slotOf({ label: name })).toMatchObject({ cut: true, shorter: ['J. Dupont', '1002'] });
    expect(slotOf({ label: name, intent: 'toggle', dial: '*7352' }).shorter).toEqual(['J. Dupont']);
    expect(slotOf({ label: 'Jacqueline Dupont' })).toMatchObject({ cut: false, shorter: [] });
  });

  it('show what a key without label dials', () => {
    expect(slotOf({ label: ' ', dial: '*98' }).shown).toBe('*98');
  });

  it('have the lamp to watch', () => {
    const lamp = { watch: '1002', kind: 'line' } as const;
    expect(slotOf({ lamp }).lamp).toEqual(lamp);
  });
});

describe('a key that can not work', () => {
  const problem = { code: 'no_extension', message: 'Bob has no extension' };

  it('takes a blank slot and says why', () => {
    const lamp = { watch: '1002', kind: 'line' } as const;
    expect(slotOf({ dial: '', lamp, problem })).toMatchObject({ kind: 'own', shown: '', lamp: null, problem });
    expect(drawn({ keys: [exampleKey(3, { dial: '', problem })] }).problems).toEqual([{ position: 3, ...problem }]);
  });

  it('says so where nobody else has', () => {
    expect(slotOf({ dial: '' }).problem?.code).toBe('nothing_to_dial');
  });
});

describe('an intent that the family has no kind of key for', () => {
  const place = (as: 'dial' | 'nothing') => {
    const family = { ...yealink, fallbacks: { transfer: { as, message: 'it dials the code' } } };
    const chosen = { family, model: YEALINK_MODELS.at(-1)!, known: true };
    return layOut(examplePhone({ keys: [exampleKey(2, { intent: 'transfer', dial: '*1' })] }), chosen);
  };

  it('is written as another one, and reported', () => {
    const { phone, layout } = place('dial');
    expect(phone.slots[1]?.content).toMatchObject({ kind: 'key', key: { intent: 'dial', dial: '*1' } });
    expect(layout.problems).toEqual([{ position: 2, code: 'intent_unsupported', message: 'it dials the code' }]);
  });

  it('is left out where no other one is near, and reported', () => {
    const { phone, layout } = place('nothing');
    expect(phone.slots[1]?.content).toEqual({ kind: 'none' });
    expect(layout.slots[1]).toMatchObject({ shown: '', problem: { code: 'intent_unsupported' } });
  });
});

describe('problems', () => {
  it.each([
    ['T46S', [], 40, 'T46S has 27 keys; position 40 has no button. Add an expansion module or move the key.'],
    [
      'T46S',
      ['EXP40'],
      68,
      'T46S with 1 module has 67 keys; position 68 has no button. Add an expansion module or move the key.',
    ],
    [
      'T53',
      ['EXP50', 'EXP50', 'EXP50'],
      202,
      'T53 with 3 modules has 201 keys; position 202 has no button. Move the key.',
    ],
    ['T31', [], 3, 'T31 has 2 keys; position 3 has no button. Move the key.'],
    ['T30', [], 1, 'T30 has no keys; position 1 has no button.'],
  ])('%s %j position %i', (model, expansions, position, message) => {
    expect(drawn({ model, expansions, keys: [exampleKey(position)] }).problems).toEqual([
      { position, code: 'position_unsupported', message },
    ]);
  });

  it('name a module that does not fit, and the others keep their place', () => {
    const { slots, problems } = drawn({ expansions: ['EXP50', 'EXP40'] });
    expect(problems).toEqual([
      {
        position: null,
        code: 'expansion_does_not_fit',
        message: 'Expansion module 1 (EXP50) does not fit: T46S takes up to 6 modules: EXP40.',
      },
    ]);
    expect(slots[27]).toMatchObject({ position: 28, module: 2, index: 1 });
  });

  it('name what the files of a family can not hold', () => {
    const accounts = ['good', 'b"d'].map((password, at) => ({
      ...examplePhone().accounts[0]!,
      line: at + 1,
      password,
    }));
    const [model] = YEALINK_MODELS;
    const family = { ...yealink, unwritable: /[";]/ };
    const roomy = { family, model: { ...model!, sip_accounts: 2 }, known: true };
    expect(layOut(examplePhone({ accounts }), roomy).layout.problems).toEqual([
      {
        position: null,
        code: 'account_unwritable',
        message:
          'The password of line 2 has the character ", which files of Yealink phones can not hold: the line will not register. Choose another password.',
      },
    ]);
  });

  it('name accounts that the model has no room for', () => {
    const accounts = [1, 1, 3].map((line) => ({ ...examplePhone().accounts[0]!, line }));
    expect(messages({ model: 'T31', accounts })).toEqual([
      'Line 1 is there more than once; only the first is written.',
      'T31 has room for 2 accounts; line 3 is not written.',
    ]);
  });

  it('name settings that are ours', () => {
    expect(messages({ settings: { 'linekey.1.type': '1' } })).toEqual([
      'linekey.1.type is written by Lampfield; the phone setting is left out.',
    ]);
  });

  it('say that the SIP server is missing', () => {
    expect(drawn({ sip_server: null }).problems).toMatchObject([{ position: null, code: 'sip_server_missing' }]);
  });
});

describe('an unknown model', () => {
  it('gets the safest row of its vendor, and says so', () => {
    const layout = drawn({ model: 'T99X' });
    expect(layout).toMatchObject({ model: 'T54W', model_known: false });
    expect(layout.problems).toMatchObject([{ position: null, code: 'unknown_model' }]);
    expect(layout.problems[0]?.message).toBe('The model T99X is not known; it is written as a Yealink T54W (27 keys).');
  });

  it('has no common file, and takes any module of its family', () => {
    const phone = examplePhone({ model: 'T99X', expansions: ['EXP43'] });
    expect(phones.compile(phone).files.map((file) => file.name)).toEqual(['001565aabbcc.cfg']);
    expect(phones.layOut(phone).slots.length).toBe(27 + 60);
  });

  it('is the case too while the phone has not said what it is', () => {
    expect(drawn({ vendor: null, model: null })).toMatchObject({
      vendor: 'Yealink',
      model: 'T54W',
      model_known: false,
    });
  });
});

it('gives a phone of an unknown vendor nothing, and says so', () => {
  const phone = examplePhone({ vendor: 'Nokia', model: '3310', keys: [exampleKey(1)] });
  expect(phones.layOut(phone)).toMatchObject({ vendor: 'Nokia', model: '3310', slots: [] });
  expect(phones.compile(phone)).toMatchObject({ files: [], problems: [{ position: null, code: 'unknown_vendor' }] });
});
