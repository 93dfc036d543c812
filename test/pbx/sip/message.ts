/** Name and value of a header, in the order in which they stand. */
export type Header = readonly [name: string, value: string];

/** A SIP request (RFC 3261 section 7.1). */
export interface SipRequest {
  method: string;
  uri: string;
  headers: readonly Header[];
  body: string;
}

/** A SIP response (RFC 3261 section 7.2). */
export interface SipResponse {
  status: number;
  reason: string;
  headers: readonly Header[];
  body: string;
}

/** What one datagram holds. */
export type SipMessage = SipRequest | SipResponse;

/** Compact forms (RFC 3261 section 7.3.3, RFC 6665, RFC 3515, RFC 3892). */
const COMPACT: Readonly<Record<string, string>> = {
  b: 'referred-by',
  c: 'content-type',
  e: 'content-encoding',
  f: 'from',
  i: 'call-id',
  k: 'supported',
  l: 'content-length',
  m: 'contact',
  o: 'event',
  r: 'refer-to',
  s: 'subject',
  t: 'to',
  u: 'allow-events',
  v: 'via',
  x: 'session-expires',
};

/** Tells requests from responses. */
export function isRequest(message: SipMessage): message is SipRequest {
  return 'method' in message;
}

/** Reads one datagram; null where it is not a SIP message (a keep-alive, say). */
export function parseMessage(bytes: Buffer): SipMessage | null {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return null;
  // A header that goes on in the next line begins it with a space (RFC 3261 section 7.3.1).
  const [start = '', ...lines] = bytes
    .toString('utf8', 0, end)
    .replace(/\r\n[ \t]+/g, ' ')
    .split('\r\n');
  const headers = lines.map(parseHeader);
  const length = headers.find(([name]) => canonical(name) === 'content-length')?.[1];
  const from = end + 4;
  const body = bytes.toString('utf8', from, length === undefined ? undefined : from + Number(length));
  const response = /^SIP\/2\.0 (\d{3}) ?(.*)$/.exec(start);
  if (response) return { status: Number(response[1]), reason: response[2] ?? '', headers, body };
  const request = /^(\S+) (\S+) SIP\/2\.0$/.exec(start);
  return request ? { method: request[1] ?? '', uri: request[2] ?? '', headers, body } : null;
}

function parseHeader(line: string): Header {
  const colon = line.indexOf(':');
  return [line.slice(0, colon).trim(), line.slice(colon + 1).trim()];
}

function canonical(name: string): string {
  const lower = name.toLowerCase();
  return COMPACT[lower] ?? lower;
}

/** Writes a message as it is sent, with its Content-Length. Throws a TypeError for a line break inside a header. */
export function formatMessage(message: SipMessage): Buffer {
  const start = isRequest(message)
    ? `${message.method} ${message.uri} SIP/2.0`
    : `SIP/2.0 ${message.status} ${message.reason}`;
  const headers = message.headers.map(([name, value]) => `${name}: ${value}`);
  const lines = [start, ...headers, `Content-Length: ${Buffer.byteLength(message.body)}`];
  const broken = lines.find((line) => /[\r\n]/.test(line));
  if (broken !== undefined) throw new TypeError(`a line break inside ${JSON.stringify(broken)}`);
  return Buffer.from(`${lines.join('\r\n')}\r\n\r\n${message.body}`);
}

/** The first header of that name, in either of its forms. */
export function headerOf(message: SipMessage, name: string): string | undefined {
  return message.headers.find(([its]) => canonical(its) === name.toLowerCase())?.[1];
}

/** All values of a header that may stand several times or hold a list: Via, Route, Record-Route, Contact. */
export function headersOf(message: SipMessage, name: string): string[] {
  const values = message.headers.filter(([its]) => canonical(its) === name.toLowerCase());
  return values.flatMap(([, value]) => splitList(value));
}

/** Splits at commas that are neither quoted nor between angle brackets. */
function splitList(value: string): string[] {
  const parts = value.match(/(?:"(?:\\.|[^"\\])*"|<[^>]*>|[^,"<])+/g) ?? [];
  return parts.map((part) => part.trim());
}

/** The sequence number and method of a message; -1 where there is none. */
export function cseqOf(message: SipMessage): { number: number; method: string } {
  const [number = '-1', method = ''] = (headerOf(message, 'CSeq') ?? '').split(/\s+/);
  return { number: Number(number), method };
}
