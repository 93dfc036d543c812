import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLabel, type LabelRule } from './fit-label.ts';

const rule: LabelRule = { max: 10, unit: 'characters' };
const FAMILY = '👨‍👩‍👧‍👦';

describe('fitLabel', () => {
  it.each([
    ['leaves what fits', 'Alice', { shown: 'Alice', cut: false, replaced: false }],
    ['composes accents, which is no replacement', 'Zoe\u0308', { shown: 'Zoë', cut: false, replaced: false }],
    ['cuts what is too long', 'Alice Martin', { shown: 'Alice Mart', cut: true, replaced: false }],
    ['leaves no blank at the cut', 'Alice Mar Tin', { shown: 'Alice Mar', cut: true, replaced: false }],
    ['replaces line breaks', 'a\r\nb', { shown: 'a b', cut: false, replaced: true }],
    ['replaces what is no character', 'a\uffff', { shown: 'a\ufffd', cut: false, replaced: true }],
    ['replaces half a surrogate pair', 'a\ud83d', { shown: 'a\ufffd', cut: false, replaced: true }],
    [
      'keeps an emoji of several characters whole',
      `abc${FAMILY}`,
      { shown: `abc${FAMILY}`, cut: false, replaced: false },
    ],
    ['drops it whole where it does not fit', `abcd${FAMILY}`, { shown: 'abcd', cut: true, replaced: false }],
    [
      'keeps part of a letter with too many accents',
      `q${'\u0323'.repeat(20)}`,
      { shown: `q${'\u0323'.repeat(9)}`, cut: true, replaced: false },
    ],
    ['has nothing to show of nothing', ' \t ', { shown: '', cut: false, replaced: false }],
  ])('%s', (_, text, fitted) => {
    expect(fitLabel(text, rule)).toEqual(fitted);
  });

  it('counts bytes where the family does', () => {
    expect(fitLabel('éééééé', { max: 10, unit: 'bytes' }).shown).toBe('ééééé');
  });

  it('replaces what the family can not bear', () => {
    expect(fitLabel('a|b', { ...rule, forbidden: /\|/g })).toEqual({ shown: 'a b', cut: false, replaced: true });
  });

  it('replaces words that mean something to the phone', () => {
    const reserved = (text: string) => (text === 'none' ? 'None' : text);
    expect(fitLabel('none', { ...rule, reserved })).toEqual({ shown: 'None', cut: false, replaced: true });
  });

  it('fits any text on one well-formed line', () => {
    const anything = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(anything, (text) => {
        const { shown } = fitLabel(text, rule);
        expect(shown).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\p{Cs}]/u);
        expect([...shown].length).toBeLessThanOrEqual(10);
      }),
    );
  });
});
