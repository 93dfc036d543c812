import { describe, expect, it } from 'vitest';
import type { UnifiedKey } from '../keys/merge.ts';
import { resolveKey } from '../keys/resolve.ts';
import { EXAMPLE_TARGETS, type ExampleWorld, exampleContext } from './example-world.ts';
import { addedTo, DESTINATION_TYPES, type Destination, destinationSchema, destinationType } from './registry.ts';

const keyTo = (destination: Destination, more: Partial<UnifiedKey> = {}): UnifiedKey => ({
  id: 1,
  template_id: 9,
  position: 3,
  label: null,
  blf: true,
  locked: false,
  inherited: true,
  destination,
  ...more,
});
const resolve = (destination: Destination, world: ExampleWorld = {}, more: Partial<UnifiedKey> = {}) =>
  resolveKey(keyTo(destination, more), exampleContext(world));

const EXAMPLES = DESTINATION_TYPES.flatMap((type) =>
  type.examples.map((example) => [type.type, example.value, example, type] as const),
);

describe.each(EXAMPLES)('a key of type %s with %j', (name, value, example, type) => {
  const destination = destinationSchema.parse({ type: name, ...value });

  it('dials what its example says', () => {
    expect(resolve(destination).dial).toBe(example.dial);
  });

  it('watches what its example says', () => {
    expect(resolve(destination).lamp).toEqual(example.lamp);
  });

  it('watches nothing when its lamp is off', () => {
    expect(resolve(destination, {}, { blf: false })).toMatchObject({ lamp: null, pickup: false });
  });

  it('has a lamp exactly where it may have one', () => {
    expect(type.mayLight(destination)).toBe(example.lamp !== null);
  });

  it('is checked without a fault', () => {
    const { owner, targets } = exampleContext();
    expect(type.check?.(destination, { owner, targets }) ?? []).toEqual([]);
  });

  it('stays the same when it is checked again', () => {
    expect(destinationSchema.parse(destination)).toEqual(destination);
  });

  it('shows a text where it has no label', () => {
    expect(resolve(destination).label).not.toBe('');
  });

  it('shows its label where it has one, even an empty one', () => {
    expect(resolve(destination, {}, { label: '' }).label).toBe('');
  });

  it('carries no problem', () => {
    expect(resolve(destination)).not.toHaveProperty('problem');
  });

  it('does not fail in an empty world', () => {
    expect(() => resolve(destination, { targets: [], codes: false })).not.toThrow();
  });

  it('tells what it knows of its target in an empty world, too', () => {
    const { targets } = exampleContext({ targets: [] });
    expect(() => addedTo(destination, targets)).not.toThrow();
  });
});

const WITH_CODE: Destination[] = [
  { type: 'agent', agent_id: 5, action: 'login' },
  { type: 'bsfilter', filter_member_id: 42 },
  { type: 'forward', forward: 'busy' },
  { type: 'groupmember', group_id: 2, action: 'join' },
  { type: 'onlinerec' },
  { type: 'paging', paging_id: 6 },
  { type: 'service', service: 'enablednd' },
  { type: 'service', service: 'pickup' },
  { type: 'transfer', transfer: 'blind' },
];
const WITH_EXTENSION: Destination[] = [
  { type: 'user', user_id: 34 },
  { type: 'group', group_id: 2 },
  { type: 'queue', queue_id: 3 },
  { type: 'conference', conference_id: 4 },
  { type: 'parking', parking_lot_id: 7 },
  { type: 'parking' },
];
const WITH_TARGET: Destination[] = [
  ...WITH_EXTENSION,
  { type: 'agent', agent_id: 5, action: 'login' },
  { type: 'bsfilter', filter_member_id: 42 },
  { type: 'groupmember', group_id: 2, action: 'join' },
  { type: 'paging', paging_id: 6 },
  { type: 'park_position', position: 701, parking_lot_id: 7 },
  { type: 'park_position', position: 701 },
];

const NOTHING = { dial: '', lamp: null, pickup: false };

