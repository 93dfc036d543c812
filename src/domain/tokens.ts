import { hash } from 'node:crypto';
import { z } from 'zod';
import { refuse } from '../contract/errors.ts';
import { issue, listOf, matching, text, uuid } from '../contract/fields.ts';
import { exceeds, type Me, plainRight } from './acl.ts';
import type { TokenRow, UserRow } from './rows.ts';
import { newSecret } from './secrets.ts';
import type { Reading, Work } from './work.ts';

const aclPattern = () =>
  matching(
    /^!?([A-Za-z0-9_{}-]+|\*|#)(\.([A-Za-z0-9_{}-]+|\*|#))*$/,
    'be words joined by dots, such as confd.users.*.read',
    200,
  ).overwrite(plainRight);

/** The body of a token. */
export const tokenSchema = z
  .object({
    name: text(128, 1),
    acl: listOf(aclPattern(), 200),
    tenant_uuid: uuid().optional(),
    user_uuid: uuid().nullish(),
    expires_at: z
      .string()
      .check((ctx) => {
        if (!/^\d{4}-\d\d-\d\dT/.test(ctx.value) || Number.isNaN(Date.parse(ctx.value)))
          issue(ctx, ctx.value, 'not_date');
      })
      .nullish()
      .meta({ format: 'date-time' }),
  })
  .meta({ id: 'TokenInput' });
export type TokenInput = z.output<typeof tokenSchema>;

/** The token that makes another, as far as it limits it. */
export interface Maker {
  name: string;
  acl: readonly string[];
  me: Me;
  expires_at: number | null;
}

/** The stored form of a token: SHA-256, hexadecimal. Tokens are random, so that no salt is needed. */
export function hashToken(token: string): string {
  return hash('sha256', token, 'hex');
}

/**
 * Makes a token; the answer is the only place where it is ever shown. Nobody makes one that can more, sees more or lives
 * longer than his own.
 */
export async function createToken(
  work: Work,
  input: TokenInput,
  maker: Maker,
): Promise<{ token: string; row: TokenRow }> {
  const { store, scope, now } = work;
  const tenant_uuid = input.tenant_uuid ?? scope.tenant;
  if (!scope.visible.includes(tenant_uuid))
    refuse('reference_not_found', 'tenant_uuid', { field: 'tenant_uuid', resource: 'Tenant', id: tenant_uuid });
  const user = input.user_uuid ? await store.users.find({ uuid: input.user_uuid }) : undefined;
  if (input.user_uuid && user?.tenant_uuid !== tenant_uuid) {
    refuse('reference_not_found', 'user_uuid', { field: 'user_uuid', resource: 'User', id: input.user_uuid });
  }
  const acl = exceeds(maker, { acl: input.acl, me: user ? [user.uuid, String(user.id)] : [] });
  if (acl !== null) refuse('acl_too_wide', 'acl', { acl });
  const expires_at = input.expires_at ? Date.parse(input.expires_at) : null;
  if (expires_at !== null && expires_at <= now) refuse('unusable', 'expires_at', { hint: 'must be in the future' });
  if (maker.expires_at !== null && (expires_at === null || expires_at > maker.expires_at))
    refuse('expires_too_late', 'expires_at');
  const { name, acl: patterns } = input;
  const user_uuid = user?.uuid ?? null;
  return insertToken(work, { name, tenant_uuid, user_uuid, acl: patterns, expires_at, created_by: maker.name });
}

/** Stores a new token of what has been checked, and gives it: only its hash is kept. */
export async function insertToken(
  { store, now, audit }: Work,
  given: Omit<TokenRow, 'uuid' | 'hash' | 'created_at'>,
): Promise<{ token: string; row: TokenRow }> {
  const token = newSecret(40);
  const row = { uuid: crypto.randomUUID(), hash: hashToken(token), created_at: now, ...given };
  await store.tokens.insert(row);
  audit({ tenant_uuid: row.tenant_uuid, action: 'create', resource: 'token', id: row.uuid, after: presentToken(row) });
  return { token, row };
}

/** A token that can be seen. Raises not_found. */
export async function getToken({ store, scope }: Reading, uuid: string): Promise<TokenRow> {
  const row = await store.tokens.find(uuid);
  return row && scope.visible.includes(row.tenant_uuid)
    ? row
    : refuse('not_found', '', { resource: 'Token', ids: { uuid } });
}

/** Revokes a token, from now on. */
export async function removeToken(work: Work, row: TokenRow): Promise<void> {
  await work.store.tokens.remove(row.uuid);
  work.audit({
    tenant_uuid: row.tenant_uuid,
    action: 'delete',
    resource: 'token',
    id: row.uuid,
    before: presentToken(row),
  });
}

/** Revokes all tokens of a user who is about to go: their `me` would be nobody. */
export async function removeTokensOf(work: Work, { uuid, tenant_uuid }: UserRow): Promise<void> {
  const query = { tenants: [tenant_uuid], direction: 'asc', offset: 0, filters: { user_uuid: uuid } } as const;
  for (const row of (await work.store.tokens.list(query)).items) await removeToken(work, row);
}

/** A token as the API sends it, without the token itself. */
export function presentToken({
  uuid,
  name,
  tenant_uuid,
  user_uuid,
  acl,
  expires_at,
  created_at,
  created_by,
}: TokenRow) {
  const time = (value: number | null) => (value === null ? null : new Date(value).toISOString());
  return {
    uuid,
    name,
    tenant_uuid,
    user_uuid,
    acl,
    expires_at: time(expires_at),
    created_at: time(created_at),
    created_by,
  };
}
