import type { PhoneStage, PhoneState } from '../contract/words.ts';
import type { PbxStatus } from './pbx/port.ts';
import type { DeviceRow, FetchedFile, FileState, JobRow, PendingCompile, PushRow } from './phone-rows.ts';
import type { Phones } from './phones.ts';
import type { Store } from './ports.ts';
import type { PhoneStep } from './progress.ts';

/** How long after each time that a phone was told it is told again, in milliseconds; after the last one it is given up. */
export const RETRY_MS: readonly number[] = [60_000, 5 * 60_000, 15 * 60_000, 60 * 60_000, 6 * 60 * 60_000];

/** What a phone has of its own files; those that it shares with others of its model say nothing of its keys. */
export function stateOf(files: readonly FileState[], phones: Pick<Phones, 'macOf'>): Exclude<PhoneState, 'failed'> {
  const own = files.filter(({ name }) => phones.macOf(name) !== null);
  if (own.every(({ fetched_etag }) => fetched_etag === null)) return 'never_seen';
  return own.every(({ etag, fetched_etag }) => etag === fetched_etag) ? 'current' : 'behind';
}

/** Whether the files of a phone could not be made: it keeps those that it has, which are not what it is to show. */
export function isUnmade({ problems }: Pick<DeviceRow, 'problems'>): boolean {
  return problems.some(({ code }) => code === 'compile_failed');
}

/** Puts down what phones have fetched, and takes those that have all that they are to have out of the queue. Gives their steps. */
export async function noteFetches(
  store: Store,
  fetches: readonly FetchedFile[],
  phones: Pick<Phones, 'macOf'>,
): Promise<PhoneStep[]> {
  const ids = [...new Set(fetches.map(({ device_id }) => device_id))];
  const files = Map.groupBy(await store.devices.fileStates(ids), ({ device_id }) => device_id);
  const fresh = fetches.flatMap((fetch) => {
    // Phones ask for names in any case.
    const named = (one: FileState) => one.name.toLowerCase() === fetch.name.toLowerCase();
    const file = files.get(fetch.device_id)?.find(named);
    if (file === undefined || file.fetched_etag === fetch.etag) return [];
    file.fetched_etag = fetch.etag;
    return [{ ...fetch, name: file.name }];
  });
  if (fresh.length === 0) return [];
  await store.devices.noteFetched(fresh);
  const devices = await store.devices.byIds([...new Set(fresh.map(({ device_id }) => device_id))]);
  const states = devices.map((device) => {
    return { device, state: isUnmade(device) ? 'failed' : stateOf(files.get(device.id) ?? [], phones) } as const;
  });
  const changed = states.filter(({ device, state }) => device.state !== state);
  for (const state of new Set(changed.map((one) => one.state)))
    await store.devices.setState(
      changed.filter((one) => one.state === state).map(({ device }) => device.id),
      state,
    );
  const current = states.filter(({ state }) => state === 'current').map(({ device }) => device);
  await store.pushes.remove(current.map(({ id }) => id));
  const times = new Map(fresh.map(({ device_id, at }) => [device_id, at]));
  return current.map(({ id, tenant_uuid }) => ({ device_id: id, tenant_uuid, stage: 'fetched', at: times.get(id)! }));
}

/** What is known of one phone on its way to its new keys. */
export interface Following {
  device: DeviceRow;
  /** It waits for its files. */
  pending: PendingCompile | undefined;
  /** It waits to be told, or to be told again. */
  push: PushRow | undefined;
  job: JobRow | undefined;
  pbx: PbxStatus;
  /** Somebody is on its lines, by whose endpoint it can be told; only looked at where it is behind, or waits to be told. */
  hasLine: boolean;
  /** Its user is in a call. */
  isBusy: boolean;
  /** How many phones wait to be told, or to be told again. */
  waiting: number;
}

