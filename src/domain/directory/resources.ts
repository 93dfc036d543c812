import { z } from 'zod';
import { refuse, refuseAll } from '../../contract/errors.ts';
import { parse } from '../../contract/parse.ts';
import { TARGET_KINDS, type TargetKind } from '../../contract/words.ts';
import type { ResourceRow } from '../rows.ts';
import type { View } from '../view.ts';
import { type Reading, visible, type Work } from '../work.ts';
import { putExtensions, removeExtensions, type Wanted } from './extensions.ts';
import { findMembers, presentMembers } from './members.ts';
import { bodySchema, type ResourceBody, type ResourceDefinition } from './resource.ts';

/** How a client names an entry: numeric id or uuid. */
export type EntryKey = { id: number } | { uuid: string };

/** One entry of the directory. Raises not_found, also for those of tenants that can not be seen. */
export async function getResource(
  reading: Reading,
  definition: ResourceDefinition,
  key: EntryKey,
): Promise<ResourceRow> {
  const row = await reading.store.resources.find(definition.kind, key);
  return visible(reading, row, definition.title, { id: 'id' in key ? key.id : key.uuid });
}

/** Entries as the API sends them, in a fixed number of statements. */
export async function presentResources(
  { store }: Pick<Reading, 'store'>,
  definition: ResourceDefinition,
  rows: readonly ResourceRow[],
  view: View,
) {
  const ids = rows.map((row) => row.id);
  const members = await presentMembers(store, definition, ids);
  const extensions =
    definition.hasExtensions && ids.length > 0 ? await store.extensions.of(kindOf(definition), ids) : [];
  const byOwner = Map.groupBy(extensions, (one) => one.id);
  return rows.map((row) => {
    const data = Object.entries(row.data).filter(([name]) => view.secrets || !definition.secrets?.includes(name));
    return {
      id: row.id,
      uuid: row.uuid,
      tenant_uuid: row.tenant_uuid,
      ...Object.fromEntries(data),
      ...(definition.hasDefault ? { default: row.is_default } : {}),
      ...(definition.hasExtensions ? { extensions: (byOwner.get(row.id) ?? []).map(({ exten }) => ({ exten })) } : {}),
      ...members.get(row.id),
      links: [{ rel: definition.path, href: view.link(`/${definition.path}/${row.id}`) }],
    };
  });
}

/** Checks a body against the definition of its kind. */
export function parseResource(definition: ResourceDefinition, body: unknown): ResourceBody {
  const clean = parse(bodySchema(definition), body ?? {});
  refuseAll(definition.check?.(clean) ?? []);
  return clean;
}

/** Makes an entry in the current tenant, with its extensions and members. A `uuid` is one that nothing has yet. */
export async function createResource(
  work: Work,
  definition: ResourceDefinition,
  body: ResourceBody,
  uuid: string = crypto.randomUUID(),
): Promise<ResourceRow> {
  const tenant_uuid = work.scope.tenant;
  const isDefault = await becomesDefault(work, definition, null, tenant_uuid, body);
  const row = {
    uuid,
    tenant_uuid,
    kind: definition.kind,
    is_default: isDefault,
    ...columns(definition, body, startOf(definition)),
  };
  await refuseTakenNumber(work, definition, row, 0);
  const members = await findMembers(work, tenant_uuid, definition, body);
  const id = await work.store.resources.insert(row);
  await putNumbers(work, definition, { id, tenant_uuid }, body);
  await work.store.resources.putMembers(id, members);
  touchPbx(work, definition, { id, tenant_uuid });
  work.audit({ tenant_uuid, action: 'create', resource: definition.kind, id, after: audited(definition, body) });
  return { id, ...row };
}

