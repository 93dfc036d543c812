import { assert, constantFrom, integer, property, record, uniqueArray } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Action, changedPositions, type Draft, editDraft, openDraft } from './draft.ts';
import type { Ground } from './ground.ts';
import type { DraftKey, Keys } from './types.ts';

const key = (name: string): DraftKey => ({ label: name, blf: true, destination: { type: 'custom', exten: name } });
const keysOf = (names: Record<number, string>): Keys =>
  Object.fromEntries(Object.entries(names).map(([position, name]) => [position, key(name)]));
const namesOf = (keys: Keys) => Object.fromEntries(Object.entries(keys).map(([at, { label }]) => [at, label]));
const bare: Ground = { inherited: {}, lines: new Set(), last: 10 };
const lockedAt = (...positions: number[]): Ground => ({
  ...bare,
  inherited: Object.fromEntries(positions.map((at) => [at, { ...key('locked'), locked: true }])),
});
const at = 0;

function edited(names: Record<number, string>, actions: Action[], ground = bare): Draft {
  return actions.reduce((draft, action) => editDraft(draft, action, ground), openDraft(keysOf(names)));
}
const select = (...positions: number[]): Action => ({ do: 'select', positions });
const move = (lead: number, to: number): Action => ({ do: 'move', lead, to, at });

describe('moving keys', () => {
  test('to a hole leaves everything else where it is', () => {
    const { now, selected } = edited({ 1: 'a', 2: 'b', 4: 'd' }, [select(1), move(1, 3)]);
    expect(namesOf(now)).toEqual({ 2: 'b', 3: 'a', 4: 'd' });
    expect(selected).toEqual([3]);
  });

  test('to a key makes room, and holes stay holes', () => {
    expect(namesOf(edited({ 1: 'a', 2: 'b', 4: 'd', 5: 'e' }, [select(1), move(1, 4)]).now)).toEqual({
      1: 'b',
      2: 'd',
      4: 'a',
      5: 'e',
    });
    expect(namesOf(edited({ 1: 'a', 2: 'b', 4: 'd' }, [select(4), move(4, 1)]).now)).toEqual({
      1: 'd',
      2: 'a',
      4: 'b',
    });
  });

  test('several keep their distance', () => {
    const { now, selected } = edited({ 1: 'a', 3: 'c', 4: 'd', 6: 'f' }, [select(3, 1), move(1, 4)]);
    expect(namesOf(now)).toEqual({ 1: 'd', 3: 'f', 4: 'a', 6: 'c' });
    expect(selected).toEqual([6, 4]);
  });

  test('passes over what a template locks', () => {
    expect(namesOf(edited({ 1: 'a', 3: 'c' }, [select(1), move(1, 2)], lockedAt(2)).now)).toEqual({ 1: 'c', 3: 'a' });
  });

  test('stops at the first key', () => {
    const draft = edited({ 1: 'a', 2: 'b' }, [select(1, 2)]);
    expect(editDraft(draft, move(2, 1), bare)).toBe(draft);
  });
});

describe('other edits', () => {
  test('swap exchanges two keys, and a key with a hole', () => {
    expect(namesOf(edited({ 1: 'a', 2: 'b', 3: 'c' }, [select(1), { do: 'swap', lead: 1, to: 3, at }]).now)).toEqual({
      1: 'c',
      2: 'b',
      3: 'a',
    });
    expect(namesOf(edited({ 1: 'a' }, [select(1), { do: 'swap', lead: 1, to: 3, at }]).now)).toEqual({ 3: 'a' });
  });

  test('set and clear', () => {
    const draft = edited({ 1: 'a', 2: 'b' }, [
      { do: 'set', position: 3, key: key('c'), at },
      select(1, 2),
      { do: 'clear', at },
    ]);
    expect(namesOf(draft.now)).toEqual({ 3: 'c' });
    expect(changedPositions(draft)).toEqual([1, 2, 3]);
  });

  test('nothing is set where a template locks', () => {
    expect(edited({}, [{ do: 'set', position: 2, key: key('x'), at }], lockedAt(2)).now).toEqual({});
  });

  test('paste goes to a position and the next open ones, in place of what is there', () => {
    const pasted = [key('x'), key('y')];
    const { now, selected } = edited({ 2: 'b', 4: 'd' }, [{ do: 'paste', position: 2, keys: pasted, at }], lockedAt(3));
    expect(namesOf(now)).toEqual({ 2: 'x', 4: 'y' });
    expect(selected).toEqual([2, 4]);
  });

  test('duplicate goes to the next free key: not to a line, not to an inherited one, and around the end', () => {
    const ground: Ground = { inherited: { 3: key('t') }, lines: new Set([1]), last: 5 };
    const twice: Action = { do: 'duplicate', keys: [key('b')], at };
    expect(namesOf(edited({ 2: 'b' }, [select(2), twice], ground).now)).toEqual({ 2: 'b', 4: 'b' });
    const full = edited({ 2: 'b', 4: 'd', 5: 'e' }, [select(5), twice], ground);
    expect(namesOf(full.now)).toEqual({ 2: 'b', 4: 'd', 5: 'e' });
  });

  test('keys without a button go to the free ones, as many as there are', () => {
    const { now } = edited({ 1: 'a', 3: 'c', 9: 'i', 12: 'l' }, [{ do: 'fit', at }], { ...bare, last: 3 });
    expect(namesOf(now)).toEqual({ 1: 'a', 2: 'i', 3: 'c', 12: 'l' });
  });
});

