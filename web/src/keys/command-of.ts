import type { Command } from './use-key-commands.ts';

const WITH_CTRL: Readonly<Record<string, Command['name']>> = {
  c: 'copy',
  x: 'cut',
  v: 'paste',
  d: 'duplicate',
  a: 'all',
};

/** The command that keys of the keyboard ask for at a key of the phone; null for none. */
export function commandOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): Command['name'] | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey) return null;
  if (!ctrlKey && !metaKey) return key === 'Delete' || key === 'Backspace' ? 'clear' : null;
  return shiftKey ? null : (WITH_CTRL[key.toLowerCase()] ?? null);
}

/** Undo, redo and the review, which hold anywhere on the page but in a field that has an undo of its own. */
export function pageCommandOf(event: KeyboardEvent): 'undo' | 'redo' | 'review' | null {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (altKey || !(ctrlKey || metaKey)) return null;
  const letter = key.toLowerCase();
  if (letter === 's' && !shiftKey) return 'review';
  if (isField(event.target)) return null;
  if (letter === 'y') return 'redo';
  return letter === 'z' ? (shiftKey ? 'redo' : 'undo') : null;
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
