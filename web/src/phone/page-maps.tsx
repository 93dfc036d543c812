import { useDroppable } from '@dnd-kit/core';
import { type KeyboardEvent, memo, useEffect, useEffectEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutSlot } from '../keys/types.ts';
import { type Block, pageOf, type ShownPages, slotsOn } from './phone-pages.ts';
import { cellOf } from './slot-button.tsx';

/** A dragged key that stays over a map for so long turns the page (milliseconds). */
const TURN_MS = 400;

interface Props {
  blocks: readonly Block[];
  pages: ShownPages;
  changes: ReadonlyMap<number, number> | undefined;
  onTurn(block: Block, page: number): void;
}

/** Small maps of all pages: what is filled, empty and changed. One tab stop; the arrows choose, and turn the page. */
export function PageMaps({ blocks, pages, changes, onTurn }: Props) {
  const { t } = useTranslation('phone');
  const maps = blocks.flatMap((block) =>
    Array.from({ length: block.drawn.pages }, (_, at) => ({ block, page: at + 1 })),
  );
  if (maps.length < 2 || maps.length === blocks.length) return null;
  return (
    <div className="minis" role="group" aria-label={t('allPages')} onKeyDown={moveFocus}>
      {maps.map(({ block, page }) => (
        <PageMap
          key={`${block.at}-${page}`}
          block={block}
          page={page}
          shown={pageOf(pages, block) === page}
          tabStop={block.at === 0 && pageOf(pages, block) === page}
          changes={changes}
          onTurn={onTurn}
        />
      ))}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  if (step === undefined) return;
  event.preventDefault();
  const all = [...event.currentTarget.querySelectorAll('button')];
  const next = all[(all.indexOf(document.activeElement as HTMLButtonElement) + step + all.length) % all.length];
  next?.focus();
  next?.click();
}

interface MapProps extends Pick<Props, 'changes' | 'onTurn'> {
  block: Block;
  page: number;
  shown: boolean;
  tabStop: boolean;
}

const PageMap = memo(function PageMap({ block, page, shown, tabStop, changes, onTurn }: MapProps) {
  const { t } = useTranslation('phone');
  const { setNodeRef, isOver } = useDroppable({ id: `page-${block.at}-${page}`, data: { page } });
  const turn = useEffectEvent(() => onTurn(block, page));
  useEffect(() => {
    if (!isOver) return;
    const timer = setTimeout(turn, TURN_MS);
    return () => clearTimeout(timer);
  }, [isOver]);
  const { columns, rows, module, area } = block.drawn;
  const name = area === 'module' ? 'modulePage' : area === 'memory' && block.at > 0 ? 'memoryPage' : 'page';
  const width = columns <= 2 ? 34 : Math.max(8, Math.floor(72 / columns));
  return (
    <button
      ref={setNodeRef}
      type="button"
      className={`mini ${page === 1 ? 'opens-block' : ''} ${isOver ? 'over' : ''}`}
      aria-current={shown || undefined}
      tabIndex={tabStop ? 0 : -1}
      onClick={() => onTurn(block, page)}
    >
      <span
        className="dots"
        aria-hidden="true"
        style={{ gridTemplateColumns: `repeat(${columns}, ${width}px)`, gridTemplateRows: `repeat(${rows}, 5px)` }}
      >
        {slotsOn(block, page).map((slot) => (
          <i key={slot.position} className={dotClass(slot, changes)} style={cellOf(slot)} />
        ))}
      </span>
      {t(name, { module, page })}
    </button>
  );
});

function dotClass(slot: LayoutSlot, changes: Props['changes']): string {
  if (changes?.has(slot.position)) return 'a';
  return slot.kind === 'empty' ? 'o' : '';
}