/** Replaces an entry. Its phones follow: labels, extensions, slots and members are what keys show and dial. */
export async function replaceResource(
  work: Work,
  definition: ResourceDefinition,
  row: ResourceRow,
  body: ResourceBody,
): Promise<void> {
  const { store } = work;
  const isDefault = await becomesDefault(work, definition, row, row.tenant_uuid, body);
  const change = columns(definition, body, row.data);
  await refuseTakenNumber(work, definition, { ...row, ...change }, row.id);
  const members = await findMembers(work, row.tenant_uuid, definition, body);
  const [before] = await presentResources(work, definition, [row], { link: String, secrets: false });
  await store.resources.update(row.id, { ...change, is_default: isDefault });
  await putNumbers(work, definition, row, body);
  const gone = await store.resources.putMembers(row.id, members);
  await dropMemberKeys(work, gone);
  await touchKeysTo(work, definition, row);
  touchPbx(work, definition, row);
  work.audit({
    tenant_uuid: row.tenant_uuid,
    action: 'update',
    resource: definition.kind,
    id: row.id,
    before,
    after: audited(definition, body),
  });
}

/** Deletes an entry, and every key that points to it. */
export async function removeResource(work: Work, definition: ResourceDefinition, row: ResourceRow): Promise<void> {
  const { store } = work;
  const [before] = await presentResources(work, definition, [row], { link: String, secrets: false });
  await touchKeysTo(work, definition, row);
  touchPbx(work, definition, row);
  await touchPlaces(work, definition, row);
  await dropMemberKeys(
    work,
    (await store.resources.members([row.id])).map((member) => member.id),
  );
  if (isTarget(definition.kind)) await store.keys.removePointingTo(definition.kind, [row.id]);
  if (definition.hasExtensions)
    await removeExtensions(work, row.tenant_uuid, [kindOf(definition), 'parking_slot'], row.id);
  await store.resources.remove(row.id);
  if (row.is_default) await passDefaultOn(work, definition, row.tenant_uuid);
  work.audit({ tenant_uuid: row.tenant_uuid, action: 'delete', resource: definition.kind, id: row.id, before });
}

/** Removes keys to filter members that are gone, touching their phones first. */
export async function dropMemberKeys(work: Work, memberIds: readonly number[]): Promise<void> {
  for (const id of memberIds) await work.touch.target('filter_member', id);
  if (memberIds.length > 0) await work.store.keys.removePointingTo('filter_member', memberIds);
}

async function touchKeysTo(work: Work, definition: ResourceDefinition, row: ResourceRow): Promise<void> {
  if (isTarget(definition.kind)) await work.touch.target(definition.kind, row.id);
  if (row.is_default) await work.touch.defaultLot(row.tenant_uuid);
}

/** The entry itself, and the tenant, which knows its default lot. */
function touchPbx(
  { touch }: Work,
  { kind, hasDefault }: ResourceDefinition,
  row: Pick<ResourceRow, 'id' | 'tenant_uuid'>,
): void {
  touch.pbx(row.tenant_uuid, { kind, id: row.id }, ...(hasDefault ? [{ kind: 'tenant', id: 0 } as const] : []));
}

/** Queues that an agent is about to leave because he goes. */
async function touchPlaces({ store, touch }: Work, { kind }: ResourceDefinition, row: ResourceRow): Promise<void> {
  if (kind !== 'agent') return;
  for (const member of await store.resources.membershipsOf({ agent_id: row.id }))
    touch.pbx(row.tenant_uuid, { kind: member.kind, id: member.resource_id });
}

/** The columns and stored data of a body; secrets and kept fields that it leaves out stay as they were. */
function columns(definition: ResourceDefinition, body: ResourceBody, before: ResourceBody) {
  const keeps = [...(definition.secrets ?? []), ...Object.keys(definition.kept ?? {})];
  const kept = Object.fromEntries(keeps.flatMap((name) => (name in before ? [[name, before[name]]] : [])));
  const given = Object.keys(definition.fields).flatMap((name) =>
    name === 'default' || body[name] === undefined ? [] : [[name, body[name]]],
  );
  const number = definition.numberField === undefined ? null : String(body[definition.numberField]);
  return { name: definition.name(body), number, data: { ...kept, ...Object.fromEntries(given) } };
}

/** What the server keeps of a new entry. */
function startOf({ kept = {} }: ResourceDefinition): ResourceBody {
  return z.object(kept).parse({});
}

