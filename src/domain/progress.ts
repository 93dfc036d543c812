import type { PhoneStage } from '../contract/words.ts';

/** A step that a phone has taken. `at` is milliseconds since 1970. */
export interface PhoneStep {
  tenant_uuid: string;
  device_id: string;
  stage: PhoneStage;
  at: number;
}

/** Tells of what happens to phones and jobs after a commit: for the live stream. */
export interface Progress {
  phones(steps: readonly PhoneStep[]): void;
  /** These jobs are further than before. */
  jobs(ids: readonly string[]): void;
  onPhones(listener: (steps: readonly PhoneStep[]) => void): () => void;
  onJobs(listener: (ids: readonly string[]) => void): () => void;
}

/** Makes it. A listener must not throw. */
export function createProgress(): Progress {
  const phones = new Set<(steps: readonly PhoneStep[]) => void>();
  const jobs = new Set<(ids: readonly string[]) => void>();
  return {
    phones: (steps) => steps.length > 0 && tellAll(phones, steps),
    jobs: (ids) => ids.length > 0 && tellAll(jobs, ids),
    onPhones: (listener) => added(phones, listener),
    onJobs: (listener) => added(jobs, listener),
  };
}

function tellAll<T>(listeners: ReadonlySet<(about: T) => void>, about: T): void {
  for (const listener of listeners) listener(about);
}

function added<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => void listeners.delete(listener);
}
