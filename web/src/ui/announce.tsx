import { useSyncExternalStore } from 'react';

let said = '';
const heard = new Set<() => void>();

/** Has something read out by screen readers: the start, the end and the failure of something, never what happens all the time. */
export function announce(text: string): void {
  // The same words twice are said twice.
  said = text === said ? `${text}\u00a0` : text;
  for (const listener of heard) listener();
}

/** The page's one live region. */
export function LiveRegion() {
  const text = useSyncExternalStore(
    (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    () => said,
  );
  return (
    <div className="sr" role="status" aria-live="polite">
      {text}
    </div>
  );
}
