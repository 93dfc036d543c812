import { allParts, loadParts, partName } from '../../../domain/pbx/load.ts';
import type { PartKey } from '../../../domain/pbx/model.ts';
import type { PbxChange, TenantRow } from '../../../domain/rows.ts';
import { offState } from '../compile/devices.ts';
import { deviceState } from '../lamps/device-state.ts';
import { FAMILY, LISTS } from '../names.ts';
import { changedThere, type Found, runtimeIn, takeOver } from './merge-runtime.ts';
import { forgetDevices, sendDevices, sendEntries } from './send.ts';
import type { LinkState } from './state.ts';
import { tellParts, tellQueueMembers, tellTenant } from './tell.ts';

/** Parts of a tenant that are loaded and compared together, between two pauses. */
const SLICE = 500;

/**
 * Brings store and PBX into agreement: reads all that Asterisk holds of ours, takes over what was changed on phones, and tells
 * Asterisk whatever differs then. Gives the number of values that differed, for the check of a PBX that was thought to agree.
 */
export async function reconcile(link: LinkState): Promise<number> {
  const before = link.figures.actions;
  const known = await readAll(link);
  link.isFilling = !known;
  const rows = await tenantsOf(link);
  for (const [uuid, { tenant }] of link.tenants) {
    if (rows.some((row) => row.uuid === uuid)) continue;
    link.tenants.delete(uuid);
    link.files.dropTenant(tenant.name);
  }
  for (const row of rows) await tellWholeTenant(link, row, known);
  link.isFilling = false;
  await removeStrays(link);
  const differed = link.figures.actions - before;
  await agree(link, []);
  await link.files.flush();
  for (const row of rows) await tellQueues(link, row);
  link.figures.reconciliations++;
  return differed;
}

/** Tells Asterisk all of one tenant. With `known`, what phones have changed is taken over first. */
async function tellWholeTenant(link: LinkState, row: TenantRow, known: boolean): Promise<void> {
  await tellTenant(link, row);
  const keys = await allParts(link.database.read, row.uuid);
  if (known) await mergeTenant(link, row, keys);
  for (let start = 0; start < keys.length; start += SLICE) {
    await tellParts(link, link.tenants.get(row.uuid)!, keys.slice(start, start + SLICE));
    await new Promise(setImmediate);
  }
}

async function tellQueues(link: LinkState, row: TenantRow): Promise<void> {
  const queues = (await allParts(link.database.read, row.uuid)).filter((key) => key.kind === 'queue');
  const ids = queues.map((key) => key.id);
  await tellQueueMembers(link, link.tenants.get(row.uuid)!, ids);
}

/** Tenants that have come to this PBX, or left it, since it was last looked at. Tells whether there were any. */
export async function followTenants(link: LinkState, rows: readonly TenantRow[]): Promise<boolean> {
  const added = rows.filter((row) => !link.tenants.has(row.uuid));
  if (link.tenants.size + added.length > rows.length) {
    await reconcile(link);
    return true;
  }
  for (const row of added) {
    await tellWholeTenant(link, row, false);
    await link.files.flush();
    await tellQueues(link, row);
  }
  return added.length > 0;
}

/** The tenants that name this PBX. */
export async function tenantsOf({ database, pbx }: LinkState): Promise<TenantRow[]> {
  return (await database.read.tenants.all()).filter((tenant) => tenant.pbx_id === pbx.id);
}

