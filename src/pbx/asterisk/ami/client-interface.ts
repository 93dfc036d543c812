import type { AmiHeaders, AmiMessage } from './message.ts';

/** What a client tells. */
export interface AmiEvents {
  /**
   * Logged in, and Asterisk has booted. Uptime is null where FullyBooted did not come in time; it may still come as an event.
   * A small uptime tells a restart from a network fault.
   */
  connected: { readonly uptimeSeconds: number | null; readonly banner: string };
  /** The connection is gone, and its actions have been rejected; the client connects again by itself. */
  lost: Error;
  /** An event that is no part of a list. */
  event: AmiMessage;
}

/** How one action is sent. */
export interface AmiSendOptions {
  /** Milliseconds to wait for the answer. */
  readonly timeoutMs?: number;
}

/** A client of one Asterisk's manager interface (AMI), which connects again whenever the connection goes. */
export interface AmiClient {
  /** Connects, and keeps connecting. A second call does nothing. */
  start(): void;
  /** Logged in. */
  readonly connected: boolean;
  /**
   * Resolves with the response. Rejects with AmiError `refused` where Asterisk answers with an error (the message is Asterisk's),
   * `lost` without a connection or when it goes, `timeout`, `too_long`, `bad_header`, or `overloaded` when too many wait.
   */
  send(action: string, headers?: AmiHeaders, options?: AmiSendOptions): Promise<AmiMessage>;
  /** Sends an action that answers with a list of events: gives the events, without the closing one. Rejects as `send`. */
  list(action: string, headers?: AmiHeaders, options?: AmiSendOptions): Promise<AmiMessage[]>;
  /** Runs a CLI command: gives its output lines. Rejects as `send`; the message of `refused` is what the command said. */
  command(line: string, options?: AmiSendOptions): Promise<string[]>;
  /** Adds a listener; gives the function that removes it. */
  on<Name extends keyof AmiEvents>(event: Name, listener: (value: AmiEvents[Name]) => void): () => void;
  /** Ends the client for good: actions under way are rejected with `lost`, listeners hear nothing more. */
  close(): Promise<void>;
}
