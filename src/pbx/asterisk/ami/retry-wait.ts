/** What the wait depends on; times in milliseconds. */
export interface RetryWaitOptions {
  readonly first: number;
  readonly most: number;
  /** Attempts that have failed in a row before the last one. */
  readonly failures: number;
  /** 0 up to 1. */
  random(): number;
}

/**
 * How long to wait before connecting again: doubles from one failure to the next, up to `most`. Half of it is by chance, so that
 * clients that lost the same Asterisk do not come back all at once.
 */
export function retryWait({ first, most, failures, random }: RetryWaitOptions): number {
  return Math.min(most, first * 2 ** failures) * (0.5 + random() / 2);
}