/** Reads everything of ours. Tells whether it is of this installation and as new as what was last agreed on. */
async function readAll(link: LinkState): Promise<boolean> {
  const { db, ami } = link;
  const entries = await db.dbTree(FAMILY);
  // Lists may be left from a time when a family had them.
  for (const [key, value] of await db.dbTree(LISTS)) if (key.startsWith(`${LISTS}/lf-`)) entries.set(key, value);
  const [installation, epoch] = [entries.get(`${FAMILY}/installation`), Number(entries.get(`${FAMILY}/epoch`))];
  const known = installation === link.installation && (epoch === link.pbx.epoch || epoch === link.pbx.epoch + 1);
  if (!known && installation !== undefined)
    link.log.warn({ pbx: link.pbx.name }, 'the database of the PBX is foreign or old: it is filled from the store');
  for (const own of ['installation', 'epoch']) entries.delete(`${FAMILY}/${own}`);
  link.entries.reset(entries);
  const custom = [...(await db.dbTree('CustomDevstate'))].map(([key, state]): [string, string] => [
    `Custom:${key.slice('CustomDevstate/'.length)}`,
    state,
  ]);
  link.devices.reset(new Map(custom.filter(([device]) => device.startsWith('Custom:lf-'))));
  const states = await ami.list('DeviceStateList');
  link.states.clear();
  for (const event of states) link.states.set(event.get('Device') ?? '', deviceState(event.get('State')));
  link.queueMembers.reset(await readQueueMembers(link));
  return known;
}

async function readQueueMembers({ ami }: LinkState): Promise<Map<string, string>> {
  const members = new Map<string, string>();
  for (const event of await ami.list('QueueStatus')) {
    const [queue, channel] = [event.get('Queue') ?? '', event.get('Location') ?? event.get('Interface') ?? ''];
    if (event.get('Event') !== 'QueueMember' || !queue.startsWith('lf-')) continue;
    const state = event.get('StateInterface') ?? '';
    members.set(`${queue} ${channel}`, `${event.get('Name') ?? ''} ${state === channel ? '' : state}`);
  }
  return members;
}

/** Takes over what was changed on phones while we were apart. */
async function mergeTenant(link: LinkState, row: TenantRow, keys: readonly PartKey[]): Promise<void> {
  const { tenant } = link.tenants.get(row.uuid)!;
  const there: Found = runtimeIn(link.entries.actual, tenant.name);
  const agreed = await agreedOf(link, row);
  for (let start = 0; start < keys.length; start += SLICE) {
    const parts = await loadParts(link.database.read, row, keys.slice(start, start + SLICE));
    const changed = [...parts].flatMap(([name, part]) =>
      changedThere(part, there.get(name) ?? new Map(), agreed.get(name) ?? {}),
    );
    await takeOver(link, row, changed);
  }
}

async function agreedOf({ database }: LinkState, row: TenantRow): Promise<Map<string, PbxChange['agreed']>> {
  const waiting = await database.read.pbxChanges.first([row.uuid], Number.MAX_SAFE_INTEGER);
  return new Map(waiting.map(({ kind, part_id, agreed }) => [partName({ kind, id: part_id }), agreed]));
}

/** What no part of any tenant wants: entries of those that are gone, and lamps that should be dark. */
async function removeStrays(link: LinkState): Promise<void> {
  await sendEntries(link, { put: new Map(), gone: link.entries.strays() });
  const stray = link.devices.strays();
  const lit = stray.filter((device) => !isWaiting(device) && link.devices.actual.get(device) !== offState(device));
  await sendDevices(link, { put: new Map(), gone: lit });
  const numbers = new Set([...link.tenants.values()].map(({ tenant }) => tenant.name));
  const gone = stray.filter((device) => !numbers.has(/^Custom:lf-(t\d+)-/.exec(device)?.[1] ?? ''));
  await forgetDevices(link, gone);
}

/** Whether callers wait for a group is known to Asterisk alone. */
function isWaiting(device: string): boolean {
  return /^Custom:lf-t\d+-g\d+$/.test(device);
}

/**
 * Writes down that these changes have reached the PBX. The count goes to the PBX first: one that is restored from a backup has a
 * lower one than the store, and is not believed.
 */
export async function agree(link: LinkState, told: readonly PbxChange[]): Promise<void> {
  const epoch = link.pbx.epoch + 1;
  await link.db.dbPut(FAMILY, 'installation', link.installation);
  await link.db.dbPut(FAMILY, 'epoch', String(epoch));
  await link.database.transaction(async (store) => {
    await store.tenants.updatePbx(link.pbx.id, { epoch });
    await store.pbxChanges.done(told);
  });
  link.pbx = { ...link.pbx, epoch };
}
