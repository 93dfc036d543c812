import type { Kysely, Selectable } from 'kysely';
import { fold, foldAll } from '../domain/fold.ts';
import type { Resources } from '../domain/ports.ts';
import type { ResourceKind, ResourceRow } from '../domain/rows.ts';
import { chunkedIn } from './chunks.ts';
import { anyOf, contains, hasExtensionLike, integerIs, type ListColumns, pageOf, textIs } from './list.ts';
import { membershipsOf, membersOf, putMembers } from './members.ts';
import { fromJson, hasValues, toFlag, toFlagIfGiven, toJsonIfGiven } from './rows.ts';
import type { Tables } from './tables.ts';

const LIST: Omit<ListColumns, 'search'> = {
  tenant: 'tenant_uuid',
  id: 'id',
  orders: { name: ['sort_name'], label: ['sort_name'], number: ['number'], id: [] },
  defaultOrder: 'name',
  filters: {
    id: integerIs('id'),
    uuid: textIs('uuid'),
    name: textIs('name'),
    label: textIs('name'),
    number: textIs('number'),
  },
};

/** Queries of groups, queues, conferences, agents, pagings, parking lots and call filters, with their members. */
export function resourceQueries(db: Kysely<Tables>): Resources {
  const resources = (kind: ResourceKind) => db.selectFrom('resource').selectAll().where('kind', '=', kind);
  const inTenant = (kind: ResourceKind, tenantUuid: string) => resources(kind).where('tenant_uuid', '=', tenantUuid);
  return {
    async find(kind, key) {
      const found = resources(kind);
      const one = 'id' in key ? found.where('id', '=', key.id) : found.where('uuid', '=', key.uuid);
      return fromRow(await one.executeTakeFirst());
    },
    byIds: async (kind, ids) =>
      (await chunkedIn(ids, (chunk) => resources(kind).where('id', 'in', chunk).execute())).map(toResource),
    byUuids: async (kind, uuids) =>
      (await chunkedIn(uuids, (chunk) => resources(kind).where('uuid', 'in', chunk).execute())).map(toResource),
    async list(kind, query) {
      const { total, items } = await pageOf(resources(kind), listOf(kind), query);
      return { total, items: items.map(toResource) };
    },
    byNumber: async (kind, tenantUuid, number) =>
      fromRow(await inTenant(kind, tenantUuid).where('number', '=', number).executeTakeFirst()),
    defaultLot: async (tenantUuid) =>
      fromRow(await inTenant('parking_lot', tenantUuid).where('is_default', '=', 1).executeTakeFirst()),
    insert: (row) => insert(db, row),
    update: (id, row) => update(db, id, row),
    async remove(id) {
      await db.deleteFrom('resource').where('id', '=', id).execute();
    },
    members: (resourceIds) => membersOf(db, resourceIds),
    putMembers: (resourceId, members) => putMembers(db, resourceId, members),
    async setMemberActive(id, active) {
      await db
        .updateTable('member')
        .set({ active: toFlag(active) })
        .where('id', '=', id)
        .execute();
    },
    membershipsOf: (who) => membershipsOf(db, who),
    async partsOf(tenantUuid) {
      const rows = db.selectFrom('resource').select(['kind', 'id']).where('tenant_uuid', '=', tenantUuid);
      return (await rows.orderBy('kind').orderBy('id').execute()).map(({ kind, id }) => ({
        kind: kind as ResourceKind,
        id,
      }));
    },
  };
}

function listOf(kind: ResourceKind): ListColumns {
  return { ...LIST, search: (pattern) => anyOf(contains('search', pattern), hasExtensionLike(kind, 'id', pattern)) };
}

async function insert(db: Kysely<Tables>, row: Omit<ResourceRow, 'id'>): Promise<number> {
  const values = { ...row, is_default: toFlag(row.is_default), data: JSON.stringify(row.data), ...sortable(row) };
  return (await db.insertInto('resource').values(values).returning('id').executeTakeFirstOrThrow()).id;
}

async function update(db: Kysely<Tables>, id: number, change: Partial<ResourceRow>): Promise<void> {
  const { id: _, is_default, data, ...plain } = change;
  const translated = { is_default: toFlagIfGiven(is_default), data: toJsonIfGiven(data) };
  const values = { ...plain, ...translated, ...(await sortableAfter(db, id, change)) };
  if (hasValues(values)) await db.updateTable('resource').set(values).where('id', '=', id).execute();
}

async function sortableAfter(db: Kysely<Tables>, id: number, change: Partial<ResourceRow>) {
  if (change.name === undefined && change.number === undefined && change.data === undefined) return {};
  const stored = fromRow(await db.selectFrom('resource').selectAll().where('id', '=', id).executeTakeFirst());
  return stored === undefined ? {} : sortable({ ...stored, ...change });
}

function sortable({ name, number, data }: Pick<ResourceRow, 'name' | 'number' | 'data'>) {
  const label = typeof data.label === 'string' ? data.label : null;
  return { sort_name: fold(name), search: foldAll(name, number, label) };
}

function fromRow(row: Selectable<Tables['resource']> | undefined): ResourceRow | undefined {
  return row && toResource(row);
}

function toResource(row: Selectable<Tables['resource']>): ResourceRow {
  const { sort_name: _, search: __, ...resource } = row;
  return { ...resource, kind: row.kind as ResourceKind, is_default: row.is_default === 1, data: fromJson(row.data) };
}
