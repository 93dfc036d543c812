import { hash } from 'node:crypto';

/** A strong ETag of what GET sends; where some of it changes by itself, that of the rest stands before it, and a dot. */
export function etagOf(bytes: Uint8Array, written?: Uint8Array): string {
  const whole = hash('sha1', bytes, 'base64url');
  return written === undefined ? `"${whole}"` : `"${hash('sha1', written, 'base64url')}.${whole}"`;
}

/** Whether an If-Match or If-None-Match header names an ETag. Weak tags count as the strong ones that a proxy made them of. */
export function names(header: string, etag: string): boolean {
  return tagsIn(header).some((one) => one === '*' || one === etag);
}

/** As `names`, but of an ETag with a dot, only what stands before it counts: what changes by itself is nobody's update. */
export function namesVersion(header: string, etag: string): boolean {
  const version = versionOf(etag);
  return tagsIn(header).some((one) => one === '*' || versionOf(one) === version);
}

function tagsIn(header: string): string[] {
  return header.split(',').map((one) => one.trim().replace(/^W\//, ''));
}

function versionOf(etag: string): string {
  return etag.replace(/\.[\w-]*"$/, '"');
}
