import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { sessionAnswer } from '../contract/answers/session.ts';
import { ApiError, refuse } from '../contract/errors.ts';
import { text } from '../contract/fields.ts';
import { parse } from '../contract/parse.ts';
import { takeLink } from '../domain/self-service.ts';
import { hashToken } from '../domain/tokens.ts';
import { type Auth, type Identity, tokenIn } from './auth.ts';
import { createFailureLimit } from './failure-limit.ts';
import type { Route } from './route.ts';
import type { ServerParts } from './server.ts';
import { authHeaders, clearSessionCookie, requireOwnPage, SESSION_PATH, setSessionCookie } from './session-cookie.ts';

/** A token, or the code of a one-time link. */
const signInSchema = z
  .object({ token: text(200, 1).optional(), link: text(200, 1).optional() })
  .meta({ id: 'SignInInput' });

/** What errors name where no particular right was asked for. */
const RIGHT = 'confd.session';

/** Signing in, out, and who is in, for the documentation: they take no right, for they give none. */
export const SESSION_ENDPOINTS: readonly Route[] = [
  { method: 'GET' as const, status: 200 as const, summary: 'Who is signed in; 204: nobody', answer: sessionAnswer },
  {
    method: 'POST' as const,
    status: 200 as const,
    summary: 'Sign in with a token, or with the code of a one-time link: for the web UI, by a cookie',
    body: signInSchema,
    answer: sessionAnswer,
  },
  { method: 'DELETE' as const, status: 204 as const, summary: 'Sign out' },
].map((one) => ({ ...one, url: '/session', tag: 'session', acl: '', noPlan: true }));

/** What signing in works with. */
export type SessionParts = Pick<ServerParts, 'installation' | 'publicUrl' | 'version'> & { auth: Auth };

/** Adds signing in, who is signed in, and signing out: for browsers, which keep the token in a cookie that no script can read. */
export function addSession(app: FastifyInstance, parts: SessionParts): void {
  const { installation, publicUrl, auth } = parts;
  const limit = createFailureLimit({
    now: installation.now,
    alarm: (address) => app.log.warn({ address }, 'many wrong tokens at signing in: refused for ten minutes'),
  });

  /** By a token or by a link, either of which may be guessed at only so often. */
  async function identify(request: FastifyRequest): Promise<{ token: string; identity: Identity }> {
    const given = parse(signInSchema, request.body ?? {});
    const tried = given.token ?? given.link;
    if (tried === undefined || (given.token && given.link)) return refuse('token_or_link');
    if (limit.isReached(request.ip)) refuse('too_many_attempts');
    try {
      const token = given.token ?? (await takeLink(installation, tried));
      return { token, identity: await auth.identify({ 'x-auth-token': token }, RIGHT) };
    } catch (error) {
      if (error instanceof ApiError && error.status === 401) limit.count(request.ip, hashToken(tried));
      throw error;
    }
  }

  app.get(SESSION_PATH, async (request, reply) => {
    const headers = authHeaders(request, publicUrl);
    reply.header('Cache-Control', 'no-store');
    // Nobody is signed in: for a page that asks, that is an answer.
    if (tokenIn(headers) === '') return reply.code(204).send();
    return present(parts, await auth.identify(headers, RIGHT));
  });

  app.post(SESSION_PATH, async (request, reply) => {
    requireOwnPage(request, publicUrl);
    const { token, identity } = await identify(request);
    setSessionCookie(reply, { token, expires_at: identity.row.expires_at, now: installation.now() }, publicUrl);
    reply.header('Cache-Control', 'no-store');
    return present(parts, identity);
  });

  app.delete(SESSION_PATH, async (request, reply) => {
    requireOwnPage(request, publicUrl);
    clearSessionCookie(reply, publicUrl);
    return reply.code(204).send();
  });
}

/** Who is signed in, and what his token may do. */
async function present({ installation, auth, version }: SessionParts, { row }: Identity) {
  const { read } = installation.database;
  const { name, tenant_uuid, user_uuid, acl, expires_at } = row;
  const tenant = (await read.tenants.all()).find(({ uuid }) => uuid === tenant_uuid);
  const user = user_uuid === null ? undefined : await read.users.find({ uuid: user_uuid });
  const lines = user === undefined ? [] : await read.users.lines([user.id]);
  return {
    name,
    tenant_uuid,
    tenant_name: tenant?.name ?? refuse('token_invalid', '', { acl: RIGHT }),
    user: user
      ? {
          id: user.id,
          uuid: user.uuid,
          firstname: user.firstname,
          lastname: user.lastname,
          exten: lines.flatMap(({ extens }) => extens)[0] ?? null,
        }
      : null,
    acl,
    expires_at: expires_at === null ? null : new Date(expires_at).toISOString(),
    main_tenant: tenant_uuid === (await auth.mainTenant()),
    provisioning_url: installation.defaults.provisioningUrl,
    version,
  } satisfies z.input<typeof sessionAnswer>;
}
