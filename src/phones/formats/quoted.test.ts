import { describe, expect, it } from 'vitest';
import { quotedFormat } from './quoted.ts';

const format = quotedFormat({ before: 'SET ', between: ' ', header: ['# head'], footer: [''], lineEnd: '\r\n' });
const written = (value: string | number | null) => format.write([['NAME', value]]);

describe('a value', () => {
  it.each([
    ['text as it is', "a;b='c'#d", "a;b='c'#d"],
    ['blanks around it, which a password may have', ' a ', ' a '],
    ['numbers', 0, '0'],
    ['no value as an empty one', null, ''],
    ['no quote, which would end it', 'a"b""', 'ab'],
    ['line breaks as blanks', 'a\r\nSET B "c', 'a SET B c'],
    ['other line ends as blanks', 'a\u0085b\u2028c\0d', 'a b c d'],
    ['half a surrogate pair as U+FFFD', 'a\ud83d', 'a\ufffd'],
  ])('writes %s', (_, value, text) => {
    expect(written(value)).toBe(`# head\r\nSET NAME "${text}"\r\n\r\n`);
  });
});

it('refuses a name that would break the file', () => {
  expect(() => format.write([['A "b"\nC', 'd']])).toThrow('not a parameter name');
});

describe('blanking', () => {
  const blank = (body: string) => format.blank(body, (name) => name.includes('PASS'));

  it('hides the values of secrets and nothing else', () => {
    expect(blank('# PASS "x"\r\nSET A_PASS "x y"\r\nSET B "PASS"\r\n')).toBe(
      '# PASS "x"\r\nSET A_PASS "********"\r\nSET B "PASS"\r\n',
    );
  });

  it('hides values that look like what stands around them', () => {
    const equals = quotedFormat({ between: '=', lineEnd: '\n' });
    const body = equals.write([
      ['PASS', '='],
      ['PASS', '=x= '],
    ]);
    expect(equals.blank(body, () => true)).toBe('PASS="********"\nPASS="********"\n');
  });

  it('shows that a secret is not set', () => {
    expect(blank('SET A_PASS ""\r\n')).toBe('SET A_PASS ""\r\n');
  });
});