describe('a key that can not work', () => {
  it.each(WITH_CODE)('says that its code is disabled: %j', (destination) => {
    const resolved = resolve(destination, { codes: false });
    expect(resolved).toMatchObject({ ...NOTHING, problem: { code: 'code_disabled' } });
  });

  it.each(WITH_TARGET)('says that its target is gone: %j', (destination) => {
    const resolved = resolve(destination, { targets: [] });
    expect(resolved).toMatchObject({ ...NOTHING, problem: { code: 'target_gone' } });
  });

  it.each(WITH_EXTENSION)('says that its target has no extension: %j', (destination) => {
    const targets = EXAMPLE_TARGETS.map((target) => ({ ...target, exten: null }));
    expect(resolve(destination, { targets })).toMatchObject({ ...NOTHING, problem: { code: 'no_extension' } });
  });

  it.each([700, 721])('says that its lot has no slot %i', (position) => {
    const problem = { code: 'slot_out_of_range', message: 'the slots of the parking lot are 701 to 720' };
    expect(resolve({ type: 'park_position', position })).toMatchObject({ ...NOTHING, problem });
  });

  it('keeps its place, label and origin', () => {
    const resolved = resolve({ type: 'user', user_id: 34 }, { targets: [] }, { label: 'John' });
    expect(resolved).toMatchObject({ position: 3, label: 'John', inherited: true, template_id: 9 });
  });
});

describe('a key', () => {
  it('that is inherited names its template', () => {
    expect(resolve({ type: 'onlinerec' }).template_id).toBe(9);
  });

  it('of the user himself names none', () => {
    expect(resolve({ type: 'onlinerec' }, {}, { inherited: false }).template_id).toBeNull();
  });

  it('to a user picks up his calls', () => {
    expect(resolve({ type: 'user', user_id: 34 }).pickup).toBe(true);
  });

  const LAMPS = [
    ['1001', 'line'],
    ['2001', 'queue'],
    ['3001', 'queue'],
    ['4001', 'conference'],
    ['701', 'slot'],
    ['999', 'toggle'],
  ] as const;

  it.each(LAMPS)('to the number %s has the lamp that this extension has: %s', (exten, kind) => {
    expect(resolve({ type: 'custom', exten }).lamp).toEqual({ watch: exten, kind });
  });

  const INTENTS = [
    [{ type: 'user', user_id: 34 }, 'call'],
    [{ type: 'custom', exten: '1' }, 'dial'],
    [{ type: 'service', service: 'enablednd' }, 'toggle'],
    [{ type: 'service', service: 'pickup' }, 'dial'],
    [{ type: 'transfer', transfer: 'blind' }, 'transfer'],
    [{ type: 'onlinerec' }, 'record'],
    [{ type: 'park' }, 'park'],
    [{ type: 'park_position', position: 701 }, 'retrieve'],
  ] as const;

  it.each(INTENTS)('%j is pressed to %s', (destination, intent) => {
    expect(resolve(destination).intent).toBe(intent);
  });
});

describe('what a type checks by itself', () => {
  const check = (destination: Destination, owner: { id: number } | null, world: ExampleWorld = {}) =>
    destinationType(destination.type)
      .check?.(destination, { owner, targets: exampleContext(world).targets })
      .map((one) => [one.code, one.path.join('.')]);
  const silent = EXAMPLE_TARGETS.map((target) => ({ ...target, exten: null }));

  it.each([{ type: 'park' }, { type: 'park_position', position: 701 }])(
    'a default lot is needed: %j',
    (destination) => {
      expect(check(destination, null, { targets: [] })).toEqual([['default_lot_missing', 'parking_lot_id']]);
    },
  );

  it('a lot to park in needs an extension', () => {
    expect(check({ type: 'parking' }, null, { targets: silent })).toEqual([
      ['lot_without_extension', 'parking_lot_id'],
    ]);
  });

  it('a slot to retrieve from does not', () => {
    expect(check({ type: 'park_position', position: 701 }, null, { targets: silent })).toEqual([]);
  });

  it.each([700, 721])('the lot has no slot %i', (position) => {
    expect(check({ type: 'park_position', position }, null)).toEqual([['slot_out_of_range', 'position']]);
  });

  it('a filter key is for the users of the filter', () => {
    const fault = ['not_in_filter', 'filter_member_id'];
    expect(check({ type: 'bsfilter', filter_member_id: 42 }, { id: 2 })).toEqual([fault]);
  });
});

it('a key that would dial more than Asterisk takes has a problem, and dials nothing', () => {
  const stars = { type: 'forward', forward: 'busy', exten: '*'.repeat(40) } as Destination;
  expect(resolve(stars)).toMatchObject({ dial: '', lamp: null, problem: { code: 'too_long' } });
});
