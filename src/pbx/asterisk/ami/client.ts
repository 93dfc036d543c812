import { setTimeout as sleep } from 'node:timers/promises';
import type { ActionAnswer, ActionRequest } from './action-table.ts';
import type { AmiClient, AmiEvents, AmiSendOptions } from './client-interface.ts';
import { type Connection, openConnection } from './connection.ts';
import { AmiError } from './error.ts';
import type { Link } from './link.ts';
import { createListeners, type Listeners } from './listeners.ts';
import type { AmiHeaders, AmiMessage } from './message.ts';
import { retryWait } from './retry-wait.ts';
import { type AmiAddress, parseAmiUrl } from './url.ts';

export type { AmiClient, AmiEvents, AmiSendOptions } from './client-interface.ts';

/** Waits of a client, in milliseconds. */
export interface AmiDelays {
  /** Before the second attempt to connect; doubles from one to the next. */
  readonly retryFirst: number;
  readonly retryMost: number;
  /** From connecting to logged in. */
  readonly login: number;
  /** For FullyBooted after the login. */
  readonly booted: number;
  /** Between two pings; the connection ends where nothing at all was heard from one to the next. */
  readonly heartbeat: number;
  /** The answer to an action. */
  readonly action: number;
}

const DELAYS: AmiDelays = {
  retryFirst: 500,
  retryMost: 30_000,
  login: 10_000,
  booted: 2_000,
  heartbeat: 20_000,
  action: 30_000,
};

/** What a client is made with. */
export interface AmiClientOptions {
  /** `ami://user:secret@host:5038` or `amis://…`, see `parseAmiUrl`. */
  readonly url: string;
  /** Names of the events wanted; undefined: all. */
  readonly events?: readonly string[];
  /** Told why a connection could not be had, and what a listener threw. */
  onError?(error: Error): void;
  /** 0 up to 1: spreads the attempts of many clients. */
  random?(): number;
  readonly delays?: Partial<AmiDelays>;
}

/** Makes a client, which does nothing until it is started. Raises AmiError `url`. */
export function createAmiClient(options: AmiClientOptions): AmiClient {
  return new ReconnectingClient(options);
}

class ReconnectingClient implements AmiClient {
  readonly #options: AmiClientOptions;
  readonly #delays: AmiDelays;
  readonly #address: AmiAddress;
  readonly #listeners: Listeners<AmiEvents>;
  readonly #closing = new AbortController();
  #link: Link | null = null;
  #running: Promise<void> | null = null;

  constructor(options: AmiClientOptions) {
    this.#options = options;
    this.#delays = { ...DELAYS, ...options.delays };
    this.#address = parseAmiUrl(options.url);
    this.#listeners = createListeners((error) => options.onError?.(error));
  }

  get connected(): boolean {
    return this.#link?.isAlive ?? false;
  }

  start(): void {
    this.#running ??= this.#keepConnecting();
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#running;
  }

  on<Name extends keyof AmiEvents>(event: Name, listener: (value: AmiEvents[Name]) => void): () => void {
    return this.#listeners.on(event, listener);
  }

  async send(action: string, headers: AmiHeaders = {}, options: AmiSendOptions = {}): Promise<AmiMessage> {
    return (await this.#run({ action, headers, list: false }, options)).response;
  }

  async list(action: string, headers: AmiHeaders = {}, options: AmiSendOptions = {}): Promise<AmiMessage[]> {
    return (await this.#run({ action, headers, list: true }, options)).events;
  }

  async command(line: string, options: AmiSendOptions = {}): Promise<string[]> {
    return [...(await this.send('Command', { Command: line }, options)).all('Output')];
  }

  async #run(request: Omit<ActionRequest, 'timeoutMs'>, { timeoutMs }: AmiSendOptions): Promise<ActionAnswer> {
    if (!this.#link) throw new AmiError('lost', 'There is no connection to Asterisk.');
    return this.#link.actions.run({ ...request, timeoutMs: timeoutMs ?? this.#delays.action });
  }

  async #keepConnecting(): Promise<void> {
    const { signal } = this.#closing;
    const { retryFirst, retryMost } = this.#delays;
    const { random = Math.random } = this.#options;
    let failures = 0;
    while (!signal.aborted) {
      if (await this.#connectOnce()) failures = 0;
      const wait = retryWait({ first: retryFirst, most: retryMost, failures, random });
      failures++;
      await sleep(wait, undefined, { signal }).catch(() => undefined);
    }
  }

  /** One connection, from its opening to its end. Tells whether it stood for long: if not, the waits go on growing. */
  async #connectOnce(): Promise<boolean> {
    const connection = await this.#open();
    if (!connection) return false;
    const { link, banner, uptimeSeconds } = connection;
    let hasStood = false;
    const timer = setTimeout(() => {
      hasStood = true;
    }, this.#delays.retryMost);
    this.#link = link;
    this.#listeners.tell('connected', { banner, uptimeSeconds });
    const error = await link.ended;
    this.#link = null;
    clearTimeout(timer);
    if (!this.#closing.signal.aborted) this.#listeners.tell('lost', error);
    return hasStood;
  }

  async #open(): Promise<Connection | null> {
    const { login, booted, heartbeat } = this.#delays;
    const { signal } = this.#closing;
    try {
      return await openConnection({
        address: this.#address,
        events: this.#options.events,
        loginMs: login,
        bootedMs: booted,
        heartbeatMs: heartbeat,
        signal,
        onEvent: (event) => this.#link && this.#listeners.tell('event', event),
      });
    } catch (error) {
      if (!signal.aborted) this.#options.onError?.(error as Error);
      return null;
    }
  }
}
