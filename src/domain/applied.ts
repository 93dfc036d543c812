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
export function isToldSince({ notified_at }: DeviceRow, time: number | null): boolean {
  return (notified_at ?? 0) >= (time ?? 0);
}
