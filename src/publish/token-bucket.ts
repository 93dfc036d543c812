/** A limit of so many a second, of which up to one second's worth may be taken at once. */
export interface TokenBucket {
  /** Takes one, if there is one. */
  take(): boolean;
  /** Milliseconds until there is one. */
  wait(): number;
}

/** Makes a full bucket. */
export function createTokenBucket(perSecond: number, now: () => number): TokenBucket {
  const most = Math.max(1, perSecond);
  let left = most;
  let at = now();
  const fill = () => {
    const time = now();
    left = Math.min(most, left + (Math.max(0, time - at) * perSecond) / 1000);
    at = time;
  };
  return {
    take() {
      fill();
      if (left < 1) return false;
      left -= 1;
      return true;
    },
    wait() {
      fill();
      return left >= 1 ? 0 : Math.ceil(((1 - left) * 1000) / perSecond);
    },
  };
}
