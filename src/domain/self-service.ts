import { refuse } from '../contract/errors.ts';
import { exceeds } from './acl.ts';
import type { Installation } from './publisher.ts';
import type { UserRow } from './rows.ts';
import { newSecret } from './secrets.ts';
import { hashToken, insertToken, type Maker } from './tokens.ts';
import type { Work } from './work.ts';

/** How long a link can be opened: long enough to send it, too short to be found later. */
export const LINK_MS = 10 * 60_000;
/** How long the browser that opened it stays signed in. */
export const SELF_SERVICE_MS = 30 * 24 * 60 * 60_000;

/**
 * What a user may do by himself: see and change own keys, services and forwards, press own keys, look for whom a key could
 * reach, and see lamps, which any key could show. Not: other users' keys, phones, templates, or anything secret.
 */
export const SELF_SERVICE_ACL: readonly string[] = [
  'confd.users.me.read',
  'confd.users.me.layout.read',
  'confd.users.me.lamps.read',
  'confd.users.me.funckeys.#',
  'confd.users.me.services.#',
  'confd.users.me.forwards.#',
  'confd.funckeys.destinations.read',
  'confd.phones.models.read',
  'confd.search.read',
  'confd.lamps.read',
  'confd.events.read',
  // His template is the company's, and copying would show him the keys of others.
  '!confd.users.me.funckeys.templates.#',
  '!confd.users.me.funckeys.copy.#',
];

/** Makes a one-time link for a user; the code is shown once. Raises acl_too_wide: nobody gives what he does not have. */
export async function makeLink(
  work: Work,
  user: UserRow,
  maker: Maker & { token_uuid: string },
): Promise<{ code: string; expires_at: number }> {
  const { store, now } = work;
  const acl = exceeds(maker, { acl: SELF_SERVICE_ACL, me: [user.uuid, String(user.id)] });
  if (acl !== null) refuse('acl_too_wide', '', { acl });
  const code = newSecret(40);
  const expires_at = now + LINK_MS;
  const token_expires_at = Math.min(now + SELF_SERVICE_MS, maker.expires_at ?? Number.POSITIVE_INFINITY);
  await store.links.removeExpired(now);
  await store.links.insert({
    hash: hashToken(code),
    user_id: user.id,
    expires_at,
    token_expires_at,
    maker_token_uuid: maker.token_uuid,
    created_by: maker.name,
  });
  work.audit({ tenant_uuid: user.tenant_uuid, action: 'create', resource: 'self_service_link', id: user.id });
  return { code, expires_at };
}

/** Exchanges the code of a link for a token of its user, once. Raises link_invalid. */
export async function takeLink({ publisher, database, now }: Installation, code: string): Promise<string> {
  const hash = hashToken(code);
  const link = await database.read.links.find(hash);
  const user = link && (await database.read.users.find({ id: link.user_id }));
  if (link === undefined || user === undefined) return refuse('link_invalid');
  const { tenant_uuid } = user;
  const scope = { tenant: tenant_uuid, visible: [tenant_uuid] };
  return publisher.write({ actor: link.created_by, scope }, async (work) => {
    // Whoever comes second finds nothing to remove.
    if (link.expires_at <= now() || !(await work.store.links.remove(hash))) return refuse('link_invalid');
    const name = `self-service of ${[user.firstname, user.lastname].filter(Boolean).join(' ')}`;
    const { token } = await insertToken(work, {
      name: name.slice(0, 128),
      tenant_uuid,
      user_uuid: user.uuid,
      acl: [...SELF_SERVICE_ACL],
      expires_at: link.token_expires_at,
      created_by: link.created_by,
    });
    return token;
  });
}
