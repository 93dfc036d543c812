import { type KeyboardEvent, type RefObject, useEffect, useRef } from 'react';
import { type Direction, neighbourOf, onPage } from './neighbour.ts';
import { type Block, blockOf, pageOf, type ShownPages, slotAt } from './phone-pages.ts';

interface Handlers {
  selected: readonly number[];
  onSelect(positions: readonly number[]): void;
  mode: 'edit' | 'press';
  onOpen?(position: number): void;
  onMove?(lead: number, to: number, swap: boolean): void;
  onPress?(position: number): void;
}

interface Phone {
  root: RefObject<HTMLDivElement | null>;
  blocks: readonly Block[];
  pages: ShownPages;
  current: number | null;
  turn(block: Block, page: number): void;
  props: Handlers;
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};
/** Digits that follow each other within so long are one number (milliseconds). */
const DIGITS_MS = 1200;

/** The phone by the keyboard: arrows over it as it looks, pages, digits, several with Shift, moving with Alt. */
export function usePhoneKeys(phone: Phone): (event: KeyboardEvent) => void {
  const { root, current, blocks } = phone;
  const typed = useRef({ digits: '', at: 0 });
  // The focus goes with the current key: where the keyboard leads, where a key was moved or dropped, what undoing selects; also
  // when its page had to be turned to, or its button was taken from under the focus.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is in sight changes with the pages
  useEffect(() => {
    const has = document.activeElement;
    if (current === null || (has !== document.body && !root.current?.contains(has))) return;
    root.current?.querySelector<HTMLElement>(`[data-position="${current}"]`)?.focus({ preventScroll: true });
  }, [current, phone.pages]);
  return (event) => {
    const from = Number(
      (event.target as Element).closest('[data-position]')?.getAttribute('data-position') ?? Number.NaN,
    );
    if (Number.isNaN(from) || slotAt(blocks, from) === undefined) return;
    if (!press(event, from, phone, typed)) return;
    event.preventDefault();
  };
}

/** Does what the keyboard asks for; false where it is nothing of the phone's. */
function press(
  event: KeyboardEvent,
  from: number,
  phone: Phone,
  typed: RefObject<{ digits: string; at: number }>,
): boolean {
  const { props, blocks, pages } = phone;
  const direction = ARROWS[event.key];
  const go = (to: number | null, extend = false) => {
    if (to === null) return true;
    props.onSelect(extend ? [...props.selected.filter((one) => one !== to && one !== from), from, to] : [to]);
    return true;
  };
  if (direction !== undefined && !event.ctrlKey && !event.metaKey) {
    const to = neighbourOf(blocks, pages, from, direction);
    if (!event.altKey) return go(to, event.shiftKey);
    if (props.onMove === undefined || to === null) return true;
    props.onMove(from, to, event.shiftKey);
    return true;
  }
  if (event.altKey || event.ctrlKey || event.metaKey) return false;
  if (event.key === 'PageUp' || event.key === 'PageDown')
    return turnPage(phone, from, event.key === 'PageUp' ? -1 : 1, go);
  if (event.key === 'Home' || event.key === 'End') return go(edgeOf(phone, from, event.key));
  if (event.key === 'Enter') return enter(from, phone);
  if (!/^\d$/.test(event.key)) return false;
  const { digits, at } = typed.current;
  const number = event.timeStamp - at < DIGITS_MS ? digits + event.key : event.key;
  typed.current = { digits: number, at: event.timeStamp };
  return go(slotAt(blocks, Number(number)) === undefined ? null : Number(number));
}

function enter(position: number, { props }: Phone): boolean {
  if (props.mode === 'press' && props.selected.at(-1) === position) props.onPress?.(position);
  else props.onSelect([position]);
  props.onOpen?.(position);
  return true;
}

function turnPage(phone: Phone, from: number, by: number, go: (to: number | null) => boolean): boolean {
  const block = blockOf(phone.blocks, from);
  if (block === undefined) return true;
  const to = onPage(phone.blocks, from, by);
  if (to === null) phone.turn(block, pageOf(phone.pages, block) + by);
  return go(to);
}

/** The first or last key of the page in sight. */
function edgeOf({ blocks, pages }: Phone, from: number, key: 'Home' | 'End'): number | null {
  const block = blockOf(blocks, from);
  const on = block?.slots.filter(({ page }) => page === pageOf(pages, block)) ?? [];
  return on.at(key === 'Home' ? 0 : -1)?.position ?? null;
}
