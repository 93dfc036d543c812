import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeProgKey, encodeProgKey } from './prog-key.ts';

/** Arguments, and what they become behind the prefix. */
const TABLE: [string[], string][] = [
  [['123', '*25'], '*735123***225'],
  [['123', '_*21.'], '*735123***221'],
  [['123', '_*21.', '1001'], '*735123***221*1001'],
  [['123', '_*21.', '*98'], '*735123***221***398'],
  [['123', '_*21.', '+1418'], '*735123***221*+1418'],
  [['123', '_*31.', '*45'], '*735123***231***345'],
  [['123', '_*50.', '7'], '*735123***250*7'],
];

describe('encodeProgKey', () => {
  it.each(TABLE)('makes of %j what Wazo makes of it: %s', (args, encoded) => {
    expect(encodeProgKey('_*735.', args)).toBe(encoded);
  });

  it.each([[undefined], ['']])('leaves out the argument %j', (nothing) => {
    expect(encodeProgKey('*735', ['1', '*25', nothing])).toBe('*7351***225');
  });

  it('marks every star of an argument with the number of the argument', () => {
    expect(encodeProgKey('*735', ['1*2*3'])).toBe('*7351**12**13');
  });
});

describe('decodeProgKey', () => {
  it.each(TABLE)('gives %j back of %s, patterns cleaned', (args, encoded) => {
    const cleaned = args.map((arg) => arg.replace(/^_|\.$/g, ''));
    expect(decodeProgKey(encoded.slice('*735'.length))).toEqual(cleaned);
  });

  it.each(['', '*', '1*', '*1', '1**', '1**25', '1**x', '1****2', '1***1'])('gives null for %j', (text) => {
    expect(decodeProgKey(text)).toBeNull();
  });

  const argument = fc.string({ unit: fc.constantFrom(...'0123456789*+AZ'), minLength: 1, maxLength: 12 });

  it('gives back whatever was encoded', () => {
    fc.assert(
      fc.property(fc.array(argument, { minLength: 1, maxLength: 12 }), (args) => {
        expect(decodeProgKey(encodeProgKey('', args))).toEqual(args);
      }),
    );
  });

  it('never finds an empty argument, whatever the text', () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(decodeProgKey(text) ?? []).not.toContain('')));
  });
});
