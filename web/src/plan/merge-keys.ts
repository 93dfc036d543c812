import { sameKey } from '../keys/same-key.ts';
import type { Keys } from '../keys/types.ts';

/** Positions at which two sets of keys differ, in order. */
export function changedKeys(one: Keys, other: Keys): number[] {
  return positions({ ...one, ...other }).filter((position) => !sameKey(one[position], other[position]));
}

/** What two people have made of the same keys. */
export interface Divergence {
  /** Positions that only they changed, only I did, and that both changed to different keys. */
  theirs: number[];
  mine: number[];
  both: number[];
}

/** Compares what was saved meanwhile and what is to be saved, both made of the same keys. */
export function diverge({ base, mine, theirs }: { base: Keys; mine: Keys; theirs: Keys }): Divergence {
  const [here, there] = [changedKeys(base, mine), changedKeys(base, theirs)];
  const both = here.filter((position) => there.includes(position) && !sameKey(mine[position], theirs[position]));
  return {
    theirs: there.filter((position) => !here.includes(position)),
    mine: here.filter((position) => !there.includes(position)),
    both,
  };
}

/** Their keys with my changes put over them; at the positions in `leave` theirs stay. */
export function mergeOver(
  { base, mine, theirs }: { base: Keys; mine: Keys; theirs: Keys },
  leave: ReadonlySet<number> = new Set(),
): Keys {
  const merged: Record<number, Keys[number]> = { ...theirs };
  for (const position of changedKeys(base, mine)) {
    if (leave.has(position)) continue;
    const key = mine[position];
    if (key === undefined) delete merged[position];
    else merged[position] = key;
  }
  return merged;
}

function positions(keys: Keys): number[] {
  return Object.keys(keys)
    .map(Number)
    .sort((one, other) => one - other);
}
