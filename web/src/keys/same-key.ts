import type { DraftKey } from './types.ts';

/** Whether two keys do the same and look the same, however they are written. */
export function sameKey(one: DraftKey | undefined, other: DraftKey | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  return (
    (one.label ?? '') === (other.label ?? '') &&
    one.blf === other.blf &&
    (one.locked ?? false) === (other.locked ?? false) &&
    sameDestination(one.destination, other.destination)
  );
}

/** A field that is left out, and one that is null, are the same. */
function sameDestination(one: DraftKey['destination'], other: DraftKey['destination']): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...names].every((name) => (one[name] ?? null) === (other[name] ?? null));
}
