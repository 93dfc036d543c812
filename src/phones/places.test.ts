import { describe, expect, it } from 'vitest';
import { column, columnUpwards, grid, guessedPlaces, placeKeys, row, sides } from './places.ts';

const SURE = { source: 'the guide' };
const cells = (placed: ReturnType<typeof placeKeys>) =>
  placed.places.map((one) => `${one.page}:${one.column},${one.row}`);

describe('keys at the sides of a screen', () => {
  const t54w = placeKeys(27, sides(5, 4, { ...SURE, pageKey: true }));

  it('go down the left, then down the right, page by page', () => {
    expect(cells(t54w).slice(3, 11)).toEqual(['1:1,4', '1:1,5', '1:2,1', '1:2,2', '1:2,3', '1:2,4', '2:1,1', '2:1,2']);
    expect(t54w.drawn).toMatchObject({ shape: 'sides', columns: 2, rows: 5, pages: 3, per_page: 9 });
  });

  it('leave the last button to turn the page', () => {
    expect(t54w.drawn.fixed).toEqual([1, 2, 3].map((page) => ({ page, column: 2, row: 5, is: 'page_key' })));
  });

  it('may be more on the right', () => {
    expect(placeKeys(3, sides(1, 2, SURE)).drawn).toMatchObject({ columns: 2, rows: 2, fixed: [] });
  });
});

it('keys under a screen go from left to right, row by row', () => {
  expect(cells(placeKeys(5, row(2, 2, SURE)))).toEqual(['1:1,1', '1:2,1', '1:1,2', '1:2,2', '2:1,1']);
});

it('keys in one column go down, or up', () => {
  expect(cells(placeKeys(3, column(2, SURE)))).toEqual(['1:1,1', '1:1,2', '2:1,1']);
  expect(cells(placeKeys(3, columnUpwards(2, SURE)))).toEqual(['1:1,2', '1:1,1', '2:1,2']);
});

it('keys in a grid fill its columns', () => {
  expect(cells(placeKeys(3, grid(3, 2, SURE)))).toEqual(['1:1,1', '1:1,2', '1:2,1']);
});

describe('buttons that no key can be set on', () => {
  it('keep their places, and say what they are', () => {
    const { drawn, places } = placeKeys(4, column(3, { ...SURE, taken: [1, 5], taken_by: 'line' }));
    expect(places.map(({ page, row: at }) => [page, at])).toEqual([
      [1, 2],
      [1, 3],
      [2, 1],
      [2, 3],
    ]);
    expect(drawn).toMatchObject({ pages: 2, per_page: 3 });
    expect(drawn.fixed).toEqual([
      { page: 1, column: 1, row: 1, is: 'line' },
      { page: 2, column: 1, row: 2, is: 'line' },
    ]);
  });
});

describe('places that nobody knows', () => {
  it.each([
    [3, null, { columns: 1, rows: 3, pages: 1 }],
    [12, null, { columns: 2, rows: 6, pages: 1 }],
    [24, null, { columns: 3, rows: 8, pages: 1 }],
    [29, null, { columns: 2, rows: 8, pages: 2 }],
    [95, null, { columns: 2, rows: 10, pages: 5 }],
    [48, 4, { columns: 2, rows: 6, pages: 4 }],
  ])('of %i keys on %s pages are a plain grid', (keys, pages, drawn) => {
    const placed = placeKeys(keys, guessedPlaces(keys, pages));
    expect(placed.drawn).toMatchObject({ shape: 'grid', confirmed: false, source: null, ...drawn });
    expect(placed.places.length).toBe(keys);
  });
});
