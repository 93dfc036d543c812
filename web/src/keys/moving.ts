import { type Ground, nextFree, openFrom, openSteps } from './ground.ts';
import type { DraftKey, Keys } from './types.ts';

/** Keys after something was done to them, and where those that it was done to are now. */
export interface Moved {
  keys: Keys;
  positions: readonly number[];
}

/** Positions with a key, in order. */
export const positionsOf = (keys: Keys): number[] =>
  Object.keys(keys)
    .map(Number)
    .sort((a, b) => a - b);

/**
 * Moves keys together so that the one at `lead` comes to `to`; the others keep their distance. Keys that were there make
 * room towards where the moved ones came from, and holes stay holes. Locked positions are passed over. Null where there is
 * nothing to move, or no place for it.
 */
export function moveKeys(
  ground: Ground,
  keys: Keys,
  positions: readonly number[],
  lead: number,
  to: number,
): Moved | null {
  const targets = targetsOf(ground, positions, lead, to);
  if (targets === null || positions.every((position) => keys[position] === undefined)) return null;
  const going = positions.filter((position) => keys[position] !== undefined);
  const taken = new Set(going.map((position) => targets.get(position)!));
  const from = new Set(going);
  const occupied = positionsOf(keys);
  const filled = [...taken].filter((position) => keys[position] === undefined).length;
  // As many are left empty as holes are filled: those that are farthest from where the keys go.
  const centre = targets.get(lead) ?? to;
  const left = new Set(
    going
      .filter((position) => !taken.has(position))
      .sort((a, b) => Math.abs(b - centre) - Math.abs(a - centre))
      .slice(0, filled),
  );
  const places = occupied.filter((position) => !taken.has(position) && !left.has(position));
  const staying = occupied.filter((position) => !from.has(position));
  const moved: Record<number, DraftKey> = {};
  for (const [at, position] of staying.entries()) moved[places[at]!] = keys[position]!;
  for (const position of going) moved[targets.get(position)!] = keys[position]!;
  return { keys: moved, positions: positions.map((position) => targets.get(position)!) };
}

/** Exchanges what is at `positions` with what is where they would be moved to. */
export function swapKeys(
  ground: Ground,
  keys: Keys,
  positions: readonly number[],
  lead: number,
  to: number,
): Moved | null {
  const targets = targetsOf(ground, positions, lead, to);
  if (targets === null) return null;
  const swapped: Record<number, DraftKey> = { ...keys };
  // Those in front go first, so that none is exchanged with one of its own.
  const order = [...positions].sort((a, b) => (to > lead ? b - a : a - b));
  for (const position of order) {
    const target = targets.get(position)!;
    const [here, there] = [swapped[position], swapped[target]];
    put(swapped, target, here);
    put(swapped, position, there);
  }
  return { keys: swapped, positions: positions.map((position) => targets.get(position)!) };
}

/** Puts keys at a position and the next open ones, in place of what is there. */
export function pasteKeys(ground: Ground, keys: Keys, position: number, pasted: readonly DraftKey[]): Moved | null {
  const positions = pasted.map((_, at) => openFrom(ground, position - 1, at + 1));
  if (pasted.length === 0 || !areThere(positions)) return null;
  return { keys: { ...keys, ...Object.fromEntries(positions.map((at, index) => [at, pasted[index]!])) }, positions };
}

/** Puts keys at the next free positions of the phone, each after the one before. Null where not all find one. */
export function placeKeys(ground: Ground, keys: Keys, after: number, placed: readonly DraftKey[]): Moved | null {
  let now = keys;
  let last = after;
  const positions: number[] = [];
  for (const key of placed) {
    const free = nextFree(ground, now, last);
    if (free === null) return null;
    now = { ...now, [free]: key };
    positions.push(free);
    last = free;
  }
  return positions.length === 0 ? null : { keys: now, positions };
}

/** Moves the keys that the phone has no button for to its free ones, as many as there are. */
export function fitKeys(ground: Ground, keys: Keys): Moved | null {
  const now: Record<number, DraftKey> = { ...keys };
  const positions: number[] = [];
  for (const position of positionsOf(keys).filter((at) => at > ground.last)) {
    const free = nextFree(ground, now, ground.last);
    if (free === null) break;
    now[free] = keys[position]!;
    delete now[position];
    positions.push(free);
  }
  return positions.length === 0 ? null : { keys: now, positions };
}

/** Where each position goes when `lead` goes to `to`. */
function targetsOf(ground: Ground, positions: readonly number[], lead: number, to: number): Map<number, number> | null {
  const by = openSteps(ground, lead, to);
  if (by === 0) return null;
  const targets = positions.map((position) => openFrom(ground, position, by));
  return areThere(targets) ? new Map(positions.map((position, at) => [position, targets[at]!])) : null;
}

function areThere(positions: readonly (number | null)[]): positions is readonly number[] {
  return positions.every((position) => position !== null);
}

function put(keys: Record<number, DraftKey>, position: number, key: DraftKey | undefined): void {
  if (key === undefined) delete keys[position];
  else keys[position] = key;
}
