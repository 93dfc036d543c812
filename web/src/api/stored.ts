import { useSyncExternalStore } from 'react';

/** A small preference that this browser keeps: never anything secret. */
export interface Stored<T> {
  get(): T;
  set(value: T): void;
  use(): T;
}

/** A preference under `lampfield.<name>`, shared by all tabs of this browser. A value that `parse` does not know is `parse(null)`. */
export function stored<T extends string | null>(name: string, parse: (text: string | null) => T): Stored<T> {
  const key = `lampfield.${name}`;
  const heard = new Set<() => void>();
  const read = () => {
    try {
      return parse(localStorage.getItem(key));
    } catch {
      return parse(null); // storage is switched off
    }
  };
  let current = read();
  const tell = () => {
    for (const listener of heard) listener();
  };
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    current = read();
    tell();
  });
  return {
    get: () => current,
    set(value) {
      current = value;
      try {
        if (value === null) localStorage.removeItem(key);
        else localStorage.setItem(key, value);
      } catch {
        // It holds for as long as the page is open.
      }
      tell();
    },
    use: () =>
      useSyncExternalStore(
        (listener) => {
          heard.add(listener);
          return () => heard.delete(listener);
        },
        () => current,
      ),
  };
}
