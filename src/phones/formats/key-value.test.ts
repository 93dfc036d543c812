import { describe, expect, it } from 'vitest';
import { keyValueFormat } from './key-value.ts';

const format = keyValueFormat({ header: ['#!head'], separator: ' = ', reset: '%NULL%' });
const written = (value: string | number | null) => format.write([['name', value]]).slice('#!head\nname = '.length, -1);

describe('a value', () => {
  it.each([
    ['text as it is', 'a;b="c"#d', 'a;b="c"#d'],
    ['numbers', 0, '0'],
    ['no value as the word that resets', null, '%NULL%'],
    ['an empty value too', '', '%NULL%'],
    ['nothing but blanks too', ' \t\r\n', '%NULL%'],
    ['line breaks as blanks', 'a\r\nlinekey.1.type = 16', 'a linekey.1.type = 16'],
    ['other line ends as blanks', 'a\u0085b\u2028c\u2029d\0e', 'a b c d e'],
    ['half a surrogate pair as U+FFFD', 'a\ud83d', 'a\ufffd'],
    ['the word that resets as text', '%NULL%', 'NULL'],
    ['that word in any case', ' %null%\n', 'null'],
  ])('writes %s', (_, value, text) => {
    expect(written(value)).toBe(text);
  });
});

it('refuses a name that would break the file', () => {
  expect(() => format.write([['a = b\nc', 'd']])).toThrow('not a parameter name');
});

describe('blanking', () => {
  const blank = (body: string) => format.blank(body, (name) => name.includes('password'));

  it('hides the values of secrets and nothing else', () => {
    expect(blank('#!head\na.password = x = y\nb = password\n')).toBe('#!head\na.password = ********\nb = password\n');
  });

  it('shows that a secret is not set', () => {
    expect(blank('a.password = %NULL%\nb.password =\n')).toBe('a.password = %NULL%\nb.password =\n');
  });

  it('reads what others have written without blanks', () => {
    expect(blank('a.password=x')).toBe('a.password = ********');
  });
});

it('quotes and names as its style says, and leaves an empty value empty', () => {
  const quote = (text: string) => (text.includes('#') ? `"${text}"` : text);
  const style = { header: [], separator: ': ', reset: '', name: /^[\w ]+$/, quote };
  const other = keyValueFormat(style);
  const body = other.write([
    ['a b', 'c#d'],
    ['e', null],
    ['f', 'g'],
  ]);
  expect(body).toBe('a b: "c#d"\ne:\nf: g\n');
  expect(other.blank(body, () => true)).toBe('a b: ********\ne:\nf: ********\n');
});
