import { describe, expect, test } from 'vitest';
import type { KeyBlock, LayoutSlot, PhoneLayout } from '../keys/types.ts';
import { neighbourOf, onPage } from './neighbour.ts';
import { blocksOf, pageOf, slotAt, turnTo } from './phone-pages.ts';

/** A block with pages of `left` keys down the left and `right` down the right. */
function block(first: number, pages: number, left: number, right: number, module: number | null) {
  const perPage = left + right;
  const area = module === null ? ('line' as const) : ('module' as const);
  const drawn = {
    area,
    module,
    first_position: first,
    keys: pages * perPage,
    pages,
    columns: 2,
    rows: left,
  } as KeyBlock;
  const slots = Array.from({ length: pages * perPage }, (_, at) => {
    const on = at % perPage;
    const cell = on < left ? { column: 1, row: on + 1 } : { column: 2, row: on - left + 1 };
    return { position: first + at, area, module, page: Math.floor(at / perPage) + 1, ...cell } as LayoutSlot;
  });
  return { drawn, slots };
}

// As a Yealink T54W with an EXP50: left 1-5, right 6-9; the module begins at 28 with 28-37 and 38-47.
const parts = [block(1, 3, 5, 4, null), block(28, 3, 10, 10, 1)];
const blocks = blocksOf({
  blocks: parts.map(({ drawn }) => drawn),
  slots: parts.flatMap(({ slots }) => slots),
} as PhoneLayout);

describe('arrows', () => {
  test.each([
    ['down', 1, 2],
    ['up', 1, null],
    ['down', 5, null],
    ['right', 2, 7],
    ['right', 5, 9],
    ['left', 7, 2],
    ['left', 1, null],
    ['right', 6, 28],
    ['left', 28, 6],
    ['right', 38, null],
  ] as const)('%s from key %i comes to %s', (direction, from, to) => {
    expect(neighbourOf(blocks, [], from, direction)).toBe(to);
  });

  test('to another block lead to the page that it shows', () => {
    expect(neighbourOf(blocks, [1, 2], 6, 'right')).toBe(48);
    expect(neighbourOf(blocks, [3, 1], 28, 'left')).toBe(24);
  });
});

test('another page has the key in the same place, and past the last there is none', () => {
  expect(onPage(blocks, 7, 1)).toBe(16);
  expect(onPage(blocks, 16, -1)).toBe(7);
  expect(onPage(blocks, 25, 1)).toBe(null);
});

test('pages are turned within what there is', () => {
  expect(turnTo([], blocks[1]!, 9)).toEqual([1, 3]);
  expect(turnTo([2, 3], blocks[0]!, 0)).toEqual([1, 3]);
  expect(pageOf([7], blocks[0]!)).toBe(3);
});

test('positions without a button have none', () => {
  expect(slotAt(blocks, 87)?.module).toBe(1);
  expect(slotAt(blocks, 88)).toBeUndefined();
});
