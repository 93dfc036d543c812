import type { ExtensionOwner, Target, Targets } from '../domain/directory/target.ts';
import type { TargetsByTenant } from '../domain/ports.ts';
import type { TargetMap } from './target-map.ts';

interface OwnedExtension {
  tenant_uuid: string;
  exten: string;
  kind: ExtensionOwner['kind'];
  owner_id: number;
}

/** Indexes loaded targets, so that each of the asked tenants finds its own and nothing else. */
export function indexTargets(
  tenantUuids: readonly string[],
  byId: TargetMap,
  defaultLots: readonly Target[],
  owners: readonly OwnedExtension[],
): TargetsByTenant {
  const asked = new Set(tenantUuids);
  const lots = new Map(defaultLots.map((lot) => [lot.tenant_uuid, lot]));
  const byExtension = new Map(
    owners.map(({ tenant_uuid, exten, kind, owner_id }) => [`${tenant_uuid} ${exten}`, { kind, id: owner_id }]),
  );
  return {
    of(tenantUuid): Targets {
      return {
        get(kind, id) {
          const target = byId.get(kind, id);
          return target && asked.has(tenantUuid) && target.tenant_uuid === tenantUuid ? target : undefined;
        },
        defaultParkingLot: () => lots.get(tenantUuid),
        byExtension: (exten) => byExtension.get(`${tenantUuid} ${exten}`),
      };
    },
  };
}
