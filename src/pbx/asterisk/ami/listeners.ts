/** What a client tells those who listen. */
export interface Listeners<Events> {
  /** Adds a listener; gives the function that removes it. */
  on<Name extends keyof Events>(event: Name, listener: (value: Events[Name]) => void): () => void;
  /** Tells all of them. One that throws does not keep the others from hearing it. */
  tell<Name extends keyof Events>(event: Name, value: Events[Name]): void;
}

/** Makes an empty list of listeners; `onError` is told what they throw. */
export function createListeners<Events>(onError: (error: Error) => void): Listeners<Events> {
  const lists = new Map<keyof Events, Set<(value: never) => void>>();
  return {
    on(event, listener) {
      const list = lists.get(event) ?? new Set();
      lists.set(event, list.add(listener));
      return () => list.delete(listener);
    },
    tell(event, value) {
      for (const listener of lists.get(event) ?? []) {
        try {
          (listener as (value: unknown) => void)(value);
        } catch (error) {
          onError(error instanceof Error ? error : new Error(String(error)));
        }
      }
    },
  };
}
