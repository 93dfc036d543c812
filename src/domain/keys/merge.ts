import type { KeyRow } from '../rows.ts';

/** A key in a user's unified view. */
export type UnifiedKey = KeyRow & { inherited: boolean };

/**
 * A user's unified keys: the template's, covered position by position by his own, unless the template's key is locked.
 * Holes stay holes. Sorted by position.
 */
export function mergeKeys(template: readonly KeyRow[], own: readonly KeyRow[]): UnifiedKey[] {
  const keys = new Map<number, UnifiedKey>();
  for (const key of template) keys.set(key.position, { ...key, inherited: true });
  for (const key of own) {
    if (!keys.get(key.position)?.locked) keys.set(key.position, { ...key, inherited: false });
  }
  return [...keys.values()].sort((a, b) => a.position - b.position);
}
