import { describe, expect, it } from 'vitest';
import { parseBody } from './body.ts';

const parse = (text: string) => parseBody(new TextEncoder().encode(text));

describe('the body of a request', () => {
  it('is nothing where there is none', () => {
    expect(parse('')).toBeUndefined();
  });

  it('may begin with a byte order mark', () => {
    expect(parse('\ufeff{"a": 1}')).toEqual({ a: 1 });
  });

  it("may have Python's words, as an example of the specification has", () => {
    expect(parse('{"a": True, "b": [False], "c": None}')).toEqual({ a: true, b: [false], c: null });
  });

  it("keeps Python's words in texts", () => {
    expect(parse('{"a": True, "b": "True \\" None"}')).toEqual({ a: true, b: 'True " None' });
  });

  it.each(['True', 'None', '{"a": Truex}', '{a: True}', '{'])('is refused when it is not an object: %s', (text) => {
    expect(() => parse(text)).toThrow('the body is not JSON');
  });

  it('is refused when it is not UTF-8', () => {
    expect(() => parseBody(Buffer.from('{"label": "é"}', 'latin1'))).toThrow('the body is not JSON');
  });

  it('is refused at once, however many quotes have no end', () => {
    const start = performance.now();
    expect(() => parse(`{"${'\\"'.repeat(500_000)}`)).toThrow('the body is not JSON');
    expect(performance.now() - start).toBeLessThan(1000);
  });

  it('loses __proto__', () => {
    expect(Object.keys(parse('{"__proto__": {"a": 1}, "b": True}') as object)).toEqual(['b']);
  });
});
