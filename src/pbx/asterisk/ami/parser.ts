import { AmiError } from './error.ts';
import { type AmiMessage, amiMessage } from './message.ts';

/**
 * Who is told what the parser finds. `onError` is told once, and nothing after it: the stream can not be read any further. Its
 * error is `login` where the banner is another program's, else `lost`: a line or message is longer than any honest one.
 */
export interface ParserListeners {
  onBanner(banner: string): void;
  onMessage(message: AmiMessage): void;
  onError(error: AmiError): void;
}

/** The longest line that is read, in bytes with CRLF: far above what Asterisk writes. */
export const MOST_READ_LINE = 64 * 1024;
/** The longest message that is read, in bytes: a CLI command's whole output is one message. */
export const MOST_READ_MESSAGE = 4 * 1024 * 1024;

const CR = 13;
const LF = 10;

/**
 * Parses what Asterisk sends: a banner line, then messages of `Name: value` lines, each ended by an empty line. Only CRLF ends a
 * line: a bare LF that comes out of a variable stays in its value. Lines without a colon are passed over.
 */
export class AmiParser {
  readonly #listeners: ParserListeners;
  readonly #line = Buffer.allocUnsafe(MOST_READ_LINE);
  #lineBytes = 0;
  #headers: (readonly [string, string])[] = [];
  #messageBytes = 0;
  #hasBanner = false;
  #hasEnded = false;

  constructor(listeners: ParserListeners) {
    this.#listeners = listeners;
  }

  /** Takes the next bytes, cut anywhere. */
  push(chunk: Buffer): void {
    for (let from = 0; from < chunk.length && !this.#hasEnded; ) {
      const feed = chunk.indexOf(LF, from);
      const to = feed === -1 ? chunk.length : feed + 1;
      this.#take(chunk.subarray(from, to));
      from = to;
    }
  }

  /** Takes bytes that hold no LF, except perhaps as their last. Lines are decoded whole: chunks may cut a character in two. */
  #take(piece: Buffer): void {
    this.#messageBytes += piece.length;
    if (this.#lineBytes + piece.length > MOST_READ_LINE) this.#refuse('line', MOST_READ_LINE);
    else if (this.#messageBytes > MOST_READ_MESSAGE) this.#refuse('message', MOST_READ_MESSAGE);
    else {
      this.#lineBytes += piece.copy(this.#line, this.#lineBytes);
      const bytes = this.#lineBytes;
      if (bytes >= 2 && this.#line[bytes - 1] === LF && this.#line[bytes - 2] === CR) {
        this.#lineBytes = 0;
        this.#takeLine(this.#line.toString('utf8', 0, bytes - 2));
      }
    }
  }

  #takeLine(text: string): void {
    if (!this.#hasBanner) this.#takeBanner(text);
    else if (text === '') this.#takeEnd();
    else this.#takeHeader(text);
  }

  #takeBanner(text: string): void {
    if (!text.startsWith('Asterisk Call Manager')) {
      this.#end(new AmiError('login', 'What answers there is not the manager of an Asterisk.'));
      return;
    }
    this.#hasBanner = true;
    this.#messageBytes = 0;
    this.#listeners.onBanner(text);
  }

  /** One space after the colon belongs to the form; the others to the value, such as the indentation of a command's output. */
  #takeHeader(text: string): void {
    const colon = text.indexOf(':');
    if (colon < 1) return;
    this.#headers.push([text.slice(0, colon), text.slice(text[colon + 1] === ' ' ? colon + 2 : colon + 1)]);
  }

  #takeEnd(): void {
    const headers = this.#headers;
    this.#headers = [];
    this.#messageBytes = 0;
    if (headers.length > 0) this.#listeners.onMessage(amiMessage(headers));
  }

  #refuse(what: string, most: number): void {
    this.#end(new AmiError('lost', `Asterisk sent a ${what} of more than ${most} bytes.`));
  }

  #end(error: AmiError): void {
    this.#hasEnded = true;
    this.#listeners.onError(error);
  }
}
