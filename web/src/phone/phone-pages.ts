import type { KeyBlock, LayoutSlot, PhoneLayout } from '../keys/types.ts';

/** One block of a phone and its buttons, in the order of positions. */
export interface Block {
  /** Its place among the blocks of the phone. */
  at: number;
  drawn: KeyBlock;
  slots: readonly LayoutSlot[];
}

/** The page that each block shows, by the block's place. */
export type ShownPages = readonly number[];

/** The blocks of a phone with their buttons. */
export function blocksOf({ blocks, slots }: PhoneLayout): Block[] {
  return blocks.map((drawn, at) => ({
    at,
    drawn,
    slots: slots.filter(({ area, module }) => area === drawn.area && module === drawn.module),
  }));
}

/** The block that a position is in; undefined where the phone has no button for it. */
export function blockOf(blocks: readonly Block[], position: number): Block | undefined {
  return blocks.find(({ drawn }) => position >= drawn.first_position && position < drawn.first_position + drawn.keys);
}

/** The button of a position; undefined where the phone has none. */
export function slotAt(blocks: readonly Block[], position: number): LayoutSlot | undefined {
  const block = blockOf(blocks, position);
  return block?.slots[position - block.drawn.first_position];
}

/** The buttons on one page of a block. */
export const slotsOn = ({ slots }: Block, page: number): LayoutSlot[] => slots.filter((slot) => slot.page === page);

/** The page that a block shows, which has to be one that it has. */
export const pageOf = (pages: ShownPages, { at, drawn }: Block): number =>
  Math.min(pages[at] ?? 1, Math.max(1, drawn.pages));

/** The pages shown after one block has turned to another. */
export function turnTo(pages: ShownPages, block: Block, page: number): ShownPages {
  const within = Math.min(Math.max(1, page), Math.max(1, block.drawn.pages));
  if (pageOf(pages, block) === within) return pages;
  return Array.from({ length: Math.max(pages.length, block.at + 1) }, (_, at) =>
    at === block.at ? within : (pages[at] ?? 1),
  );
}
