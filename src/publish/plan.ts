import { createTwoFilesPatch } from 'diff';
import { keysLine, withColons } from '../domain/directory/devices.ts';
import { loadPhones, type PhoneSources } from '../domain/phone-input.ts';
import type { CompiledPhone, PhoneInput, PhoneProblem } from '../domain/phones.ts';
import type { Store } from '../domain/ports.ts';
import type { Plan, PlanPage } from '../domain/publisher.ts';
import type { DeviceRow } from '../domain/rows.ts';
import type { Compiler } from './compile.ts';

/** Phones compiled between two pauses, so that other requests are answered meanwhile. */
const BATCH = 10;

/**
 * Loads both worlds, before (from `current`) and after (inside the transaction that is about to be rolled back); the compiling
 * and comparing happens later, in memory, when the transaction is gone.
 */
export async function planOf(current: Store, changed: Store, ids: readonly string[], compiler: Compiler) {
  const before = await loadPhones(current, ids, compiler.defaults);
  const after = await loadPhones(changed, ids, compiler.defaults);
  const users = await firstUsers(changed, ids);
  return (page: PlanPage) => compare({ ids, before, after, users }, page, compiler);
}

async function firstUsers(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const lines = Map.groupBy(await store.devices.lines(ids), (line) => line.device_id);
  const firsts = (await store.devices.byIds(ids)).flatMap((device) => {
    const user = keysLine(device, lines.get(device.id) ?? [])?.user_id;
    return user === undefined ? [] : [[device.id, user] as const];
  });
  const users = new Map(
    (await store.users.byIds([...new Set(firsts.map(([, id]) => id))])).map((user) => [user.id, user.uuid]),
  );
  return new Map(firsts.flatMap(([device, id]) => (users.has(id) ? [[device, users.get(id)!] as const] : [])));
}

/** What a plan is made from: the phones touched, both worlds, and the user of each phone afterwards. */
interface Worlds {
  ids: readonly string[];
  before: PhoneSources;
  after: PhoneSources;
  users: Map<string, string>;
}

async function compare({ ids, before, after, users }: Worlds, page: PlanPage, compiler: Compiler): Promise<Plan> {
  const worlds = [before, after].map(({ devices }) => new Map(devices.map((device) => [device.id, device])));
  const [earlier, later] = worlds as [Map<string, DeviceRow>, Map<string, DeviceRow>];
  const plan: Plan = { counts: { devices: 0, keys_moved: 0, keys_dropped: 0, problems: 0 }, devices: [], problems: [] };
  const shows = (index: number) => index >= page.offset && index < page.offset + page.limit;
  for (const [index, id] of ids.entries()) {
    if (index % BATCH === BATCH - 1) await new Promise(setImmediate);
    const [old, now] = [stateOf(before, earlier.get(id), compiler), stateOf(after, later.get(id), compiler)];
    if (sameFiles(old, now) && sameProblems(old.problems, now.problems)) continue;
    if (!sameFiles(old, now)) {
      if (shows(plan.counts.devices)) plan.devices.push(difference(old, now, compiler));
      plan.counts.devices++;
    }
    if (old.input && now.input) plan.counts.keys_moved += movedKeys(old.input, now.input);
    plan.counts.keys_dropped += dropped(now).filter((position) => !dropped(old).includes(position)).length;
    for (const problem of now.problems) {
      if (shows(plan.counts.problems))
        plan.problems.push({ user_uuid: users.get(id) ?? null, device_id: id, ...problem });
      plan.counts.problems++;
    }
  }
  return plan;
}

/** One phone in one of the worlds; without a device, and so without files, where it does not exist there. */
interface State extends CompiledPhone {
  device?: DeviceRow;
  input?: PhoneInput;
}

function stateOf(sources: PhoneSources, device: DeviceRow | undefined, { phones }: Compiler): State {
  if (device === undefined) return { files: [], problems: [] };
  const input = sources.input(device);
  return { device, input, ...phones.compile(input) };
}

/** Positions of keys that find no button. */
function dropped({ problems }: CompiledPhone): (number | null)[] {
  return problems.filter((problem) => problem.code === 'position_unsupported').map((problem) => problem.position);
}

function sameFiles(one: CompiledPhone, other: CompiledPhone): boolean {
  return (
    one.files.length === other.files.length &&
    one.files.every((file, index) => file.body === other.files[index]?.body && file.name === other.files[index]?.name)
  );
}

function sameProblems(one: readonly PhoneProblem[], other: readonly PhoneProblem[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** Keys that left their position for another: the same digits and intent, gone there and new here. */
function movedKeys(before: PhoneInput, after: PhoneInput): number {
  const [old, now] = [places(before), places(after)];
  const moved = [...now].map(([key, positions]) => {
    const left = (old.get(key) ?? []).filter((position) => !positions.includes(position)).length;
    const entered = positions.filter((position) => !old.get(key)?.includes(position)).length;
    return Math.min(left, entered);
  });
  return moved.reduce((sum, count) => sum + count, 0);
}

function places({ keys }: PhoneInput): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const { intent, dial, position } of keys) {
    const key = `${intent} ${dial}`;
    places.set(key, [...(places.get(key) ?? []), position]);
  }
  return places;
}

function difference(old: State, now: State, { phones }: Compiler): Plan['devices'][number] {
  const { id, mac } = (now.device ?? old.device)!;
  const names = [...new Set([...old.files, ...now.files].map((file) => file.name))];
  const text = ({ files, device }: State, name: string) => {
    const file = files.find((one) => one.name === name);
    return file ? phones.blankSecrets(file, device?.vendor ?? null) : '';
  };
  const bodyOf = ({ files }: State, name: string) => files.find((one) => one.name === name)?.body;
  const files = names
    .filter((name) => bodyOf(old, name) !== bodyOf(now, name))
    .map((name) => {
      const diff = createTwoFilesPatch(name, name, text(old, name), text(now, name), 'now', 'then', { context: 1 });
      return { name, diff };
    });
  return { id, mac: withColons(mac), files };
}
