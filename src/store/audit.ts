import { type Kysely, type RawBuilder, type Selectable, type SqlBool, sql } from 'kysely';
import type { Audit } from '../domain/ports.ts';
import type { AuditRow } from '../domain/rows.ts';
import { anyOf, containsPlain, type ListColumns, pageOf, textIs } from './list.ts';
import { prepared } from './prepared.ts';
import { fromJson } from './rows.ts';
import type { Tables } from './tables.ts';

const LIST: ListColumns = {
  tenant: 'tenant_uuid',
  id: 'id',
  search: (pattern) =>
    anyOf(...['actor', 'action', 'resource', 'resource_id'].map((column) => containsPlain(column, pattern))),
  // Ids grow with time, and unlike `at` they are in the index.
  orders: { id: [], at: [] },
  defaultOrder: 'id',
  filters: {
    actor: textIs('actor'),
    action: textIs('action'),
    resource: textIs('resource'),
    resource_id: textIs('resource_id'),
    user_id: (id) => keysOf(id, { one: 'user_key', all: 'user_funckeys', template: 'user_template' }),
    template_id: (id) => keysOf(id, { one: 'template_key', all: 'template' }),
  },
};

/**
 * All that was changed of the keys of a user or a template: one key, all of them, which template the user has. Each is a range of
 * the index of resources; as conditions joined by `or`, SQLite would read the whole record of the tenant.
 */
function keysOf(id: string, { one, all, template }: { one: string; all: string; template?: string }) {
  if (!/^\d{1,15}$/.test(id)) return sql<SqlBool>`1 = 0`;
  const ids = (resource: string, ofThese: RawBuilder<SqlBool>) =>
    sql`select id from audit where resource = ${resource} and ${ofThese}`;
  const uuid = sql`(select uuid from users where id = ${Number(id)})`;
  const ranges = [
    ids(all, sql<SqlBool>`resource_id = ${id}`),
    // Single keys are recorded as `12/3`, and `0` is the character after `/`.
    ids(one, sql<SqlBool>`resource_id >= ${`${id}/`} and resource_id < ${`${id}0`}`),
    ...(template === undefined ? [] : [ids(template, sql<SqlBool>`resource_id = ${uuid}`)]),
  ];
  return sql<SqlBool>`id in (${sql.join(ranges, sql` union all `)})`;
}

type Values = [
  at: number,
  tenant_uuid: string,
  actor: string,
  action: string,
  resource: string,
  resource_id: string,
  before: string | null,
  after: string | null,
];
const insert = prepared((db, [at, tenant_uuid, actor, action, resource, resource_id, before, after]: Values) =>
  db.insertInto('audit').values({ at, tenant_uuid, actor, action, resource, resource_id, before, after }),
);

/** Queries of the record of all writes. */
export function auditQueries(db: Kysely<Tables>): Audit {
  return {
    async add(row) {
      const { at, tenant_uuid, actor, action, resource, resource_id } = row;
      const [before, after] = [toJson(row.before), toJson(row.after)];
      await insert(db, [at, tenant_uuid, actor, action, resource, resource_id, before, after]);
    },
    async list(query) {
      const { total, items } = await pageOf(db.selectFrom('audit').selectAll(), LIST, query);
      return { total, items: items.map(toAudit) };
    },
    async newest(resource, resourceId, { limit, below }) {
      const rows = db
        .selectFrom('audit')
        .selectAll()
        .where('resource', '=', resource)
        .where('resource_id', '=', resourceId);
      const wanted = below === undefined ? rows : rows.where('id', '<', below);
      return (await wanted.orderBy('id', 'desc').limit(limit).execute()).map(toAudit);
    },
  };
}

function toJson(value: unknown): string | null {
  return value === undefined || value === null ? null : JSON.stringify(value);
}

function toAudit(row: Selectable<Tables['audit']>): AuditRow {
  return {
    ...row,
    before: row.before === null ? null : fromJson(row.before),
    after: row.after === null ? null : fromJson(row.after),
  };
}
