import type { IncomingMessage, ServerResponse } from 'node:http';

/** What a phone sends is its log or what was changed on it: of more than this, nobody reads the rest. */
export const MAX_UPLOAD_BYTES = 4 * 1024 * 1024;

/**
 * Takes what a phone sends and throws it away: a phone that is refused would try again and again. Gives its length, or null where
 * the phone went away, was too slow (`Patience.request`) or sent too much.
 */
export async function takeUpload(request: IncomingMessage, response: ServerResponse): Promise<number | null> {
  if (Number(request.headers['content-length'] ?? 0) > MAX_UPLOAD_BYTES) return refuse(response);
  if (request.headers.expect !== undefined) response.writeContinue();
  let bytes = 0;
  try {
    for await (const chunk of request.iterator({ destroyOnReturn: false })) {
      bytes += (chunk as Buffer).length;
      if (bytes > MAX_UPLOAD_BYTES) return refuse(response);
    }
  } catch {
    return null;
  }
  response.writeHead(request.method === 'PUT' ? 201 : 200, { 'Content-Length': 0, 'Cache-Control': 'no-cache' }).end();
  return bytes;
}

/** Only a phone with its secret gets so far: it may know why. What it has not sent yet stays with it. */
function refuse(response: ServerResponse): null {
  response.shouldKeepAlive = false;
  response.writeHead(413, { 'Content-Length': 0, 'Cache-Control': 'no-cache' }).end();
  return null;
}
