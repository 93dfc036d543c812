import { type Kysely, type RawBuilder, type SqlBool, sql } from 'kysely';
import { RESOURCE_KINDS } from '../domain/directory/kinds/registry.ts';
import { fold } from '../domain/fold.ts';
import type { Search } from '../domain/ports.ts';
import type { Match, SearchedKind, SearchQuery } from '../domain/rows.ts';
import { containing, containsPlain } from './list.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;
type Condition = RawBuilder<SqlBool>;

/** Where entries of one kind are, and which columns of theirs are looked at. */
interface Source {
  from: string;
  id: string;
  tenant: string;
  search: string;
  where?: Condition;
  /** What the entry belongs to. */
  parent?: string;
  /** The kind of owner that has its extensions. */
  owner?: string;
}

const resource = (kind: string): Source => ({
  from: 'resource',
  id: 'id',
  tenant: 'tenant_uuid',
  search: 'search',
  where: sql<SqlBool>`kind = ${kind}`,
  owner: kind,
});

const SOURCES: Readonly<Record<SearchedKind, Source>> = {
  ...(Object.fromEntries(RESOURCE_KINDS.map(({ kind }) => [kind, resource(kind)])) as Record<SearchedKind, Source>),
  user: { from: 'users', id: 'id', tenant: 'tenant_uuid', search: 'search', owner: 'user' },
  filter_member: {
    from: 'member join resource on resource.id = member.resource_id join users on users.id = member.user_id',
    id: 'member.id',
    tenant: 'resource.tenant_uuid',
    search: 'users.search',
    where: sql<SqlBool>`resource.kind = 'call_filter'`,
    parent: 'resource.id',
  },
  template: {
    from: 'template',
    id: 'id',
    tenant: 'tenant_uuid',
    search: 'search',
    where: sql<SqlBool>`user_id is null`,
  },
  template_key: {
    from: 'template join template_key on template_key.template_id = template.id',
    id: 'template_key.id',
    tenant: 'template.tenant_uuid',
    search: 'template_key.search',
    where: sql<SqlBool>`template.user_id is null and template_key.label is not null`,
    parent: 'template.id',
  },
  device: { from: 'device', id: 'id', tenant: 'tenant_uuid', search: 'search' },
};

/** So many entries that contain the text are put in order here; where there are more, only those with a word that begins with it. */
const MOST_RANKED = 200;

/** Queries of the search box: each reads at most the narrow index over one kind. */
export function searchQueries(db: Db): Search {
  return {
    async matches(kind, query) {
      const source = SOURCES[kind];
      if (query.id !== undefined) return select(db, source, query, [hasId(source.id, query.id)], 1);
      const found = new Map<Match['id'], Match>();
      for (const stage of [withNumber(true), withText, withNumber(false), withEmail]) {
        if (found.size >= query.limit) break;
        for (const match of await stage(db, source, query)) if (!found.has(match.id)) found.set(match.id, match);
      }
      return [...found.values()].slice(0, query.limit);
    },
    async slots(query) {
      if (!/^[\d*#+]*$/.test(query.text)) return [];
      const beginning = await numbers(db, 'parking_slot', query, true);
      const all = beginning.length < query.limit ? await numbers(db, 'parking_slot', query, false) : [];
      const rest = all.filter((one) => !beginning.some((other) => other.exten === one.exten));
      const slots = [...beginning, ...rest].slice(0, query.limit);
      return slots.map(({ owner_id, tenant_uuid, exten }) => ({ id: owner_id, tenant_uuid, exten }));
    },
  };
}

type Stage = (db: Db, source: Source, query: SearchQuery) => Promise<Match[]>;

/** Owners of numbers that begin with the text, in the order of numbers, so that the number itself comes first; or that contain it. */
function withNumber(beginning: boolean): Stage {
  return async (db, { owner }, query) => {
    if (owner === undefined || !/^[\d*#+]+$/.test(query.text)) return [];
    const rows = await numbers(db, owner, query, beginning);
    return rows.map(({ owner_id, tenant_uuid }) => ({ id: owner_id, tenant_uuid, parent: null }));
  };
}

const hasId = (column: string, id: number): Condition => sql`${sql.ref(column)} = ${id}`;

async function numbers(db: Db, kind: string, { text, tenants, limit, id }: SearchQuery, beginning: boolean) {
  const matching = beginning
    ? sql<SqlBool>`exten >= ${text} and exten < ${`${text}\u{10ffff}`}`
    : containsPlain('exten', { folded: '', plain: containing(text) });
  const { rows } = await sql<{ owner_id: number; tenant_uuid: string; exten: string }>`
    select owner_id, tenant_uuid, exten from extension
    where tenant_uuid in (${sql.join(tenants)}) and kind = ${kind} and ${matching}
      and ${id === undefined ? sql`true` : hasId('owner_id', id)}
    order by exten limit ${limit}`.execute(db);
  return rows;
}

/** Each word of the text is somewhere in the entry's: whole words first, then beginnings of words. */
const withText: Stage = async (db, source, query) => {
  const words = fold(query.text).split(/\s+/).filter(Boolean);
  const rank = (search: string) => Math.max(0, ...words.map((word) => rankOf(` ${search} `, word)));
  const column = sql.ref(source.search);
  const inside = words.map((word) => like(column, containing(word)));
  const found = await select(db, source, query, inside, MOST_RANKED);
  if (found.length < MOST_RANKED) return inOrder(found, rank);
  const begins = words.map((word) => {
    const start = containing(word).slice(1);
    return sql<SqlBool>`(${like(column, start)} or ${like(column, `% ${start}`)})`;
  });
  return [...(await select(db, source, query, begins, query.limit)), ...inOrder(found, rank)];
};

function rankOf(search: string, word: string): number {
  if (search.includes(` ${word} `)) return 0;
  return search.includes(` ${word}`) ? 1 : 2;
}

function inOrder(found: readonly (Match & { search: string })[], rank: (search: string) => number): Match[] {
  return [...found].sort((a, b) => rank(a.search) - rank(b.search));
}

const withEmail: Stage = async (db, source, query) => {
  if (source.from !== 'users' || !query.emails) return [];
  return select(
    db,
    source,
    query,
    [containsPlain('email', { folded: '', plain: containing(query.text) })],
    query.limit,
  );
};

async function select(
  db: Db,
  { from, id, tenant, search, where, parent }: Source,
  { tenants }: SearchQuery,
  conditions: readonly Condition[],
  limit: number,
): Promise<(Match & { search: string })[]> {
  const all = [sql<SqlBool>`${sql.ref(tenant)} in (${sql.join(tenants)})`, ...(where ? [where] : []), ...conditions];
  const { rows } = await sql<Match & { search: string }>`
    select ${sql.ref(id)} as id, ${sql.ref(tenant)} as tenant_uuid, ${sql.ref(search)} as search,
      ${parent === undefined ? sql`null` : sql.ref(parent)} as parent
    from ${sql.raw(from)} where ${sql.join(all, sql` and `)} order by ${sql.ref(search)}, ${sql.ref(id)} limit ${limit}`.execute(
    db,
  );
  return rows;
}

function like(column: RawBuilder<unknown>, pattern: string): Condition {
  return sql<SqlBool>`${column} like ${pattern} escape '!'`;
}
