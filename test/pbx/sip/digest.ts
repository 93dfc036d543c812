import { createHash, randomBytes } from 'node:crypto';

/** What a server asks for in WWW-Authenticate or Proxy-Authenticate (RFC 8760, RFC 2617 section 3.2.1). */
export interface Challenge {
  realm: string;
  nonce: string;
  opaque: string | null;
  /** Whether `qop` offers `auth`; without it the answer is RFC 2069's. */
  hasQop: boolean;
  isStale: boolean;
}

/** Who answers a challenge, for which request. */
export interface DigestInput {
  challenge: Challenge;
  user: string;
  password: string;
  method: string;
  uri: string;
  /** Client nonce; a random one by default. */
  cnonce?: string;
}

/** Reads a challenge; null for a scheme or algorithm other than Digest with MD5. */
export function parseChallenge(header: string): Challenge | null {
  if (!/^digest\s/i.test(header)) return null;
  const fields = new Map<string, string>();
  for (const [, name = '', quoted, token = ''] of header
    .slice(7)
    .matchAll(/([\w-]+)\s*=\s*(?:"((?:\\.|[^"\\])*)"|([^\s,]+))/g))
    fields.set(name.toLowerCase(), quoted?.replace(/\\(.)/g, '$1') ?? token);
  if ((fields.get('algorithm') ?? 'MD5').toUpperCase() !== 'MD5') return null;
  const offered = (fields.get('qop') ?? '').split(',').map((one) => one.trim());
  return {
    realm: fields.get('realm') ?? '',
    nonce: fields.get('nonce') ?? '',
    opaque: fields.get('opaque') ?? null,
    hasQop: offered.includes('auth'),
    isStale: fields.get('stale')?.toLowerCase() === 'true',
  };
}

/** The value of Authorization or Proxy-Authorization that answers a challenge (RFC 2617 section 3.2.2). */
export function authorize({ challenge, user, password, method, uri, cnonce = randomCnonce() }: DigestInput): string {
  const { realm, nonce, opaque, hasQop } = challenge;
  // Each challenge is answered once, so the count never grows.
  const count = '00000001';
  const ha1 = md5(`${user}:${realm}:${password}`);
  const ha2 = md5(`${method}:${uri}`);
  const response = md5(hasQop ? `${ha1}:${nonce}:${count}:${cnonce}:auth:${ha2}` : `${ha1}:${nonce}:${ha2}`);
  const fields = [
    `username=${quote(user)}`,
    `realm=${quote(realm)}`,
    `nonce=${quote(nonce)}`,
    `uri=${quote(uri)}`,
    `response="${response}"`,
    'algorithm=MD5',
    ...(hasQop ? [`cnonce="${cnonce}"`, 'qop=auth', `nc=${count}`] : []),
    ...(opaque === null ? [] : [`opaque=${quote(opaque)}`]),
  ];
  return `Digest ${fields.join(', ')}`;
}

function quote(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

function md5(text: string): string {
  return createHash('md5').update(text).digest('hex');
}

function randomCnonce(): string {
  return randomBytes(8).toString('hex');
}