async function putNumbers(
  work: Work,
  definition: ResourceDefinition,
  row: Pick<ResourceRow, 'id' | 'tenant_uuid'>,
  body: ResourceBody,
): Promise<void> {
  if (!definition.hasExtensions) return;
  const extens = body.extensions as { exten: string }[];
  const wanted = extens.map(
    ({ exten }, index): Wanted => ({ exten, path: `extensions.${index}.exten`, main: index === 0 }),
  );
  const slots = definition.slots && slotNumbers(definition.slots(body));
  if (slots) await freeSlots(work, row, slots);
  await putExtensions(work, row.tenant_uuid, { kind: kindOf(definition), id: row.id }, wanted);
  if (slots) await putExtensions(work, row.tenant_uuid, { kind: 'parking_slot', id: row.id }, slots);
}

function slotNumbers({ start, end }: { start: number; end: number }): Wanted[] {
  const numbers = Array.from({ length: end - start + 1 }, (_, index) => String(start + index));
  return numbers.map((exten): Wanted => ({ exten, path: 'slots_start', main: false }));
}

/** Slots that are no longer wanted go first: one of them may become the lot's own extension. */
async function freeSlots(
  { store, touch }: Work,
  { id, tenant_uuid }: Pick<ResourceRow, 'id' | 'tenant_uuid'>,
  slots: readonly Wanted[],
): Promise<void> {
  const wanted = new Set(slots.map((one) => one.exten));
  const [stay, gone] = [[] as Wanted[], [] as string[]];
  for (const { exten } of await store.extensions.of('parking_slot', [id])) {
    if (wanted.has(exten)) stay.push({ exten, path: '', main: false });
    else gone.push(exten);
  }
  if (gone.length === 0) return;
  await store.extensions.put(tenant_uuid, { kind: 'parking_slot', id }, stay);
  await touch.extens(tenant_uuid, gone);
}

async function refuseTakenNumber(
  { store }: Work,
  definition: ResourceDefinition,
  row: Omit<ResourceRow, 'id'>,
  own: number,
): Promise<void> {
  if (definition.numberField === undefined || row.number === null) return;
  const other = await store.resources.byNumber(definition.kind, row.tenant_uuid, row.number);
  if (other === undefined || other.id === own) return;
  refuse('value_taken', definition.numberField, { value: row.number, owner: `${definition.kind} ${other.name}` });
}

/** A tenant with parking lots has exactly one default: the first becomes it, another may take its place. */
async function becomesDefault(
  work: Work,
  definition: ResourceDefinition,
  row: ResourceRow | null,
  tenantUuid: string,
  body: ResourceBody,
): Promise<boolean> {
  if (!definition.hasDefault) return false;
  const current = await work.store.resources.defaultLot(tenantUuid);
  if (current !== undefined && current.id === row?.id) {
    if (body.default === false) refuse('default_lot_needed', 'default');
    return true;
  }
  if (current !== undefined && body.default !== true) return false;
  await work.touch.defaultLot(tenantUuid);
  if (current === undefined) return true;
  await work.store.resources.update(current.id, { is_default: false });
  return true;
}

async function passDefaultOn(work: Work, definition: ResourceDefinition, tenantUuid: string): Promise<void> {
  const query = { tenants: [tenantUuid], order: 'id', direction: 'asc', limit: 1, offset: 0, filters: {} } as const;
  const [next] = (await work.store.resources.list(definition.kind, query)).items;
  if (next !== undefined) await work.store.resources.update(next.id, { is_default: true });
}

function isTarget(kind: string): kind is TargetKind {
  return (TARGET_KINDS as readonly string[]).includes(kind);
}

/** Entries with extensions are all things that keys can point to. */
function kindOf(definition: ResourceDefinition): TargetKind {
  if (!isTarget(definition.kind)) throw new Error(`${definition.kind} can not have extensions`);
  return definition.kind;
}

function audited(definition: ResourceDefinition, body: ResourceBody): ResourceBody {
  return Object.fromEntries(Object.entries(body).filter(([name]) => !definition.secrets?.includes(name)));
}
