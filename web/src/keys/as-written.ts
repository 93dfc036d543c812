import type { DraftKey, StoredKey } from './types.ts';

/** What reading adds to a destination: names of what it points to. */
const ADDED = /^href$|_(?:name|label|firstname|lastname)$/;

/** A key as it is written, of a key as it is read. */
export function asWritten({ label, blf, locked, destination }: StoredKey): DraftKey {
  const fields = Object.entries(destination).filter(([name, value]) => !ADDED.test(name) && value !== null);
  return {
    label,
    blf,
    ...(locked ? { locked } : {}),
    destination: Object.fromEntries(fields) as DraftKey['destination'],
  };
}
