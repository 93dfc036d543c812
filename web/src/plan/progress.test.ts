import { expect, test } from 'vitest';
import { progressOfJob, progressOfPhones } from './progress.ts';

const NOW = Date.parse('2026-11-27T10:00:00Z');
const counts = { total: 30, waiting: 0, changed: 30, to_tell: 0, fetched: 0, behind: 0, never_seen: 0, failed: 0 };
const job = (more: object, is: object) =>
  ({ kind: 'publish', state: 'running', ended_at: null, ...more, counts: { ...counts, ...is } }) as Parameters<
    typeof progressOfJob
  >[0];
const ended = (secondsAgo: number) => ({ state: 'done', ended_at: new Date(NOW - secondsAgo * 1000).toISOString() });

test('phones whose files are still to be made wait, and so do those that are still to be told', () => {
  const { counts, total, phase } = progressOfJob(
    job({}, { waiting: 10, changed: 18, fetched: 5, behind: 13, to_tell: 9 }),
    NOW,
  );
  // Two are as they were.
  expect(counts).toEqual({ fetched: 7, notified: 4, waiting: 19, behind: 0, failed: 0, never: 0 });
  expect([total, phase]).toEqual([30, 'way']);
});

test('phones that were never seen are told last, and are not counted twice', () => {
  const { counts, total } = progressOfJob(job({}, { behind: 10, never_seen: 20, to_tell: 15 }), NOW);
  expect(counts).toEqual({ fetched: 0, notified: 0, waiting: 15, behind: 0, failed: 0, never: 15 });
  expect(total).toBe(30);
});

test('who was told has a minute to come', () => {
  expect(progressOfJob(job(ended(10), { fetched: 28, behind: 2 }), NOW)).toMatchObject({
    phase: 'way',
    counts: { notified: 2 },
  });
  expect(progressOfJob(job(ended(90), { fetched: 28, behind: 2 }), NOW)).toMatchObject({
    phase: 'trouble',
    counts: { behind: 2 },
  });
  expect(progressOfJob(job(ended(90), { fetched: 30 }), NOW).phase).toBe('done');
});

test('nobody tells the phones of a cancelled job', () => {
  const cancelled = { state: 'cancelled', ended_at: new Date(NOW).toISOString() };
  const { counts, phase } = progressOfJob(job(cancelled, { fetched: 20, behind: 10 }), NOW);
  expect([counts.behind, phase]).toEqual([10, 'trouble']);
});

test('phones that a later change took over are none of its own any more', () => {
  expect(progressOfJob(job(ended(90), { fetched: 25 }), NOW)).toMatchObject({ total: 25, phase: 'done' });
});

test('a job that only tells phones is done when all are told', () => {
  const sync = { kind: 'synchronize', changed: 0 };
  expect(progressOfJob(job(sync, { to_tell: 10 }), NOW)).toMatchObject({
    phase: 'way',
    counts: { waiting: 10, notified: 20 },
  });
  expect(progressOfJob(job({ ...sync, ...ended(1) }, {}), NOW)).toMatchObject({
    phase: 'done',
    counts: { notified: 30 },
  });
});

test('phones one by one', () => {
  const applied = (state: string, stage: string) =>
    ({ state, stage, attempts: 0, next_attempt_at: '2026-11-27T10:00:00Z' }) as Parameters<
      typeof progressOfPhones
    >[0][number];
  const phones = [applied('current', 'fetched'), applied('behind', 'compiled'), applied('never_seen', 'compiled')];
  expect(progressOfPhones(phones)).toMatchObject({
    total: 3,
    phase: 'way',
    counts: { fetched: 1, waiting: 1, never: 1 },
  });
  expect(progressOfPhones(phones.slice(0, 1)).phase).toBe('done');
  expect(progressOfPhones([phones[2]!]).phase).toBe('trouble');
});
