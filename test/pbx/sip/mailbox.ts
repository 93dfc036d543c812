import { Changes, type Wish } from './waiting.ts';

/** What a message summary says (RFC 3842). */
export interface Messages {
  /** Whether the lamp is lit. */
  waiting: boolean;
  fresh: number;
  saved: number;
}

/** The message lamp of a phone. */
export interface Mailbox extends Messages {
  /** Message summaries that have come. */
  readonly notified: number;
  /** Waits until it says so; fulfilled at once if it does. */
  is(wanted: Partial<Messages>, timeoutMs?: number): Promise<void>;
}

/** Reads simple-message-summary bodies; before the first one nothing is waiting. */
export class MessageLamp implements Mailbox {
  waiting = false;
  fresh = 0;
  saved = 0;
  notified = 0;
  private readonly changes = new Changes();
  private readonly instead: Wish['instead'];

  /** `instead` says what the phone has got, for errors. */
  constructor(instead: Wish['instead']) {
    this.instead = instead;
  }

  /** Takes the body of a NOTIFY for message-summary. */
  take(body: string): void {
    const counts = /^Voice-Message:\s*(\d+)\/(\d+)/im.exec(body);
    this.waiting = /^Messages-Waiting:\s*yes/im.test(body);
    this.fresh = Number(counts?.[1] ?? 0);
    this.saved = Number(counts?.[2] ?? 0);
    this.notified++;
    this.changes.changed();
  }

  async is(wanted: Partial<Messages>, timeoutMs?: number): Promise<void> {
    const isTrue = () =>
      this.notified > 0 && Object.entries(wanted).every(([name, value]) => this[name as keyof Messages] === value);
    await this.changes.until(() => (isTrue() ? true : undefined), {
      what: `message lamp ${JSON.stringify(wanted)}`,
      ms: timeoutMs,
      instead: () => `it says ${this.fresh}/${this.saved}, ${this.waiting ? '' : 'not '}waiting; ${this.instead()}`,
    });
  }
}
