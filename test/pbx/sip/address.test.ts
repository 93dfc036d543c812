import fc from 'fast-check';
import { expect, it } from 'vitest';
import { formatAddress, parseAddress, uriOf, uriWithHeader, userOf } from './address.ts';

const SERVER = { host: '127.0.0.1', port: 5060 };

it.each([
  ['<sip:1@h;transport=udp>;tag=a', { display: '', uri: 'sip:1@h;transport=udp', params: { tag: 'a' } }],
  ['sip:1@h;tag=a', { display: '', uri: 'sip:1@h', params: { tag: 'a' } }],
  ['Bob <sip:1@h>', { display: 'Bob', uri: 'sip:1@h', params: {} }],
  [
    '"a \\"b\\" <c>" <sip:1@h>;Expires=60;lr',
    { display: 'a "b" <c>', uri: 'sip:1@h', params: { expires: '60', lr: '' } },
  ],
])('reads %s', (text, address) => {
  expect(parseAddress(text)).toEqual(address);
});

it('reads any display name that it writes', () => {
  fc.assert(
    fc.property(fc.string(), (name) => {
      expect(parseAddress(formatAddress(name, 'sip:1@h'))).toEqual({ display: name, uri: 'sip:1@h', params: {} });
    }),
  );
});

it('makes a URI of any dialled text, and reads it back', () => {
  expect(uriOf('*735#', SERVER)).toBe('sip:*735%23@127.0.0.1:5060');
  expect(uriOf('sip:1002@example.org', SERVER)).toBe('sip:1002@example.org');
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (text) => {
      fc.pre(!/^sips?:/.test(text));
      expect(uriOf(text, SERVER)).toMatch(/^sip:[\w.!~*'()%-]+@127\.0\.0\.1:5060$/);
      expect(userOf(uriOf(text, SERVER))).toBe(text);
    }),
  );
});

it('escapes a header that a URI brings along', () => {
  expect(uriWithHeader('sip:1@h', 'Replaces', '7@h;to-tag=a;from-tag=b')).toBe(
    'sip:1@h?Replaces=7%40h%3Bto-tag%3Da%3Bfrom-tag%3Db',
  );
});
