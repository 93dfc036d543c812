import type { Kysely, Selectable } from 'kysely';
import type { TargetKind } from '../contract/words.ts';
import { RESOURCE_KINDS, resourceDefinition } from '../domain/directory/kinds/registry.ts';
import type { ResourceBody } from '../domain/directory/resource.ts';
import type { ExtensionOwner, Reference, Target } from '../domain/directory/target.ts';
import type { TargetsByTenant } from '../domain/ports.ts';
import { chunkedIn } from './chunks.ts';
import { prepared } from './prepared.ts';
import { fromJson } from './rows.ts';
import type { Tables } from './tables.ts';
import { TargetMap } from './target-map.ts';
import { indexTargets } from './targets-index.ts';

type Db = Kysely<Tables>;
type StoredResource = Pick<Selectable<Tables['resource']>, 'id' | 'tenant_uuid' | 'kind' | 'name' | 'number' | 'data'>;

/** What the references of some tenants point to: each kind that occurs is asked for once, whatever the number. */
export async function loadTargets(
  db: Db,
  tenantUuids: readonly string[],
  references: readonly Reference[],
  known = new TargetMap(),
): Promise<TargetsByTenant> {
  const extens = references.filter((one) => one.kind === 'exten').map((one) => one.exten);
  await addMissing(db, references, known);
  const needsDefault = references.some((one) => one.kind === 'default_parking_lot');
  const defaultLots = needsDefault ? await lotsByDefault(db, tenantUuids) : [];
  return indexTargets(tenantUuids, known, defaultLots, await owners(db, tenantUuids, extens));
}

/** Loads the targets that `known` does not have, and adds them there. */
async function addMissing(db: Db, references: readonly Reference[], known: TargetMap): Promise<void> {
  const missing = references.filter(({ kind, id }) => id !== 0 && known.get(kind, id) === undefined);
  if (missing.length === 0) return;
  const ids = (...kinds: readonly string[]) => missing.filter((one) => kinds.includes(one.kind)).map((one) => one.id);
  const loaded = [
    ...(await users(db, ids('user'))),
    ...(await resources(db, ids(...RESOURCE_KINDS.map((one) => one.kind)))),
    ...(await filterMembers(db, ids('filter_member'))),
  ];
  for (const { kind, id } of missing) known.set(kind, id, null);
  for (const target of loaded) known.set(target.kind, target.id, target);
}

const usersById = prepared((db, ids: number[]) =>
  db
    .selectFrom('users')
    .leftJoin('extension', (join) =>
      join.onRef('extension.owner_id', '=', 'users.id').on('extension.kind', '=', 'user').on('extension.main', '=', 1),
    )
    .select(['users.id', 'users.tenant_uuid', 'users.firstname', 'users.lastname', 'extension.exten'])
    .where('users.id', 'in', ids),
);

async function users(db: Db, ids: number[]): Promise<Target[]> {
  const rows = await chunkedIn(ids, (chunk) => usersById(db, chunk));
  return rows.map((row) => ({ kind: 'user', id: row.id, tenant_uuid: row.tenant_uuid, ...person(row) }));
}

/** Resources by id, whatever their kind: a queue's id asked for as a group's is found under its own key only. */
async function resources(db: Db, ids: number[]): Promise<Target[]> {
  return (await chunkedIn(ids, (chunk) => withMainExtension(db).where('resource.id', 'in', chunk).execute())).map(
    toTarget,
  );
}

async function lotsByDefault(db: Db, tenantUuids: readonly string[]): Promise<Target[]> {
  const lots = withMainExtension(db).where('resource.kind', '=', 'parking_lot').where('is_default', '=', 1);
  return (await chunkedIn(tenantUuids, (chunk) => lots.where('resource.tenant_uuid', 'in', chunk).execute())).map(
    toTarget,
  );
}

function withMainExtension(db: Db) {
  return db
    .selectFrom('resource')
    .leftJoin('extension', (join) =>
      join
        .onRef('extension.owner_id', '=', 'resource.id')
        .onRef('extension.kind', '=', 'resource.kind')
        .on('extension.main', '=', 1),
    )
    .select(['resource.id', 'resource.tenant_uuid', 'resource.kind', 'resource.name', 'resource.number'])
    .select(['resource.data', 'extension.exten']);
}

async function filterMembers(db: Db, ids: number[]): Promise<Target[]> {
  const rows = await chunkedIn(ids, (chunk) =>
    db
      .selectFrom('member')
      .innerJoin('resource', 'resource.id', 'member.resource_id')
      .innerJoin('users', 'users.id', 'member.user_id')
      .leftJoin('extension', (join) =>
        join
          .onRef('extension.owner_id', '=', 'users.id')
          .on('extension.kind', '=', 'user')
          .on('extension.main', '=', 1),
      )
      .select(['member.id', 'member.resource_id', 'resource.tenant_uuid'])
      .select(['users.firstname', 'users.lastname', 'extension.exten'])
      .where('member.id', 'in', chunk)
      .where('resource.kind', '=', 'call_filter')
      .execute(),
  );
  const usersOf = await usersOfFilters(
    db,
    rows.map((row) => row.resource_id),
  );
  return rows.map((row) => ({
    kind: 'filter_member',
    id: row.id,
    tenant_uuid: row.tenant_uuid,
    ...person(row),
    filter_users: usersOf.get(row.resource_id) ?? [],
  }));
}

async function usersOfFilters(db: Db, filterIds: number[]): Promise<Map<number, number[]>> {
  const members = db.selectFrom('member').select(['resource_id', 'user_id']).where('user_id', 'is not', null);
  const rows = await chunkedIn(filterIds, (chunk) => members.where('resource_id', 'in', chunk).execute());
  const grouped = Map.groupBy(rows, (row) => row.resource_id);
  return new Map([...grouped].map(([id, some]) => [id, [...new Set(some.map((row) => row.user_id!))]]));
}

const ownersIn = prepared((db, [tenant, ...extens]: [string, ...string[]]) =>
  db
    .selectFrom('extension')
    .select(['tenant_uuid', 'exten', 'kind', 'owner_id'])
    .where('tenant_uuid', '=', tenant)
    .where('exten', 'in', extens),
);

async function owners(db: Db, tenantUuids: readonly string[], extens: string[]) {
  const rows = await Promise.all(
    [...new Set(tenantUuids)].map((tenant) => chunkedIn(extens, (some) => ownersIn(db, [tenant, ...some]))),
  );
  return rows.flat().map((row) => ({ ...row, kind: row.kind as ExtensionOwner['kind'] }));
}

function person({ firstname, lastname, exten }: { firstname: string; lastname: string | null; exten: string | null }) {
  return { name: `${firstname} ${lastname ?? ''}`.trim(), firstname, lastname: lastname ?? '', exten };
}

function toTarget({ data, number, kind, ...row }: StoredResource & { exten: string | null }): Target {
  const definition = resourceDefinition(kind);
  const body = fromJson<ResourceBody>(data);
  return {
    ...row,
    kind: kind as TargetKind,
    ...(number === null ? {} : { number }),
    ...(definition.slots ? { slots: definition.slots(body) } : {}),
    ...definition.target?.({ name: row.name, data: body }),
  };
}
