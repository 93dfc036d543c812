import { describe, expect, it } from 'vitest';
import { cleanCode, DEFAULT_CODES, FEATURES, featureCodes } from './feature-codes.ts';

describe('cleanCode', () => {
  const CODES = [
    ['*25', '*25'],
    ['_*21.', '*21'],
    ['_*21', '*21'],
    ['_*2[1-3].', '*2'],
    ['_*2NXX', '*2'],
    ['_*2X', '*2'],
    ['_*2Z', '*2'],
    ['_*2!', '*2'],
    ['*21.', '*21.'],
    ['N123', 'N123'],
    ['', ''],
    ['_', ''],
  ] as const;

  it.each(CODES)('makes %j to %j', (code, cleaned) => {
    expect(cleanCode(code)).toBe(cleaned);
  });

  it.each(FEATURES)('gives digits for the default code of %s', (feature) => {
    expect(cleanCode(DEFAULT_CODES[feature])).toMatch(/^\*\d{1,3}$/);
  });
});

describe('the codes of a tenant', () => {
  const codes = featureCodes([
    { feature: 'fwdunc', exten: '_*21.', enabled: true },
    { feature: 'pickup', exten: '_*8.', enabled: false },
  ]);

  it('are given as digits', () => {
    expect(codes.digits('fwdunc')).toBe('*21');
  });

  it('are null where they are disabled', () => {
    expect(codes.digits('pickup')).toBeNull();
  });

  it('are null where they are missing', () => {
    expect(codes.digits('enablednd')).toBeNull();
  });

  it('are all different at first', () => {
    const digits = Object.values(DEFAULT_CODES).map(cleanCode);
    expect(new Set(digits).size).toBe(digits.length);
  });
});
