import type { Call } from './call-interface.ts';
import type { Lamp } from './lamp.ts';
import type { LampList } from './lamp-list.ts';
import type { Mailbox } from './mailbox.ts';
import type { Peer } from './transport.ts';

/** What a phone is made from. */
export interface PhoneOptions {
  server: Peer;
  user: string;
  /** Without one no challenge is answered. */
  password?: string | undefined;
  /** Display name. */
  name?: string;
  /** Answers every call, or (`header`) those whose Call-Info asks for it with `answer-after=0`. Otherwise calls ring. */
  autoAnswer?: boolean | 'header';
  /** User part of Contact; the user by default. */
  contactUser?: string;
}

/** A NOTIFY outside of any subscription. */
export interface ReceivedNotify {
  /** The whole Event header: `check-sync;reboot=false`. */
  event: string;
  body: string;
  /** By name in lower case. */
  headers: Readonly<Record<string, string>>;
}

/** How to watch an extension. */
export interface WatchOptions {
  /** `dialog` by default. */
  event?: 'dialog' | 'presence';
  /** Seconds, 3600 by default. */
  expires?: number;
  accept?: string;
  /** Headers beside the usual ones: `Supported: eventlist`, say. */
  headers?: Readonly<Record<string, string>>;
}

/** A desk phone. Every wait lasts 5 s unless told otherwise, and fails with an Error that says what came instead. */
export interface Phone {
  /** The UDP port of 127.0.0.1 that it listens on. */
  readonly port: number;
  /** Registers for so many seconds, 3600 by default. Rejects with a SipError where that is refused. */
  register(expires?: number): Promise<void>;
  unregister(): Promise<void>;

  /** Dials a number or a URI. What becomes of it, the call says. */
  dial(target: string, options?: { headers?: Readonly<Record<string, string>> }): Call;
  /** All calls that have come in. */
  readonly incoming: readonly Call[];
  /** The next incoming call that was not given out before, at once if one has come already. */
  nextCall(timeoutMs?: number): Promise<Call>;
  /** Fails if a call that was not given out before is there, or comes within `ms`. */
  noCall(ms: number): Promise<void>;

  /** Watches an extension; fulfilled when the first NOTIFY is there. Rejects with a SipError where SUBSCRIBE is refused. */
  watch(exten: string, options?: WatchOptions): Promise<Lamp>;
  /** Watches all extensions of a resource list. Rejects with a SipError where SUBSCRIBE is refused. */
  watchList(name: string, options?: Pick<WatchOptions, 'event' | 'expires'>): Promise<LampList>;
  /** Subscribes to a mailbox, the phone's own by default. Rejects with a SipError where that is refused. */
  mwi(options?: { mailbox?: string; expires?: number }): Promise<Mailbox & { close(): Promise<void> }>;
  /** What message summaries that nobody asked for have said. */
  readonly messages: Mailbox;

  /** The NOTIFYs outside of subscriptions, message summaries included. */
  readonly notifies: readonly ReceivedNotify[];
  /** The next such NOTIFY with that Event header which was not given out before, at once if one has come already. */
  nextNotify(event: string, timeoutMs?: number): Promise<ReceivedNotify>;

  /** The last messages in short, for errors. */
  trace(): string;
  /** Ends calls and subscriptions, unregisters, closes its sockets. Does nothing the second time. */
  close(): Promise<void>;
}
