import { expect, test } from 'vitest';
import { appliedLook } from './applied.tsx';

const told = (attempts: number) => ({ attempts, next_attempt_at: '2026-11-27T10:00:00.000Z' });

test.each([
  ['saved', { state: 'current', stage: 'saved', attempts: 0, next_attempt_at: null }],
  ['waiting', { state: 'behind', stage: 'compiled', ...told(0) }],
  ['notified', { state: 'behind', stage: 'notified', ...told(1) }],
  ['behind', { state: 'behind', stage: 'notified', ...told(2) }],
  ['behind', { state: 'behind', stage: 'compiled', ...told(1) }],
  ['behind', { state: 'behind', stage: 'compiled', attempts: 0, next_attempt_at: null }],
  ['fetched', { state: 'current', stage: 'fetched', attempts: 0, next_attempt_at: null }],
  ['failed', { state: 'failed', stage: 'failed', attempts: 0, next_attempt_at: null }],
  ['never', { state: 'never_seen', stage: 'compiled', ...told(0) }],
] as const)('%s', (look, applied) => {
  expect(appliedLook(applied)).toBe(look);
});
