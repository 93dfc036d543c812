import type { ResolvedKey } from '../domain/keys/resolved-key.ts';
import type { Fallback } from './family.ts';

/**
 * What is to be said of a key on phones with one pickup code for all of their lamps: they dial it before whatever blinks, also
 * before a queue where somebody waits.
 */
export function picksUpCallers({ lamp }: ResolvedKey): Fallback | null {
  return lamp?.kind === 'queue' ? { message: PICKS_UP } : null;
}

const PICKS_UP =
  'These phones have one pickup code for all lamps: while this one blinks, pressing its key tries to pick up instead of calling.';
