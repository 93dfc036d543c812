import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AmiParser, MOST_READ_LINE, MOST_READ_MESSAGE } from './parser.ts';

const BANNER = 'Asterisk Call Manager/11.0.0\r\n';

/** What a parser told, in its order. */
function parse(chunks: readonly Buffer[]): unknown[] {
  const told: unknown[] = [];
  const parser = new AmiParser({
    onBanner: (banner) => told.push({ banner }),
    onMessage: ({ headers }) => told.push({ headers }),
    onError: ({ kind, message }) => told.push({ kind, message }),
  });
  for (const chunk of chunks) parser.push(chunk);
  return told;
}
const parseText = (text: string) => parse([Buffer.from(text)]);

/** Bytes cut at arbitrary places. */
function cut(bytes: Buffer, sizes: readonly number[]): Buffer[] {
  const chunks: Buffer[] = [];
  let from = 0;
  for (const size of sizes) {
    chunks.push(bytes.subarray(from, from + size));
    from += size;
  }
  return [...chunks, bytes.subarray(from)];
}
const anySizes = fc.array(fc.nat({ max: 40 }));

describe('what Asterisk sends', () => {
  it('is a banner, then messages with names that may repeat', () => {
    const text = 'Response: Success\r\nOutput: a\r\nOutput:   b\r\nOutput: \r\n\r\nEvent: Hangup\r\nCause:16\r\n\r\n';
    expect(parseText(BANNER + text)).toEqual([
      { banner: 'Asterisk Call Manager/11.0.0' },
      {
        headers: [
          ['Response', 'Success'],
          ['Output', 'a'],
          ['Output', '  b'],
          ['Output', ''],
        ],
      },
      {
        headers: [
          ['Event', 'Hangup'],
          ['Cause', '16'],
        ],
      },
    ]);
  });

  it('may hold a bare line feed inside a value: it begins no header', () => {
    const told = parseText(`${BANNER}Event: VarSet\r\nValue: a\n\nEvent: Forged\r\n\r\n`);
    expect(told[1]).toEqual({
      headers: [
        ['Event', 'VarSet'],
        ['Value', 'a\n\nEvent: Forged'],
      ],
    });
  });

  it('may hold empty lines and lines without a name, which are passed over', () => {
    const told = parseText(`${BANNER}\r\n\r\nnothing\r\n: x\r\n\r\nEvent: A\r\nnothing\r\n\r\n`);
    expect(told.slice(1)).toEqual([{ headers: [['Event', 'A']] }]);
  });

  it('comes out the same wherever it is cut', () => {
    const value = fc.string({ unit: 'grapheme' }).map((text) => text.replace(/\r\n/g, ''));
    const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,20}$/);
    const messages = fc.array(fc.array(fc.tuple(name, value), { minLength: 1, maxLength: 8 }));
    fc.assert(
      fc.property(messages, anySizes, (messages, sizes) => {
        const lines = messages.map(
          (headers) => `${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
        );
        const told = parse(cut(Buffer.from(BANNER + lines.join('')), sizes));
        expect(told.slice(1)).toEqual(messages.map((headers) => ({ headers })));
      }),
    );
  });
});

describe('arbitrary bytes', () => {
  const likely = fc
    .constantFrom('\r\n', '\r', '\n', ': ', 'Event', '\r\n\r\n', '\0', 'é')
    .map((text) => Buffer.from(text));
  const bytes = fc
    .array(
      fc.oneof(
        likely,
        fc.uint8Array().map((array) => Buffer.from(array)),
      ),
    )
    .map((pieces) => Buffer.concat(pieces));

  it.each([
    ['before the banner', ''],
    ['after the banner', BANNER],
  ])('%s never raise, and mean the same in whatever pieces they come', (_, begin) => {
    fc.assert(
      fc.property(bytes, anySizes, (bytes, sizes) => {
        const all = Buffer.concat([Buffer.from(begin), bytes]);
        expect(parse(cut(all, sizes))).toEqual(parse([all]));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('a stream that no Asterisk sends', () => {
  it('with another banner is refused, and nothing after it is read', () => {
    const told = parseText(`SSH-2.0-OpenSSH_9.9\r\n${BANNER}Event: A\r\n\r\n`);
    expect(told).toEqual([{ kind: 'login', message: 'What answers there is not the manager of an Asterisk.' }]);
  });

  it.each([
    ['in one piece', [Buffer.alloc(MOST_READ_LINE + 1, 'x')]],
    ['in many', Array.from({ length: 2_000 }, () => Buffer.alloc(100, 'x\n'))],
  ])('with a line that does not end, %s, is refused once', (_, chunks) => {
    const told = parse([Buffer.from(BANNER), ...chunks, Buffer.from('\r\n\r\nEvent: A\r\n\r\n')]);
    expect(told.slice(1)).toEqual([
      { kind: 'lost', message: `Asterisk sent a line of more than ${MOST_READ_LINE} bytes.` },
    ]);
  });

  it.each(['Output: x\r\n', 'nothing\r\n'])('with a message of %j without an end is refused once', (line) => {
    const chunk = Buffer.from(line.repeat(10_000));
    const chunks = Array.from({ length: Math.ceil(MOST_READ_MESSAGE / chunk.length) + 1 }, () => chunk);
    const told = parse([Buffer.from(BANNER), ...chunks]);
    expect(told.slice(1)).toEqual([
      { kind: 'lost', message: `Asterisk sent a message of more than ${MOST_READ_MESSAGE} bytes.` },
    ]);
  });

  it('takes the longest line that is allowed', () => {
    const value = 'x'.repeat(MOST_READ_LINE - 'Val: \r\n'.length);
    expect(parseText(`${BANNER}Val: ${value}\r\n\r\n`)[1]).toEqual({ headers: [['Val', value]] });
  });
});
