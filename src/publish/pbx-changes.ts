import { listingDevices } from '../domain/pbx/lamp-lists.ts';
import { loadParts, partName } from '../domain/pbx/load.ts';
import type { PartKey } from '../domain/pbx/model.ts';
import { runtimeOf } from '../domain/pbx/runtime.ts';
import type { PhoneDefaults } from '../domain/phone-input.ts';
import type { Store } from '../domain/ports.ts';
import type { PbxChange, TenantRow } from '../domain/rows.ts';
import type { Touched, TouchedPart } from './touched.ts';

/**
 * Puts down, in the transaction that changes them, the parts that PBXs have to be told of, with the runtime values that were
 * agreed on before. `committed` reads what was true before the transaction.
 */
export async function addPbxChanges(store: Store, committed: Store, parts: readonly TouchedPart[]): Promise<void> {
  if (parts.length === 0) return;
  const tenants = (await store.tenants.all()).filter((tenant) => tenant.pbx_id !== null);
  const byTenant = Map.groupBy(parts, (part) => part.tenant_uuid);
  for (const tenant of tenants) {
    const touched = byTenant.get(tenant.uuid);
    if (touched !== undefined) await store.pbxChanges.add(await changesOf(committed, tenant, touched));
  }
}

/**
 * Adds the users whose devices have other files now, and watch their lamps by a list: whatever changes a list changes the file too
 * (docs/asterisk.md).
 */
export async function touchLampLists(
  store: Store,
  { touch }: Touched,
  devices: readonly string[],
  defaults: PhoneDefaults,
): Promise<void> {
  for (const { device, user } of await listingDevices(store, devices, defaults))
    touch.pbx(device.tenant_uuid, { kind: 'user', id: user });
}

async function changesOf(committed: Store, tenant: TenantRow, parts: readonly PartKey[]): Promise<PbxChange[]> {
  const before = await loadParts(committed, tenant, parts);
  const version = crypto.randomUUID();
  return parts.map((key) => {
    const part = before.get(partName(key));
    const agreed = part === undefined ? {} : Object.fromEntries(runtimeOf(part));
    return { tenant_uuid: tenant.uuid, kind: key.kind, part_id: key.id, version, agreed };
  });
}
