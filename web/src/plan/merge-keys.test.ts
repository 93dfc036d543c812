import { expect, test } from 'vitest';
import type { DraftKey } from '../keys/types.ts';
import { changedKeys, diverge, mergeOver } from './merge-keys.ts';

const key = (exten: string, label: string | null = null): DraftKey => ({
  label,
  blf: false,
  destination: { type: 'custom', exten },
});

test('changed keys are those that do or show something else, in the order of positions', () => {
  const one = { 1: key('1'), 2: key('2'), 10: key('10'), 9: key('9') };
  const other = {
    1: { ...key('1'), destination: { exten: '1', type: 'custom', extra: null } },
    2: key('2', 'Two'),
    10: key('11'),
    3: key('3'),
  };
  expect(changedKeys(one, other)).toEqual([2, 3, 9, 10]);
});

const base = { 1: key('1'), 2: key('2'), 3: key('3'), 4: key('4') };

test('changes at different keys do not overlap, and are both kept', () => {
  const versions = { base, mine: { ...base, 1: key('mine') }, theirs: { 2: key('theirs'), 3: key('3'), 1: key('1') } };
  expect(diverge(versions)).toEqual({ mine: [1], theirs: [2, 4], both: [] });
  expect(mergeOver(versions)).toEqual({ 1: key('mine'), 2: key('theirs'), 3: key('3') });
});

test('a key that I took away stays away', () => {
  const { 4: _, ...mine } = base;
  const versions = { base, mine, theirs: { ...base, 1: key('theirs') } };
  expect(mergeOver(versions)).toEqual({ 1: key('theirs'), 2: key('2'), 3: key('3') });
});

test('the same change on both sides is no conflict', () => {
  const versions = { base, mine: { ...base, 1: key('new') }, theirs: { ...base, 1: key('new') } };
  expect(diverge(versions)).toEqual({ mine: [], theirs: [], both: [] });
  expect(mergeOver(versions)).toEqual({ ...base, 1: key('new') });
});

test('where both changed a key, mine is taken unless theirs is left', () => {
  const versions = { base, mine: { ...base, 1: key('mine'), 2: key('too') }, theirs: { ...base, 1: key('theirs') } };
  expect(diverge(versions)).toEqual({ mine: [2], theirs: [], both: [1] });
  expect(mergeOver(versions)[1]).toEqual(key('mine'));
  expect(mergeOver(versions, new Set([1]))).toEqual({ ...base, 1: key('theirs'), 2: key('too') });
});
