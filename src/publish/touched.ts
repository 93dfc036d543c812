import type { PartKey } from '../domain/pbx/model.ts';
import type { Store } from '../domain/ports.ts';
import type { Touch } from '../domain/work.ts';

/** A part of a tenant that a transaction changes. */
export type TouchedPart = PartKey & { tenant_uuid: string };

/** What a transaction's changes concern: phones by id, and parts that a PBX has to be told of. */
export interface Touched {
  touch: Touch;
  ids: Set<string>;
  parts: Map<string, TouchedPart>;
}

/** For a change that is rehearsed again, when it is known already what it touches. */
export function ignoreTouched(): Touched {
  const ignore = async () => undefined;
  const touch: Touch = {
    users: ignore,
    templates: ignore,
    target: ignore,
    extens: ignore,
    defaultLot: ignore,
    tenant: ignore,
    devices: ignore,
    pbx: () => undefined,
  };
  return { touch, ids: new Set(), parts: new Map() };
}

/** Collects the phones that a transaction's changes concern. */
export function collectTouched(store: Store): Touched {
  const ids = new Set<string>();
  const parts = new Map<string, TouchedPart>();
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
    pbx(tenantUuid, ...touched) {
      for (const { kind, id } of touched)
        parts.set(`${tenantUuid} ${kind} ${id}`, { tenant_uuid: tenantUuid, kind, id });
    },
  };
  return { touch, ids, parts };
}
