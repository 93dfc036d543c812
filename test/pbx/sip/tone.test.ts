import { describe, expect, it } from 'vitest';
import { decodeUlaw, dominantHz, encodeUlaw, loudness, shareAt, sine } from './tone.ts';

describe('mu-law', () => {
  // Decision and output values of ITU-T G.711, table 2a, as 16-bit samples (times 4).
  it.each([
    [0, 0xff, 0],
    [8, 0xfe, 8],
    [32_635, 0x80, 32_124],
    [-32_635, 0x00, -32_124],
    [-32_768, 0x00, -32_124],
    [1000, 0xce, 988],
    [-1000, 0x4e, -988],
  ])('of %d is byte %d, which is heard as %d', (sample, byte, heard) => {
    expect(encodeUlaw(sample)).toBe(byte);
    expect(decodeUlaw(byte)).toBe(heard);
  });

  it('keeps each of its own values', () => {
    const bytes = Array.from({ length: 256 }, (_, byte) => byte);
    // 0x7f is a second zero.
    expect(bytes.map((byte) => encodeUlaw(decodeUlaw(byte)))).toEqual(
      bytes.map((byte) => (byte === 0x7f ? 0xff : byte)),
    );
  });
});

describe('a tone', () => {
  it('goes on where its last piece ended', () => {
    expect([...sine(440, 0, 80), ...sine(440, 80, 80)]).toEqual([...sine(440, 0, 160)]);
  });

  it('is as loud as its amplitude says, and silence is not', () => {
    expect(loudness(sine(500, 0, 800))).toBeCloseTo(8000 / Math.SQRT2, -1);
    expect([loudness(sine(null, 0, 800)), loudness(new Int16Array(0))]).toEqual([0, 0]);
  });

  it.each([440, 697, 1004, 1477, 3000])('of %d Hz is found there, after mu-law too, and nowhere else', (hz) => {
    const heard = sine(hz, 37, 400).map(encodeUlaw).map(decodeUlaw);
    expect(shareAt(heard, hz)).toBeGreaterThan(0.95);
    expect(shareAt(heard, hz + 100)).toBeLessThan(0.05);
    expect(Math.abs((dominantHz(heard) ?? 0) - hz)).toBeLessThanOrEqual(10);
  });

  it('is found among three that are mixed', () => {
    const [low, middle, high] = [sine(350, 0, 800), sine(440, 0, 800), sine(880, 0, 800)];
    const mixed = low.map((sample, at) => (sample + (middle[at] ?? 0) + (high[at] ?? 0)) / 3);
    expect([350, 440, 880].map((hz) => shareAt(mixed, hz))).toEqual([
      expect.closeTo(1 / 3, 1),
      expect.closeTo(1 / 3, 1),
      expect.closeTo(1 / 3, 1),
    ]);
  });

  it('is not found in silence', () => {
    expect(shareAt(new Int16Array(800), 440)).toBe(0);
    expect(dominantHz(new Int16Array(800))).toBeNull();
  });
});
