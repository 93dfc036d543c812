import { refuse } from '../../contract/errors.ts';
import type { DeviceRow, UnclaimedPhone } from '../phone-rows.ts';
import type { Installation } from '../publisher.ts';
import type { View } from '../view.ts';
import type { Reading, Work } from '../work.ts';
import type { ClaimInput } from './device-input.ts';
import { createDevice, type DeviceSurroundings, withColons } from './devices.ts';

/** A phone that asks and that nobody has registered, as the API sends it. */
export function presentUnclaimed({ mac, first_seen, last_seen, ...phone }: UnclaimedPhone, view: View) {
  return {
    mac: withColons(mac),
    ...phone,
    first_seen: new Date(first_seen).toISOString(),
    last_seen: new Date(last_seen).toISOString(),
    links: [{ rel: 'unclaimed', href: view.link(`/devices/unclaimed/${mac}`) }],
  };
}

/** A phone that nobody has registered. Raises not_found. */
export async function getUnclaimed({ store }: Pick<Reading, 'store'>, mac: string): Promise<UnclaimedPhone> {
  const found = /^[0-9a-f]{12}$/.test(mac) ? await store.unclaimed.find(mac) : undefined;
  return found ?? refuse('not_found', '', { resource: 'Unclaimed device', ids: { mac } });
}

/**
 * Registers a phone as it was seen. Its window is open for the address that it was seen at: nobody else who knows its MAC can
 * come first, and the phone is served whatever else that address has asked for in vain.
 */
export async function claimDevice(
  work: Work,
  { mac, vendor, model, address }: UnclaimedPhone,
  input: ClaimInput,
  around: DeviceSurroundings,
): Promise<DeviceRow> {
  const device = await createDevice(work, { ...input, mac, vendor, model }, around, address);
  await work.store.unclaimed.remove(mac);
  return device;
}

/** Forgets a phone until it asks again. */
export async function forgetUnclaimed(work: Work, { mac, vendor, model }: UnclaimedPhone): Promise<void> {
  await work.store.unclaimed.remove(mac);
  const change = { tenant_uuid: await mainTenant(work.store), resource: 'unclaimed_device', id: mac };
  work.audit({ ...change, action: 'delete', before: { mac, vendor, model } });
}

/** Tells of phones that were seen for the first time. */
export async function announceNewPhones(
  { database, publisher, now }: Pick<Installation, 'database' | 'publisher' | 'now'>,
  macs: readonly string[],
): Promise<void> {
  const tenant_uuid = await mainTenant(database.read);
  const changes = macs.map((id) => ({ tenant_uuid, action: 'create', resource: 'unclaimed_device', id }) as const);
  publisher.announce({ at: now(), actor: 'phones', changes, devices: [], parts: [] });
}

/** Whoever may see the main tenant may see phones that belong to nobody. */
async function mainTenant({ tenants }: Reading['store']): Promise<string> {
  return (await tenants.all()).find((tenant) => tenant.parent_uuid === null)!.uuid;
}
