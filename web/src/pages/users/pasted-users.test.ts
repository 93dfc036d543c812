import { expect, test } from 'vitest';
import { bodyOfPasted, readPastedUsers } from './pasted-users.ts';

test.each([
  ['Zoë Lindqvist, 1001', 'Zoë', 'Lindqvist', '1001', null],
  ['Zoë\tLindqvist\t1001\tzoe@example.com', 'Zoë', 'Lindqvist', '1001', 'zoe@example.com'],
  ['1001; Nguyễn Thị Hương', 'Nguyễn', 'Thị Hương', '1001', null],
  ['Zoë Lindqvist 1001', 'Zoë', 'Lindqvist', '1001', null],
  ['محمد الهاشمي 1020', 'محمد', 'الهاشمي', '1020', null],
  ['田中, 1013', '田中', null, '1013', null],
  ['Reception', 'Reception', null, null, null],
])('%s', (line, firstname, lastname, exten, email) => {
  expect(readPastedUsers(line)).toEqual([{ line: 1, firstname, lastname, exten, email, fault: null }]);
});

test('empty lines are left out, and lines keep their numbers', () => {
  expect(readPastedUsers('A, 1\n\n B, 2 \r\n').map(({ line, firstname }) => [line, firstname])).toEqual([
    [1, 'A'],
    [3, 'B'],
  ]);
});

test('a line without a name, and a number that was there before, are faults', () => {
  expect(readPastedUsers('1001\nA, 1\nB, 1').map(({ fault }) => fault)).toEqual(['no_name', null, 'number_twice']);
});

test('who has no number has no line', () => {
  const [one] = readPastedUsers('Reception');
  expect(bodyOfPasted(one!).lines).toEqual([]);
});
