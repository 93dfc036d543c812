import { asWritten } from './as-written.ts';
import type { DraftKey, LayoutSlot, StoredKey } from './types.ts';

/** What keys without a label of their own are called: by what they point to. */
export type KeyNames = ReadonlyMap<string, string>;

/** Names from keys that were read, and from keys as a phone shows them. */
export function keyNames(
  read: readonly StoredKey[],
  slots: readonly LayoutSlot[],
  keys: Readonly<Record<number, DraftKey>>,
): KeyNames {
  const names = new Map<string, string>();
  for (const key of read) {
    const name = nameIn(key.destination);
    if (name !== null) names.set(identity(asWritten(key)), name);
  }
  for (const { key } of slots) {
    const draft = key === null ? undefined : keys[key.position];
    if (key !== null && draft !== undefined && !draft.label && key.label) names.set(identity(draft), key.label);
  }
  return names;
}

/** What a key is called: its label, its target's name, what it dials; else null. */
export function nameOf(key: DraftKey, names: KeyNames): string | null {
  const { exten } = key.destination;
  return key.label || names.get(identity(key)) || (typeof exten === 'string' && exten) || null;
}

const identity = ({ destination }: Pick<DraftKey, 'destination'>): string =>
  JSON.stringify(Object.entries(destination).sort(([one], [other]) => one.localeCompare(other)));

/** The name among the fields that reading adds. */
function nameIn(destination: Readonly<Record<string, unknown>>): string | null {
  const texts = ['firstname', 'lastname'].flatMap((part) => textsEnding(destination, `_${part}`));
  if (texts.length > 0) return texts.join(' ');
  return textsEnding(destination, '_label')[0] ?? textsEnding(destination, '_name')[0] ?? null;
}

function textsEnding(destination: Readonly<Record<string, unknown>>, ending: string): string[] {
  return Object.entries(destination).flatMap(([name, value]) =>
    name.endsWith(ending) && typeof value === 'string' && value !== '' ? [value] : [],
  );
}
