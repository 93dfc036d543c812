import type { LayoutSlot } from '../keys/types.ts';
import { type Block, blockOf, pageOf, type ShownPages, slotAt, slotsOn } from './phone-pages.ts';

export type Direction = 'up' | 'down' | 'left' | 'right';

/**
 * The key that is beside another on the phone as it looks: in the same block, and to the left and right of it in the next
 * one. Null at the edge. Only pages in sight count.
 */
export function neighbourOf(
  blocks: readonly Block[],
  pages: ShownPages,
  position: number,
  direction: Direction,
): number | null {
  const block = blockOf(blocks, position);
  const from = slotAt(blocks, position);
  if (block === undefined || from === undefined) return null;
  const within = nearest(slotsOn(block, from.page), from, direction);
  if (within !== null) return within;
  if (direction === 'up' || direction === 'down') return null;
  const next = blocks[block.at + (direction === 'right' ? 1 : -1)];
  return next === undefined ? null : entry(next, pageOf(pages, next), (from.row - 0.5) / block.drawn.rows, direction);
}

function nearest(slots: readonly LayoutSlot[], from: LayoutSlot, direction: Direction): number | null {
  const step = direction === 'up' || direction === 'left' ? -1 : 1;
  const [along, across] =
    direction === 'up' || direction === 'down' ? (['row', 'column'] as const) : (['column', 'row'] as const);
  const ahead = slots.filter((slot) => (slot[along] - from[along]) * step > 0);
  // Up and down stay in their column.
  const inLine = along === 'row' ? ahead.filter((slot) => slot.column === from.column) : ahead;
  return closest(inLine, (slot) => Math.abs(slot[along] - from[along]) * 100 + Math.abs(slot[across] - from[across]));
}

/** The key of a block that is nearest to where one comes from. */
function entry(block: Block, page: number, height: number, direction: Direction): number | null {
  const { columns, rows } = block.drawn;
  const column = direction === 'right' ? 1 : columns;
  return closest(
    slotsOn(block, page),
    (slot) => Math.abs(slot.column - column) * 100 + Math.abs(slot.row - 0.5 - height * rows),
  );
}

function closest(slots: readonly LayoutSlot[], distance: (slot: LayoutSlot) => number): number | null {
  let best: LayoutSlot | null = null;
  for (const slot of slots) if (best === null || distance(slot) < distance(best)) best = slot;
  return best?.position ?? null;
}

/** The key in the same place on another page of its block; null where that page has none. */
export function onPage(blocks: readonly Block[], position: number, by: number): number | null {
  const block = blockOf(blocks, position);
  const from = slotAt(blocks, position);
  if (block === undefined || from === undefined) return null;
  const slots = slotsOn(block, from.page + by);
  return closest(slots, (slot) => Math.abs(slot.column - from.column) * 100 + Math.abs(slot.row - from.row));
}
