import type { Kysely, Selectable } from 'kysely';
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
  },
};

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
