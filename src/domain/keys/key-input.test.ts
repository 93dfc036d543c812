import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ApiError } from '../../contract/errors.ts';
import { parseKey, parseTemplate } from './key-input.ts';

const line = { destination: { type: 'custom', exten: '1' } };
const positions = (keys: object) => [...parseTemplate({ keys }, 'template').keys.keys()];

/** The codes of what is wrong with a template. */
function codesOf(body: unknown): string[] {
  try {
    parseTemplate(body, 'template');
  } catch (error) {
    if (error instanceof ApiError) return error.faults.map((one) => one.code);
    throw error;
  }
  return [];
}

describe('a position', () => {
  const FINE: [string, number][] = [
    ['1', 1],
    ['01', 1],
    ['+1', 1],
    [' 1 ', 1],
    ['10000', 10_000],
  ];
  const BAD = [
    ['0', 'position_too_small'],
    ['-0', 'position_too_small'],
    ['-1', 'position_too_small'],
    ['10001', 'position_too_large'],
    ['1.0', 'position_not_integer'],
    ['1e3', 'position_not_integer'],
    ['0x1', 'position_not_integer'],
    ['one', 'position_not_integer'],
    ['', 'position_not_integer'],
    ['١', 'position_not_integer'],
    ['toString', 'position_not_integer'],
  ] as const;

  it.each(FINE)('%j is %i', (written, position) => {
    expect(positions({ [written]: line })).toEqual([position]);
  });

  it.each(BAD)('%j is refused as %s', (written, code) => {
    expect(codesOf({ keys: { [written]: line } })).toEqual([code]);
  });
});

describe('a key', () => {
  it('has its defaults', () => {
    expect(parseKey(line, 'template')).toEqual({
      blf: true,
      label: null,
      locked: false,
      destination: { type: 'custom', exten: '1' },
    });
  });

  it.each([
    ['template', true],
    ['user', false],
  ] as const)('on a %s may be locked: %s', (place, locked) => {
    expect(parseKey({ ...line, locked: true }, place).locked).toBe(locked);
  });

  it('drops what nobody knows', () => {
    const sent = { ...line, id: 5, inherited: true, destination: { ...line.destination, href: null, extra: 1 } };
    expect(parseKey(sent, 'user')).toEqual(parseKey(line, 'user'));
  });

  it('drops a parameter that is null', () => {
    const key = parseKey({ destination: { type: 'forward', forward: 'busy', exten: null } }, 'user');
    expect(key.destination).toEqual({ type: 'forward', forward: 'busy' });
  });

  it('of a type that belongs to a person is fine on a user', () => {
    const key = parseKey({ destination: { type: 'bsfilter', filter_member_id: 42 } }, 'user');
    expect(key.destination).toEqual({ type: 'bsfilter', filter_member_id: 42 });
  });
});

describe('a template', () => {
  it.each([null, [], '', 0, false, {}])('may be %j, which is empty', (body) => {
    expect(parseTemplate(body, 'user')).toEqual({ name: null, keys: new Map() });
  });

  it.each(['s', 5, true, [1]])('may not be %j', (body) => {
    expect(codesOf(body)).toEqual(['not_object']);
  });

  it('tells at most a hundred faults', () => {
    const keys = Object.fromEntries(Array.from({ length: 500 }, (_, index) => [index, 5]));
    expect(codesOf({ keys })).toHaveLength(100);
  });

  it('is refused for good reasons only, whatever is sent', () => {
    const anything = fc.anything({ withNullPrototype: true });
    const bodies = fc.oneof(
      anything,
      fc.record({ name: anything, keys: anything }),
      fc.record({ keys: fc.dictionary(fc.string(), anything) }),
    );
    fc.assert(fc.property(bodies, (body) => void codesOf(body)));
  });

  it('is refused for good reasons only, whatever its destinations are', () => {
    const key = fc.record({
      destination: fc.record({
        type: fc.constantFrom('user', 'custom', 'park', 'x'),
        exten: fc.anything(),
        user_id: fc.anything(),
      }),
    });
    fc.assert(fc.property(key, (one) => void codesOf({ keys: { 1: one } })));
  });
});
