import { refuse } from '../contract/errors.ts';
import { allows, type Me } from '../domain/acl.ts';
import { subtree } from '../domain/directory/tenants.ts';
import type { Database, TenantRow } from '../domain/ports.ts';
import { hashToken } from '../domain/tokens.ts';
import type { Scope } from '../domain/work.ts';

/** Who is asking, by his token. */
export interface Caller {
  /** For the audit: the token's name and uuid. */
  name: string;
  token_uuid: string;
  tenant_uuid: string;
  user_uuid: string | null;
  acl: readonly string[];
  me: Me;
  expires_at: number | null;
}

/** The headers that authentication looks at. */
export interface AuthHeaders {
  'x-auth-token'?: string | string[] | undefined;
  authorization?: string | undefined;
  'wazo-tenant'?: string | string[] | undefined;
}

/** Another process's change of the tenants is seen after at most so long; our own at once. */
const TENANTS_KEPT_MS = 1000;

/** Finds out who is asking, and what he may see. */
export interface Auth {
  /** Raises token_missing, token_invalid or right_missing. */
  authenticate(headers: AuthHeaders, right: string): Promise<Caller>;
  /** The tenants of a request. Raises tenant_forbidden. */
  scope(caller: Caller, headers: AuthHeaders, right: string): Promise<Scope>;
  mainTenant(): Promise<string>;
  /** To be called after a change of the tenants. */
  forgetTenants(): void;
}

/** Makes the authentication over the store's tokens and tenants. */
export function createAuth(database: Database, now: () => number): Auth {
  let tenants: { rows: TenantRow[]; at: number; subtrees: Map<string, string[]> } | null = null;

  async function currentTenants() {
    if (tenants === null || now() - tenants.at > TENANTS_KEPT_MS) {
      tenants = { rows: await database.read.tenants.all(), at: now(), subtrees: new Map() };
    }
    return tenants;
  }

  async function below(root: string): Promise<string[]> {
    const { rows, subtrees } = await currentTenants();
    const known = subtrees.get(root) ?? subtree(rows, root);
    subtrees.set(root, known);
    return known;
  }

  return {
    async authenticate(headers, right) {
      const token = tokenIn(headers);
      if (token === '') refuse('token_missing', '', { acl: right });
      const row = await database.read.tokens.byHash(hashToken(token));
      if (row === undefined || (row.expires_at !== null && row.expires_at <= now()))
        return refuse('token_invalid', '', { acl: right });
      const me = row.user_uuid === null ? [] : await namesOf(database, row.user_uuid);
      if (!allows(row.acl, right, me)) refuse('right_missing', '', { acl: right });
      return {
        name: `${row.name} (${row.uuid})`,
        token_uuid: row.uuid,
        tenant_uuid: row.tenant_uuid,
        user_uuid: row.user_uuid,
        acl: row.acl,
        me,
        expires_at: row.expires_at,
      };
    },
    async scope(caller, headers, right) {
      const asked = String(headers['wazo-tenant'] ?? '').toLowerCase();
      const tenant = asked || caller.tenant_uuid;
      const allowed = await below(caller.tenant_uuid);
      if (!allowed.includes(tenant)) refuse('tenant_forbidden', '', { acl: right, tenant });
      return { tenant, visible: tenant === caller.tenant_uuid ? allowed : await below(tenant) };
    },
    async mainTenant() {
      const { rows } = await currentTenants();
      return rows.find((row) => row.parent_uuid === null)?.uuid ?? '';
    },
    forgetTenants() {
      tenants = null;
    },
  };
}

function tokenIn(headers: AuthHeaders): string {
  const own = headers['x-auth-token'];
  if (own !== undefined) return String(own);
  return /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** `me` in either spelling of an address. */
async function namesOf(database: Database, userUuid: string): Promise<string[]> {
  const user = await database.read.users.find({ uuid: userUuid });
  return user === undefined ? [userUuid] : [userUuid, String(user.id)];
}
