import type { AskedPhone } from '../../domain/phone-rows.ts';
import type { Database, Store } from '../../domain/ports.ts';

type WindowOf = Pick<AskedPhone, 'device_id' | 'window_until' | 'window_address'>;

/** Whether this address may make its first visit now: the window is open, and nobody else has come through it. */
export function isOpenTo(phone: Omit<WindowOf, 'device_id'>, address: string, now: number): boolean {
  if (phone.window_until === null || phone.window_until <= now) return false;
  return phone.window_address === null || phone.window_address === address;
}

/** Takes the window for this address. False where another one was faster, or it has closed in between. */
export async function claim(database: Database, phone: WindowOf, address: string, now: number): Promise<boolean> {
  if (phone.window_address === address) return true;
  return withDevice(database, phone, async (store, device) => {
    if (!isOpenTo(device, address, now)) return false;
    if (device.window_address === null) await store.devices.update(device.id, { window_address: address });
    return true;
  });
}

/** Closes the window: the phone has come back with its secret. A phone without a window costs no write. */
export async function close(database: Database, phone: WindowOf): Promise<void> {
  if (phone.window_until === null) return;
  await withDevice(database, phone, async (store, device) => {
    if (device.window_until !== null) await store.devices.update(device.id, { window_until: null });
    return true;
  });
}

/** Decides on what is stored now, not on what a fetch has read a moment ago. */
async function withDevice(
  database: Database,
  { device_id }: WindowOf,
  decide: (
    store: Store,
    device: { id: string; window_until: number | null; window_address: string | null },
  ) => Promise<boolean>,
): Promise<boolean> {
  return database.transaction(async (store) => {
    const device = await store.devices.find(device_id);
    return device !== undefined && decide(store, device);
  });
}
