/**
 * A limit of so many a second, which no second exceeds. A tenth of them may be taken at once; when these are gone, there are none
 * until half as many are there again, so that who takes them does so for several at a time.
 */
export interface TokenBucket {
  /** Takes one, if there is one. */
  take(): boolean;
  /** Milliseconds until there are some. */
  wait(): number;
}

/** Makes a full bucket. */
export function createTokenBucket(perSecond: number, now: () => number): TokenBucket {
  const most = Math.max(1, perSecond / 10);
  const enough = Math.max(1, most / 2);
  // Those that lie ready count too: of 200 a second, 20 may be taken at once, and 180 within the second that follows.
  const perMs = (perSecond + 1 - most) / 1000;
  let left = most;
  let at = now();
  let isEmpty = false;
  const fill = () => {
    const time = now();
    left = Math.min(most, left + Math.max(0, time - at) * perMs);
    at = time;
    if (left >= enough) isEmpty = false;
  };
  return {
    take() {
      fill();
      if (isEmpty) return false;
      left -= 1;
      isEmpty = left < 1;
      return true;
    },
    wait() {
      fill();
      return isEmpty ? Math.ceil((enough - left) / perMs) : 0;
    },
  };
}
