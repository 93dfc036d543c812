import { expect, test } from 'vitest';
import { stepsOf } from './device-steps.ts';

const applied = {
  state: 'behind',
  stage: 'compiled',
  saved_at: '2026-11-27T10:00:00.000Z',
  compiled_at: '2026-11-27T10:00:01.000Z',
  notified_at: '2026-11-26T09:00:00.000Z',
  fetched_at: '2026-11-26T09:00:01.000Z',
  attempts: 0,
  next_attempt_at: null,
  job_id: null,
  why: '',
  reason: null,
} satisfies Parameters<typeof stepsOf>[0];

const states = (more: Partial<Parameters<typeof stepsOf>[0]>) =>
  stepsOf({ ...applied, ...more }).map(({ name, state }) => `${name} ${state}`);

test('what was told and fetched before this change is none of its steps', () => {
  expect(stepsOf(applied)).toEqual([
    { name: 'saved', state: 'done', at: applied.saved_at },
    { name: 'compiled', state: 'done', at: applied.compiled_at },
    { name: 'notified', state: 'todo', at: null },
    { name: 'fetched', state: 'todo', at: null },
  ]);
});

test('files that are still to be made have the time of none', () => {
  expect(stepsOf({ ...applied, stage: 'saved' })[1]).toEqual({ name: 'compiled', state: 'todo', at: null });
});

test('one that was told again and again is stuck where it does not come', () => {
  const told = { stage: 'notified', notified_at: '2026-11-27T10:05:00.000Z', attempts: 2 } as const;
  expect(states(told)).toEqual(['saved done', 'compiled done', 'notified done', 'fetched stuck']);
  expect(states({ ...told, attempts: 1 }).at(-1)).toBe('fetched todo');
});

test('one that could not be told is stuck there', () => {
  expect(states({ state: 'failed', stage: 'failed' }).slice(2)).toEqual(['notified stuck', 'fetched todo']);
});

test('one that came by itself was not told', () => {
  const came = { state: 'current', stage: 'fetched', fetched_at: '2026-11-27T10:05:00.000Z' } as const;
  expect(states(came)).toEqual(['saved done', 'compiled done', 'fetched done']);
  expect(states({ ...came, notified_at: '2026-11-27T10:04:00.000Z' })).toContain('notified done');
});
