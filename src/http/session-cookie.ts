import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../contract/errors.ts';
import { type AuthHeaders, tokenIn } from './auth.ts';

/** Where browsers sign in and out. */
export const SESSION_PATH = '/1.1/session';
/** Browsers keep the cookie of a token that never expires for so long. */
const KEPT_S = 30 * 24 * 3600;

type Asked = Pick<FastifyRequest, 'headers' | 'protocol' | 'host' | 'cookies'>;

/** Whether browsers reach us by HTTPS: by our own, or by that of a proxy. */
export function isSecure({ protocol }: Pick<FastifyRequest, 'protocol'>, publicUrl: string | null): boolean {
  return protocol === 'https' || (publicUrl?.startsWith('https:') ?? false);
}

/** With the prefix, browsers take the cookie from nobody but this very host, by HTTPS. */
const nameOf = (secure: boolean) => (secure ? '__Host-lampfield' : 'lampfield');

const options = (secure: boolean): CookieSerializeOptions => {
  return { path: '/', httpOnly: true, sameSite: 'strict', secure };
};

/** Keeps a token in the browser until it expires, out of reach of every script. Times are milliseconds. */
export function setSessionCookie(
  reply: FastifyReply,
  { token, expires_at, now }: { token: string; expires_at: number | null; now: number },
  publicUrl: string | null,
): void {
  const secure = isSecure(reply.request, publicUrl);
  const left = expires_at === null ? KEPT_S : Math.max(0, Math.floor((expires_at - now) / 1000));
  reply.setCookie(nameOf(secure), token, { ...options(secure), maxAge: Math.min(left, KEPT_S) });
}

/** Removes it. */
export function clearSessionCookie(reply: FastifyReply, publicUrl: string | null): void {
  const secure = isSecure(reply.request, publicUrl);
  reply.setCookie(nameOf(secure), '', { ...options(secure), maxAge: 0 });
}

/**
 * The headers to authenticate with. A token in a header wins; that of the cookie counts only on a request that one of our own pages
 * has made, since browsers send cookies along with requests that other pages make.
 */
export function authHeaders(request: Asked, publicUrl: string | null): AuthHeaders {
  const { headers } = request;
  if (tokenIn(headers) !== '' || !isOwnPage(request, publicUrl)) return headers;
  const token = request.cookies[nameOf(isSecure(request, publicUrl))];
  return token === undefined ? headers : { ...headers, 'x-auth-token': token };
}

/** Raises not_own_page where a request does not come from a page of our own. */
export function requireOwnPage(request: Asked, publicUrl: string | null): void {
  if (!isOwnPage(request, publicUrl)) refuse('not_own_page');
}

/** Other pages can not send this header without being allowed to, which nobody ever is; and browsers tell where they are. */
function isOwnPage({ headers, host }: Asked, publicUrl: string | null): boolean {
  if (headers['x-lampfield'] !== '1') return false;
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin' || site === 'none';
  const { origin } = headers;
  if (origin === undefined) return true;
  const from = URL.canParse(origin) ? new URL(origin).host : null;
  return from !== null && (from === host || (publicUrl !== null && from === new URL(publicUrl).host));
}

/** Whether pages of others may read the answer: with a token of their own or none, but never by the cookie of somebody's browser. */
export function isOpenToOthers({ headers, url }: Pick<FastifyRequest, 'headers' | 'url'>): boolean {
  if (isSessionPath(url)) return false;
  return tokenIn(headers) !== '' || !/(^|[;\s])(__Host-)?lampfield=/.test(headers.cookie ?? '');
}

function isSessionPath(url: string): boolean {
  try {
    return /^\/1\.1\/session\/?$/.test(decodeURIComponent(url.split(/[?;#]/, 1)[0]!));
  } catch {
    return false;
  }
}
