import { describe, expect, it } from 'vitest';
import { type FileVersion, fileDifference } from './file-difference.ts';

const version = (body: string): FileVersion => ({ body, shown: body.replace(/^(password = ).*$/gm, '$1***') });
const linesOf = (before: string | null, after: string | null) =>
  fileDifference('a.cfg', before === null ? null : version(before), after === null ? null : version(after))
    .split('\n')
    .slice(4)
    .filter((line) => line !== '' && !line.startsWith('@@'));

describe('the difference of a file', () => {
  it.each([
    ['a value', 'a = 1\nb = 2\n', 'a = 1\nb = 3\n', [' a = 1', '-b = 2', '+b = 3']],
    ['a secret', 'password = one\n', 'password = two\n', ['-password = ***', '+password = *** (another secret)']],
    [
      'a secret and a value',
      'password = one\nb = 2\n',
      'password = two\nb = 3\n',
      ['-password = ***', '-b = 2', '+password = *** (another secret)', '+b = 3'],
    ],
    [
      'a secret that moves',
      'password = one\nb = 2\n',
      'b = 2\npassword = one\n',
      ['-password = ***', ' b = 2', '+password = ***'],
    ],
    ['a line before a secret', 'password = one\n', 'b = 2\npassword = one\n', ['+b = 2', ' password = ***']],
    ['a new file', null, 'password = one\n', ['+password = ***']],
    ['a file that goes', 'b = 2\npassword = one\n', null, ['-b = 2', '-password = ***']],
    ['nothing', 'password = one\n', 'password = one\n', []],
  ])('tells of %s', (_, before, after, lines) => {
    expect(linesOf(before, after)).toEqual(lines);
  });

  it('finds the text of later hunks by their numbers', () => {
    const rest = Array.from({ length: 20 }, (_, n) => `x${n} = ${n}\n`).join('');
    const lines = linesOf(`first = 1\n${rest}password = one\n`, `first = 1\nsecond = 2\n${rest}password = two\n`);
    expect(lines).toEqual([
      ' first = 1',
      '+second = 2',
      ' x0 = 0',
      ' x19 = 19',
      '-password = ***',
      '+password = *** (another secret)',
    ]);
  });
});
