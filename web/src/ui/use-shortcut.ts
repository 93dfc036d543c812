import { useEffect, useEffectEvent } from 'react';

const FIELD = 'input, select, textarea, [contenteditable], [role="dialog"], [role="menu"]';

/** A single key that does something on this page; never while somebody writes, or in a sheet. */
export function useShortcut(key: string, run: (() => void) | undefined): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const writes = event.target instanceof Element && event.target.closest(FIELD) !== null;
    if (run === undefined || writes || event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key.toLowerCase() !== key) return;
    event.preventDefault();
    run();
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener);
    return () => window.removeEventListener('keydown', listener);
  }, []);
}
