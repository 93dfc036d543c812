import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiError, refuse } from '../contract/errors.ts';
import { allows } from '../domain/acl.ts';
import type { Link } from '../domain/keys/present-key.ts';
import type { Work } from '../domain/work.ts';
import { type Auth, tokenIn } from './auth.ts';
import { etagOf, names, namesVersion } from './etag.ts';
import type { GuessLimit } from './guess-limit.ts';
import type { LiveStream } from './live-stream/live-stream.ts';
import { flagIn, planPage, type RequestContext, type Route } from './route.ts';
import type { ServerParts } from './server.ts';
import { authHeaders } from './session-cookie.ts';

/** What one endpoint is served with. `reader` is the GET of what it changes: what If-Match compares with. */
export interface HandlerParts extends Pick<ServerParts, 'installation' | 'publicUrl'> {
  auth: Auth;
  guesses: GuessLimit;
  liveStream: LiveStream;
  prefix: string;
  reader: Route | undefined;
}

/** Serves one endpoint: token, rights and tenant first, then the route's own handler, then the answer. */
export function handlerOf(route: Route, parts: HandlerParts) {
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const context = await contextOf(route, parts, request);
    if (route.stream) {
      const renew = () => contextOf(route, parts, request);
      return parts.liveStream.open({ context, request, reply, renew });
    }
    if (route.act) return answerAct(route, parts, context, reply);
    return route.read ? answerRead(route, context, request, reply) : answerWrite(route, parts, context, request, reply);
  };
}

async function contextOf(
  route: Route,
  { auth, guesses, installation, prefix, publicUrl }: HandlerParts,
  request: FastifyRequest,
): Promise<RequestContext> {
  const params = request.params as Record<string, string>;
  const right = rightOf(route.acl, params);
  const headers = authHeaders(request, publicUrl);
  const caller = await guesses.guard(request.ip, tokenIn(headers), () => auth.authenticate(headers, right));
  const scope = await auth.scope(caller, headers, right);
  const tenant = route.mainTenantOnly === 'token' ? caller.tenant_uuid : scope.tenant;
  if (route.mainTenantOnly && tenant !== (await auth.mainTenant())) refuse('right_missing', '', { acl: right });
  const origin = publicUrl ?? baseOf(request);
  const link: Link = (path) => origin + prefix + path;
  const secrets = allows(caller.acl, 'confd.secrets.read', caller.me);
  return {
    installation,
    caller,
    scope,
    view: { link, secrets },
    origin,
    params,
    query: plainQuery(request.query),
    body: request.body,
  };
}

/** Fills an ACL's braces from the address. A dot inside a part of the address must not make two words of it. */
function rightOf(acl: string, params: Record<string, string>): string {
  return acl.replace(/\{(\w+)\}/g, (_, name: string) => (params[name] ?? params.id ?? '').replaceAll('.', '_'));
}

/** The address that the client used, unless its Host header is not a plain host. */
function baseOf(request: FastifyRequest): string {
  const host = request.headers.host ?? '';
  const scheme = request.protocol === 'https' ? 'https' : 'http';
  return `${scheme}://${/^[\w.-]+(:\d{1,5})?$|^\[[0-9a-fA-F:]+\](:\d{1,5})?$/.test(host) ? host : 'localhost'}`;
}

function plainQuery(query: unknown): Record<string, string> {
  const entries = Object.entries((query ?? {}) as Record<string, string | string[]>);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, Array.isArray(value) ? (value.at(-1) ?? '') : value]),
  );
}

async function answerRead(
  route: Route,
  context: RequestContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const store = context.installation.database.read;
  const payload = await route.read!({ ...context, reading: { store, scope: context.scope } });
  // Encoded once, for the hash and the socket: Node writes a Buffer at half the price of a string.
  const bytes = Buffer.from(JSON.stringify(payload));
  const etag = versionedEtag(route, payload, bytes);
  reply.header('ETag', etag).header('Cache-Control', 'no-cache');
  const seen = request.headers['if-none-match'];
  if (seen !== undefined && names(seen, etag)) return reply.code(304).send();
  return reply.type('application/json').send(bytes);
}

function versionedEtag({ derived }: Route, payload: unknown, bytes: Uint8Array): string {
  if (derived === undefined) return etagOf(bytes);
  const written = Object.entries(payload as object).filter(([name]) => !derived.includes(name));
  return etagOf(bytes, Buffer.from(JSON.stringify(written)));
}

async function answerWrite(
  route: Route,
  parts: HandlerParts,
  context: RequestContext,
  request: FastifyRequest,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { publisher } = parts.installation;
  const writer = { actor: context.caller.name, scope: context.scope };
  const change = async (work: Work) => {
    const gone = await compareVersion(parts.reader, context, request, work);
    const written = await route.write!({ ...context, work, reading: work });
    return gone ? refuse('etag_mismatch') : written;
  };
  if (flagIn(context.query, 'dry_run')) {
    if (route.noPlan) refuse('bad_request', 'dry_run', NO_DRY_RUN);
    const { plan, result } = await publisher.plan(writer, planPage(context.query, context.scope), change);
    return reply
      .code(200)
      .type('application/json')
      .send(JSON.stringify({ ...plan, ...result?.plan }));
  }
  const written = await publisher
    .write(writer, change)
    .finally(() => route.tag === 'tenants' && parts.auth.forgetTenants());
  reply.code(route.status).type('application/json');
  if (written === undefined) return reply.send();
  if (written.location !== undefined) reply.header('Location', written.location);
  const { body } = written;
  return reply.send(JSON.stringify(typeof body === 'function' ? await body(parts.installation.database.read) : body));
}

const NO_DRY_RUN = { detail: 'this request has no dry run: it changes nothing on a phone' };

/** What is done outside can not be undone: the audit holds what has happened, and nothing where it was refused. */
async function answerAct(
  route: Route,
  { installation: { database, publisher } }: HandlerParts,
  context: RequestContext,
  reply: FastifyReply,
): Promise<FastifyReply> {
  const { scope, caller } = context;
  if (flagIn(context.query, 'dry_run')) refuse('bad_request', 'dry_run', NO_DRY_RUN);
  const change = await route.act!({ ...context, reading: { store: database.read, scope } });
  await publisher.write({ actor: caller.name, scope }, async ({ audit }) => audit(change));
  return reply.code(route.status).send();
}

/**
 * If-Match, decided in the transaction that writes: nobody can change the resource between the comparison and the write.
 * Tells whether there is nothing to compare with. Then the write must not happen, but it has the say in how it is refused: setting
 * a key that was removed meanwhile is 412, in a template that does not exist it is 404.
 */
async function compareVersion(
  reader: Route | undefined,
  context: RequestContext,
  request: FastifyRequest,
  work: Work,
): Promise<boolean> {
  const wanted = request.headers['if-match'];
  if (wanted === undefined || reader?.read === undefined) return false;
  const current = await reader.read({ ...context, reading: work }).catch((error: unknown) => {
    if (error instanceof ApiError && error.status === 404) return undefined;
    throw error;
  });
  if (current === undefined) return true;
  const etag = versionedEtag(reader, current, Buffer.from(JSON.stringify(current)));
  return namesVersion(wanted, etag) ? false : refuse('etag_mismatch');
}
