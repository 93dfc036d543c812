import type { Phones } from '../../domain/phones.ts';
import type { Database, Store } from '../../domain/ports.ts';
import type { LastFetch } from '../../domain/rows.ts';

/** How often what was fetched is written. */
export const FLUSH_MS = 1000;
/** Phones per transaction: the event loop waits for it, so a storm is written over several seconds. */
export const FLUSH_PHONES = 1000;
/** Phones that are remembered at a time; of more, the ones that have waited longest are forgotten. */
export const MAX_PHONES = 100_000;
/** User-Agents of phones are shorter; of a longer one nothing is recognised. */
const USER_AGENT_MAX = 300;

/** A file that a phone has got, or was told it has. */
export interface PhoneFetch {
  device_id: string;
  file: string;
  etag: string;
  at: number;
  userAgent: string;
  address: string;
}

/** What the log needs from outside. */
export interface FetchLogParts {
  database: Pick<Database, 'transaction'>;
  phones: Pick<Phones, 'macOf' | 'recognise'>;
  onError(error: unknown): void;
}

/** The last fetch of each phone: in memory first, so that a fetch is a read. */
export interface FetchLog {
  note(fetch: PhoneFetch): void;
  /** Writes what has gathered, up to FLUSH_PHONES; what can not be written stays for the next time. */
  flush(): Promise<void>;
  /** Stops the timer and writes all that is left; gives up where the database refuses. */
  close(): Promise<void>;
}

/** Makes the log and starts its timer, which lets the process end. */
export function createFetchLog({ database, phones, onError }: FetchLogParts): FetchLog {
  const fetches = new Map<string, PhoneFetch>();
  const isCommon = (file: string) => phones.macOf(file) === null;

  const keep = (fetch: PhoneFetch) => {
    fetches.set(fetch.device_id, fetch);
    if (fetches.size > MAX_PHONES) fetches.delete(fetches.keys().next().value!);
  };
  const writeSome = async () => {
    if (fetches.size === 0) return true;
    const batch = [...fetches.values().take(FLUSH_PHONES)];
    for (const { device_id } of batch) fetches.delete(device_id);
    try {
      await database.transaction((store) => write(store, batch, phones));
      return true;
    } catch (error) {
      for (const fetch of batch) if (!fetches.has(fetch.device_id)) keep(fetch);
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
    note(fetch) {
      const before = fetches.get(fetch.device_id);
      // The device file tells how far the phone is; a common file says nothing of its keys.
      if (before && before.file !== fetch.file && isCommon(fetch.file) && !isCommon(before.file)) return;
      keep({ ...fetch, userAgent: fetch.userAgent.slice(0, USER_AGENT_MAX) });
    },
    flush: async () => void (await flush()),
    async close() {
      clearInterval(timer);
      while ((await flush()) && fetches.size > 0);
    },
  };
}

async function write(store: Store, fetches: readonly PhoneFetch[], phones: FetchLogParts['phones']): Promise<void> {
  const common = new Set(fetches.filter(({ file }) => phones.macOf(file) === null));
  const devices = common.size === 0 ? [] : await store.devices.byIds([...common].map(({ device_id }) => device_id));
  const stored = new Map(devices.map((device) => [device.id, device.last_fetch]));
  for (const fetch of fetches) {
    const before = stored.get(fetch.device_id);
    if (common.has(fetch) && before && phones.macOf(before.file) !== null) continue;
    await store.devices.update(fetch.device_id, { last_fetch: toLastFetch(fetch, phones) });
  }
}

function toLastFetch({ file, etag, at, userAgent, address }: PhoneFetch, phones: FetchLogParts['phones']): LastFetch {
  return { file, etag, at, firmware: phones.recognise(userAgent)?.firmware ?? null, address };
}
