import { AmiError } from './error.ts';

/** Headers of an action. An array repeats its header, `undefined` leaves it out. Asterisk drops spaces at the start of a value. */
export interface AmiHeaders {
  readonly [name: string]: string | number | readonly string[] | undefined;
}

/** What Asterisk sends: a response or an event. Names are looked up without regard to case, and may repeat. */
export interface AmiMessage {
  /** The first value of that name. */
  get(name: string): string | undefined;
  /** All values of that name, in their order. */
  all(name: string): readonly string[];
  readonly headers: readonly (readonly [name: string, value: string])[];
}

/** The longest line that Asterisk reads, in bytes with CRLF: one more, and it throws the whole message away (measured on 22.10.1). */
export const MOST_LINE_BYTES = 1024;
/** The most headers that Asterisk reads in one message, Action and ActionID among them (measured on 22.10.1). */
export const MOST_HEADERS = 128;

/** Wraps headers as a message. */
export function amiMessage(headers: AmiMessage['headers']): AmiMessage {
  const named = (wanted: string) => {
    const lower = wanted.toLowerCase();
    return ([name]: readonly [string, string]) => name.length === lower.length && name.toLowerCase() === lower;
  };
  return {
    headers,
    get: (name) => headers.find(named(name))?.[1],
    all: (name) => headers.filter(named(name)).map(([, value]) => value),
  };
}

/**
 * Writes an action as it goes to Asterisk. Raises AmiError `bad_header` for a name or value that would end its line, and
 * `too_long` for a line or a number of headers that Asterisk would not read.
 */
export function encodeAction(action: string, actionId: string, headers: AmiHeaders): string {
  const lines = [encodeLine('Action', action), encodeLine('ActionID', actionId)];
  for (const [name, value] of Object.entries(headers)) {
    if (value === undefined) continue;
    if (!/^[a-z][\w-]*$/i.test(name)) throw new AmiError('bad_header', `"${printable(name)}" can not name a header.`);
    if (/^action(id)?$/i.test(name)) throw new AmiError('bad_header', `The header ${name} is set by the client.`);
    for (const one of Array.isArray(value) ? value : [value]) lines.push(encodeLine(name, String(one)));
  }
  if (lines.length > MOST_HEADERS)
    throw new AmiError(
      'too_long',
      `${action} has ${lines.length} headers, but Asterisk reads ${MOST_HEADERS} at most.`,
    );
  return `${lines.join('')}\r\n`;
}

function encodeLine(name: string, value: string): string {
  if (/[\r\n\0]/.test(value)) throw new AmiError('bad_header', `The header ${name} holds a line break or a NUL.`);
  const line = `${name}: ${value}\r\n`;
  const bytes = Buffer.byteLength(line);
  if (bytes > MOST_LINE_BYTES)
    throw new AmiError(
      'too_long',
      `The header ${name} is ${bytes} bytes long, but Asterisk reads ${MOST_LINE_BYTES} at most.`,
    );
  return line;
}

/** A bad name may be anything: it must not break the log either. */
function printable(name: string): string {
  return name.replace(/[^\x20-\x7e]/g, '?').slice(0, 40);
}