describe('undo', () => {
  test('typing at one key is one step, until a pause is made', () => {
    const type = (label: string, when: number): Action => ({ do: 'set', position: 1, key: key(label), at: when });
    const draft = edited({ 1: 'a' }, [type('ab', 1000), type('abc', 2000), type('abcd', 9000)]);
    expect(draft.past).toHaveLength(2);
    expect(namesOf(editDraft(draft, { do: 'undo' }, bare).now)).toEqual({ 1: 'abc' });
  });

  test('a key that is set as it is changes nothing', () => {
    const draft = edited({ 1: 'a' }, []);
    const same = { ...key('a'), locked: false, destination: { type: 'custom', exten: 'a', href: null } };
    expect(editDraft(draft, { do: 'set', position: 1, key: same, at }, bare)).toBe(draft);
  });

  test('what was undone is forgotten when something else is done', () => {
    const draft = edited({ 1: 'a' }, [select(1), { do: 'clear', at }, { do: 'undo' }, move(1, 2), { do: 'redo' }]);
    expect(namesOf(draft.now)).toEqual({ 2: 'a' });
  });
});

const position = integer({ min: 1, max: 10 });
const someKeys = uniqueArray(position, { maxLength: 8 }).map((positions) =>
  keysOf(Object.fromEntries(positions.map((one) => [one, `k${one}`]))),
);
const grounds = uniqueArray(position, { maxLength: 3 }).map((locked) => lockedAt(...locked));
const moves = record({
  do: constantFrom('move' as const, 'swap' as const),
  positions: uniqueArray(position, { minLength: 1, maxLength: 4 }),
  to: position,
});
const labels = (keys: Keys) =>
  Object.values(keys)
    .map(({ label }) => label)
    .sort();

test('no key is ever lost, doubled or put where a template locks by a move or a swap', () => {
  assert(
    property(someKeys, grounds, moves, (all, ground, { positions, to, ...how }) => {
      const keys = Object.fromEntries(Object.entries(all).filter(([one]) => !ground.inherited[Number(one)]));
      const draft = editDraft(openDraft(keys), { do: 'select', positions }, ground);
      const { now } = editDraft(draft, { ...how, lead: positions[0]!, to, at }, ground);
      expect(labels(now)).toEqual(labels(keys));
      expect(Object.keys(now).filter((one) => ground.inherited[Number(one)])).toEqual([]);
    }),
  );
});

test('a move to a key keeps the holes where they are', () => {
  assert(
    property(someKeys, position, position, (keys, from, to) => {
      const draft = editDraft(openDraft(keys), { do: 'select', positions: [from] }, bare);
      const { now } = editDraft(draft, { do: 'move', lead: from, to, at }, bare);
      if (keys[from] && keys[to]) expect(Object.keys(now)).toEqual(Object.keys(keys));
    }),
  );
});

const edits = moves.chain(({ to, positions, ...how }) =>
  constantFrom<Action>(
    { do: 'select', positions },
    { ...how, lead: positions[0]!, to, at },
    { do: 'clear', at },
    { do: 'set', position: to, key: key('new'), at },
    { do: 'paste', position: to, keys: [key('p'), key('q')], at },
    { do: 'duplicate', keys: [key('d')], at },
    { do: 'fit', at },
  ),
);

test('undoing all gives the saved keys, and doing all again what was there', () => {
  assert(
    property(someKeys, uniqueArray(edits, { maxLength: 12, comparator: 'IsStrictlyEqual' }), (keys, actions) => {
      const draft = actions.reduce((before, action) => editDraft(before, action, bare), openDraft(keys));
      const repeat = (from: Draft, what: 'undo' | 'redo') =>
        draft.past.reduce((now) => editDraft(now, { do: what }, bare), from);
      const undone = repeat(draft, 'undo');
      expect(undone.now).toEqual(keys);
      expect(repeat(undone, 'redo').now).toEqual(draft.now);
    }),
  );
});
