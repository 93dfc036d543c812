import { describe, expect, it } from 'vitest';
import type { DraftKey } from '../types.ts';
import {
  type DestinationType,
  isNumber,
  mainParameter,
  mayLight,
  otherParameters,
  type Parameter,
  typeNamed,
} from './destination-types.ts';
import { type FoundItem, keyFor, kindsOf, targetOptions } from './targets.ts';

const type = (name: string, lamp: boolean, ...parameters: Parameter[]): DestinationType => ({
  type: name,
  summary: `${name}.`,
  in_templates: name !== 'agent',
  lamp,
  parameters,
});
const to = (points_to: NonNullable<Parameter['points_to']>, required = true): Parameter => ({
  name: `${points_to}_id`,
  kind: 'target',
  required,
  points_to,
});
const words = (name: string, values: string[], more: Partial<Parameter> = {}): Parameter => ({
  name,
  kind: 'choice',
  required: true,
  values,
  ...more,
});
const pattern = '^[A-Z0-9+*]+$';
const SERVICES = ['enablevm', 'vmusermsg', 'phonestatus', 'pickup', 'enablednd'];

/** As the server lists them; test/http/key-panel.test.ts has the real listing. */
const TYPES: readonly DestinationType[] = [
  type('agent', true, to('agent'), words('action', ['login', 'toggle'], { required: false, default: 'toggle' })),
  type('custom', true, { name: 'exten', kind: 'extension', required: true, pattern }),
  type('forward', true, words('forward', ['busy', 'unconditional']), {
    name: 'exten',
    kind: 'extension',
    required: false,
  }),
  type('group', true, to('group')),
  type('groupmember', true, to('group'), words('action', ['join', 'leave'], { required: false, default: 'join' })),
  type('onlinerec', false),
  type('park_position', true, { name: 'position', kind: 'slot', required: true }, to('parking_lot', false)),
  { ...type('parking', false, to('parking_lot', false)), aliases: ['park'] },
  type('service', true, words('service', SERVICES, { without_lamp: ['vmusermsg', 'phonestatus', 'pickup'] })),
  type('transfer', false, words('transfer', ['blind', 'attended'])),
  type('user', true, to('user')),
];
const named = (name: string) => typeNamed(TYPES, name)!;
const item = (kind: FoundItem['kind'], id: number, title: string, exten: string | null = null): FoundItem => ({
  kind,
  id,
  title,
  exten,
  uuid: null,
  tenant_uuid: 't',
  latin: null,
  detail: null,
  number: null,
  target: true,
  template_id: null,
  position: null,
});
const TITLES: Record<string, string[]> = {
  enablednd: ['Do not disturb', 'dnd'],
  busy: ['Forward if busy'],
  unconditional: ['Forward'],
};
const titles = ({ type: name, word }: { type: string; word?: { value: string } }) =>
  TITLES[word?.value ?? ''] ?? [word?.value ?? name];
const offered = (typed: string, items: FoundItem[] = [], { inTemplate = false, types = TYPES } = {}) =>
  targetOptions(types, typed, items, { inTemplate, words: titles });
const ids = (...args: Parameters<typeof offered>) => offered(...args).map(({ id }) => id);

describe('what is asked of the server', () => {
  it('is every kind that a key can point to, each once', () => {
    expect(kindsOf(TYPES)).toEqual(['agent', 'group', 'parking_slot', 'parking_lot', 'user']);
  });

  it('is nothing for services', () => {
    expect(kindsOf([named('service')])).toEqual([]);
  });
});

