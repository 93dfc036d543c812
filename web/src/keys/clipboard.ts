import { useSyncExternalStore } from 'react';
import type { DraftKey } from './types.ts';

let copied: readonly DraftKey[] = [];
const heard = new Set<() => void>();

/** Keys that were copied: they can be pasted at any user or template of this window. */
export function copyKeys(keys: readonly DraftKey[]): void {
  copied = keys;
  for (const listener of heard) listener();
}

/** The keys that were copied last. */
export function useCopiedKeys(): readonly DraftKey[] {
  return useSyncExternalStore(
    (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    () => copied,
  );
}
