import type { Keys } from './types.ts';

/** What the keys that are edited stand on: not theirs to change. */
export interface Ground {
  /** Keys that the owner has from a template; none below a template itself. */
  inherited: Keys;
  /** Positions of the phone's own lines, where no key is. */
  lines: ReadonlySet<number>;
  /** The last position that the phone has a button for. */
  last: number;
}

/** The last position that a key may have at all. */
export const LAST_POSITION = 10_000;

/** Whether a key of the owner's own may be at a position: a template may keep it for itself. */
export const isOpen = ({ inherited }: Ground, position: number): boolean => !inherited[position]?.locked;

/** Whether nothing is shown at a position: no key, own or inherited, and no line of the phone. */
export const isFree = (ground: Ground, keys: Keys, position: number): boolean =>
  keys[position] === undefined && ground.inherited[position] === undefined && !ground.lines.has(position);

/** The next free position with a button, after `position` and then from the first one on; null where every one is taken. */
export function nextFree(ground: Ground, keys: Keys, position: number): number | null {
  const { last } = ground;
  const after = Math.min(position, last);
  for (let step = 1; step <= last; step++) {
    const candidate = ((after + step - 1) % last) + 1;
    if (isFree(ground, keys, candidate)) return candidate;
  }
  return null;
}

/** The position that is so many open ones further (back, where negative); null where there is none. */
export function openFrom(ground: Ground, position: number, by: number): number | null {
  const step = Math.sign(by);
  let at = position;
  for (let left = Math.abs(by); left > 0; ) {
    at += step;
    if (at < 1 || at > LAST_POSITION) return null;
    if (isOpen(ground, at)) left -= 1;
  }
  return at;
}

/** How many open positions further `to` is than `from`; a locked `to` counts as the next open one beyond it. */
export function openSteps(ground: Ground, from: number, to: number): number {
  const step = Math.sign(to - from);
  let steps = 0;
  let at = from;
  while (at !== to) {
    at += step;
    if (isOpen(ground, at)) steps += 1;
  }
  return step * (isOpen(ground, to) ? steps : steps + 1);
}
