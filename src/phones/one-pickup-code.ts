import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { Fallback } from './family.ts';

/**
 * What there is to say of a key on phones that have one pickup code for all of their lamps, and not one per key: the lamp of a group
 * or queue rings while callers wait there, and the code before its number reaches nobody.
 */
export function picksUpWaiting({ lamp }: ResolvedKey): Fallback | null {
  return lamp?.kind === 'queue' ? { message: PICKS_UP } : null;
}

const PICKS_UP =
  'These phones have one pickup code for all lamps: while this one blinks, pressing its key tries to pick up instead of calling.';
