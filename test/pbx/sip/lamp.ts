import { lampState } from './lamp-state.ts';
import type { Subscription } from './subscription.ts';

/** The lamp beside a key: what a subscription for `dialog` or `presence` says. */
export interface Lamp {
  /** `terminated`, `early`, `confirmed`, `trying` (dialog); `open Ready`, `open On the phone` (presence: basic state and note). */
  readonly state: string;
  /** The states it has shown, each change once, the first one included. */
  readonly history: readonly string[];
  /** NOTIFYs that have come, also those that changed nothing. */
  readonly notified: number;
  /** Body of the last NOTIFY. */
  readonly xml: string;
  /** Why the subscription is over: the server's reason, `terminated` where it gives none, `closed here`; null while it stands. */
  readonly over: string | null;
  /** Waits until it shows a state; fulfilled at once if it does. */
  is(state: string, timeoutMs?: number): Promise<void>;
  /** Waits for so many changes from now on, one by default; gives the states that it has shown. */
  changes(count?: number, timeoutMs?: number): Promise<readonly string[]>;
  /** Waits until the server has ended the subscription. */
  ends(timeoutMs?: number): Promise<void>;
  /** Subscribes again in the same dialog, as phones do before it expires. */
  refresh(expires?: number): Promise<void>;
  /** Unsubscribes. */
  close(): Promise<void>;
}

/** Shows the bodies of a subscription as the states of a lamp. */
export class SubscribedLamp implements Lamp {
  readonly history: string[] = [];
  readonly subscription: Subscription;

  /** `subscribe` makes the subscription whose bodies go to the function that it gets. */
  constructor(subscribe: (takeBody: (body: string) => void) => Subscription) {
    this.subscription = subscribe((body) => {
      const state = lampState(body);
      if (state !== null && state !== this.history.at(-1)) this.history.push(state);
    });
  }

  get state(): string {
    return this.history.at(-1) ?? '';
  }

  get notified(): number {
    return this.subscription.notified;
  }

  get xml(): string {
    return this.subscription.body;
  }

  get over(): string | null {
    return this.subscription.over;
  }

  is(state: string, timeoutMs?: number): Promise<void> {
    return this.until(`lamp ${state}`, timeoutMs, () => this.state === state);
  }

  async changes(count = 1, timeoutMs?: number): Promise<readonly string[]> {
    const before = this.history.length;
    await this.until(`${count} changes of a lamp`, timeoutMs, () => this.history.length >= before + count);
    return this.history.slice(before, before + count);
  }

  ends(timeoutMs?: number): Promise<void> {
    return this.until('end of the subscription', timeoutMs, () => this.over !== null);
  }

  refresh(expires?: number): Promise<void> {
    return this.subscription.refresh(expires);
  }

  close(): Promise<void> {
    return this.subscription.close();
  }

  private until(what: string, ms: number | undefined, isTrue: () => boolean): Promise<void> {
    return this.subscription.until(what, ms, isTrue, () => `the lamp has shown ${this.history.join(', ')}; `);
  }
}
