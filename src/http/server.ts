import cookie from '@fastify/cookie';
import cors, { type FastifyCorsOptions } from '@fastify/cors';
import Fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyRequest, LogController } from 'fastify';
import { refuse } from '../contract/errors.ts';
import { LIMITS } from '../contract/fields.ts';
import type { Installation } from '../domain/publisher.ts';
import { createAuth } from './auth.ts';
import { parseBody } from './body.ts';
import { createGuessLimit } from './guess-limit.ts';
import { type HandlerParts, handlerOf } from './handle.ts';
import { createLiveStream } from './live-stream/live-stream.ts';
import { createMetrics } from './metrics.ts';
import { addOpenAddresses } from './open-addresses.ts';
import { ROUTES } from './routes/index.ts';
import { sendError } from './send-error.ts';
import { addSession } from './session.ts';
import { isOpenToOthers, SESSION_PATH } from './session-cookie.ts';
import { addWeb } from './web.ts';

/** The addresses that every endpoint has: Wazo's own, and the one behind Wazo's gateway. */
export const PREFIXES = ['/1.1', '/api/confd/1.1'] as const;
const METHODS = ['GET', 'POST', 'PUT', 'DELETE', 'PATCH'] as const;
/** For answers under way when the server stops. */
const CLOSING_MS = 5000;

/** What the server works with. */
export interface ServerParts {
  installation: Installation;
  /** Address of the API as clients see it; null: what the client asked for. */
  publicUrl: string | null;
  tls: { cert: Buffer; key: Buffer } | null;
  /** Proxies (CIDR) whose X-Forwarded headers are believed. */
  trustedProxies: readonly string[];
  logger: FastifyBaseLogger | false;
  /** The folder of the built web UI. */
  web: string;
  version: string;
}

/** Makes the API server; it does not listen yet. */
export function createServer(parts: ServerParts): FastifyInstance {
  const app = Fastify({
    ...(parts.tls ? { https: parts.tls } : {}),
    ...(parts.logger === false ? { logger: false } : { loggerInstance: parts.logger }),
    logController: new LogController({ disableRequestLogging: true }),
    trustProxy: parts.trustedProxies.length > 0 && [...parts.trustedProxies],
    bodyLimit: LIMITS.body_bytes,
    forceCloseConnections: 'idle',
    frameworkErrors: (error, request, reply) => void sendError(error, request, reply),
    routerOptions: { maxParamLength: 200, ignoreTrailingSlash: true },
  }) as FastifyInstance;
  app.register(cors, () => corsOf);
  app.register(cookie);
  acceptAnyJson(app);
  app.setErrorHandler((error, request, reply) => sendError(error, request, reply));
  const { installation, version } = parts;
  const auth = createAuth(installation.database, installation.now);
  const onError = (err: unknown) => app.log.error({ err }, 'telling the live stream failed');
  const liveStream = createLiveStream({ installation, auth, onError });
  const metrics = createMetrics(installation, liveStream);
  app.addHook('onResponse', (request, reply, done) => {
    metrics.answered(request, reply);
    done();
  });
  const guesses = createGuessLimit({
    now: installation.now,
    alarm: (address) =>
      app.log.warn({ address }, 'many wrong tokens: what this address tries is refused for ten minutes'),
  });
  app.register(async (scoped) => addRoutes(scoped, { ...parts, auth, guesses, liveStream }));
  for (const url of addOpenAddresses(app, { installation, version, metrics, prefixes: PREFIXES }))
    refuseOtherMethods(app, url, ['GET']);
  addSession(app, { ...parts, auth });
  refuseOtherMethods(app, SESSION_PATH, ['GET', 'POST', 'DELETE']);
  addWeb(app, parts);
  app.addHook('preClose', async () => liveStream.close());
  closeWhenAnswered(app);
  return app;
}

const CORS = {
  origin: '*',
  // A bare OPTIONS asks what is allowed; that is not an error.
  strictPreflight: false,
  methods: [...METHODS],
  allowedHeaders: [
    'X-Auth-Token',
    'Authorization',
    'Wazo-Tenant',
    'Content-Type',
    'Accept',
    'If-Match',
    'If-None-Match',
    'Last-Event-ID',
  ],
  exposedHeaders: ['ETag', 'Location'],
};

/** Scripts on any page may use a token that they have; nobody may use the cookie of whoever looks at his page. */
function corsOf(request: FastifyRequest, done: (error: Error | null, options: FastifyCorsOptions) => void): void {
  done(null, isOpenToOthers(request) ? CORS : { origin: false });
}

/**
 * Stopping closes the connections that are idle at that moment. One whose answer is still under way would stay open afterwards,
 * for as long as a client may keep it (72 s), and the server with it.
 */
function closeWhenAnswered(app: FastifyInstance): void {
  app.addHook('preClose', (done) => {
    if (!app.server.listening) return done();
    const idle = setInterval(() => app.server.closeIdleConnections(), 50);
    const rest = setTimeout(() => app.server.closeAllConnections(), CLOSING_MS);
    app.server.once('close', () => {
      clearInterval(idle);
      clearTimeout(rest);
    });
    done();
  });
}

/** JSON is parsed whatever the content type says, as Wazo does. */
function acceptAnyJson(app: FastifyInstance): void {
  // Fastify refuses what is not a content type at all, before it looks for a parser.
  app.addHook('onRequest', (request, _reply, done) => {
    if (request.headers['content-type'] !== undefined) request.headers['content-type'] = 'application/json';
    done();
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, async (_request: FastifyRequest, body: Buffer) =>
    parseBody(body),
  );
}

type RouteParts = ServerParts & Pick<HandlerParts, 'auth' | 'guesses' | 'liveStream'>;

function addRoutes(app: FastifyInstance, parts: RouteParts): void {
  const readers = new Map(ROUTES.filter((route) => route.method === 'GET').map((route) => [route.url, route]));
  for (const prefix of PREFIXES) {
    for (const route of ROUTES) {
      const handler = handlerOf(route, {
        ...parts,
        prefix,
        reader: readers.get(route.changes ?? route.url),
      });
      app.route({ method: route.method, url: prefix + route.url, handler });
    }
    for (const [url, routes] of Map.groupBy(ROUTES, (route) => route.url))
      refuseOtherMethods(
        app,
        prefix + url,
        routes.map((route) => route.method),
      );
  }
}

function refuseOtherMethods(app: FastifyInstance, url: string, known: readonly string[]): void {
  const others = METHODS.filter((method) => !known.includes(method));
  app.route({
    method: others,
    url,
    handler: (_request, reply) => {
      reply.header('Allow', [...known, ...(known.includes('GET') ? ['HEAD'] : []), 'OPTIONS'].join(', '));
      refuse('method_not_allowed');
    },
  });
}
