import type { Store } from '../domain/ports.ts';
import type { Touch } from '../domain/work.ts';

/** Collects the phones that a transaction's changes concern. */
export function collectTouched(store: Store): { touch: Touch; ids: Set<string> } {
  const ids = new Set<string>();
  const add = async (found: Promise<string[]>) => {
    for (const id of await found) ids.add(id);
  };
  const { devices } = store;
  const touch: Touch = {
    users: (users) => add(devices.ofUsers(users)),
    templates: (templates) => add(devices.ofTemplates(templates)),
    target: (kind, id) => add(devices.pointingTo({ kind, id, exten: '' }, '')),
    extens: (tenantUuid, extens) => add(devices.dialling(tenantUuid, extens)),
    defaultLot: (tenantUuid) => add(devices.pointingTo({ kind: 'default_parking_lot', id: 0, exten: '' }, tenantUuid)),
    tenant: (uuid) => add(devices.ofTenant(uuid)),
    async devices(found) {
      for (const id of found) ids.add(id);
    },
  };
  return { touch, ids };
}
