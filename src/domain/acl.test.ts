import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allows, exceeds, plainRight } from './acl.ts';

const ALICE = ['aaaaaaaa-0000-4000-8000-000000000001', '12'];
const BOB = ['bbbbbbbb-0000-4000-8000-000000000002', '13'];

describe('allows', () => {
  it.each([
    [['a.b'], 'a.b', true],
    [['a.*'], 'a.b', true],
    [['a.*'], 'a', false],
    [['a.*'], 'a.b.c', false],
    [['a.#'], 'a', true],
    [['a.#'], 'a.b.c', true],
    [['#'], 'a.b.c', true],
    [['#.c'], 'a.b.c', true],
    [['a.#.c'], 'a.c', true],
    [['a.#.c'], 'a.b.b.c', true],
    [['a.#.c'], 'a.b.c.d', false],
    [['a.#.#.c'], 'a.c', true],
    [['#.b.#.b'], 'a.b.b.a.b', true],
    [['#.b.#.d'], 'a.b.c', false],
    [['#', '!a.b'], 'a.b', false],
    [['!a.b', '#'], 'a.b', false],
    [['#', '!a.#'], 'b.a', true],
    [['!a.b'], 'b', false],
    [[], 'a', false],
  ])('%j on %s is %s', (patterns, right, expected) => {
    expect(allows(patterns, right)).toBe(expected);
  });

  it.each([
    [['u.me.read'], 'u.12.read', true],
    [['u.me.read'], `u.${ALICE[0]}.read`, true],
    [['u.me.read'], 'u.13.read', false],
    [['#', '!u.me.#'], 'u.12.read', false],
    [['#', '!u.me.#'], 'u.13.read', true],
  ])('%j of user 12 on %s is %s', (patterns, right, expected) => {
    expect(allows(patterns, right, ALICE)).toBe(expected);
  });

  it('grants what one spelling is granted', () => {
    expect(allows(['u.12'], ['u.12', 'u.x'])).toBe(true);
  });

  it('denies what one spelling is denied', () => {
    expect(allows(['u.*', '!u.x'], ['u.12', 'u.x'])).toBe(false);
  });

  it('does not grant by a spelling that only denials look at', () => {
    expect(allows(['u.x'], 'u.12', [], ['u.x'])).toBe(false);
  });
});

it.each([
  ['confd.users.012.read', 'confd.users.12.read'],
  ['confd.users.0.read', 'confd.users.0.read'],
  ['confd.users.AAAAAAAA-0000-4000-8000-00000000000A.read', 'confd.users.aaaaaaaa-0000-4000-8000-00000000000a.read'],
  ['confd.users.Name.read', 'confd.users.Name.read'],
])('plainRight makes %s %s', (right, expected) => {
  expect(plainRight(right)).toBe(expected);
});

describe('exceeds', () => {
  const none = { own: [] as string[], wanted: [] as string[] };

  it.each([
    ['the same', ['a.b'], ['a.b'], none],
    ['less', ['#'], ['a.*', 'b.#'], none],
    ['nothing', ['a'], [], none],
    ['a wildcard below a wider one', ['a.#'], ['a.*.c'], none],
    ['# below #', ['a.#'], ['a.b.#.c'], none],
    ['# in the middle of both', ['a.#.c'], ['a.b.#.c'], none],
    ['a wider denial', ['#', '!a.b'], ['#', '!a.#'], none],
    ['me for one who has all', ['#'], ['u.me.#'], { own: [], wanted: BOB }],
    ['me for the same user', ['u.me.#'], ['u.me.read'], { own: ALICE, wanted: ALICE }],
    ['his own id for nobody', ['u.me.#'], ['u.12.read'], { own: ALICE, wanted: [] }],
    ['me where both names are granted', ['u.13.*', `u.${BOB[0]}.*`], ['u.me.read'], { own: [], wanted: BOB }],
    ['a denied me, spelled out', ['#', '!u.me.#'], ['#', '!u.12.#', `!u.${ALICE[0]}.#`], { own: ALICE, wanted: BOB }],
    ['a denied me, for the same user', ['#', '!u.me.#'], ['#', '!u.me.#'], { own: ALICE, wanted: ALICE }],
  ])('lets pass: %s', (_, own, wanted, me) => {
    expect(exceeds({ acl: own, me: me.own }, { acl: wanted, me: me.wanted })).toBeNull();
  });

  it.each([
    ['more', ['a.b'], ['a.b', 'c'], none, 'c'],
    ['a wildcard for a word', ['a.b'], ['a.*'], none, 'a.*'],
    ['# for a wildcard', ['a.*'], ['a.#'], none, 'a.#'],
    ['# in the middle of what has a fixed length', ['a.*.c'], ['a.#.c'], none, 'a.#.c'],
    ['a # that reaches beyond', ['a.#.c'], ['a.#'], none, 'a.#'],
    ['a leading #', ['a.#'], ['#.a'], none, '#.a'],
    ['without the denial', ['#', '!a.b'], ['#'], none, 'a.b'],
    ['with a narrower denial', ['#', '!a.*'], ['#', '!a.b'], none, 'a.*'],
    ['me of another user', ['u.me.#'], ['u.me.#'], { own: ALICE, wanted: BOB }, 'u.me.#'],
    ['me where one name is granted', ['u.13.*'], ['u.me.read'], { own: [], wanted: BOB }, 'u.me.read'],
    ['a denied me that means another', ['#', '!u.me.#'], ['#', '!u.me.#'], { own: ALICE, wanted: BOB }, 'u.me.#'],
    ['a denied me that means nobody', ['#', '!u.me.#'], ['#', '!u.me.#'], { own: ALICE, wanted: [] }, 'u.me.#'],
    ['me twice', ['u.12.12', `u.${ALICE[0]}.${ALICE[0]}`], ['u.me.me'], { own: [], wanted: ALICE }, 'u.me.me'],
  ])('refuses: %s', (_, own, wanted, me, expected) => {
    expect(exceeds({ acl: own, me: me.own }, { acl: wanted, me: me.wanted })).toBe(expected);
  });

  it('never lets a token pass that can what its maker can not', () => {
    const word = fc.constantFrom('a', 'b', '*', '#', 'me', '12', '13', ALICE[0]!);
    const pattern = fc
      .tuple(fc.boolean(), fc.array(word, { minLength: 1, maxLength: 4 }))
      .map(([denial, words]) => (denial ? '!' : '') + words.join('.'));
    const token = fc.record({
      acl: fc.array(pattern, { maxLength: 4 }),
      me: fc.constantFrom([] as string[], ALICE, BOB),
    });
    const right = fc
      .array(fc.constantFrom('a', 'b', '12', '13', ...ALICE, ...BOB), { minLength: 1, maxLength: 5 })
      .map((words) => words.join('.'));
    fc.assert(
      fc.property(token, token, fc.array(right, { minLength: 20, maxLength: 40 }), (own, wanted, rights) => {
        fc.pre(exceeds(own, wanted) === null);
        const stolen = rights.filter((one) => allows(wanted.acl, one, wanted.me) && !allows(own.acl, one, own.me));
        expect(stolen).toEqual([]);
      }),
      { numRuns: 3000 },
    );
  });

  it('takes no time for patterns full of wildcards', () => {
    const long = `${'#.*.'.repeat(45)}a`;
    expect(exceeds({ acl: [long], me: [] }, { acl: [`${'*.'.repeat(90)}b`], me: [] })).not.toBeNull();
  });
});
