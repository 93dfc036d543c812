import { formatEvent } from './telephone-event.ts';

/** What one tick of 20 ms sends while a digit is pressed. */
export interface DigitTick {
  /** The payloads of telephone-event packets; none between two digits. */
  payloads: readonly Buffer[];
  /** The key goes down: a new timestamp. */
  isFirst: boolean;
}

const TICK_SAMPLES = 160;
/** A key is down for 80 ms and up for 60: the shortest press that Asterisk takes as it is (its option mindtmfduration, and its gap of 45 ms). */
const DOWN_TICKS = 4;
const UP_TICKS = 3;
/** The end of a press is said three times (RFC 4733 section 2.5.1.4). */
const ENDS = 3;

/** Digits to be sent by RFC 4733, one tick after the other. */
export class DigitSender {
  private readonly ticks: (DigitTick & { done?: () => void })[] = [];

  /** Adds digits; fulfilled when the last one is over. Throws a TypeError for what is not a digit. */
  add(digits: string): Promise<void> {
    const ticks = [...digits].flatMap(ticksOf);
    return new Promise((done) => this.ticks.push(...ticks, { payloads: [], isFirst: false, done }));
  }

  /** What the next tick sends; null where no digit is pressed. */
  next(): DigitTick | null {
    const tick = this.ticks.shift();
    tick?.done?.();
    return tick ?? null;
  }
}

function ticksOf(digit: string): DigitTick[] {
  const down = Array.from({ length: DOWN_TICKS }, (_, at) => ({
    payloads: [formatEvent({ digit, isEnd: false, duration: (at + 1) * TICK_SAMPLES })],
    isFirst: at === 0,
  }));
  const end = formatEvent({ digit, isEnd: true, duration: DOWN_TICKS * TICK_SAMPLES });
  const up = Array.from({ length: UP_TICKS }, () => ({ payloads: [], isFirst: false }));
  return [...down, { payloads: Array<Buffer>(ENDS).fill(end), isFirst: false }, ...up];
}
