import type { components } from '../../api/schema.d.ts';

/** One of the four steps to a phone's newest keys. `stuck`: it does not come by itself, or it failed. */
export interface Step {
  name: 'saved' | 'compiled' | 'notified' | 'fetched';
  state: 'done' | 'todo' | 'stuck';
  /** When it was done. Of one that is stuck: the last time before that. */
  at: string | null;
}

/** How far a phone is, step by step. Times of an earlier change are no times of this one. */
export function stepsOf(applied: components['schemas']['Applied']): Step[] {
  const { state, stage, saved_at, compiled_at, notified_at, fetched_at, attempts } = applied;
  const isMade = stage !== 'saved';
  const isFetched = isMade && state === 'current';
  const isTold = isMade && notified_at !== null && (saved_at === null || notified_at >= saved_at);
  const isLost = state === 'failed' || (stage === 'notified' && attempts > 1);
  const step = (name: Step['name'], isDone: boolean, isStuck: boolean, at: string | null): Step => ({
    name,
    state: isDone ? 'done' : isStuck ? 'stuck' : 'todo',
    at,
  });
  return [
    step('saved', true, false, saved_at),
    step('compiled', isMade, false, isMade ? compiled_at : null),
    // Who came by himself did not have to be told.
    ...(isFetched && !isTold ? [] : [step('notified', isTold, isLost, isTold ? notified_at : null)]),
    step('fetched', isFetched, isLost && isTold, isFetched ? fetched_at : null),
  ];
}
