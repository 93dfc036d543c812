import { describe, expect, it } from 'vitest';
import { exampleContext } from '../destinations/example-world.ts';
import { DESTINATION_TYPES, type Destination } from '../destinations/registry.ts';
import { checkDuplicates, checkKeys } from './check-keys.ts';
import type { KeyInput } from './key-input.ts';
import { referencesOf } from './references.ts';

const context = { owner: null, targets: exampleContext().targets };
const line = (exten: string): Destination => ({ type: 'custom', exten });
const rows = (...destinations: Destination[]) =>
  new Map(destinations.map((destination, index) => [index + 1, { destination }] as const));
const input = (destination: Destination): KeyInput => ({ blf: true, label: null, locked: false, destination });
const path = (position: number) => ['keys', String(position)];

describe('checkDuplicates', () => {
  const check = (keys: ReturnType<typeof rows>, written: readonly number[]) =>
    checkDuplicates(keys, context, { has: (at) => written.includes(at), path }).map((one) => one.path.join('.'));

  it('finds nothing where all differ', () => {
    expect(check(rows(line('1'), line('2'), { type: 'onlinerec' }), [1, 2, 3])).toEqual([]);
  });

  it('tells the later position', () => {
    expect(check(rows(line('1'), line('2'), line('1')), [1, 2, 3])).toEqual(['keys.3.destination']);
  });

  it('tells the position that is written, wherever the other stands', () => {
    expect(check(rows(line('1'), line('1')), [1])).toEqual(['keys.1.destination']);
  });

  it('says nothing of two that stand there already', () => {
    expect(check(rows(line('1'), line('1'), line('3')), [3])).toEqual([]);
  });

  it('does not confuse texts that contain separators', () => {
    expect(check(rows({ type: 'forward', forward: 'busy', exten: '1' }, line('1')), [1, 2])).toEqual([]);
  });
});

describe('checkKeys', () => {
  const GONE = DESTINATION_TYPES.flatMap((type) =>
    Object.entries(type.fields)
      .filter(([, field]) => field.pointsTo !== undefined)
      .map(([name]) => [type.type, name] as const),
  );

  it.each(GONE)('tells of a key of type %s whose %s is of nobody', (type, name) => {
    const faults = checkKeys(new Map([[4, input({ type, position: 701, [name]: 999 })]]), context, path);
    expect(faults).toMatchObject([
      { code: 'reference_not_found', path: ['keys', '4', 'destination', name], facts: { field: name, id: 999 } },
    ]);
  });

  it('tells of every key', () => {
    const keys = new Map([
      [1, input({ type: 'user', user_id: 999 })],
      [2, input({ type: 'park_position', position: 1 })],
    ]);
    expect(checkKeys(keys, context, path).map((one) => one.code)).toEqual(['reference_not_found', 'slot_out_of_range']);
  });
});

describe('referencesOf', () => {
  const REFERENCES: [Destination, object[]][] = [
    [{ type: 'user', user_id: 34 }, [{ kind: 'user', id: 34, exten: '' }]],
    [{ type: 'groupmember', group_id: 2, action: 'join' }, [{ kind: 'group', id: 2, exten: '' }]],
    [{ type: 'custom', exten: '1001' }, [{ kind: 'exten', id: 0, exten: '1001' }]],
    [{ type: 'forward', forward: 'busy', exten: '1001' }, []],
    [{ type: 'park' }, [{ kind: 'default_parking_lot', id: 0, exten: '' }]],
    [{ type: 'park_position', position: 701, parking_lot_id: 7 }, [{ kind: 'parking_lot', id: 7, exten: '' }]],
    [{ type: 'onlinerec' }, []],
  ];

  it.each(REFERENCES)('of %j are %j', (destination, references) => {
    expect(referencesOf(destination)).toEqual(references);
  });
});