/** The step that a phone stands at. */
export function stageOf({ device, pending, push }: Pick<Following, 'device' | 'pending' | 'push'>): PhoneStage {
  if (pending !== undefined) return 'saved';
  if (device.state === 'failed') return 'failed';
  if (device.state === 'current') return 'fetched';
  return push !== undefined && push.attempts > 0 && isToldSince(device, push.queued_at) ? 'notified' : 'compiled';
}

/** Whether the PBX has told it since then: it may have refused to. */
function isToldSince({ notified_at }: DeviceRow, time: number | null): boolean {
  return (notified_at ?? 0) >= (time ?? 0);
}

/** How far a phone is, as the API shows it. */
export function presentApplied(following: Following) {
  const { device, pending, push } = following;
  const time = (at: number | null | undefined) => (at == null ? null : new Date(at).toISOString());
  const state = pending !== undefined && device.state === 'current' ? 'behind' : device.state;
  return {
    state,
    stage: stageOf(following),
    saved_at: time(pending?.saved_at ?? device.saved_at),
    compiled_at: time(device.compiled_at),
    notified_at: time(device.notified_at),
    fetched_at: time(device.last_fetch?.at),
    attempts: push?.attempts ?? 0,
    next_attempt_at: push === undefined ? null : time(push.next_at),
    job_id: pending?.job_id ?? push?.job_id ?? device.job_id,
    why: whyNot(following),
  };
}

/** Why a phone does not have its new keys, in one sentence that says what happens next or what to do; null where it has them. */
export function whyNot(following: Following): string | null {
  const { device, pending, job } = following;
  if (pending === undefined && device.state === 'current') return null;
  if (job?.state === 'paused') return `The job "${job.subject}" is paused: resume it to go on.`;
  if (pending !== undefined) return 'Its new files are being made.';
  if (isUnmade(device)) return 'Its files could not be made: see its problems.';
  if (device.state === 'failed' && !isToldSince(device, device.saved_at))
    return `${REFUSED} Synchronize it to try again.`;
  if (device.state === 'failed')
    return `It was told ${RETRY_MS.length} times, at last at ${when(device.notified_at)}, and has not come for its files: is it on, and does it reach the provisioning address? Synchronize it to try again.`;
  return device.state === 'never_seen' ? whyNeverSeen(following) : whyBehind(following);
}

function whyNeverSeen({ device }: Following): string {
  const { window_until, window_address } = device;
  if (window_until === null) return 'It has never come for its files, and its window is closed: open it again.';
  const from = window_address === null ? '' : ` from ${window_address}`;
  return `It has never come for its files: it may do so by its MAC${from} until ${when(window_until)}. Point it at the provisioning address, and open its window again if that has passed.`;
}

const REFUSED =
  'The PBX refused to tell it, most likely because it does not know its line: see what "lampfield pbx check" says.';

function whyBehind({ device, push, pbx, hasLine, isBusy, waiting }: Following): string {
  if (pbx === 'none') return 'No PBX can tell it: it reads its new files when it asks for them next, or is restarted.';
  if (!hasLine)
    return 'Nobody can tell it, for it has no line: it reads its new files when it asks for them next, or is restarted.';
  if (push === undefined)
    return 'It is not told: it reads its new files when it asks for them next. Synchronize it to tell it now.';
  if (pbx === 'away') return 'The PBX is away: it is told when the PBX is back.';
  if (push.attempts > 0 && !isToldSince(device, push.queued_at))
    return `${REFUSED} It is tried again at ${when(push.next_at)}.`;
  if (push.attempts > 0)
    return `It was told ${push.attempts === 1 ? 'once' : `${push.attempts} times`} and has not come for its files yet; it is told again at ${when(push.next_at)}.`;
  if (isBusy) return 'Its user is in a call: it is told afterwards.';
  return waiting <= 1 ? 'It is told next.' : `It is told when its turn comes; ${waiting} phones wait.`;
}

function when(at: number | null): string {
  return at === null ? 'an unknown time' : `${new Date(at).toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
