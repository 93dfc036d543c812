import { withColons } from '../domain/directory/devices.ts';
import type { PhoneSources } from '../domain/phone-input.ts';
import type { DeviceRow } from '../domain/phone-rows.ts';
import type { PhoneInput, PhoneProblem } from '../domain/phones.ts';
import type { Plan, PlanPage } from '../domain/publisher.ts';
import { type CompiledDevice, type Compiler, compilePhone } from './compile.ts';
import { type FileVersion, fileDifference } from './file-difference.ts';

/** Adds up what a change does to phones. Only what is on the page is kept, however many phones there are. */
export interface Comparison {
  plan: Plan;
  /** Compares one phone in both worlds. */
  add(deviceId: string, before: PhoneSources, after: PhoneSources): void;
}

/** Begins a comparison. */
export function comparePhones(page: PlanPage, compiler: Compiler): Comparison {
  const plan: Plan = { counts: { devices: 0, keys_moved: 0, keys_dropped: 0, problems: 0 }, devices: [], problems: [] };
  const shows = (index: number) => index >= page.offset && index < page.offset + page.limit;

  function addDifference(old: World, now: World): void {
    if (sameFiles(old, now)) return;
    if (shows(plan.counts.devices)) plan.devices.push(difference(old, now, compiler));
    plan.counts.devices++;
  }

  function addProblems({ device, user_uuid, problems }: World): void {
    for (const problem of problems) {
      if (shows(plan.counts.problems)) plan.problems.push({ user_uuid, device_id: device!.id, ...problem });
      plan.counts.problems++;
    }
  }

  return {
    plan,
    add(deviceId, before, after) {
      const [old, now] = [worldOf(before, deviceId), worldOf(after, deviceId)];
      // The same input gives the same bytes.
      if (JSON.stringify(old.input) === JSON.stringify(now.input)) return;
      compileWorld(old, compiler, []);
      compileWorld(now, compiler, old.files);
      if (sameFiles(old, now) && JSON.stringify(old.problems) === JSON.stringify(now.problems)) return;
      addDifference(old, now);
      addProblems(now);
      if (old.input && now.input) plan.counts.keys_moved += movedKeys(old.input, now.input);
      const had = new Set(dropped(old));
      plan.counts.keys_dropped += dropped(now).filter((position) => !had.has(position)).length;
    },
  };
}

/** One phone in one of the worlds; without a device, and so without files, where it does not exist there. */
interface World {
  device?: DeviceRow;
  input?: PhoneInput;
  user_uuid: string | null;
  files: NonNullable<CompiledDevice['files']>;
  problems: readonly PhoneProblem[];
}

function worldOf(sources: PhoneSources, id: string): World {
  const device = sources.devices.find((one) => one.id === id);
  if (device === undefined) return { user_uuid: null, files: [], problems: [] };
  const user_uuid = sources.keysUser(device)?.uuid ?? null;
  return { device, input: sources.input(device), user_uuid, files: [], problems: [] };
}

/** A phone that can not be compiled keeps the files that it had. */
function compileWorld(world: World, compiler: Compiler, kept: World['files']): void {
  const { device, input } = world;
  if (device === undefined || input === undefined) return;
  const { files, problems } = compilePhone(device.id, () => input, compiler);
  Object.assign(world, { files: files ?? kept, problems });
}

/** Positions of keys that find no button. */
function dropped({ problems }: World): (number | null)[] {
  return problems.filter((problem) => problem.code === 'position_unsupported').map((problem) => problem.position);
}

function sameFiles({ files: one }: World, { files: other }: World): boolean {
  return (
    one.length === other.length &&
    one.every((file, index) => file.etag === other[index]?.etag && file.name === other[index]?.name)
  );
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
  const byKey = Map.groupBy(keys, ({ intent, dial }) => `${intent} ${dial}`);
  return new Map([...byKey].map(([key, some]) => [key, some.map(({ position }) => position)]));
}

function difference(old: World, now: World, { phones }: Compiler): Plan['devices'][number] {
  const { id, mac } = (now.device ?? old.device)!;
  const version = ({ files, device }: World, name: string): FileVersion | null => {
    const file = files.find((one) => one.name === name);
    return file ? { body: file.body, shown: phones.blankSecrets(file, device!.vendor) } : null;
  };
  const names = [...new Set([...old.files, ...now.files].map((file) => file.name))];
  const versions = names.map((name) => ({ name, before: version(old, name), after: version(now, name) }));
  const files = versions
    .filter(({ before, after }) => before?.body !== after?.body)
    .map(({ name, before, after }) => ({ name, diff: fileDifference(name, before, after) }));
  return { id, mac: withColons(mac), files };
}
