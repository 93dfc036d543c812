import { expect, test } from 'vitest';
import { changesOf } from './changes.ts';

test('only what is different is told, however deep', () => {
  const before = { label: 'Zoë', blf: true, destination: { type: 'user', user_id: 1 }, tags: ['a'] };
  const after = { label: 'Zoë', blf: false, destination: { type: 'user', user_id: 2 }, tags: ['a', 'b'] };
  expect(changesOf(before, after)).toEqual([
    { path: 'blf', before: true, after: false },
    { path: 'destination.user_id', before: 1, after: 2 },
    { path: 'tags', before: ['a'], after: ['a', 'b'] },
  ]);
});

test('of something new everything is, and what is empty was never there', () => {
  expect(changesOf(null, { name: 'A', note: null })).toEqual([{ path: 'name', before: undefined, after: 'A' }]);
  expect(changesOf({ lines: [{ exten: '1' }] }, null)).toEqual([
    { path: 'lines.0.exten', before: '1', after: undefined },
  ]);
});
