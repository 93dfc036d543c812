/** First wait before a request is sent again, the longest one, and the life of a transaction, in ms (RFC 3261 section 17.1.1.1). */
export const T1 = 500;
export const T2 = 4000;
export const LIFE = 64 * T1;

/** Timers of one phone, which all end with it. */
export class Timers {
  private readonly pending = new Set<NodeJS.Timeout>();

  /** Calls `act` after `ms`; gives what cancels that. */
  after(ms: number, act: () => void): () => void {
    const timer = setTimeout(() => {
      this.pending.delete(timer);
      act();
    }, ms);
    this.pending.add(timer);
    return () => {
      clearTimeout(timer);
      this.pending.delete(timer);
    };
  }

  /** Calls `act` again and again, after T1 first and then after twice the time each, at most `longest`, until it is cancelled. */
  repeat(longest: number, act: () => void): () => void {
    let cancel = () => {};
    const next = (ms: number) => {
      cancel = this.after(ms, () => {
        next(Math.min(2 * ms, longest));
        act();
      });
    };
    next(T1);
    return () => cancel();
  }

  close(): void {
    for (const timer of this.pending) clearTimeout(timer);
    this.pending.clear();
  }
}
