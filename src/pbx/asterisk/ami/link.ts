import type { Socket } from 'node:net';
import { ActionTable } from './action-table.ts';
import { AmiError } from './error.ts';
import type { AmiMessage } from './message.ts';
import { AmiParser } from './parser.ts';

/** How a link is made. */
export interface LinkOptions {
  /** `host:port`, for messages. */
  readonly place: string;
  /** Milliseconds between two signs of life that are asked for. */
  readonly heartbeatMs: number;
  /** Every event that is no part of a list. */
  onEvent(event: AmiMessage): void;
}

/** Speaks AMI over one socket, logged in or not. The socket is its own. */
export class Link {
  readonly actions: ActionTable;
  readonly #socket: Socket;
  readonly #options: LinkOptions;
  readonly #banner = Promise.withResolvers<string>();
  readonly #ended = Promise.withResolvers<AmiError>();
  readonly #heart: NodeJS.Timeout;
  #isAlive = true;
  #isHeard = true;

  constructor(socket: Socket, options: LinkOptions) {
    this.#socket = socket;
    this.#options = options;
    this.actions = new ActionTable((text) => socket.write(text));
    this.#heart = setInterval(() => this.#beat(), options.heartbeatMs);
    // Nobody may be waiting for a banner that does not come.
    this.#banner.promise.catch(() => undefined);
    this.#listen();
  }

  /** The line that Asterisk greets with. */
  get banner(): Promise<string> {
    return this.#banner.promise;
  }

  get isAlive(): boolean {
    return this.#isAlive;
  }

  /** Resolves with the reason once the link has ended. */
  get ended(): Promise<AmiError> {
    return this.#ended.promise;
  }

  /** Ends the link: the socket is closed, the actions are rejected. Ending it again does nothing. */
  end(error: AmiError): void {
    if (!this.#isAlive) return;
    this.#isAlive = false;
    clearInterval(this.#heart);
    this.#socket.destroy();
    this.#ended.resolve(error);
    this.#banner.reject(error);
    this.actions.end(error);
  }

  #listen(): void {
    const parser = new AmiParser({
      onBanner: this.#banner.resolve,
      onMessage: (message) => this.#take(message),
      onError: (error) => this.end(error),
    });
    const { place } = this.#options;
    this.#socket
      .on('data', (chunk: Buffer) => {
        this.#isHeard = true;
        parser.push(chunk);
      })
      .on('drain', () => this.actions.resume())
      .on('error', ({ message, code }: NodeJS.ErrnoException) =>
        this.end(new AmiError('lost', `The connection to Asterisk at ${place} failed: ${message || code}`)),
      )
      .on('close', () => this.end(new AmiError('lost', `Asterisk at ${place} closed the connection.`)));
  }

  #take(message: AmiMessage): void {
    if (this.#isAlive && !this.actions.take(message)) this.#options.onEvent(message);
  }

  /** A peer that vanished sends nothing, not even an end: without asking we would wait forever. */
  #beat(): void {
    const { place, heartbeatMs } = this.#options;
    if (!this.#isHeard) this.end(new AmiError('lost', `Asterisk at ${place} was silent for ${heartbeatMs} ms.`));
    this.#isHeard = false;
    // Refused or not: any sign of life will do.
    this.actions.run({ action: 'Ping', headers: {}, list: false, timeoutMs: heartbeatMs }).catch(() => undefined);
  }
}
