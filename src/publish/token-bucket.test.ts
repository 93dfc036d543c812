import { describe, expect, it } from 'vitest';
import { createTokenBucket } from './token-bucket.ts';

const SECONDS = 20;

/** When tokens were had by someone who takes all that there are, waits as he is told, and comes late now and then. */
function takenTimes(perSecond: number): { times: number[]; turns: number } {
  let now = 0;
  let turns = 0;
  const bucket = createTokenBucket(perSecond, () => now);
  const times: number[] = [];
  while (now < SECONDS * 1000) {
    while (bucket.take()) times.push(now);
    now += Math.max(1, bucket.wait()) + (turns % 7 === 0 ? 20 : 0);
    turns += 1;
  }
  return { times, turns };
}

describe.each([1, 2, 5, 11, 15, 20, 200, 999])('%i a second', (perSecond) => {
  const { times, turns } = takenTimes(perSecond);

  it('are never more in any second', () => {
    // Each is at least a second after the one that is so many places before it.
    const gaps = times.slice(perSecond).map((time, at) => time - times[at]!);
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(1000);
  });

  it('are nearly as many on the whole', () => {
    expect(times.length).toBeGreaterThan(0.85 * SECONDS * perSecond);
  });

  it('are taken in a few turns', () => {
    expect(turns).toBeLessThanOrEqual(25 * SECONDS);
  });
});

it('gives back nothing for time that has gone backwards', () => {
  let now = 1000;
  const bucket = createTokenBucket(10, () => now);
  expect([bucket.take(), bucket.take()]).toEqual([true, false]);
  now = 0;
  expect(bucket.take()).toBe(false);
  now = 100;
  expect(bucket.take()).toBe(true);
});
