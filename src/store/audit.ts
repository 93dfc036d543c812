import type { Kysely, Selectable } from 'kysely';
import type { Audit, AuditRow } from '../domain/ports.ts';
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
  },
};

const insert = prepared((db, values: (string | number | null)[]) => {
  const [at, tenant_uuid, actor, action, resource, resource_id, before, after] = values as never[];
  const row = { at: at!, tenant_uuid: tenant_uuid!, actor: actor!, action: action!, resource: resource! };
  return db.insertInto('audit').values({ ...row, resource_id: resource_id!, before: before!, after: after! });
});

/** Queries of the record of all writes. */
export function auditQueries(db: Kysely<Tables>): Audit {
  return {
    async add(row) {
      const { at, tenant_uuid, actor, action, resource, resource_id } = row;
      const json = [toJson(row.before), toJson(row.after)];
      await insert(db, [at, tenant_uuid, actor, action, resource, resource_id, ...json]);
    },
    async list(query) {
      const { total, items } = await pageOf(db.selectFrom('audit').selectAll(), LIST, query);
      return { total, items: items.map(toAudit) };
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
