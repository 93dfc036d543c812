import { useSyncExternalStore } from 'react';

/** A save whose phones are followed to the end: few enough to be no job. */
export interface Followed {
  id: string;
  /** What was saved, as its page calls it. */
  name: string;
  /** Milliseconds since 1970. */
  at: number;
  device_ids: string[];
}

/** What the strip at the foot of the page shows besides running jobs; kept for this tab, so that a reload loses none of it. */
interface Strip {
  saves: readonly Followed[];
  /** Jobs that were seen running here: they stay in sight when they end. */
  jobs: readonly string[];
  dismissed: readonly string[];
}

const KEY = 'lampfield.strip';
const EMPTY: Strip = { saves: [], jobs: [], dismissed: [] };
/** So many of each are remembered. */
const KEPT = 50;

let strip = read();
const heard = new Set<() => void>();

function read(): Strip {
  try {
    return { ...EMPTY, ...(JSON.parse(sessionStorage.getItem(KEY) ?? '{}') as Partial<Strip>) };
  } catch {
    return EMPTY;
  }
}

function change(next: Partial<Strip>): void {
  strip = { ...strip, ...next };
  try {
    sessionStorage.setItem(KEY, JSON.stringify(strip));
  } catch {
    // It holds for as long as the page is open.
  }
  for (const listener of heard) listener();
}

/** Follows the phones of a save at the foot of the page, whichever page that is. A save of the same name takes its place. */
export function follow(name: string, device_ids: string[]): void {
  const save = { id: crypto.randomUUID(), name, at: Date.now(), device_ids };
  change({ saves: [save, ...strip.saves.filter((one) => one.name !== name)].slice(0, KEPT) });
}

/** Keeps a job in sight when it ends. */
export function noteRunningJob(id: string): void {
  if (!strip.jobs.includes(id)) change({ jobs: [id, ...strip.jobs].slice(0, KEPT) });
}

/** Takes a save or a job out of sight. */
export function dismiss(id: string): void {
  change({
    saves: strip.saves.filter((one) => one.id !== id),
    dismissed: [id, ...strip.dismissed].slice(0, KEPT),
  });
}

/** What is followed. */
export function useStrip(): Strip {
  return useSyncExternalStore(
    (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    () => strip,
  );
}
