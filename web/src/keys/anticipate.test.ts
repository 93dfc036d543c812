import { expect, test } from 'vitest';
import { anticipate } from './anticipate.ts';
import type { DraftKey, LayoutSlot, PhoneLayout } from './types.ts';

const key = (label: string): DraftKey => ({ label, blf: true, destination: { type: 'custom', exten: '1' } });
const slot = (position: number, shown: string) =>
  ({
    position,
    index: position,
    row: position,
    column: 1,
    page: 1,
    kind: shown ? 'own' : 'empty',
    shown,
  }) as LayoutSlot;
const layout = { slots: [slot(1, 'a'), slot(2, 'b'), slot(3, ''), slot(4, 'line')] } as PhoneLayout;
const [a, b] = [key('a'), key('b')];
const shownBy = (now: Record<number, DraftKey>) =>
  anticipate(layout, { 1: a, 2: b }, now).slots.map(({ position, shown }) => [position, shown]);

test('a key that was moved looks as it did where it was, and its old place is empty', () => {
  expect(shownBy({ 2: b, 3: a })).toEqual([
    [1, ''],
    [2, 'b'],
    [3, 'a'],
    [4, 'line'],
  ]);
});

test('keys that were exchanged are exchanged, and stay where their buttons are', () => {
  const { slots } = anticipate(layout, { 1: a, 2: b }, { 1: b, 2: a });
  expect(slots.slice(0, 2)).toMatchObject([
    { position: 1, row: 1, shown: 'b' },
    { position: 2, row: 2, shown: 'a' },
  ]);
});

test('what is not known stays as it is drawn until the server says, and what did not change is the same object', () => {
  expect(shownBy({ 1: key('new'), 2: b })[0]).toEqual([1, 'a']);
  expect(anticipate(layout, { 1: a, 2: b }, { 1: key('new'), 2: b }).slots[1]).toBe(layout.slots[1]);
});
