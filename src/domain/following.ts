import type { LampState } from '../contract/words.ts';
import type { Following } from './applied.ts';
import type { Pbx } from './pbx/port.ts';
import type { DeviceRow } from './phone-rows.ts';
import type { Store } from './ports.ts';
import type { LineWithExtensions, UserRow } from './rows.ts';

const IN_A_CALL: readonly LampState[] = ['busy', 'ringing', 'hold'];

/** Whether a lamp says that its user is in a call. */
export function isInCall(state: LampState): boolean {
  return IN_A_CALL.includes(state);
}

/** Whose a phone is, as far as telling it goes: the user of its first line, and that user's first line on the PBX. */
export interface PhoneOwner {
  user: UserRow | undefined;
  line: LineWithExtensions | undefined;
  /** His lamp; `unknown` where he wants no calls, for then it is busy without a call. */
  lamp: LampState;
}

/** The owners of phones, in a fixed number of statements. */
export async function loadOwners(
  store: Store,
  devices: readonly DeviceRow[],
  pbx: Pick<Pbx, 'lamp'>,
): Promise<(device: DeviceRow) => PhoneOwner> {
  const lines = await store.devices.lines(devices.map(({ id }) => id));
  const firsts = new Map(lines.toReversed().map((line) => [line.device_id, line.user_id]));
  const ids = [...new Set(firsts.values())];
  const users = new Map((await store.users.byIds(ids)).map((user) => [user.id, user]));
  const byUser = new Map((await store.users.lines(ids)).toReversed().map((line) => [line.user_id, line]));
  return (device) => {
    const user = users.get(firsts.get(device.id) ?? 0);
    const line = user && byUser.get(user.id);
    const exten = line?.extens[0];
    const known = exten !== undefined && !user?.services.dnd;
    return { user, line, lamp: (known && pbx.lamp(device.tenant_uuid, exten)?.state) || 'unknown' };
  };
}

/** All that says how far phones are, in a fixed number of statements. */
export async function loadFollowing(
  store: Store,
  devices: readonly DeviceRow[],
  pbx: Pick<Pbx, 'lamp' | 'status'>,
): Promise<(device: DeviceRow) => Following> {
  const ids = devices.map(({ id }) => id);
  const pending = new Map((await store.devices.pendingOf(ids)).map((row) => [row.device_id, row]));
  const pushes = new Map((await store.pushes.of(ids)).map((row) => [row.device_id, row]));
  const jobIds = [...pending.values(), ...pushes.values()].flatMap(({ job_id }) => job_id ?? []);
  const jobs = new Map((await store.jobs.byIds([...new Set(jobIds)])).map((job) => [job.id, job]));
  const owners = await loadOwners(
    store,
    devices.filter(({ id, state }) => pushes.has(id) || state === 'behind'),
    pbx,
  );
  const waiting = pushes.size === 0 ? 0 : await store.pushes.count();
  return (device) => {
    const [wait, push] = [pending.get(device.id), pushes.get(device.id)];
    return {
      device,
      pending: wait,
      push,
      job: jobs.get((wait ?? push)?.job_id ?? ''),
      pbx: pbx.status(device.tenant_uuid),
      hasLine: owners(device).line !== undefined,
      isBusy: push !== undefined && isInCall(owners(device).lamp),
      waiting,
    };
  };
}
