/** How long a wait lasts that names no time of its own, in milliseconds. */
export const WAIT_MS = 5000;

/** What a wait is for, as its error says it. */
export interface Wish {
  what: string;
  /** WAIT_MS by default. */
  ms?: number | undefined;
  /** Says what came instead. */
  instead(): string;
}

/** A SIP request that was refused, or a call that failed: with the status of the answer. */
export class SipError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.name = 'SipError';
    this.status = status;
  }
}

/** Waits for something about one object, which says when it has changed: nothing is polled. */
export class Changes {
  private readonly checks = new Set<() => void>();

  /** To be called after each change. */
  changed(): void {
    for (const check of [...this.checks]) check();
  }

  /**
   * Gives what `see` gives as soon as that is not undefined. Rejects with what `see` throws, and with an Error that says what was
   * awaited and what came instead when the time is over.
   */
  until<T>(see: () => T | undefined, { what, ms = WAIT_MS, instead }: Wish): Promise<T> {
    // Made here so that its stack names the line of the test that waits.
    const asked = new Error(what);
    return new Promise<T>((resolve, reject) => {
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        this.checks.delete(check);
        settle();
      };
      const check = () => {
        try {
          const seen = see();
          if (seen !== undefined) finish(() => resolve(seen));
        } catch (error) {
          finish(() => reject(error instanceof Error ? from(asked, error) : error));
        }
      };
      const late = () => finish(() => reject(from(asked, new Error(`no ${what} within ${ms} ms; ${instead()}`))));
      const timer = setTimeout(late, ms);
      this.checks.add(check);
      check();
    });
  }
}

function from(asked: Error, error: Error): Error {
  const lines = asked.stack?.split('\n').slice(1) ?? [];
  error.stack = [`${error.name}: ${error.message}`, ...lines].join('\n');
  return error;
}
