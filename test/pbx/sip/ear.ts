import { parseEvent } from './telephone-event.ts';
import { decodeUlaw, dominantHz, loudness, shareAt } from './tone.ts';

/** 100 ms: what a frequency is looked for in. */
const WINDOW = 800;
/** Two packets and a half: less says nothing about a frequency. */
const ENOUGH = 400;
/** Below this loudness there is nothing to hear: line noise, comfort noise. */
const QUIET = 200;
/** The share of the energy that a tone has which is heard: of three that are mixed, each is. */
const AUDIBLE = 0.25;
/** So many of our own ticks without a packet are silence: 200 ms. */
const SILENT_TICKS = 10;

/** What a phone hears in one call: frequencies, digits, and all samples where it records. */
export class Ear {
  /** Audio packets so far. */
  packets = 0;
  /** Digits that the other side has sent by RFC 4733 or INFO. */
  digits = '';
  /** Samples so far: a mark for `hears` and `isSilent`. */
  heard = 0;
  private window = new Int16Array(0);
  private recorded: Int16Array[] | null = null;
  private ticksWithout = 0;
  private lastEvent = -1;

  /** Takes the payload of an audio packet. */
  takeAudio(payload: Buffer): void {
    const samples = Int16Array.from(payload, decodeUlaw);
    this.packets++;
    this.ticksWithout = 0;
    this.heard += samples.length;
    this.recorded?.push(samples);
    this.window = join([this.window, samples]).slice(-WINDOW);
  }

  /** Takes the payload of a telephone-event packet. All packets of one press have the same timestamp. */
  takeEvent(payload: Buffer, timestamp: number): void {
    const event = parseEvent(payload);
    if (event === null || timestamp === this.lastEvent) return;
    this.lastEvent = timestamp;
    this.digits += event.digit;
  }

  /** To be called each 20 ms. */
  tick(): void {
    this.ticksWithout++;
  }

  /** Whether a frequency is among what was heard since a mark. */
  hears(hz: number, mark: number): boolean {
    const samples = this.since(mark);
    return samples.length >= ENOUGH && loudness(samples) > QUIET && shareAt(samples, hz) >= AUDIBLE;
  }

  /** Whether 100 ms since a mark were quiet, or nothing has come for a while. */
  isSilent(mark: number): boolean {
    const samples = this.since(mark);
    return this.ticksWithout >= SILENT_TICKS || (samples.length >= WINDOW && loudness(samples) <= QUIET);
  }

  /** What is heard just now, in words. */
  describe(): string {
    if (this.packets === 0) return 'no audio has arrived';
    if (this.ticksWithout >= SILENT_TICKS) return `${this.packets} packets have arrived, none lately`;
    const level = Math.round(loudness(this.window));
    return level <= QUIET ? 'it hears silence' : `it hears ${dominantHz(this.window)} Hz, loudness ${level}`;
  }

  /** Starts keeping what is heard; forgets an earlier recording. */
  record(): void {
    this.recorded = [];
  }

  /** What was heard since `record`, 8000 samples a second. */
  pcm(): Int16Array {
    return join(this.recorded ?? []);
  }

  private since(mark: number): Int16Array {
    const count = Math.min(this.heard - mark, this.window.length);
    return this.window.slice(this.window.length - count);
  }
}

function join(pieces: readonly Int16Array[]): Int16Array<ArrayBuffer> {
  const all = new Int16Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    all.set(piece, at);
    at += piece.length;
  }
  return all;
}
