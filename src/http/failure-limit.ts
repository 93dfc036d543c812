import { countedAs } from './provisioning/networks.ts';

/** More failures than this from one address within the period, and it gets no file by a bare MAC any more. */
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
  /**
   * Counts what was tried (some 64 characters at most), each thing once: a phone that nobody knows asks again and again, and is
   * no search. Tells whether it is new, and within the limit.
   */
  count(address: string, tried: string): boolean;
  /** How many addresses are counted. */
  readonly size: number;
}

/** Makes the limit; its memory is bounded. */
export function createFailureLimit({ now, alarm }: FailureLimitParts): FailureLimit {
  // In the order of their first failure, so that the first one is always the next to end.
  const addresses = new Map<string, { tried: Set<string>; until: number }>();
  const current = (client: string) => {
    const found = addresses.get(client);
    if (found === undefined || found.until > now()) return found;
    addresses.delete(client);
    return undefined;
  };
  const begin = (client: string) => {
    if (addresses.size >= MAX_ADDRESSES) addresses.delete(addresses.keys().next().value!);
    const begun = { tried: new Set<string>(), until: now() + PERIOD_MS };
    addresses.set(client, begun);
    return begun;
  };
  return {
    isReached: (address) => addresses.size > 0 && (current(countedAs(address))?.tried.size ?? 0) > MAX_FAILURES,
    count(address, what) {
      const client = countedAs(address);
      const { tried } = current(client) ?? begin(client);
      if (tried.size > MAX_FAILURES || tried.has(what)) return false;
      tried.add(what);
      const isReached = tried.size > MAX_FAILURES;
      if (isReached) alarm(address);
      return !isReached;
    },
    get size() {
      return addresses.size;
    },
  };
}
