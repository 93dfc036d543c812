import { ApiError, refuse } from '../contract/errors.ts';
import { hashToken } from '../domain/tokens.ts';
import { createFailureLimit, type FailureLimitParts } from './failure-limit.ts';
import { clientAddress, inNetworks } from './provisioning/networks.ts';

/** Addresses and tokens that were right, remembered while some address guesses. */
const MOST_KNOWN = 10_000;

const isLoopback = inNetworks(['127.0.0.0/8', '::1/128']);

/** Slows down who tries tokens. */
export interface GuessLimit {
  /**
   * Runs `check`, which raises token_invalid where a token is wrong. From an address that has tried too many wrong ones, only tokens
   * that were right before are looked at; others get too_many_attempts. This very machine is left out: behind a proxy that is not
   * configured, everybody would be one address.
   */
  guard<T>(address: string, token: string, check: () => Promise<T>): Promise<T>;
}

/** Makes the limit; its memory is bounded. */
export function createGuessLimit(parts: FailureLimitParts): GuessLimit {
  const limit = createFailureLimit(parts);
  const known = new Set<string>();
  return {
    async guard(ip, token, check) {
      const address = clientAddress(ip);
      if (token === '' || isLoopback(address)) return check();
      // Nobody guesses: nothing is to be remembered.
      const key = limit.size === 0 ? null : `${address} ${hashToken(token)}`;
      if (key !== null && limit.isReached(address) && !known.has(key)) refuse('too_many_attempts');
      try {
        const value = await check();
        if (key !== null && known.size < MOST_KNOWN) known.add(key);
        return value;
      } catch (error) {
        if (error instanceof ApiError && error.faults.some(({ code }) => code === 'token_invalid'))
          limit.count(address, hashToken(token));
        throw error;
      }
    },
  };
}
