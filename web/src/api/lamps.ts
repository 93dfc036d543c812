import { useSyncExternalStore } from 'react';

/** What a lamp shows, as `GET /lamps` and the stream's `lamp` events tell it. */
export type LampState = string;

const states = new Map<string, LampState>();
const listeners = new Map<string, Set<() => void>>();
const everyLamp = new Set<() => void>();
const toldAt = new Map<string, number>();
let changed = new Set<string>();
let frame = 0;

/** Takes over what the live stream tells of a lamp. */
export function tellLamp(lamp: { id: string; state: LampState }): void {
  toldAt.set(lamp.id, performance.now());
  noteLamps([lamp]);
}

/**
 * Takes over what lamps show. One batch of changes a frame reaches the page, however many arrive. `asked`: when it was asked for
 * (`performance.now()`); what the stream has told since then is newer.
 */
export function noteLamps(
  lamps: Iterable<{ id: string | null; state: LampState }>,
  asked = Number.POSITIVE_INFINITY,
): void {
  for (const { id, state } of lamps) {
    if (id === null || states.get(id) === state || (toldAt.get(id) ?? 0) > asked) continue;
    states.set(id, state);
    changed.add(id);
  }
  if (changed.size > 0 && frame === 0) frame = requestAnimationFrame(tell);
}

function tell(): void {
  frame = 0;
  const told = changed;
  changed = new Set();
  for (const id of told) for (const listener of listeners.get(id) ?? []) listener();
  for (const listener of everyLamp) listener();
}

/** Has something run after each batch of changes, whichever lamps they are of. Returns what ends it. */
export function onLamps(listener: () => void): () => void {
  everyLamp.add(listener);
  return () => everyLamp.delete(listener);
}

/** What a lamp shows now; undefined for no lamp, and while nobody has said. */
export function useLamp(id: string | null | undefined): LampState | undefined {
  return useSyncExternalStore(
    (listener) => {
      if (id == null) return () => {};
      const set = listeners.get(id) ?? new Set();
      listeners.set(id, set.add(listener));
      return () => {
        set.delete(listener);
        if (set.size === 0) listeners.delete(id);
      };
    },
    () => (id == null ? undefined : states.get(id)),
  );
}

/** What a lamp shows, outside of React. */
export const lampState = (id: string): LampState | undefined => states.get(id);