describe('what is offered', () => {
  it('is each thing that was found for every type that can be for it', () => {
    expect(ids('sa', [item('user', 1, 'Sam'), item('group', 2, 'Sales'), item('group', 3, 'Salt')])).toEqual([
      'user-1',
      'group-2',
      'group-3',
      'groupmember-2',
      'groupmember-3',
    ]);
  });

  it('sets a slot and its lot at once', () => {
    expect(offered('705', [item('parking_slot', 7, 'Main', '705')])[0]?.destination).toEqual({
      type: 'park_position',
      position: 705,
      parking_lot_id: 7,
    });
  });

  it('puts a function first where a word of it was typed in full, else last', () => {
    const ford = item('user', 1, 'Ford');
    expect(ids('for', [ford])).toEqual(['user-1', 'forward-busy', 'forward-unconditional']);
    expect(ids('forward', [ford])).toEqual(['forward-unconditional', 'forward-busy', 'user-1']);
    expect(ids('not dis')).toEqual(['service-enablednd']);
  });

  it('has every service, forward and transfer, recording and the default lot, before anything is typed', () => {
    const groups = Object.groupBy(offered(''), ({ type }) => type);
    expect(Object.entries(groups).map(([type, all]) => [type, all?.length])).toEqual([
      ['forward', 2],
      ['onlinerec', 1],
      ['parking', 1],
      ['service', 5],
      ['transfer', 2],
    ]);
  });

  it('ends with the number as typed, without what is written to read it', () => {
    const all = offered('06 12-34', [item('user', 1, 'Kofi', '0612')]);
    expect(all.map(({ id }) => id)).toEqual(['user-1', 'custom-number']);
    expect(all.at(-1)).toMatchObject({ destination: { type: 'custom', exten: '061234' } });
    expect(all.at(-1)).not.toHaveProperty('off');
  });

  it('tells that # can not be dialled', () => {
    expect(offered('#31')).toMatchObject([{ id: 'custom-number', off: 'characters' }]);
  });

  it('shows what a template may not have, as such', () => {
    const ann = [item('agent', 5, 'Ann')];
    expect(offered('ann', ann, { inTemplate: true })).toMatchObject([{ id: 'agent-5', off: 'template' }]);
    expect(offered('ann', ann)[0]).not.toHaveProperty('off');
  });
});

describe('a number', () => {
  it.each(['1', '*98', '+33 6 12 34', '#', '(0)6.12'.slice(3)])('is %s', (text) => expect(isNumber(text)).toBe(true));
  it.each(['', 'ko', '12a', '-1'])('is not "%s"', (text) => expect(isNumber(text)).toBe(false));
});

describe('parameters', () => {
  it.each([
    ['user', 'user_id', []],
    ['forward', 'forward', ['forward', 'exten']],
    ['service', 'service', []],
    ['groupmember', 'group_id', ['action']],
    ['park_position', 'position', ['parking_lot_id']],
    ['park', 'parking_lot_id', []],
    ['custom', 'exten', []],
    ['onlinerec', undefined, []],
  ])('of %s: the search box sets %s, below it are %j', (type, main, others) => {
    expect(mainParameter(named(type))?.name).toBe(main);
    expect(otherParameters(named(type)).map(({ name }) => name)).toEqual(others);
  });

  it('decide whether there is a lamp', () => {
    expect(mayLight(named('service'), { type: 'service', service: 'enablednd' })).toBe(true);
    expect(mayLight(named('service'), { type: 'service', service: 'pickup' })).toBe(false);
    expect(mayLight(named('transfer'), { type: 'transfer', transfer: 'blind' })).toBe(false);
  });
});

describe('the key for what was picked', () => {
  const [kofi] = offered('k', [item('user', 1, 'Kofi')]);
  const key = (blf: boolean, destination: DraftKey['destination'], label: string | null = null): DraftKey => ({
    label,
    blf,
    destination,
  });

  it('is lit where it can be', () => {
    expect(keyFor(kofi!, TYPES, undefined)).toEqual({
      label: null,
      blf: true,
      destination: { type: 'user', user_id: 1 },
    });
    expect(keyFor(offered('pickup')[0]!, TYPES, undefined).blf).toBe(false);
  });

  it('keeps a typed label and a lamp that was switched off', () => {
    expect(keyFor(kofi!, TYPES, key(false, { type: 'user', user_id: 2 }, 'Boss'))).toMatchObject({
      label: 'Boss',
      blf: false,
    });
  });

  it('is lit again where the one before had no lamp to switch off', () => {
    expect(keyFor(kofi!, TYPES, key(false, { type: 'transfer', transfer: 'blind' })).blf).toBe(true);
  });
});
