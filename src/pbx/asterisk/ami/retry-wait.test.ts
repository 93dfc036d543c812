import { expect, it } from 'vitest';
import { retryWait } from './retry-wait.ts';

it.each([
  { failures: 0, random: 0, wait: 250 },
  { failures: 0, random: 0.5, wait: 375 },
  { failures: 1, random: 0.5, wait: 750 },
  { failures: 3, random: 0, wait: 2_000 },
  { failures: 6, random: 0, wait: 15_000 },
  { failures: 5_000, random: 0.5, wait: 22_500 },
])('waits $wait ms after $failures failures where chance says $random', ({ failures, random, wait }) => {
  expect(retryWait({ first: 500, most: 30_000, failures, random: () => random })).toBe(wait);
});
