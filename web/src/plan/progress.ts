import type { components } from '../api/schema.d.ts';
import { type AppliedLook, appliedLook } from '../ui/applied.tsx';

type Job = components['schemas']['Job'];
type Applied = components['schemas']['Applied'];

/** What phones of one save or job have reached, by how many. In the order of the bar. */
export const PARTS = ['fetched', 'notified', 'waiting', 'behind', 'failed', 'never'] as const;
export type Part = (typeof PARTS)[number];

/** How far the phones of a save or a job are. */
export interface Progress {
  total: number;
  counts: Readonly<Record<Part, number>>;
  /** `way`: some are still on their way by themselves. `done`: all have their keys. `trouble`: the rest does not come. */
  phase: 'way' | 'done' | 'trouble';
}

const PART_OF: Readonly<Record<AppliedLook, Part>> = {
  saved: 'waiting',
  waiting: 'waiting',
  notified: 'notified',
  fetched: 'fetched',
  behind: 'behind',
  failed: 'failed',
  never: 'never',
};

/** Of phones that are followed one by one. */
export function progressOfPhones(phones: readonly Applied[]): Progress {
  const counts: Record<Part, number> = { ...NONE };
  for (const phone of phones) counts[PART_OF[appliedLook(phone)]]++;
  return { total: phones.length, counts, phase: phaseOf(counts) };
}

/** A phone that was told comes within seconds, and is told again after a minute (milliseconds). */
const GRACE_MS = 60_000;

/** Of a job, at a time (milliseconds since 1970). Of one that only tells phones, that they were told is all there is to know. */
export function progressOfJob(job: Job, now: number): Progress {
  const { kind, state, counts: is } = job;
  const isRunning = state === 'running' || state === 'paused';
  if (kind !== 'publish') {
    const waiting = Math.min(is.to_tell, is.total);
    const counts = { ...NONE, waiting: isRunning ? waiting : 0, notified: is.total - waiting };
    return { total: is.total - (isRunning ? 0 : waiting), counts, phase: isRunning ? 'way' : 'done' };
  }
  // Phones whose files it did not change have what they are to have; those that a later change took over are that one's.
  const unchanged = Math.max(0, is.total - is.waiting - is.changed);
  const untold = {
    behind: Math.min(is.to_tell, is.behind),
    never: Math.min(Math.max(0, is.to_tell - is.behind), is.never_seen),
  };
  const late = is.behind - untold.behind;
  const isFresh = isRunning || (state === 'done' && now - Date.parse(job.ended_at ?? '') < GRACE_MS);
  const waiting = is.waiting + untold.behind + untold.never;
  const counts = {
    fetched: unchanged + is.fetched,
    notified: isFresh ? late : 0,
    waiting: isRunning ? waiting : 0,
    behind: (isFresh ? 0 : late) + (isRunning ? 0 : waiting),
    failed: is.failed,
    never: is.never_seen - untold.never,
  };
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return { total, counts, phase: isRunning ? 'way' : phaseOf(counts) };
}

const NONE: Progress['counts'] = { fetched: 0, notified: 0, waiting: 0, behind: 0, failed: 0, never: 0 };

function phaseOf({ waiting, notified, behind, failed, never }: Progress['counts']): Progress['phase'] {
  if (waiting + notified > 0) return 'way';
  return behind + failed + never > 0 ? 'trouble' : 'done';
}
