import { refuse } from '../contract/errors.ts';
import { allows, type Me, plainRight } from '../domain/acl.ts';
import { RESOURCE_KINDS } from '../domain/directory/kinds/registry.ts';
import { subtree } from '../domain/directory/tenants.ts';
import type { Database } from '../domain/ports.ts';
import type { TenantRow, TokenRow } from '../domain/rows.ts';
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

/** A token, and both names of the user whom it is for. */
export interface Identity {
  row: TokenRow;
  me: Me;
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
  /** Whose token it is, whatever it may do. Raises token_missing or token_invalid, which name the right that was asked for. */
  identify(headers: AuthHeaders, right: string): Promise<Identity>;
  /** Raises token_missing, token_invalid or right_missing. */
  authenticate(headers: AuthHeaders, right: string): Promise<Caller>;
  /** The tenants of a request. Raises tenant_forbidden. */
  scope(caller: Caller, headers: AuthHeaders, right: string): Promise<Scope>;
  /** A right in every spelling: what it is about may be named by id or by uuid. */
  spellings(right: string): Promise<string[]>;
  mainTenant(): Promise<string>;
  /** To be called after a change of the tenants. */
  forgetTenants(): void;
}

/** Makes the authentication over the store's tokens and tenants. */
export function createAuth(database: Database, now: () => number): Auth {
  let tenants: { rows: TenantRow[]; at: number; subtrees: Map<string, string[]> } | null = null;
  let changes = 0;

  async function currentTenants() {
    if (tenants !== null && now() - tenants.at <= TENANTS_KEPT_MS) return tenants;
    const before = changes;
    const read = { rows: await database.read.tenants.all(), at: now(), subtrees: new Map<string, string[]>() };
    // What was read while somebody changed the tenants is for this request only.
    if (before === changes) tenants = read;
    return read;
  }

  async function below(root: string): Promise<string[]> {
    const { rows, subtrees } = await currentTenants();
    const known = subtrees.get(root) ?? subtree(rows, root);
    subtrees.set(root, known);
    return known;
  }

  async function identify(headers: AuthHeaders, right: string): Promise<Identity> {
    const token = tokenIn(headers);
    if (token === '') refuse('token_missing', '', { acl: right });
    const row = await database.read.tokens.byHash(hashToken(token));
    if (row === undefined || (row.expires_at !== null && row.expires_at <= now()))
      return refuse('token_invalid', '', { acl: right });
    return { row, me: row.user_uuid === null ? [] : await namesOf(database, row.user_uuid) };
  }

  return {
    identify,
    async authenticate(headers, right) {
      const { row, me } = await identify(headers, right);
      const asked = spellingsOf(plainRight(right), me);
      const denies = row.acl.some((pattern) => pattern.startsWith('!'));
      const denied = denies ? await otherSpelling(database, asked[0]!) : [];
      if (!allows(row.acl, asked, me, denied)) refuse('right_missing', '', { acl: right });
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
    spellings: async (right) => [right, ...(await otherSpelling(database, right))],
    async mainTenant() {
      const { rows } = await currentTenants();
      return rows.find((row) => row.parent_uuid === null)?.uuid ?? '';
    },
    forgetTenants() {
      changes++;
      tenants = null;
    },
  };
}

/** The token that a request's headers hold; empty where there is none. */
export function tokenIn(headers: Pick<AuthHeaders, 'x-auth-token' | 'authorization'>): string {
  const own = headers['x-auth-token'];
  if (own !== undefined && own !== '') return String(own);
  return /^Bearer\s+(\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? '';
}

/** `me` in either spelling of an address. */
async function namesOf(database: Database, userUuid: string): Promise<string[]> {
  const user = await database.read.users.find({ uuid: userUuid });
  return user === undefined ? [userUuid] : [userUuid, String(user.id)];
}

/** `users/me` is asked under both names of the token's user. */
function spellingsOf(right: string, me: Me): string[] {
  if (me.length === 0 || !right.startsWith('confd.users.me.')) return [right];
  return me.map((name) => right.replace('.me.', `.${name}.`));
}

/** A denial of an id must hold for the uuid of the same thing, and the other way round. */
async function otherSpelling({ read }: Database, right: string): Promise<string[]> {
  const [root, path, name, ...rest] = right.split('.');
  const key = /^\d{1,15}$/.test(name ?? '') ? { id: Number(name) } : { uuid: name ?? '' };
  const definition = RESOURCE_KINDS.find((one) => one.path === path);
  if (path !== 'users' && definition === undefined) return [];
  const row = definition ? await read.resources.find(definition.kind, key) : await read.users.find(key);
  return row === undefined ? [] : [[root, path, 'id' in key ? row.uuid : row.id, ...rest].join('.')];
}
