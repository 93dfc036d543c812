import { endpointName } from '../domain/directory/users.ts';
import type { Pbx } from '../domain/pbx/port.ts';
import type { Store } from '../domain/ports.ts';
import type { Committed } from '../domain/publisher.ts';
import type { DeviceRow } from '../domain/rows.ts';

/** What telling phones needs. */
export interface NotifyParts {
  read: Store;
  /** The event that makes a phone read its files again; null where nothing is known of it. */
  rereadEvent(vendor: string | null, model: string | null): string | null;
  pbx: Pick<Pbx, 'notify' | 'status'>;
}

/**
 * Tells the phones whose files a commit has changed to read them again: by SIP NOTIFY through the PBX, with the event of each
 * phone's family. Phones whose bytes stayed the same are not disturbed. Whether a phone has read them is seen when it fetches.
 */
export async function notifyPhones(parts: NotifyParts, { devices }: Pick<Committed, 'devices'>): Promise<void> {
  if (devices.length === 0) return;
  const rows = (await parts.read.devices.byIds(devices)).filter(
    (row) => parts.pbx.status(row.tenant_uuid) === 'connected',
  );
  for (const row of rows) await notifyPhone(parts, row);
}

async function notifyPhone({ read, rereadEvent, pbx }: NotifyParts, device: DeviceRow): Promise<void> {
  const event = rereadEvent(device.vendor, device.model);
  const endpoint = await endpointOf(read, device);
  if (event !== null && endpoint !== null) await pbx.notify(device.tenant_uuid, endpoint, { Event: event });
}

/** The endpoint of the phone's first line. Another phone of the same user is told too: it finds its file unchanged. */
async function endpointOf(read: Store, device: DeviceRow): Promise<string | null> {
  const [first] = await read.devices.lines([device.id]);
  const [line] = first === undefined ? [] : await read.users.lines([first.user_id]);
  const tenant = (await read.tenants.all()).find((one) => one.uuid === device.tenant_uuid);
  return line === undefined ? null : endpointName(line, tenant);
}
