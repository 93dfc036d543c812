import { isUnmade } from '../applied.ts';
import { loadPhones, type PhoneDefaults } from '../phone-input.ts';
import type { DeviceRow } from '../phone-rows.ts';
import type { PhoneFile, Phones } from '../phones.ts';
import type { Reading } from '../work.ts';

/**
 * The files that a phone gets when it asks now (`items`), secrets blanked. Where the model says something else, for a job has not made
 * them yet, it is `pending`, and `next` are the files that it will get; null where it can not be compiled, which is one of its
 * problems.
 */
export async function presentDeviceFiles(
  { store }: Pick<Reading, 'store'>,
  device: DeviceRow,
  { phones, defaults }: { phones: Phones; defaults: PhoneDefaults },
) {
  const shown = ({ name, content_type, body }: PhoneFile, vendor: string | null) => {
    return { name, content_type, body: phones.blankSecrets({ name, content_type, body }, vendor) };
  };
  const stored = await store.devices.files([device.id]);
  const items = stored.map((file) => ({ ...shown(file, device.vendor), etag: file.etag }));
  if (isUnmade(device)) return { total: items.length, items, pending: true, next: null };
  const { input } = await loadPhones(store, [device.id], defaults);
  const { files } = phones.compile(input(device));
  const pending = !sameFiles(stored, files);
  return {
    total: items.length,
    items,
    pending,
    next: pending ? files.map((file) => shown(file, device.vendor)) : null,
  };
}

function sameFiles(one: readonly PhoneFile[], other: readonly PhoneFile[]): boolean {
  const bodies = new Map(one.map(({ name, body }) => [name, body]));
  return one.length === other.length && other.every(({ name, body }) => bodies.get(name) === body);
}
