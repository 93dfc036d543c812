import { expect, it } from 'vitest';
import { first, joined } from './fitting.ts';

it.each([
  [[], 9, ''],
  [['a', 'b'], 9, 'a,b'],
  [['aaaa', 'bbbb'], 9, 'aaaa,bbbb'],
  [['aaaa', 'bbbb'], 8, 'aaaa'],
  [['éé', 'éé'], 8, 'éé'],
  [['aaaa', 'bbbbbbbbbb', 'c'], 9, 'aaaa'],
])('of %j as many as fit into %i bytes', (items, most, text) => {
  expect(joined(items, ',', most)).toBe(text);
});

it('a text is never cut within a character', () => {
  expect(first(2, '😀😀😀')).toBe('😀😀');
});
