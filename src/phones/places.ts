import type { KeyPlaces } from '../domain/phones.ts';

/** Where a button is on a page: its cell in a grid, both counted from 1. */
export interface Cell {
  column: number;
  row: number;
}

/** Where the keys of one block (line keys, memory keys, a module) are: the same buttons on every page of it. */
export interface Places extends Pick<KeyPlaces, 'shape' | 'source' | 'confirmed'> {
  /** The buttons of a page in the order of their numbers. */
  cells: readonly Cell[];
  /** The button that turns the page; null where there is none among these. */
  page_key: Cell | null;
  /** Running numbers of buttons, over all pages, that can not be set; what they are instead. */
  taken: readonly number[];
  taken_by: 'page_key' | 'line';
}

interface More {
  /** What it rests on: texts of the vendor by name; null for a guess. */
  source: string | null;
  /** False where the source does not say it in so many words. */
  confirmed?: boolean;
  /** The last button turns the page, and is not counted among the keys. */
  pageKey?: boolean;
  taken?: readonly number[];
  taken_by?: Places['taken_by'];
}

/** For places as they are remembered of a series, which nobody has looked up: drawn, and said to be unconfirmed. */
export const REMEMBERED = { source: 'as these phones are remembered; no guide was read for it', confirmed: false };

/** Left and right of a screen, numbered down the left, then down the right. With a page key, `right` counts the keys above it. */
export function sides(left: number, right: number, more: More): Places {
  const turner = more.pageKey ? 1 : 0;
  return places('sides', [...down(1, left), ...down(2, right + turner)], more);
}

/** In one column beside a screen or paper, from top to bottom. */
export function column(keys: number, more: More): Places {
  return places('column', down(1, keys + (more.pageKey ? 1 : 0)), more);
}

/** As `column`, but numbered from bottom to top. */
export function columnUpwards(keys: number, more: More): Places {
  return places('column', down(1, keys).toReversed(), more);
}

/** Under a screen, in one row or more, from left to right; a page key is behind the last. */
export function row(columns: number, rows: number, more: More): Places {
  const cells = Array.from({ length: rows }, (_, at) => across(at + 1, columns)).flat();
  const turner = more.pageKey ? [{ column: columns + 1, row: rows }] : [];
  return places('row', [...cells, ...turner], more);
}

/** In plain columns, numbered down each of them. */
export function grid(keys: number, columns: number, more: More): Places {
  const rows = Math.ceil(keys / columns);
  const cells = Array.from({ length: columns }, (_, at) => down(at + 1, rows)).flat();
  return places('grid', cells.slice(0, keys), more);
}

/** Buttons that fit on one drawn page while nobody knows the pages of a phone. */
const DRAWN_AT_ONCE = 24;
const DRAWN_PER_PAGE = 20;
const ROWS = 10;

/** Places for keys of which only the number is known: in columns, and nothing claimed. */
export function guessedPlaces(keys: number, pages: number | null): Places {
  const guessed = keys <= DRAWN_AT_ONCE ? 1 : Math.ceil(keys / DRAWN_PER_PAGE);
  const perPage = Math.ceil(keys / (pages || guessed));
  const columns = perPage <= 4 ? 1 : Math.max(2, Math.ceil(perPage / ROWS));
  return grid(perPage, columns, { source: null, confirmed: false });
}

/** A block of so many keys as it is drawn, and the place of each key in their order. */
export function placeKeys(keys: number, plan: Places): { drawn: Omit<KeyPlaces, 'label'>; places: Place[] } {
  const perPage = plan.cells.length;
  const isTaken = (at: number) => plan.taken.includes(at + 1);
  const placeAt = (at: number): Place => ({ page: Math.floor(at / perPage) + 1, ...plan.cells[at % perPage]! });
  const buttons = Array.from({ length: keys + plan.taken.length }, (_, at) => at);
  const free = buttons.filter((at) => !isTaken(at)).slice(0, keys);
  const pages = Math.ceil(((free.at(-1) ?? -1) + 1) / perPage);
  const all = plan.page_key === null ? plan.cells : [...plan.cells, plan.page_key];
  const fixed = [
    ...pageKeys(plan.page_key, pages),
    ...buttons.filter(isTaken).map((at) => ({ ...placeAt(at), is: plan.taken_by })),
  ];
  const drawn = {
    shape: plan.shape,
    columns: Math.max(...all.map((cell) => cell.column)),
    rows: Math.max(...all.map((cell) => cell.row)),
    pages,
    per_page: perPage,
    fixed: fixed.filter(({ page }) => page <= pages),
    confirmed: plan.confirmed,
    source: plan.source,
  };
  return { drawn, places: free.map(placeAt) };
}

interface Place extends Cell {
  page: number;
}

function pageKeys(cell: Cell | null, pages: number) {
  if (cell === null) return [];
  return Array.from({ length: pages }, (_, at) => ({ page: at + 1, ...cell, is: 'page_key' as const }));
}

function places(shape: Places['shape'], cells: readonly Cell[], more: More): Places {
  const { source, confirmed = true, pageKey = false, taken = [], taken_by = 'line' } = more;
  const keys = pageKey ? cells.slice(0, -1) : cells;
  return { shape, cells: keys, page_key: pageKey ? cells.at(-1)! : null, taken, taken_by, confirmed, source };
}

function down(inColumn: number, count: number): Cell[] {
  return Array.from({ length: count }, (_, at) => ({ column: inColumn, row: at + 1 }));
}

function across(inRow: number, count: number): Cell[] {
  return Array.from({ length: count }, (_, at) => ({ column: at + 1, row: inRow }));
}
