import { createTwoFilesPatch } from 'diff';
import { loadPhones, type PhoneSources } from '../domain/phone-input.ts';
import type { CompiledPhone, PhoneInput, PhoneProblem } from '../domain/phones.ts';
import type { DeviceRow, Store } from '../domain/ports.ts';
import type { Plan, PlanPage } from '../domain/publisher.ts';
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
  return (page: PlanPage) => compare(before, after, users, page, compiler);
}

async function firstUsers(store: Store, ids: readonly string[]): Promise<Map<string, string>> {
  const lines = Map.groupBy(await store.devices.lines(ids), (line) => line.device_id);
  const firsts = [...lines].map(([device, [first]]) => [device, first!.user_id] as const);
  const users = new Map(
    (await store.users.byIds([...new Set(firsts.map(([, id]) => id))])).map((user) => [user.id, user.uuid]),
  );
  return new Map(firsts.flatMap(([device, id]) => (users.has(id) ? [[device, users.get(id)!] as const] : [])));
}

async function compare(
  before: PhoneSources,
  after: PhoneSources,
  users: Map<string, string>,
  page: PlanPage,
  compiler: Compiler,
): Promise<Plan> {
  const { phones } = compiler;
  const known = new Map(before.devices.map((device) => [device.id, device]));
  const plan: Plan = { counts: { devices: 0, keys_moved: 0, keys_dropped: 0, problems: 0 }, devices: [], problems: [] };
  const shows = (index: number) => index >= page.offset && index < page.offset + page.limit;
  for (const [index, device] of after.devices.entries()) {
    if (index % BATCH === BATCH - 1) await new Promise(setImmediate);
    const earlier = known.get(device.id);
    const input = after.input(device);
    const was = earlier ? before.input(earlier) : null;
    const [old, now] = [was ? phones.compile(was) : { files: [], problems: [] }, phones.compile(input)];
    if (sameFiles(old, now) && sameProblems(old.problems, now.problems)) continue;
    if (!sameFiles(old, now)) {
      if (shows(plan.counts.devices)) plan.devices.push(difference(device, old, now, compiler));
      plan.counts.devices++;
    }
    plan.counts.keys_moved += was ? movedKeys(was, input) : 0;
    plan.counts.keys_dropped += now.problems.filter((problem) => problem.code === 'position_unsupported').length;
    for (const problem of now.problems) {
      if (shows(plan.counts.problems))
        plan.problems.push({ user_uuid: users.get(device.id) ?? null, device_id: device.id, ...problem });
      plan.counts.problems++;
    }
  }
  return plan;
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

function difference(
  device: DeviceRow,
  old: CompiledPhone,
  now: CompiledPhone,
  { phones }: Compiler,
): Plan['devices'][number] {
  const names = [...new Set([...old.files, ...now.files].map((file) => file.name))];
  const text = (compiled: CompiledPhone, name: string) => {
    const file = compiled.files.find((one) => one.name === name);
    return file ? phones.blankSecrets(file, device.vendor) : '';
  };
  const files = names.flatMap((name) => {
    const [a, b] = [text(old, name), text(now, name)];
    const changed =
      old.files.find((one) => one.name === name)?.body !== now.files.find((one) => one.name === name)?.body;
    return changed ? [{ name, diff: createTwoFilesPatch(name, name, a, b, 'now', 'then', { context: 1 }) }] : [];
  });
  return { id: device.id, mac: device.mac, files };
}
