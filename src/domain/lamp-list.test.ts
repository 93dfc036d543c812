import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitLampList } from './lamp-list.ts';

const SERVER = 'pbx.example.com:5060';
const numbers = (count: number, digits = 4) =>
  Array.from({ length: count }, (_, at) => String(10 ** (digits - 1) + at));

describe('what one lamp list takes', () => {
  it('is everything, each extension once and in order, where there is little', () => {
    expect(fitLampList(['1003', '1001', '1003', '*7351***225'], SERVER)).toEqual(['1003', '1001', '*7351***225']);
    expect(fitLampList([], SERVER)).toEqual([]);
  });

  it('is a hundred extensions at most', () => {
    expect(fitLampList(numbers(100), SERVER)).toEqual(numbers(100));
    expect(fitLampList(numbers(250), SERVER)).toEqual(numbers(100));
  });

  it('is as much as a value of AstDB holds', () => {
    // 60 extensions of 15 characters with commas between: 959 bytes.
    expect(fitLampList(numbers(60, 15), SERVER)).toHaveLength(60);
    expect(fitLampList(numbers(61, 15), SERVER)).toHaveLength(60);
  });

  it('is less where the name of the server makes the NOTIFY long', () => {
    // 410 + 4 × (4 + 80) bytes each, of 56,000.
    const long = `${'a'.repeat(63)}.example.com:5060`;
    expect(fitLampList(numbers(100), long)).toEqual(numbers(75));
  });

  it('never ends in the middle: what is on the list are the first extensions, up to one without room', () => {
    const extens = fc.uniqueArray(fc.stringMatching(/^[0-9*]{1,40}$/), { maxLength: 150 });
    const servers = fc.stringMatching(/^[a-z.]{0,90}$/);
    fc.assert(
      fc.property(extens, servers, (watched, server) => {
        const items = fitLampList(watched, server);
        expect(items).toEqual(watched.slice(0, items.length));
        expect(items.length).toBeLessThanOrEqual(100);
        expect(JSON.stringify({ event: 'dialog', list_item: items.join(',') }).length).toBeLessThanOrEqual(1000);
      }),
    );
  });
});
