import { hash, timingSafeEqual } from 'node:crypto';

/** What a phone sends with HTTP basic authentication (RFC 7617). */
export interface Credentials {
  user: string;
  password: string;
}

/** Reads an Authorization header; null where there is none, or another one. */
export function readCredentials(header: string | undefined): Credentials | null {
  const encoded = /^Basic +([\w+/-]{1,2000}=*)$/i.exec(header ?? '')?.[1];
  const text = Buffer.from(encoded ?? '', 'base64').toString();
  const colon = text.indexOf(':');
  return colon < 0 ? null : { user: text.slice(0, colon), password: text.slice(colon + 1) };
}

/** A hash of credentials, to count and to compare them by. */
export function digestOf({ user, password }: Credentials): string {
  return hash('sha256', `${user}:${password}`);
}

/** Tells whether credentials are the expected `user:password`, in a time that says nothing of how much of it is right. */
export function isSameAs(expected: string | null): (given: Credentials | null) => boolean {
  if (expected === null) return () => false;
  const digest = Buffer.from(hash('sha256', expected));
  return (given) => given !== null && timingSafeEqual(Buffer.from(digestOf(given)), digest);
}
