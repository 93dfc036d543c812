import { RETRY_MS } from '../domain/applied.ts';
import { isInCall } from '../domain/following.ts';
import type { LampChange, Pbx } from '../domain/pbx/port.ts';
import type { Database, Store } from '../domain/ports.ts';
import type { PhoneStep, Progress } from '../domain/progress.ts';
import type { PushFigures, PushQueue } from '../domain/publisher.ts';
import { idleFirst, loadTargets, type NotifyEvents, type PushTarget } from './push-targets.ts';
import { createTokenBucket } from './token-bucket.ts';

/** Phones looked at in one round. */
const ROUND = 100;
/** A busy phone is looked at again after this time, should its lamp not have said before that it is idle. */
const BUSY_MS = 15_000;
/** Rounds begin at least this often: another process, such as the command line, may have queued phones. */
const POLL_MS = 5000;

/** What the queue works with. */
export interface PushQueueParts {
  database: Database;
  events: NotifyEvents;
  pbx: Pick<Pbx, 'notify' | 'status' | 'lamp' | 'onLamp' | 'onStatus'>;
  progress: Pick<Progress, 'phones' | 'jobs'>;
  /** Phones told per second, of the whole installation. */
  perSecond: number;
  now(): number;
  onError(error: unknown): void;
}

/**
 * Tells phones to read their files again, by SIP NOTIFY through the PBX, with the event of each phone's family: paced, idle phones
 * first, busy ones when they are idle, again and again until they have come, and given up at last. That a NOTIFY was sent proves
 * nothing: only the fetch does.
 */
export function createPushQueue(parts: PushQueueParts): PushQueue {
  const bucket = createTokenBucket(parts.perSecond, parts.now);
  const busy = new Map<string, string>();
  let stopped = false;
  let woken = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const figures: PushFigures = { told: 0, given_up: 0 };

  const run = async () => {
    clearTimeout(timer);
    woken = false;
    try {
      const wait = await round({ ...parts, bucket, busy, figures });
      if (!stopped && !woken) timer = setTimeout(wake, Math.min(wait, POLL_MS)).unref();
    } catch (error) {
      parts.onError(error);
      if (!stopped) timer = setTimeout(wake, POLL_MS).unref();
    }
  };
  function wake(): void {
    if (woken || stopped) return;
    woken = true;
    running = running.then(run);
  }
  const stopLamps = parts.pbx.onLamp((change) => {
    const id = freed(busy, change);
    if (id === null) return;
    parts.database.transaction((store) => store.pushes.postpone([id], parts.now())).then(wake, parts.onError);
  });
  const stopStatus = parts.pbx.onStatus(wake);
  return {
    wake,
    figures,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      stopLamps();
      stopStatus();
      await running;
    },
  };
}

/** The phone whose user has just ended his call; null where it does not wait for that. */
function freed(busy: Map<string, string>, { tenant_uuid, id, state }: LampChange): string | null {
  const key = `${tenant_uuid} ${id}`;
  const device = busy.get(key);
  if (device === undefined || isInCall(state)) return null;
  busy.delete(key);
  return device;
}

interface Round extends PushQueueParts {
  bucket: ReturnType<typeof createTokenBucket>;
  /** `<tenant> <extension>` → the phone that waits until it is idle. */
  busy: Map<string, string>;
  figures: PushFigures;
}

/** Tells whom it may tell now. Gives the milliseconds until there is something to do again. */
async function round(parts: Round): Promise<number> {
  const { database, pbx, bucket, now } = parts;
  const tenants = (await database.read.tenants.all())
    .map(({ uuid }) => uuid)
    .filter((uuid) => pbx.status(uuid) === 'connected');
  if (tenants.length === 0) return POLL_MS;
  if (bucket.wait() > 0) return bucket.wait();
  const pushes = await database.read.pushes.due(tenants, now(), ROUND);
  if (pushes.length === 0) return waitFor(await database.read.pushes.nextAt(tenants), now());
  const targets = idleFirst(await loadTargets(database.read, pushes, pbx, parts.events));
  const told = await tellAll(parts, targets);
  const ended = await database.transaction((store) => noteRound(store, told, now()));
  rememberBusy(parts.busy, told.busy);
  report(parts, told, ended);
  return 0;
}

