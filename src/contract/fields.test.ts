import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { exten, id, integer, listOf, text, uuid } from './fields.ts';
import { faultsOf, parse } from './parse.ts';

/** The codes of what is wrong, or the clean value. */
function outcome(schema: z.ZodType, input: unknown): unknown {
  const result = faultsOf(schema, input);
  return 'faults' in result ? result.faults.map((one) => one.code) : result.value;
}

describe('a text', () => {
  const TEXTS: [unknown, unknown][] = [
    ['ok', 'ok'],
    ['', ['too_short']],
    ['12345', '12345'],
    ['123456', ['too_long']],
    ['😀😀😀😀😀', '😀😀😀😀😀'],
    ['😀😀😀😀😀😀', ['too_long']],
    ['a\nb', ['characters']],
    ['a\u0000', ['characters']],
    ['a\u0085', ['characters']],
    ['\ud83d', ['characters']],
    ['a\udc00b', ['characters']],
    [5, ['not_string']],
    [null, ['null']],
    [undefined, ['required']],
    [{}, ['not_string']],
  ];

  it.each(TEXTS)('%j of one to five characters gives %j', (input, expected) => {
    expect(outcome(text(5, 1), input)).toEqual(expected);
  });
});

describe('a whole number', () => {
  const NUMBERS: [unknown, unknown][] = [
    [5, 5],
    ['5', 5],
    [' 5 ', 5],
    ['+5', 5],
    ['05', 5],
    [1.9, 1],
    [10, 10],
    ['1.9', ['not_integer']],
    ['', ['not_integer']],
    ['x', ['not_integer']],
    ['0x5', ['not_integer']],
    ['5e0', ['not_integer']],
    [true, ['not_integer']],
    [[5], ['not_integer']],
    [{}, ['not_integer']],
    [Number.NaN, ['not_integer']],
    [Number.POSITIVE_INFINITY, ['not_integer']],
    [null, ['null']],
    [undefined, ['required']],
    [0, ['out_of_range']],
    [11, ['out_of_range']],
    [0.5, ['out_of_range']],
  ];

  it.each(NUMBERS)('%j between 1 and 10 gives %j', (input, expected) => {
    expect(outcome(integer(1, 10), input)).toEqual(expected);
  });

  it('of 1 or more says so', () => {
    expect(outcome(integer(1), 0)).toEqual(['too_small']);
  });

  const IDS: [unknown, unknown][] = [
    [2 ** 40, 2 ** 40],
    [Number.MAX_SAFE_INTEGER, Number.MAX_SAFE_INTEGER],
    [2 ** 53, ['not_integer']],
    ['9007199254740993', ['not_integer']],
    ['99999999999999999999', ['not_integer']],
    [1e300, ['not_integer']],
  ];

  it.each(IDS)('%j as an id gives %j', (input, expected) => {
    expect(outcome(id(), input)).toEqual(expected);
  });
});

describe('a number to dial', () => {
  const EXTENS: [unknown, unknown][] = [
    ['1001', '1001'],
    ['+33*A', '+33*A'],
    [' 12A+*3\n', '12A+*3'],
    ['\u00a01\u00a0', '1'],
    ['1 2', ['pattern']],
    ['1#', ['pattern']],
    ['a', ['pattern']],
    ['١', ['pattern']],
    ['', ['pattern']],
    ['1'.repeat(40), '1'.repeat(40)],
    ['1'.repeat(41), ['too_long']],
    [1001, ['not_string']],
    [null, ['null']],
    [undefined, ['required']],
  ];

  it.each(EXTENS)('%j gives %j', (input, expected) => {
    expect(outcome(exten(), input)).toEqual(expected);
  });
});

describe('a UUID', () => {
  it('is stored in lower case', () => {
    expect(outcome(uuid(), 'ABCDEF00-0000-4000-8000-000000000000')).toBe('abcdef00-0000-4000-8000-000000000000');
  });

  it.each(['', 'x', 'abcdef00000040008000000000000000', '{abcdef00-0000-4000-8000-000000000000}'])(
    'is not %j',
    (input) => {
      expect(outcome(uuid(), input)).toEqual(['not_uuid']);
    },
  );
});

describe('a list', () => {
  const LISTS: [unknown, unknown][] = [
    [[], []],
    [
      ['a', 'b'],
      ['a', 'b'],
    ],
    [['a', 'b', 'c'], ['too_many']],
    ['a', ['not_list']],
    [{}, ['not_list']],
    [null, ['null']],
    [
      [5, 5],
      ['not_string', 'not_string'],
    ],
  ];

  it.each(LISTS)('%j of at most two gives %j', (input, expected) => {
    expect(outcome(listOf(text(5), 2), input)).toEqual(expected);
  });
});

describe('a choice', () => {
  const CHOICES: [unknown, unknown][] = [
    ['one', 'one'],
    ['three', ['one_of']],
    [1, ['not_string']],
    [null, ['null']],
    [undefined, ['required']],
  ];

  it.each(CHOICES)('%j of one and two gives %j', (input, expected) => {
    expect(outcome(z.enum(['one', 'two']), input)).toEqual(expected);
  });
});

describe('parse', () => {
  const schema = z.object({ a: z.object({ b: text(5) }) });

  it('gives the clean value, without fields that nobody knows', () => {
    expect(parse(schema, { a: { b: 'x', c: 1 }, d: 2 })).toEqual({ a: { b: 'x' } });
  });

  it('tells each fault at its place below where it was told to be', () => {
    const result = faultsOf(schema, { a: { b: 5 } }, ['items', 3]);
    expect(result).toMatchObject({ faults: [{ path: ['items', 3, 'a', 'b'] }] });
  });

  it('throws all faults', () => {
    expect(() => parse(schema, { a: {} })).toThrow('a.b: is required');
  });

  it('keeps the sentence of a check that has no code', () => {
    const checked = z.string().refine(() => false, 'is never right');
    expect(() => parse(checked, 'x')).toThrow('is never right');
  });
});
