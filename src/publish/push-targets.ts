import type { LampState } from '../contract/words.ts';
import { endpointName } from '../domain/directory/users.ts';
import { loadOwners } from '../domain/following.ts';
import type { Pbx } from '../domain/pbx/port.ts';
import type { DeviceRow, PushRow } from '../domain/phone-rows.ts';
import type { Store } from '../domain/ports.ts';

/** SIP NOTIFY events of a phone; null where nothing is known of it. */
export type NotifyEvents = (vendor: string | null, model: string | null) => { reread: string; reboot: string } | null;

/** Whom to tell, and how. */
export interface PushTarget {
  push: PushRow;
  device: DeviceRow;
  /** The endpoint of the phone's first line, and the event for it; null: there is nothing to tell it by. */
  notify: { endpoint: string; event: string } | null;
  /** The extension whose lamp says whether its user is in a call; null where he has none. */
  exten: string | null;
  lamp: LampState;
}

/** Finds out whom to tell. Another phone of the same user is told too: it finds its file unchanged. */
export async function loadTargets(
  store: Store,
  pushes: readonly PushRow[],
  pbx: Pick<Pbx, 'lamp'>,
  events: NotifyEvents,
): Promise<PushTarget[]> {
  const rows = await store.devices.byIds(pushes.map(({ device_id }) => device_id));
  const devices = new Map(rows.map((device) => [device.id, device]));
  const owners = await loadOwners(store, rows, pbx);
  const tenants = new Map((await store.tenants.all()).map((tenant) => [tenant.uuid, tenant]));
  return pushes.flatMap((push) => {
    const device = devices.get(push.device_id);
    if (device === undefined) return [];
    const { line, lamp } = owners(device);
    const event = events(device.vendor, device.model)?.[push.event] ?? null;
    const endpoint = line === undefined ? null : endpointName(line, tenants.get(device.tenant_uuid));
    const notify = event === null || endpoint === null ? null : { endpoint, event };
    return [{ push, device, notify, exten: line?.extens[0] ?? null, lamp }];
  });
}

/** Idle phones first, then those that are not known to be there. */
export function idleFirst(targets: readonly PushTarget[]): PushTarget[] {
  return targets.toSorted((one, other) => Number(one.lamp !== 'idle') - Number(other.lamp !== 'idle'));
}
