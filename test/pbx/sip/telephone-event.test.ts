import { describe, expect, it } from 'vitest';
import { DigitSender } from './digit-sender.ts';
import { Ear } from './ear.ts';
import { formatRtp, parseRtp } from './rtp-packet.ts';
import { formatEvent, parseEvent } from './telephone-event.ts';

describe('a telephone-event', () => {
  it.each([
    ['0', 0],
    ['9', 9],
    ['*', 10],
    ['#', 11],
    ['d', 15],
  ])('of %s has code %d', (digit, code) => {
    const bytes = formatEvent({ digit, isEnd: false, duration: 320 });
    expect([...bytes]).toEqual([code, 10, 1, 64]);
    expect(parseEvent(bytes)).toEqual({ digit: digit.toUpperCase(), isEnd: false, duration: 320 });
  });

  it('says when the key was let go', () => {
    expect(parseEvent(formatEvent({ digit: '5', isEnd: true, duration: 640 }))).toEqual({
      digit: '5',
      isEnd: true,
      duration: 640,
    });
  });

  it.each(['', 'x', '12'])('is not made of %j', (digit) => {
    expect(() => formatEvent({ digit, isEnd: false, duration: 0 })).toThrow(TypeError);
  });

  it.each([[[16, 0, 0, 0]], [[5, 0, 0]], [[]]])('is not read from %j', (bytes) => {
    expect(parseEvent(Buffer.from(bytes))).toBeNull();
  });
});

/** All ticks of a sender until it has nothing left. */
function ticksOf(sender: DigitSender) {
  const ticks = [];
  for (let tick = sender.next(); tick !== null; tick = sender.next()) ticks.push(tick);
  return ticks;
}

describe('a pressed digit', () => {
  it('begins once, grows each 20 ms, and ends three times', async () => {
    const sender = new DigitSender();
    const pressed = sender.add('7');
    const ticks = ticksOf(sender);
    await pressed;
    expect(ticks.map(({ isFirst }) => isFirst).lastIndexOf(true)).toBe(0);
    const events = ticks.flatMap(({ payloads }) => payloads.map(parseEvent));
    expect(events.map((event) => event?.duration)).toEqual([160, 320, 480, 640, 640, 640, 640]);
    expect(events.map((event) => event?.isEnd)).toEqual([false, false, false, false, true, true, true]);
  });

  it('is heard once, and twice when it was pressed twice', () => {
    const [sender, ear] = [new DigitSender(), new Ear()];
    void sender.add('11#');
    let timestamp = 0;
    for (const [at, { payloads, isFirst }] of ticksOf(sender).entries()) {
      if (isFirst) timestamp = at * 160;
      for (const payload of payloads) ear.takeEvent(payload, timestamp);
    }
    expect(ear.digits).toBe('11#');
  });
});

describe('an RTP packet', () => {
  it('is read as it was written, and its numbers wrap around', () => {
    const packet = {
      payloadType: 101,
      marker: true,
      sequence: 65_537,
      timestamp: 2 ** 32 + 5,
      ssrc: 7,
      payload: Buffer.from('ab'),
    };
    const bytes = formatRtp(packet);
    expect(bytes.subarray(0, 4)).toEqual(Buffer.from([0x80, 0xe5, 0, 1]));
    expect(parseRtp(bytes)).toEqual({ ...packet, sequence: 1, timestamp: 5 });
  });

  it('may have sources, an extension and padding, none of which is payload', () => {
    const plain = formatRtp({
      payloadType: 0,
      marker: false,
      sequence: 1,
      timestamp: 2,
      ssrc: 3,
      payload: Buffer.alloc(0),
    });
    const first = 0x80 | 0x20 | 0x10 | 1;
    const source = [9, 9, 9, 9];
    const extension = [0, 0, 0, 1, 8, 8, 8, 8];
    const bytes = Buffer.from([first, ...plain.subarray(1), ...source, ...extension, 42, 0, 2]);
    expect(parseRtp(bytes)?.payload).toEqual(Buffer.from([42]));
  });

  it.each([[[]], [[0x80, 0]], [Array<number>(12).fill(0)]])('is not read from %j', (bytes) => {
    expect(parseRtp(Buffer.from(bytes))).toBeNull();
  });
});
