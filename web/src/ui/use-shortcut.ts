import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { stored } from '../api/stored.ts';

/** Whether keys without Ctrl do something: whoever dictates, or hits keys by accident, turns them off (WCAG 2.1.4). */
export const singleKeys = stored<'off' | null>('single-keys', (text) => (text === 'off' ? 'off' : null));

/** Keys of the keyboard, as they are written (`Ctrl K`), and what they do. */
export interface Shortcut {
  keys: string;
  does: string;
}

/** Where shortcuts hold, which is their heading in the help. */
export type ShortcutPlace = 'anywhere' | 'page' | 'phone';

const shown = new Set<{ place: ShortcutPlace; list: readonly Shortcut[] }>();

let changes = 0;
const heard = new Set<() => void>();

function tell(): void {
  changes++;
  for (const listener of heard) listener();
}

function listen(listener: () => void) {
  heard.add(listener);
  return () => void heard.delete(listener);
}

/** The shortcuts that hold now at a place; those of a page that is still on its way come when it does. */
export function useShortcutsShown(): (place: ShortcutPlace) => Shortcut[] {
  useSyncExternalStore(listen, () => changes);
  return shortcutsAt;
}

function shortcutsAt(place: ShortcutPlace): Shortcut[] {
  return [...shown].filter((one) => one.place === place).flatMap(({ list }) => list);
}

/** Lists shortcuts in the help for as long as the part of the page that has them is there. */
export function useListedShortcuts(place: ShortcutPlace, list: readonly Shortcut[]): void {
  const text = JSON.stringify(list);
  useEffect(() => {
    const listed = { place, list: JSON.parse(text) as Shortcut[] };
    shown.add(listed);
    tell();
    return () => {
      shown.delete(listed);
      tell();
    };
  }, [place, text]);
}

const FIELD = 'input:not([type="checkbox"], [type="radio"]), select, textarea, [contenteditable], [role="menu"]';

/** Whether a key is for a shortcut of the page: not while somebody writes, a sheet is open, or something else has taken it. */
export function isForPage(event: KeyboardEvent): boolean {
  const { target, repeat, defaultPrevented, isComposing, ctrlKey, metaKey, altKey } = event;
  if (repeat || defaultPrevented || isComposing || ctrlKey || metaKey || altKey || singleKeys.get() === 'off')
    return false;
  const writes = target instanceof Element && target.closest(FIELD) !== null;
  return !writes && document.querySelector('[role="dialog"], [role="alertdialog"]') === null;
}

/** A single key that does something on this page, and is listed in the help there. `run` undefined: not now. */
export function useShortcut(key: string, does: string, run: (() => void) | undefined): void {
  useListedShortcuts('page', run === undefined ? [] : [{ keys: key.toUpperCase(), does }]);
  useKeyDown((event) => {
    if (run === undefined || event.key.toLowerCase() !== key || !isForPage(event)) return;
    event.preventDefault();
    run();
  });
}

/** Hears every key that is pressed, `first` of all or after the parts of the page. */
export function useKeyDown(onKeyDown: (event: KeyboardEvent) => void, first = false): void {
  const onKey = useEffectEvent(onKeyDown);
  useEffect(() => {
    const listener = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', listener, first);
    return () => window.removeEventListener('keydown', listener, first);
  }, [first]);
}
