import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cseqOf, formatMessage, headerOf, headersOf, parseMessage, type SipMessage } from './message.ts';

/** The datagram with these lines of a head, and a body. */
function datagram(head: readonly string[], body = ''): Buffer {
  return Buffer.from(`${head.join('\r\n')}\r\n\r\n${body}`);
}

function parsed(head: readonly string[], body = ''): SipMessage {
  const message = parseMessage(datagram(head, body));
  if (message === null) throw new Error('not a SIP message');
  return message;
}

describe('a message', () => {
  it('is read as a request or as a response', () => {
    expect(parsed(['BYE sip:a@b SIP/2.0', 'CSeq: 2 BYE'])).toMatchObject({ method: 'BYE', uri: 'sip:a@b' });
    expect(parsed(['SIP/2.0 486 Busy here', 'CSeq: 2 INVITE'])).toMatchObject({ status: 486, reason: 'Busy here' });
    expect(parsed(['SIP/2.0 200 '])).toMatchObject({ status: 200, reason: '' });
  });

  it.each([
    ['a keep-alive', '\r\n\r\n'],
    ['nothing', ''],
    ['another protocol', 'GET / HTTP/1.1\r\n\r\n'],
    ['half a head', 'BYE sip:a@b SIP/2.0\r\nCSeq: 2 BYE\r\n'],
  ])('is not made of %s', (_, text) => {
    expect(parseMessage(Buffer.from(text))).toBeNull();
  });

  it('has headers in either form and any case, also folded ones', () => {
    const message = parsed(['BYE sip:a@b SIP/2.0', 'f: <sip:x@y>;tag=1', 'CALL-ID : 7', 'Subject: one', ' two']);
    expect(headerOf(message, 'From')).toBe('<sip:x@y>;tag=1');
    expect(headerOf(message, 'Call-ID')).toBe('7');
    expect(headerOf(message, 'Subject')).toBe('one two');
    expect(headerOf(message, 'Via')).toBeUndefined();
  });

  it('has lists in one header or in several, with commas that do not part', () => {
    const message = parsed([
      'BYE sip:a@b SIP/2.0',
      'Record-Route: <sip:one;lr>, "a, b" <sip:two,2;lr>;x=1',
      'Record-Route: <sip:three>',
    ]);
    expect(headersOf(message, 'Record-Route')).toEqual(['<sip:one;lr>', '"a, b" <sip:two,2;lr>;x=1', '<sip:three>']);
  });

  it('has as much body as it says, counted in bytes', () => {
    expect(parsed(['BYE sip:a@b SIP/2.0', 'l: 3'], 'é1 and more').body).toBe('é1');
    expect(parsed(['BYE sip:a@b SIP/2.0'], 'all').body).toBe('all');
  });

  it('has a sequence number and a method', () => {
    expect(cseqOf(parsed(['SIP/2.0 200 OK', 'CSeq: 4711  INVITE']))).toEqual({ number: 4711, method: 'INVITE' });
  });

  it('is written with its length in bytes, and never with a line break inside a header', () => {
    const message = { method: 'INFO', uri: 'sip:a@b', headers: [['Subject', 'x']] as const, body: 'é' };
    expect(formatMessage(message).toString()).toBe('INFO sip:a@b SIP/2.0\r\nSubject: x\r\nContent-Length: 2\r\n\r\né');
    const bad = { ...message, headers: [['Subject', 'x\r\nVia: y']] as const };
    expect(() => formatMessage(bad)).toThrow(TypeError);
  });

  it('is read as it was written', () => {
    const value = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/[\r\n\u2028\u2029]/g, '').trim());
    fc.assert(
      fc.property(
        fc.integer({ min: 100, max: 699 }),
        value,
        fc.string({ unit: 'grapheme' }),
        (status, reason, body) => {
          const message = { status, reason, headers: [['X-One', reason] as const], body };
          const length = ['Content-Length', String(Buffer.byteLength(body))];
          expect(parseMessage(formatMessage(message))).toEqual({ ...message, headers: [['X-One', reason], length] });
        },
      ),
    );
  });
});
