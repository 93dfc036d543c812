import { type Fault, fault, refuse, refuseAll } from '../../contract/errors.ts';
import { isUnmade } from '../applied.ts';
import { loadFollowing } from '../following.ts';
import { pushOf } from '../jobs.ts';
import type { Pbx } from '../pbx/port.ts';
import type { DeviceLineRow, DeviceRow } from '../phone-rows.ts';
import type { PhoneSettings, Phones } from '../phones.ts';
import type { Store } from '../ports.ts';
import { presentApplied } from '../present-applied.ts';
import type { UserRow } from '../rows.ts';
import { newSecret } from '../secrets.ts';
import type { View } from '../view.ts';
import { type Reading, visible, type Work } from '../work.ts';
import type { DeviceInput } from './device-input.ts';
import { withKept, withoutSecrets } from './phone-settings.ts';

/** How long a new device may fetch its first file by its bare MAC. */
export const WINDOW_MS = 24 * 60 * 60 * 1000;

/** What devices need from outside the store. */
export interface DeviceSurroundings {
  phones: Phones;
  /** Where phones fetch their files, without a slash at the end. */
  provisioningUrl: string;
}

/** The PBXs, as far as following phones goes. */
export interface DevicePbx {
  pbx: Pick<Pbx, 'lamp' | 'status'>;
}

/** A device by id. Raises not_found. */
export async function getDevice(reading: Reading, id: string): Promise<DeviceRow> {
  return visible(reading, await reading.store.devices.find(id), 'Device', { id });
}

/** Devices as the API sends them: their lines, their problems, and how far their files are. */
export async function presentDevices(
  { store }: Pick<Reading, 'store'>,
  devices: readonly DeviceRow[],
  view: View,
  { provisioningUrl, pbx }: DeviceSurroundings & DevicePbx,
) {
  const following = await loadFollowing(store, devices, pbx);
  const ids = devices.map((device) => device.id);
  const lines = await store.devices.lines(ids);
  const users = new Map(
    (await store.users.byIds([...new Set(lines.map((line) => line.user_id))])).map((user) => [user.id, user]),
  );
  const byDevice = Map.groupBy(lines, (line) => line.device_id);
  return devices.map((device) => ({
    id: device.id,
    tenant_uuid: device.tenant_uuid,
    mac: withColons(device.mac),
    vendor: device.vendor,
    model: device.model,
    expansions: device.expansions,
    lines: (byDevice.get(device.id) ?? []).map(({ line, user_id }) => presentLine(line, users.get(user_id))),
    keys_from: users.get(device.keys_from ?? 0)?.uuid ?? null,
    phone_settings: view.secrets ? device.phone_settings : withoutSecrets(device.phone_settings),
    problems: device.problems,
    applied: presentApplied(following(device)),
    provisioning: {
      window_until: device.window_until === null ? null : new Date(device.window_until).toISOString(),
      compiled_at: device.compiled_at === null ? null : new Date(device.compiled_at).toISOString(),
      last_fetch: device.last_fetch && { ...device.last_fetch, at: new Date(device.last_fetch.at).toISOString() },
      ...(view.secrets ? { url: provisioningAddress(provisioningUrl, device) } : {}),
    },
    links: [{ rel: 'devices', href: view.link(`/devices/${device.id}`) }],
  }));
}

/** The line of a phone whose user's keys it shows: that of `keys_from`, else the first. `lines` are the phone's, in order. */
export function keysLine<L extends Pick<DeviceLineRow, 'user_id'>>(
  { keys_from }: Pick<DeviceRow, 'keys_from'>,
  lines: readonly L[],
): L | undefined {
  return lines.find((line) => line.user_id === keys_from) ?? lines[0];
}

