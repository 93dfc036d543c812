import { keysLine } from '../directory/devices.ts';
import { type LampList, lampListName } from '../lamp-list.ts';
import { hasLampList, loadPhones, type PhoneDefaults } from '../phone-input.ts';
import type { DeviceRow } from '../phone-rows.ts';
import type { Store } from '../ports.ts';
import type { PbxPart } from './model.ts';

/** A device that watches its lamps by a list, with the user whose keys it shows. */
interface Listing {
  device: DeviceRow;
  user: number;
}

/** Of these devices, those that are to watch their lamps by a list, each with the user whose keys it shows. */
export async function listingDevices(
  store: Store,
  ids: readonly string[],
  defaults: PhoneDefaults,
): Promise<Listing[]> {
  if (defaults.lampLists.length === 0 || ids.length === 0) return [];
  const devices = (await store.devices.byIds(ids)).filter((device) => hasLampList(device, defaults));
  const lines = Map.groupBy(await store.devices.lines(devices.map(({ id }) => id)), (line) => line.device_id);
  return devices.flatMap((device) => {
    const user = keysLine(device, lines.get(device.id) ?? [])?.user_id;
    return user === undefined ? [] : [{ device, user }];
  });
}

/** Phones laid out between two pauses, so that requests are answered meanwhile. */
const BATCH = 10;

/** The same parts, users with the lists of their devices. Nothing is read where no family has lists. */
export async function withLampLists(
  store: Store,
  defaults: PhoneDefaults,
  parts: ReadonlyMap<string, PbxPart>,
): Promise<ReadonlyMap<string, PbxPart>> {
  const users = [...parts.values()].flatMap((part) => (part.kind === 'user' ? [part.id] : []));
  if (defaults.lampLists.length === 0 || users.length === 0) return parts;
  const lists = await listsOf(store, defaults, users);
  return new Map(
    [...parts].map(([name, part]) => [
      name,
      part.kind === 'user' ? { ...part, lamp_lists: lists.get(part.id) ?? [] } : part,
    ]),
  );
}

async function listsOf(
  store: Store,
  defaults: PhoneDefaults,
  users: readonly number[],
): Promise<Map<number, LampList[]>> {
  const listings = await listingDevices(store, await store.devices.ofUsers(users), defaults);
  const ids = listings.map(({ device }) => device.id);
  const { input } = await loadPhones(store, ids, defaults);
  const lists = new Map<number, LampList[]>();
  for (const [at, { device, user }] of listings.entries()) {
    if (at % BATCH === BATCH - 1) await new Promise(setImmediate);
    const items = defaults.phones.lampListOf(input(device));
    if (items.length > 0) lists.set(user, [...(lists.get(user) ?? []), { name: lampListName(device.id), items }]);
  }
  return lists;
}
