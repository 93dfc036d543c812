import type { IncomingMessage, ServerResponse } from 'node:http';
import { names } from '../etag.ts';

/** A file as it goes out; `body` null where the phone has said that it has these bytes. */
export interface SentFile {
  etag: string;
  content_type: string;
  body: string | null;
}

const textHeaders = (text: string) => ({
  'Content-Type': 'text/plain; charset=utf-8',
  'Content-Length': text.length,
  'Cache-Control': 'no-cache',
});
const NOT_FOUND = 'Not found\n';
const NOT_FOUND_HEADERS = textHeaders(NOT_FOUND);
const UNAUTHORIZED = 'Unauthorized\n';
const UNAUTHORIZED_HEADERS = { ...textHeaders(UNAUTHORIZED), 'WWW-Authenticate': 'Basic realm="phones"' };

/** The 404 of a connection that has sent no HTTP, or has asked for a tunnel. */
export const RAW_NOT_FOUND = [
  'HTTP/1.1 404 Not Found',
  ...Object.entries(NOT_FOUND_HEADERS).map(([name, value]) => `${name}: ${value}`),
  'Connection: close',
  '',
  NOT_FOUND,
].join('\r\n');

/** The ETag to leave a body out for: that of a phone which has one version of a file. Lists are compared later. */
export function knownEtag({ headers }: Pick<IncomingMessage, 'headers'>): string | null {
  const header = headers['if-none-match'];
  return header === undefined ? null : (/^(?:W\/)?"([^",]{1,128})"$/.exec(header)?.[1] ?? null);
}

/** Sends a file, or 304 where the phone has it, and gives the status. HEAD is answered as GET; Node leaves the body out. */
export function sendFile(
  { headers }: Pick<IncomingMessage, 'headers'>,
  response: ServerResponse,
  file: SentFile,
): 200 | 304 {
  const { content_type, body } = file;
  const etag = `"${file.etag}"`;
  const header = headers['if-none-match'];
  if (body === null || (header !== undefined && names(header, etag))) {
    response.writeHead(304, { ETag: etag, 'Cache-Control': 'no-cache' }).end();
    return 304;
  }
  response.writeHead(200, {
    'Content-Type': content_type,
    'Content-Length': Buffer.byteLength(body),
    ETag: etag,
    'Cache-Control': 'no-cache',
  });
  response.end(body);
  return 200;
}

/** The only refusal there is without a password: of a wrong secret, an unknown MAC, a closed window, a file that is not there, any odd request. */
export function sendNotFound(response: ServerResponse): void {
  response.writeHead(404, NOT_FOUND_HEADERS).end(NOT_FOUND);
}

/** Asks for the password of all phones: whatever is wrong about a request by MAC, where there is such a password. */
export function sendUnauthorized(response: ServerResponse): void {
  response.writeHead(401, UNAUTHORIZED_HEADERS).end(UNAUTHORIZED);
}

/** The database does not answer: the phone keeps what it has and asks again. */
export function sendUnavailable(response: ServerResponse): void {
  response.writeHead(503, { 'Content-Length': 0, 'Cache-Control': 'no-cache' }).end();
}