function waitFor(next: number | null, now: number): number {
  return next === null ? POLL_MS : Math.max(0, next - now);
}

/** What became of the phones of a round; those that the pace has left over are in none of the lists. */
interface Told {
  notified: PushTarget[];
  busy: PushTarget[];
  /** Told as often as they are. */
  givenUp: PushTarget[];
  /** Without a line, or of a vendor that nothing is known of. */
  unreachable: PushTarget[];
}

async function tellAll({ pbx, bucket }: Round, targets: readonly PushTarget[]): Promise<Told> {
  const told: Told = { notified: [], busy: [], givenUp: [], unreachable: [] };
  for (const target of targets) {
    const { push, device, notify } = target;
    if (push.attempts >= RETRY_MS.length) told.givenUp.push(target);
    else if (notify === null) told.unreachable.push(target);
    else if (isInCall(target.lamp)) told.busy.push(target);
    else if (!bucket.take()) break;
    else if (await isSent(pbx, device.tenant_uuid, notify)) told.notified.push(target);
  }
  return told;
}

/** A PBX that goes away in between leaves the phone where it is in the queue. */
async function isSent(
  pbx: Round['pbx'],
  tenant: string,
  notify: { endpoint: string; event: string },
): Promise<boolean> {
  try {
    await pbx.notify(tenant, notify.endpoint, { Event: notify.event });
    return true;
  } catch (error) {
    if (pbx.status(tenant) !== 'connected') return false;
    throw error;
  }
}

/** Gives the jobs that have ended with it. */
async function noteRound(store: Store, { notified, busy, givenUp, unreachable }: Told, now: number): Promise<string[]> {
  await store.devices.setNotified(idsOf(notified), now);
  await noteActivity(store, { notified, givenUp }, now);
  // One that has its files, or has never come for them, is told once.
  const again = notified.filter(({ device }) => device.state === 'behind');
  await store.pushes.told(again.map(({ push }) => ({ ...push, next_at: now + RETRY_MS[push.attempts]! })));
  const once = notified.filter(({ device }) => device.state !== 'behind');
  await store.pushes.postpone(idsOf(busy), now + BUSY_MS);
  await store.devices.setState(idsOf(givenUp.filter(({ device }) => device.state === 'behind')), 'failed');
  await removeUnchanged(store, [...once, ...givenUp, ...unreachable]);
  return store.jobs.finish(now);
}

async function noteActivity(store: Store, { notified, givenUp }: Pick<Told, 'notified' | 'givenUp'>, at: number) {
  for (const { push, device, notify } of notified) {
    const event = { at, event: 'notified', sip_event: notify?.event ?? '', attempt: push.attempts + 1 } as const;
    await store.activity.add(device.id, [event]);
  }
  for (const { push, device } of givenUp)
    await store.activity.add(device.id, [{ at, event: 'given_up', attempt: push.attempts }]);
}

/** A phone that was queued anew meanwhile stays. */
async function removeUnchanged(store: Store, targets: readonly PushTarget[]): Promise<void> {
  const current = new Map((await store.pushes.of(idsOf(targets))).map((row) => [row.device_id, row.queued_at]));
  await store.pushes.remove(
    targets.filter(({ push }) => current.get(push.device_id) === push.queued_at).map(({ device }) => device.id),
  );
}

function idsOf(targets: readonly PushTarget[]): string[] {
  return targets.map(({ device }) => device.id);
}

function rememberBusy(busy: Map<string, string>, targets: readonly PushTarget[]): void {
  for (const { device, exten } of targets) if (exten !== null) busy.set(`${device.tenant_uuid} ${exten}`, device.id);
}

function report(
  { progress, figures, now }: Round,
  { notified, givenUp, unreachable }: Told,
  ended: readonly string[],
): void {
  figures.told += notified.length;
  figures.given_up += givenUp.length;
  const steps = (targets: readonly PushTarget[], stage: PhoneStep['stage']) =>
    targets.map(({ device }) => ({ tenant_uuid: device.tenant_uuid, device_id: device.id, stage, at: now() }));
  progress.phones([...steps(notified, 'notified'), ...steps(givenUp, 'failed')]);
  const jobs = [...notified, ...givenUp, ...unreachable].flatMap(({ push }) => push.job_id ?? []);
  progress.jobs([...new Set([...jobs, ...ended])]);
}
