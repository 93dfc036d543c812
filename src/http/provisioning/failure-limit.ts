import { countedAs } from './networks.ts';

/** More failures than this from one address within the period, and it is not looked up by MAC any more. */
export const MAX_FAILURES = 30;
/** How long failures of an address count, from its first one. */
export const PERIOD_MS = 10 * 60 * 1000;
/** Addresses that are counted at a time; the longest known gives way. */
export const MAX_ADDRESSES = 10_000;

/** What the limit needs from outside. `alarm` is called once per address and period. */
export interface FailureLimitParts {
  now(): number;
  alarm(address: string): void;
}

/** Counts what a search for phones leaves behind: wrong secrets, unknown MACs, closed windows. */
export interface FailureLimit {
  isReached(address: string): boolean;
  count(address: string): void;
  /** How many addresses are counted. */
  readonly size: number;
}

/** Makes the limit; its memory is bounded. */
export function createFailureLimit({ now, alarm }: FailureLimitParts): FailureLimit {
  // In the order of their first failure, so that the first one is always the next to end.
  const addresses = new Map<string, { failures: number; until: number }>();
  const current = (client: string) => {
    const found = addresses.get(client);
    if (found === undefined || found.until > now()) return found;
    addresses.delete(client);
    return undefined;
  };
  return {
    isReached: (address) => addresses.size > 0 && (current(countedAs(address))?.failures ?? 0) > MAX_FAILURES,
    count(address) {
      const client = countedAs(address);
      const found = current(client) ?? { failures: 0, until: now() + PERIOD_MS };
      if (found.failures === 0 && addresses.size >= MAX_ADDRESSES) addresses.delete(addresses.keys().next().value!);
      addresses.set(client, found);
      found.failures += 1;
      if (found.failures === MAX_FAILURES + 1) alarm(address);
    },
    get size() {
      return addresses.size;
    },
  };
}
