import { hash } from 'node:crypto';

/** A strong ETag of what GET sends. */
export function etagOf(bytes: Uint8Array): string {
  return `"${hash('sha1', bytes, 'base64url')}"`;
}

/** Whether an If-Match or If-None-Match header names an ETag. Weak tags count as the strong ones that a proxy made them of. */
export function names(header: string, etag: string): boolean {
  return header.split(',').some((one) => one.trim() === '*' || one.trim().replace(/^W\//, '') === etag);
}
