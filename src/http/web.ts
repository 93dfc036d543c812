import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, fault } from '../contract/errors.ts';
import { sendError } from './send-error.ts';
import type { ServerParts } from './server.ts';
import { isSecure } from './session-cookie.ts';

/** What the build puts where the page's nonce belongs (web/vite.config.ts). */
const NONCE = 'LAMPFIELD_NONCE';

/**
 * Our own files and our own API, nothing else: no script, style or frame of anybody else's. Dialogs bring a style that depends on
 * the browser's scroll bar: it has the nonce of its page.
 */
const content = (nonce: string) => [
  "default-src 'none'",
  "script-src 'self'",
  `style-src 'self' 'nonce-${nonce}'`,
  "img-src 'self' data:",
  "connect-src 'self'",
  "font-src 'self'",
  "manifest-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
];

/** What a script or a picture needs; all else is of pages. */
const ASSET_HEADERS = { 'X-Content-Type-Options': 'nosniff' };
const HEADERS = {
  ...ASSET_HEADERS,
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=(), payment=(), usb=()',
};
const YEAR_S = 365 * 24 * 3600;
/** Addresses that never are pages of the web UI: who asks for them is told that nothing is there. */
const NO_PAGES = /^\/(1\.1|api|docs|health|ready|metrics|assets)(\/|$)/;
const NOT_BUILT =
  '<!doctype html><html lang="en"><meta charset="utf-8"><title>Lampfield</title><p>The web UI has not been built: run <code>npm run build</code>, then start Lampfield again.</p><p>The API works without it: see <a href="/docs">its documentation</a>.</p></html>';

/** Serves the built web UI, whose pages are all one file; everything else that is not there is refused. */
export function addWeb(app: FastifyInstance, { web, publicUrl }: Pick<ServerParts, 'web' | 'publicUrl'>): void {
  const isBuilt = existsSync(join(web, 'index.html'));
  const protect = (request: FastifyRequest, reply: FastifyReply) => {
    const nonce = randomBytes(18).toString('base64');
    reply
      .headers(HEADERS)
      .header('Content-Security-Policy', content(nonce).join('; '))
      .removeHeader('Access-Control-Allow-Origin');
    if (isSecure(request, publicUrl)) reply.header('Strict-Transport-Security', `max-age=${YEAR_S}`);
    return nonce;
  };
  const page = isBuilt ? readFileSync(join(web, 'index.html'), 'utf8') : null;
  const sendPage = (request: FastifyRequest, reply: FastifyReply) => {
    const nonce = protect(request, reply);
    // Each page has a nonce of its own: it is never kept.
    reply.header('Cache-Control', 'no-store').type('text/html; charset=utf-8');
    return page === null ? reply.code(503).send(NOT_BUILT) : reply.send(page.replaceAll(NONCE, nonce));
  };
  app.get('/', sendPage);
  if (isBuilt) {
    const files = filesIn(web);
    app.register(fastifyStatic, { root: web, serve: false, preCompressed: true, cacheControl: false });
    app.get('/*', (request, reply) => {
      const { '*': name } = request.params as { '*': string };
      if (!files.has(name)) return reply.callNotFound();
      // The names of assets have a hash of what is in them.
      const kept = name.startsWith('assets/') ? `public, max-age=${YEAR_S}, immutable` : 'no-cache';
      // An asset opened by itself has no policy to need; HTML is never served here.
      reply
        .headers(ASSET_HEADERS)
        .removeHeader('Access-Control-Allow-Origin')
        .removeHeader('Access-Control-Expose-Headers');
      return reply.header('Cache-Control', kept).sendFile(name);
    });
  }
  app.setNotFoundHandler((request, reply) =>
    isPage(request) ? sendPage(request, reply) : sendError(new ApiError(fault('no_such_path')), request, reply),
  );
}

/** Whether a browser goes to an address that the web UI may know. */
function isPage({ method, url, headers }: FastifyRequest): boolean {
  const wantsPage = (method === 'GET' || method === 'HEAD') && (headers.accept ?? '').includes('text/html');
  return wantsPage && !NO_PAGES.test(url.split('?', 1)[0]!);
}

/** What may be asked for, by its exact name: nothing else is ever looked up on the disk. */
function filesIn(folder: string): Set<string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const names = entries.map(({ parentPath, name }) => relative(folder, join(parentPath, name)).split(sep).join('/'));
  return new Set(names.filter((name) => name !== 'index.html' && !/\.(br|gz)$/.test(name)));
}
