import type { ResolvedKey } from '../domain/keys/resolved-key.ts';

/** The kinds of keys that the phones of most vendors have, in their words. */
export type KeyKind = 'speed dial' | 'BLF' | 'park' | 'DTMF' | 'transfer';

/** The kind of a key. A BLF key calls what it watches, so dial and lamp are one value; a recording starts by tones within the call. */
export function kindOf({ intent, lamp }: ResolvedKey): KeyKind {
  if (intent === 'park' || intent === 'transfer') return intent;
  if (intent === 'record') return 'DTMF';
  return lamp === null ? 'speed dial' : 'BLF';
}
