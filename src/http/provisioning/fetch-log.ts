import { noteFetches } from '../../domain/applied.ts';
import type { DeviceEvent, FetchedEvent, FetchedFile, LastFetch } from '../../domain/phone-rows.ts';
import type { Phones } from '../../domain/phones.ts';
import type { Database, Store } from '../../domain/ports.ts';
import type { PhoneStep, Progress } from '../../domain/progress.ts';
import type { Sightings } from './sightings.ts';

/** How often what has happened is written. */
export const FLUSH_MS = 1000;
/** Phones per transaction: the event loop waits for it (some 30 ms), so a storm is written over several seconds. */
export const FLUSH_PHONES = 500;
/**
 * Events that are remembered at a time: 100,000 phones after a power cut make some 170,000, of about 300 bytes each. Of more, those
 * of the phone that has waited longest are forgotten.
 */
export const MAX_EVENTS = 250_000;
/** Events of one phone that are remembered at a time: those that its activity has room for. */
const MAX_EVENTS_PER_PHONE = 50;

/** What the log needs from outside. */
export interface FetchLogParts {
  database: Pick<Database, 'transaction'>;
  phones: Pick<Phones, 'macOf'>;
  progress: Pick<Progress, 'phones'>;
  sightings: Sightings;
  /** Is told of phones that were seen for the first time, once they are stored. */
  onNewPhones(macs: readonly string[]): void;
  onError(error: unknown): void;
}

/** What phones have fetched and sent: in memory first, so that a fetch is a read, and written once a second. */
export interface FetchLog {
  note(deviceId: string, event: DeviceEvent): void;
  /** Writes what has gathered, up to FLUSH_PHONES; what can not be written stays for the next time. */
  flush(): Promise<void>;
  /** Stops the timer and writes all that is left; gives up where the database refuses. */
  close(): Promise<void>;
}

type Batch = readonly (readonly [deviceId: string, events: readonly DeviceEvent[]])[];

/** Makes the log and starts its timer, which lets the process end. */
export function createFetchLog(parts: FetchLogParts): FetchLog {
  const { database, phones, progress, sightings, onNewPhones, onError } = parts;
  const waiting = createWaiting();
  const writeSome = async () => {
    const [batch, seen] = [waiting.take(FLUSH_PHONES), sightings.take()];
    if (batch.length === 0 && seen.length === 0) return true;
    try {
      const { steps, added } = await database.transaction(async (store) => ({
        steps: await write(store, batch, phones),
        added: seen.length === 0 ? [] : await store.unclaimed.add(seen),
      }));
      progress.phones(steps);
      if (added.length > 0) onNewPhones(added);
      return true;
    } catch (error) {
      waiting.putBack(batch);
      sightings.putBack(seen);
      onError(error);
      return false;
    }
  };
  // One at a time: a flush that waits for the database must not be overtaken.
  let running: Promise<boolean> | undefined;
  const flush = async (): Promise<boolean> => {
    await running;
    running = writeSome().finally(() => {
      running = undefined;
    });
    return running;
  };
  const timer = setInterval(() => void (running === undefined && flush()), FLUSH_MS).unref();

  return {
    note: waiting.add,
    flush: async () => void (await flush()),
    async close() {
      clearInterval(timer);
      while ((await flush()) && waiting.size() > 0);
    },
  };
}

/** Events by phone, a bounded number of them. */
function createWaiting() {
  const phones = new Map<string, DeviceEvent[]>();
  let size = 0;
  const forget = (deviceId: string) => {
    size -= phones.get(deviceId)?.length ?? 0;
    phones.delete(deviceId);
  };
  const keep = (deviceId: string, events: DeviceEvent[]) => {
    forget(deviceId);
    phones.set(deviceId, events.slice(-MAX_EVENTS_PER_PHONE));
    size += Math.min(events.length, MAX_EVENTS_PER_PHONE);
  };
  return {
    size: () => size,
    add(deviceId: string, event: DeviceEvent): void {
      const events = phones.get(deviceId);
      if (events === undefined) phones.set(deviceId, [event]);
      else events.push(event);
      size += 1;
      if (events !== undefined && events.length > MAX_EVENTS_PER_PHONE) keep(deviceId, events);
      if (size > MAX_EVENTS) forget(phones.keys().next().value!);
    },
    take(most: number): Batch {
      const batch = [...phones.entries().take(most)];
      for (const [deviceId] of batch) forget(deviceId);
      return batch;
    },
    putBack(batch: Batch): void {
      for (const [deviceId, events] of batch) keep(deviceId, [...events, ...(phones.get(deviceId) ?? [])]);
    },
  };
}

/** Gives the steps that phones have taken with it. */
async function write(store: Store, batch: Batch, phones: FetchLogParts['phones']): Promise<PhoneStep[]> {
  const isCommon = ({ file }: Pick<LastFetch, 'file'>) => phones.macOf(file) === null;
  const last = new Map(batch.flatMap(([id, events]) => lastFetch(id, events, isCommon)));
  // The device file tells how far the phone is; a common file says nothing of its keys.
  const common = [...last].filter(([, fetch]) => isCommon(fetch)).map(([id]) => id);
  for (const { id, last_fetch } of common.length === 0 ? [] : await store.devices.byIds(common))
    if (last_fetch !== null && !isCommon(last_fetch)) last.delete(id);
  for (const [id, events] of batch) {
    await store.activity.add(id, events);
    const fetch = last.get(id);
    if (fetch !== undefined) await store.devices.putLastFetch(id, fetch);
  }
  return noteFetches(store, batch.flatMap(fetchedFiles), phones);
}

function fetchedFiles([device_id, events]: Batch[number]): FetchedFile[] {
  const fetches = events.filter((one) => one.event === 'fetched');
  return fetches.map(({ file, etag, at }) => ({ device_id, name: file, etag, at }));
}

/** The last time that the phone got its own file, else a common one. */
function lastFetch(
  id: string,
  events: readonly DeviceEvent[],
  isCommon: (event: FetchedEvent) => boolean,
): [id: string, fetch: LastFetch][] {
  const fetches = events.filter((one) => one.event === 'fetched');
  const last = fetches.findLast((one) => !isCommon(one)) ?? fetches.at(-1);
  if (last === undefined) return [];
  const { file, etag, at, firmware, address } = last;
  return [[id, { file, etag, at, firmware, address }]];
}
