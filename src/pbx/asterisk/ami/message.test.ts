import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AmiError } from './error.ts';
import { amiMessage, encodeAction } from './message.ts';

/** Header lines that a line end, a NUL or a long value could turn into others. */
const anyText = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.string({ unit: fc.constantFrom('\r', '\n', '\0', ':', ' ', 'a', 'é', '\u2028', '\u0085', '\uD83D') }),
);

const anyName = fc.oneof(fc.stringMatching(/^[A-Za-z][A-Za-z0-9_-]{0,12}$/), anyText);

describe('an action', () => {
  it('is its lines in their order, repeated for an array and left out for undefined', () => {
    const headers = { Channel: 'PJSIP/1001', Variable: ['a=1', 'b=2'], Priority: 1, Async: undefined };
    expect(encodeAction('Originate', 'x-1', headers)).toBe(
      'Action: Originate\r\nActionID: x-1\r\nChannel: PJSIP/1001\r\nVariable: a=1\r\nVariable: b=2\r\nPriority: 1\r\n\r\n',
    );
  });

  it.each([
    ['Val', 'a\rb'],
    ['Val', 'a\nb'],
    ['Val', 'a\0b'],
    ['Variable', ['a', '\r\nAction: Originate']],
  ])('refuses a value of %s that would end its line, and does not repeat it', (name, value) => {
    const encode = () => encodeAction('DBPut', 'x-1', { [name]: value });
    expect(encode).toThrow(new AmiError('bad_header', `The header ${name} holds a line break or a NUL.`));
  });

  it.each(['Key: a\r\nAction', 'Key:', 'Schlüssel', '', ' Key', '\0'])('refuses the header name %j', (name) => {
    expect(() => encodeAction('DBPut', 'x-1', { [name]: 'x' })).toThrow(AmiError);
  });

  it.each(['Action', 'ActionID', 'ACTIONID'])('sets the header %s itself', (name) => {
    expect(() => encodeAction('Ping', 'x-1', { [name]: 'x' })).toThrow('is set by the client');
  });

  it('refuses a line break in its own name', () => {
    expect(() => encodeAction('Ping\r\nAction: Originate', 'x-1', {})).toThrow('The header Action holds');
  });

  it.each([
    ['x'.repeat(1_017), true],
    ['x'.repeat(1_018), false],
    ['é'.repeat(508), true],
    ['é'.repeat(509), false],
  ])('counts a line in bytes: Val %#', (value, fits) => {
    const encode = () => encodeAction('DBPut', 'x-1', { Val: value });
    if (fits) expect(encode()).toContain(value);
    else expect(encode).toThrow(/^The header Val is 10\d\d bytes long, but Asterisk reads 1024 at most\.$/);
  });

  it('has 128 headers at most', () => {
    const variables = (count: number) => ({ Variable: Array.from({ length: count }, (_, at) => `v${at}=1`) });
    expect(encodeAction('Originate', 'x-1', variables(126)).split('\r\n')).toHaveLength(130);
    expect(() => encodeAction('Originate', 'x-1', variables(127))).toThrow('Originate has 129 headers');
  });

  it('never holds a line that was not asked for, whatever names and values are', () => {
    fc.assert(
      fc.property(fc.dictionary(anyName, fc.oneof(anyText, fc.array(anyText))), (headers) => {
        const wanted = Object.entries(headers).flatMap(([name, value]) =>
          [value].flat().map((one) => `${name}: ${one}`),
        );
        try {
          const lines = encodeAction('UserEvent', 'x-1', headers).split(/\r|\n|\r\n/);
          expect(lines.filter(Boolean)).toEqual(['Action: UserEvent', 'ActionID: x-1', ...wanted]);
        } catch (error) {
          if (!(error instanceof AmiError)) throw error;
          expect(['bad_header', 'too_long']).toContain(error.kind);
        }
      }),
    );
  });
});

describe('a message', () => {
  const message = amiMessage([
    ['Event', 'VarSet'],
    ['ChanVariable', 'a=1'],
    ['chanvariable', 'b=2'],
  ]);

  it('finds names without regard to case, and all values of one', () => {
    expect(message.get('EVENT')).toBe('VarSet');
    expect(message.get('ChanVariable')).toBe('a=1');
    expect(message.all('CHANVARIABLE')).toEqual(['a=1', 'b=2']);
  });

  it('has no value for a name that it lacks', () => {
    expect(message.get('Eve')).toBeUndefined();
    expect(message.all('__proto__')).toEqual([]);
  });
});