/** The phones that a user has a line on, by id, and of each whether it shows his keys. */
export async function phonesOf(store: Store, user: UserRow): Promise<{ device: DeviceRow; showsKeys: boolean }[]> {
  const found = await store.devices.byIds(await store.devices.ofUsers([user.id]));
  const devices = found.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  const lines = Map.groupBy(await store.devices.lines(devices.map(({ id }) => id)), (line) => line.device_id);
  return devices.map((device) => {
    return { device, showsKeys: keysLine(device, lines.get(device.id) ?? [])?.user_id === user.id };
  });
}

/** A MAC as the API shows it. */
export function withColons(mac: string): string {
  return mac.match(/../g)!.join(':');
}

/** The secret address that a phone fetches its files from. */
export function provisioningAddress(provisioningUrl: string, { secret }: Pick<DeviceRow, 'secret'>): string {
  return `${provisioningUrl}/p/${secret}/`;
}

/**
 * Registers a device: it gets a secret of its own, and its first-visit window opens; for one address alone, where that is known
 * already.
 */
export async function createDevice(
  work: Work,
  input: DeviceInput,
  { phones }: DeviceSurroundings,
  window_address: string | null = null,
): Promise<DeviceRow> {
  const { store, scope, touch, now } = work;
  const lines = await checkedLines(work, scope.tenant, input);
  await refuseTakenMac(work, input.mac, null);
  const row = {
    id: crypto.randomUUID().replaceAll('-', ''),
    tenant_uuid: scope.tenant,
    ...checkedColumns(input, {}, phones),
    keys_from: checkedKeysFrom(input, lines),
    secret: newSecret(26),
    window_until: now + WINDOW_MS,
    window_address,
    created_at: now,
  };
  await store.devices.insert(row);
  await store.devices.putLines(row.id, lines);
  await touch.devices([row.id]);
  touchUsers(work, scope.tenant, lines);
  work.audit({ tenant_uuid: scope.tenant, action: 'create', resource: 'device', id: row.id, after: audited(input) });
  const followed = { state: 'never_seen', saved_at: now, notified_at: null, job_id: null } as const;
  return { ...row, ...followed, problems: [], compiled_at: null, last_fetch: null };
}

/** Replaces a device. Another MAC is another phone: its window opens again, under a new secret. */
export async function replaceDevice(
  work: Work,
  device: DeviceRow,
  input: DeviceInput,
  { phones }: DeviceSurroundings,
): Promise<void> {
  const { store, touch, now } = work;
  const lines = await checkedLines(work, device.tenant_uuid, input);
  await refuseTakenMac(work, input.mac, device.id);
  const another =
    input.mac === device.mac
      ? {}
      : { secret: newSecret(26), window_until: now + WINDOW_MS, window_address: null, last_fetch: null };
  const before = { ...device, lines: await store.devices.lines([device.id]) };
  const columns = checkedColumns(input, device.phone_settings, phones);
  await store.devices.update(device.id, { ...columns, keys_from: checkedKeysFrom(input, lines), ...another });
  await store.devices.putLines(device.id, lines);
  await touch.devices([device.id]);
  touchUsers(work, device.tenant_uuid, [...before.lines, ...lines]);
  const { secret: _, problems: __, ...audit } = before;
  work.audit({
    tenant_uuid: device.tenant_uuid,
    action: 'update',
    resource: 'device',
    id: device.id,
    before: { ...audit, phone_settings: withoutSecrets(device.phone_settings) },
    after: audited(input),
  });
}

/** Forgets a device; its address answers 404 from now on. */
export async function removeDevice(work: Work, device: DeviceRow): Promise<void> {
  await work.touch.devices([device.id]);
  touchUsers(work, device.tenant_uuid, await work.store.devices.lines([device.id]));
  await work.store.devices.remove(device.id);
  const before = { mac: device.mac, vendor: device.vendor, model: device.model };
  work.audit({ tenant_uuid: device.tenant_uuid, action: 'delete', resource: 'device', id: device.id, before });
}

