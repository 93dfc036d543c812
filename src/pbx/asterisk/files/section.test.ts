import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readConfiguration } from './read-configuration.ts';
import { displayName, plain, section } from './section.ts';

describe('section', () => {
  it('writes settings in their order, without those that have no value', () => {
    const settings = [
      ['type', 'aor'],
      ['a', null],
      ['b', undefined],
      ['c', ''],
      ['max_contacts', 3],
    ] as const;
    expect(section('t1-1001', settings)).toBe('[t1-1001]\ntype = aor\nmax_contacts = 3\n\n');
  });

  it.each(['a\nb', 'a\rb', 'a\0b'])('refuses %j, which would end its line', (value) => {
    expect(() => section('name', [['key', value]])).toThrow('line break');
    expect(() => section(value, [])).toThrow('line break');
    expect(() => plain(value)).toThrow('line break');
  });

  const value = fc.string({ unit: 'binary', minLength: 1 }).filter((text) => !/[\r\n\0]/.test(text));

  it('whatever a value is, it is read back as it was, and begins nothing else', () => {
    fc.assert(
      fc.property(fc.array(value, { minLength: 1 }), (values) => {
        const settings = values.map((one, at) => [`key${at}`, `<${one}>`] as const);
        expect(readConfiguration(section('name', settings))).toEqual([{ name: 'name', settings }]);
      }),
    );
  });

  it.each(['#include "x"', '[other]', ';', '\\;', 'a;--b', '=> x', 'a = b'])('reads %j back', (one) => {
    expect(readConfiguration(section('name', [['key', one]]))).toEqual([{ name: 'name', settings: [['key', one]] }]);
  });
});

describe('displayName', () => {
  it.each([
    ['Zoë O’Neill (2nd)', 'Zoë O’Neill (2nd)'],
    ['"Bob" <1>, ${X}\\', 'Bob 1 X'],
    ['  #a;b|c&d=e%f[g]  ', 'abcdefg'],
    [`${'a'.repeat(79)} b`, 'a'.repeat(79)],
    ['😀'.repeat(81), '😀'.repeat(80)],
  ])('makes of %j %j', (name, shown) => {
    expect(displayName(name)).toBe(shown);
  });
});
