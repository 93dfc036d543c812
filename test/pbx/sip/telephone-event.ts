/** A pressed digit as RTP payload (RFC 4733 section 2.3). */
export interface TelephoneEvent {
  digit: string;
  /** Set on the packets that say that the key was let go. */
  isEnd: boolean;
  /** Time so far, in samples. */
  duration: number;
}

/** The digits by their event code (RFC 4733 section 3.2). */
const DIGITS = '0123456789*#ABCD';
/** -10 dBm0, what phones commonly send. */
const VOLUME = 10;

/** Writes the four bytes of an event. Throws a TypeError for what is not a digit. */
export function formatEvent({ digit, isEnd, duration }: TelephoneEvent): Buffer {
  const code = DIGITS.indexOf(digit.toUpperCase());
  if (digit.length !== 1 || code < 0) throw new TypeError(`${JSON.stringify(digit)} is not a digit of a phone`);
  return Buffer.from([code, (isEnd ? 0x80 : 0) | VOLUME, duration >> 8, duration & 0xff]);
}

/** Reads an event; null where it is none, or not one of the sixteen digits. */
export function parseEvent(payload: Buffer): TelephoneEvent | null {
  const digit = DIGITS[payload[0] ?? -1];
  if (payload.length < 4 || digit === undefined) return null;
  return { digit, isEnd: ((payload[1] ?? 0) & 0x80) !== 0, duration: payload.readUInt16BE(2) };
}