/** A PBX lets as many phones register for a user as he has. */
function touchUsers({ touch }: Work, tenantUuid: string, lines: readonly { user_id: number }[]): void {
  touch.pbx(tenantUuid, ...lines.map(({ user_id }) => ({ kind: 'user', id: user_id }) as const));
}

/** Opens the first-visit window again, for a phone that was reset. */
export async function openWindow(work: Work, device: DeviceRow): Promise<void> {
  const window_until = work.now + WINDOW_MS;
  await work.store.devices.update(device.id, { window_until, window_address: null });
  work.audit({
    tenant_uuid: device.tenant_uuid,
    action: 'update',
    resource: 'device_window',
    id: device.id,
    after: { window_until },
  });
}

/**
 * Has a phone told to read its files again, changed or not: when its turn comes, and when its user is in no call. Raises no_pbx.
 */
export async function synchronizeDevice(
  { store, now, audit }: Work,
  device: DeviceRow,
  { pbx, reboot }: DevicePbx & { reboot: boolean },
): Promise<void> {
  if (pbx.status(device.tenant_uuid) === 'none') refuse('no_pbx');
  await store.pushes.add([pushOf(device, { now, job_id: null, reboot })]);
  if (device.state === 'failed' && !isUnmade(device)) await store.devices.setState([device.id], 'behind');
  const { id, tenant_uuid } = device;
  audit({ tenant_uuid, action: 'update', resource: 'device_push', id, after: { reboot } });
}

function presentLine(line: number, user: UserRow | undefined) {
  return { line, user_uuid: user?.uuid, user_id: user?.id, firstname: user?.firstname, lastname: user?.lastname };
}

function checkedColumns(input: DeviceInput, before: PhoneSettings, phones: Phones) {
  const known = input.model ? phones.findModel(input.vendor ?? null, input.model) : null;
  const [vendor, model] = known ? [known.vendor, known.model] : [input.vendor ?? null, input.model ?? null];
  const expansions = input.expansions.map((one) => one.model);
  const phone_settings = withKept(input.phone_settings, before);
  const faults = phones.check({ vendor, model, expansions, settings: phone_settings });
  refuseAll(faults.map((one) => fault(one.code, one.path, one.facts)));
  return { mac: input.mac, vendor, model, expansions: input.expansions, phone_settings };
}

async function checkedLines({ store }: Work, tenantUuid: string, { lines }: DeviceInput) {
  const users = new Map(
    (await store.users.byUuids(lines.map((one) => one.user_uuid))).map((user) => [user.uuid, user]),
  );
  const faults: Fault[] = [];
  const found = lines.flatMap(({ user_uuid, line }, index) => {
    const user = users.get(user_uuid);
    if (user?.tenant_uuid === tenantUuid) return [{ line, user_id: user.id }];
    faults.push(
      fault('reference_not_found', `lines.${index}.user_uuid`, { field: 'user_uuid', resource: 'User', id: user_uuid }),
    );
    return [];
  });
  refuseAll(faults);
  return found;
}

/** Whoever is taken off the phone must not be left as the one whose keys it shows. */
function checkedKeysFrom(
  { keys_from, lines: asked }: DeviceInput,
  lines: readonly { user_id: number }[],
): number | null {
  if (keys_from == null) return null;
  const hint = 'must be a user who has a line on this phone; leave it out for the user of the first line';
  return (
    lines[asked.findIndex((one) => one.user_uuid === keys_from)]?.user_id ?? refuse('unusable', 'keys_from', { hint })
  );
}

async function refuseTakenMac({ store, scope }: Work, mac: string, own: string | null): Promise<void> {
  const other = await store.devices.byMac(mac);
  if (other === undefined || other.id === own) return;
  // Whose phone it is stays a secret of the other tenant.
  const owner = scope.visible.includes(other.tenant_uuid) ? `device ${other.id}` : 'a device of another tenant';
  refuse('value_taken', 'mac', { value: mac, owner });
}

function audited(input: DeviceInput) {
  return { ...input, phone_settings: withoutSecrets(input.phone_settings) };
}
