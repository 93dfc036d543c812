import { RETRY_MS } from '../domain/applied.ts';
import { isInCall } from '../domain/following.ts';
import { endJobs } from '../domain/jobs.ts';
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
  const busy = new Map<string, Set<string>>();
  let stopped = false;
  let woken = false;
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  const figures: PushFigures = { told: 0, given_up: 0 };
  const bucket = createTokenBucket(parts.perSecond, parts.now);
  const rounds: Rounds = { ...parts, bucket, busy, figures, unnoted: null, seen: Number.POSITIVE_INFINITY };

  const run = async () => {
    clearTimeout(timer);
    woken = false;
    try {
      const wait = await round(rounds);
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
    const ids = freed(busy, change);
    if (ids.length === 0) return;
    parts.database.transaction((store) => store.pushes.postpone(ids, parts.now())).then(wake, parts.onError);
  });
  const stopStatus = parts.pbx.onStatus(wake);
  return {
    wake,
    looked: () => running,
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

/** The phones whose user has just ended his call, of those that wait for that. */
function freed(busy: Map<string, Set<string>>, { tenant_uuid, id, state }: LampChange): string[] {
  const key = `${tenant_uuid} ${id}`;
  const devices = busy.get(key);
  if (devices === undefined || isInCall(state)) return [];
  busy.delete(key);
  return [...devices];
}

/** What stays from one round to the next. */
interface Rounds extends PushQueueParts {
  bucket: ReturnType<typeof createTokenBucket>;
  /** `<tenant> <extension>` → the phones that wait until it is idle. */
  busy: Map<string, Set<string>>;
  figures: PushFigures;
  /** What the store does not know yet. */
  unnoted: Told | null;
  /** What the clock showed last. */
  seen: number;
}

/** Tells whom it may tell now. Gives the milliseconds until there is something to do again. */
async function round(rounds: Rounds): Promise<number> {
  const { database, pbx, bucket, now } = rounds;
  await noteTold(rounds);
  await followClock(rounds);
  const tenants = (await database.read.tenants.all())
    .map(({ uuid }) => uuid)
    .filter((uuid) => pbx.status(uuid) === 'connected');
  if (bucket.wait() > 0) return bucket.wait();
  const at = now();
  const pushes = await database.read.pushes.due(tenants, at, ROUND);
  if (pushes.length === 0) {
    await endIdleJobs(rounds);
    return waitFor(await database.read.pushes.nextAt(tenants, at), now());
  }
  const targets = idleFirst(await loadTargets(database.read, pushes, pbx, rounds.events));
  rounds.unnoted = await tellAll(rounds, targets);
  await noteTold(rounds);
  return 0;
}

function waitFor(next: number | null, now: number): number {
  return next === null ? POLL_MS : Math.max(0, next - now);
}

/** After the clock was set back nobody waits longer than one who was told, or found busy, just now. */
async function followClock(rounds: Rounds): Promise<void> {
  const { database, seen } = rounds;
  const now = rounds.now();
  if (now < seen)
    await database.transaction(async (store) => {
      for (const [attempts, wait] of [BUSY_MS, ...RETRY_MS].entries())
        await store.pushes.bringForward(attempts, now + wait);
    });
  rounds.seen = now;
}

/** Phones that come by themselves, or are deleted, end a job too. */
async function endIdleJobs({ database, progress, now }: Rounds): Promise<void> {
  if ((await database.read.jobs.running()).length === 0) return;
  progress.jobs(await database.transaction((store) => endJobs(store, now())));
}

/** What became of the phones of a round; those that the pace has left over are in none of the lists. */
interface Told {
  at: number;
  notified: PushTarget[];
  /** The PBX would not tell them, though it is there: it does not know their line, most likely. */
  refused: PushTarget[];
  busy: PushTarget[];
  /** Told as often as they are. */
  givenUp: PushTarget[];
  /** Without a line, or of a vendor that nothing is known of. */
  unreachable: PushTarget[];
}

async function tellAll({ pbx, bucket, now, onError }: Rounds, targets: readonly PushTarget[]): Promise<Told> {
  const told: Told = { at: now(), notified: [], refused: [], busy: [], givenUp: [], unreachable: [] };
  for (const target of targets) {
    const { push, device, notify } = target;
    if (push.attempts >= RETRY_MS.length) told.givenUp.push(target);
    else if (notify === null) told.unreachable.push(target);
    else if (isInCall(target.lamp)) told.busy.push(target);
    else if (pbx.status(device.tenant_uuid) !== 'connected') continue;
    else if (!bucket.take()) break;
    else
      await pbx.notify(device.tenant_uuid, notify.endpoint, { Event: notify.event }).then(
        () => told.notified.push(target),
        (error: unknown) => {
          // A PBX that goes away in between leaves the phone where it is in the queue.
          if (pbx.status(device.tenant_uuid) !== 'connected') return;
          told.refused.push(target);
          // The first time its line may be so new that the PBX has not read it yet.
          if (push.attempts > 0)
            onError(new Error(`the PBX refused again to tell the phone ${device.mac} of new files`, { cause: error }));
        },
      );
  }
  return told;
}

/**
 * Puts down whom a round has told. Nobody else is told before that is done: while the disk is full, the same phones would be told
 * again and again.
 */
async function noteTold(rounds: Rounds): Promise<void> {
  const { database, unnoted, now } = rounds;
  if (unnoted === null) return;
  const { noted, ended } = await database.transaction(async (store) => {
    const noted = await stillQueued(store, unnoted);
    await note(store, noted);
    // Also who has come meanwhile, or was queued anew, has been told.
    const { at, notified } = unnoted;
    await store.devices.setNotified(idsOf(notified), at);
    await noteActivity(store, { at, notified, givenUp: noted.givenUp });
    return { noted: { ...noted, notified }, ended: await endJobs(store, now()) };
  });
  rounds.unnoted = null;
  rememberBusy(rounds.busy, noted.busy);
  report(rounds, noted, ended);
}

/** Leaves out phones that were queued anew meanwhile, and those that have come. */
async function stillQueued(store: Store, told: Told): Promise<Told> {
  const { at, notified, refused, busy, givenUp, unreachable } = told;
  const rows = await store.pushes.of(idsOf([notified, refused, busy, givenUp, unreachable].flat()));
  const queued = new Map(rows.map((row) => [row.device_id, row.queued_at]));
  const still = (targets: readonly PushTarget[]) =>
    targets.filter(({ push }) => queued.get(push.device_id) === push.queued_at);
  return {
    at,
    notified: still(notified),
    refused: still(refused),
    busy: still(busy),
    givenUp: still(givenUp),
    unreachable: still(unreachable),
  };
}

async function note(store: Store, { at, notified, refused, busy, givenUp, unreachable }: Told): Promise<void> {
  const isBehind = ({ device }: PushTarget) => device.state === 'behind';
  // One that has its files, or has never come for them, is told once.
  const once = notified.filter((target) => !isBehind(target));
  const again = [...notified.filter(isBehind), ...refused];
  await store.pushes.told(again.map(({ push }) => ({ ...push, next_at: at + RETRY_MS[push.attempts]! })));
  await store.pushes.postpone(idsOf(busy), at + BUSY_MS);
  await store.devices.setState(idsOf(givenUp.filter(isBehind)), 'failed');
  await store.pushes.remove(idsOf([...once, ...givenUp, ...unreachable]));
}

async function noteActivity(store: Store, { at, notified, givenUp }: Pick<Told, 'at' | 'notified' | 'givenUp'>) {
  for (const { push, device, notify } of notified) {
    const event = { at, event: 'notified', sip_event: notify?.event ?? '', attempt: push.attempts + 1 } as const;
    await store.activity.add(device.id, [event]);
  }
  for (const { push, device } of givenUp)
    await store.activity.add(device.id, [{ at, event: 'given_up', attempt: push.attempts }]);
}

function idsOf(targets: readonly PushTarget[]): string[] {
  return targets.map(({ device }) => device.id);
}

function rememberBusy(busy: Map<string, Set<string>>, targets: readonly PushTarget[]): void {
  for (const { device, exten } of targets) {
    const key = `${device.tenant_uuid} ${exten}`;
    if (exten !== null) busy.set(key, (busy.get(key) ?? new Set()).add(device.id));
  }
}

function report(
  { progress, figures }: Rounds,
  { at, notified, givenUp, unreachable }: Told,
  ended: readonly string[],
): void {
  figures.told += notified.length;
  figures.given_up += givenUp.length;
  const steps = (targets: readonly PushTarget[], stage: PhoneStep['stage']) =>
    targets.map(({ device }) => ({ tenant_uuid: device.tenant_uuid, device_id: device.id, stage, at }));
  progress.phones([...steps(notified, 'notified'), ...steps(givenUp, 'failed')]);
  const jobs = [...notified, ...givenUp, ...unreachable].flatMap(({ push }) => push.job_id ?? []);
  progress.jobs([...new Set([...jobs, ...ended])]);
}
