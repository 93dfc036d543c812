import { listStates } from './list-body.ts';
import type { Subscription } from './subscription.ts';

/** The lamps of a resource list, which one subscription keeps (RFC 4662). */
export interface LampList {
  /** What each extension shows, by its number. */
  readonly states: Readonly<Record<string, string>>;
  /** NOTIFYs that have come. */
  readonly notified: number;
  /** Body of the last NOTIFY, with all its parts. */
  readonly body: string;
  /** Waits until one of them shows a state; fulfilled at once if it does. */
  is(exten: string, state: string, timeoutMs?: number): Promise<void>;
  /** Subscribes again in the same dialog: only then does Asterisk tell of other items of the list. */
  refresh(expires?: number): Promise<void>;
  close(): Promise<void>;
}

/** Shows the bodies of a subscription as the states of many lamps. */
export class SubscribedLampList implements LampList {
  readonly states: Record<string, string> = {};
  readonly subscription: Subscription;

  /** `subscribe` makes the subscription whose bodies go to the function that it gets. */
  constructor(subscribe: (takeBody: (body: string) => void) => Subscription) {
    this.subscription = subscribe((body) => {
      for (const [exten, state] of listStates(body)) this.states[exten] = state ?? '';
    });
  }

  get notified(): number {
    return this.subscription.notified;
  }

  get body(): string {
    return this.subscription.body;
  }

  is(exten: string, state: string, timeoutMs?: number): Promise<void> {
    const isTrue = () => this.states[exten] === state;
    return this.subscription.until(
      `lamp ${exten} ${state}`,
      timeoutMs,
      isTrue,
      () => `they show ${JSON.stringify(this.states)}; `,
    );
  }

  refresh(expires?: number): Promise<void> {
    return this.subscription.refresh(expires);
  }

  close(): Promise<void> {
    return this.subscription.close();
  }
}
