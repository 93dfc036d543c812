import { describe, expect, it } from 'vitest';
import { pythonRepr, pythonUuid } from './python-repr.ts';

const UUID = '1f0a3d9c-0000-4000-8000-0123456789ab';

/** Values, and what Python's repr() prints for them. */
const TABLE: [unknown, string][] = [
  [null, 'None'],
  [undefined, 'None'],
  [true, 'True'],
  [false, 'False'],
  [5, '5'],
  [-1, '-1'],
  ['', "''"],
  ['text', "'text'"],
  ["it's", `"it's"`],
  ['say "hi"', `'say "hi"'`],
  [`it's "it"`, String.raw`'it\'s "it"'`],
  ['back\\slash', String.raw`'back\\slash'`],
  ['a\nb\rc\td', String.raw`'a\nb\rc\td'`],
  ['\u0000\u0007\u007f', String.raw`'\x00\x07\x7f'`],
  ['é', "'é'"],
  ['日本 😀', "'日本 😀'"],
  ['\u00a0', String.raw`'\xa0'`],
  ['\u00ad', String.raw`'\xad'`],
  ['\u200b\u2028', String.raw`'\u200b\u2028'`],
  ['\ud800', String.raw`'\ud800'`],
  ['\u{e0001}', String.raw`'\U000e0001'`],
  [[], '[]'],
  [[1, 'a', null], "[1, 'a', None]"],
  [{}, '{}'],
  [{ a: 1, "b'": [true] }, `{'a': 1, "b'": [True]}`],
  [{ a: { b: ['c'] } }, "{'a': {'b': ['c']}}"],
  [pythonUuid(UUID), `UUID('${UUID}')`],
  [{ id: pythonUuid(UUID) }, `{'id': UUID('${UUID}')}`],
  [pythonUuid('text'), "'text'"],
  [pythonUuid(5), '5'],
  [UUID, `'${UUID}'`],
];

describe('pythonRepr', () => {
  it.each(TABLE)('prints %j as %s', (value, text) => {
    expect(pythonRepr(value)).toBe(text);
  });
});
