import { refuse } from '../../contract/errors.ts';
import { loadPhones, type PhoneDefaults } from '../phone-input.ts';
import type { DeviceRow } from '../phone-rows.ts';
import type { LayoutSlot, PhoneInput, PhoneLayout, Phones } from '../phones.ts';
import type { Work } from '../work.ts';
import type { DeviceInput, DeviceSwapInput } from './device-input.ts';
import { type DeviceSurroundings, replaceDevice } from './devices.ts';

/** Where a key is on a phone. */
type Place = Pick<LayoutSlot, 'area' | 'index' | 'module' | 'page'>;

/** What becomes of one key when a phone is exchanged. */
interface SwappedKey {
  position: number;
  label: string;
  /** null: that phone has no button for it. */
  before: Place | null;
  after: Place | null;
  /** Its label as the new phone shows it, and whether that cuts it; null and false where it has no button. */
  shown: string | null;
  cut: boolean;
  problem: LayoutSlot['problem'];
}

/** What becomes of a phone's keys, modules and settings when another one takes its place. */
export interface DeviceSwap {
  counts: { keys: number; moved: number; dropped: number; cut: number; problems: number };
  keys: SwappedKey[];
  /** Modules that the new phone does not take. */
  expansions_dropped: string[];
  /** Names of the device's settings that are no parameters of the new phone. */
  settings_dropped: string[];
  /** What does not work on the new phone as a whole. */
  problems: PhoneLayout['problems'];
}

/**
 * Puts another phone in the place of a device, which keeps its id and so its history, its lines, and whose keys it shows. Without a
 * model in `input` it is one of the same model. Modules and settings that do not fit are left out.
 */
export async function swapDevice(
  work: Work,
  device: DeviceRow,
  input: DeviceSwapInput,
  { phones, defaults, provisioningUrl }: DeviceSurroundings & { defaults: PhoneDefaults },
): Promise<DeviceSwap> {
  if (input.mac === device.mac) refuse('unusable', 'mac', { hint: 'must be the MAC of another phone' });
  const inputNow = async () => {
    const { devices, input: inputOf } = await loadPhones(work.store, [device.id], defaults);
    return inputOf(devices[0]!);
  };
  const before = await inputNow();
  const { wanted, ...left } = fitting(device, input, before, phones);
  const rest = await placesOf(work, device);
  await replaceDevice(work, device, { ...wanted, ...rest }, { phones, provisioningUrl });
  return { ...comparison(before, await inputNow(), phones), ...left };
}

/** What the new phone takes over, and what it can not. */
function fitting(device: DeviceRow, input: DeviceSwapInput, before: PhoneInput, phones: Phones) {
  const { mac, vendor = null, model = null } = input.model || input.vendor ? input : { ...device, mac: input.mac };
  // Names of parameters mean something in their own family only.
  const bare = { ...before, expansions: [], keys: [] };
  const isSameFamily = phones.layOut({ ...bare, vendor, model }).family === phones.layOut(bare).family;
  const faults = phones.check({ vendor, model, expansions: device.expansions.map((one) => one.model), settings: {} });
  const kept = device.expansions.filter((_, index) => !faults.some(({ path }) => path === `expansions.${index}.model`));
  const expansions = input.expansions ?? kept;
  return {
    wanted: { mac, vendor, model, expansions, phone_settings: isSameFamily ? { ...device.phone_settings } : {} },
    expansions_dropped: input.expansions
      ? []
      : device.expansions.flatMap((one) => (kept.includes(one) ? [] : [one.model])),
    settings_dropped: isSameFamily ? [] : Object.keys(device.phone_settings).sort(),
  };
}

/** Who is on the phone now, as a device is written. */
async function placesOf({ store }: Work, device: DeviceRow): Promise<Pick<DeviceInput, 'lines' | 'keys_from'>> {
  const lines = await store.devices.lines([device.id]);
  const users = await store.users.byIds([...new Set(lines.map(({ user_id }) => user_id))]);
  const uuids = new Map(users.map(({ id, uuid }) => [id, uuid]));
  return {
    lines: lines.map(({ line, user_id }) => ({ line, user_uuid: uuids.get(user_id)! })),
    keys_from: uuids.get(device.keys_from ?? 0) ?? null,
  };
}

function comparison(before: PhoneInput, after: PhoneInput, phones: Phones) {
  const [old, now] = [phones.layOut(before), phones.layOut(after)];
  const slotIn = ({ slots }: PhoneLayout, position: number) => slots.find((slot) => slot.position === position);
  const placed = after.keys.map(({ position, label }) => {
    const [from, to] = [slotIn(old, position), slotIn(now, position)];
    const beyond = now.problems.find((one) => one.position === position) ?? null;
    const problem = to ? to.problem : beyond && { code: beyond.code, message: beyond.message };
    const key = { position, label, before: placeOf(from), after: placeOf(to) };
    return { ...key, shown: to?.shown ?? null, cut: to?.cut ?? false, problem };
  });
  const keys = placed.toSorted((one, other) => one.position - other.position);
  const count = (is: (key: SwappedKey) => boolean) => keys.filter(is).length;
  return {
    counts: {
      keys: keys.length,
      moved: count((key) => key.before !== null && key.after !== null && !isSame(key.before, key.after)),
      dropped: count((key) => key.before !== null && key.after === null),
      cut: count((key) => key.cut),
      problems: count((key) => key.problem !== null),
    },
    keys,
    problems: now.problems.filter(({ position }) => position === null),
  };
}

function placeOf(slot: LayoutSlot | undefined): Place | null {
  return slot === undefined ? null : { area: slot.area, index: slot.index, module: slot.module, page: slot.page };
}

/** The page is left out: the same button may be on another one. */
function isSame(one: Place, other: Place): boolean {
  return one.area === other.area && one.index === other.index && one.module === other.module;
}
