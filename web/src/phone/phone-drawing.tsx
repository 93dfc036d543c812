import { type MouseEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PhoneLayout } from '../keys/types.ts';
import { ModuleBody, PhoneBody } from './body.tsx';
import type { FaceContext } from './face.tsx';
import { PageMaps } from './page-maps.tsx';
import { type Block, blockOf, blocksOf, pageOf, type ShownPages, slotAt, slotsOn, turnTo } from './phone-pages.ts';
import type { LampMode } from './slot-button.tsx';
import type { OwnerKind } from './slot-words.ts';
import { usePhoneKeys } from './use-phone-keys.ts';

interface Common {
  layout: PhoneLayout;
  owner: OwnerKind;
  /** Keys that are not as they are saved: position → number in the plan. */
  changes?: ReadonlyMap<number, number> | undefined;
  /** At the top of the phone's screen: what the phone says of itself. */
  screenTitle: string;
  /** False where no source confirms how many keys the model has. */
  countSure?: boolean;
  lamps: LampMode;
  /** Selected positions; the last one is the current one, whose page is shown. */
  selected: readonly number[];
  onSelect(positions: readonly number[]): void;
}

type Edit = {
  mode: 'edit';
  /** Enter: the key is to be worked on. */
  onOpen(position: number): void;
  /** Alt and an arrow, with Shift to swap. */
  onMove(lead: number, to: number, swap: boolean): void;
};
type Press = {
  mode: 'press';
  /** A key that is the current one is pressed again, or Enter is. */
  onPress(position: number): void;
};

/** A phone with its keys, as it looks: made of its layout alone. Real buttons, of which Tab comes to one and arrows to the others. */
export function PhoneDrawing(props: Common & (Edit | Press)) {
  const { layout, owner, changes, screenTitle, countSure = true, lamps, selected, onSelect, mode } = props;
  const { t } = useTranslation('phone');
  const root = useRef<HTMLDivElement>(null);
  const blocks = useMemo(() => blocksOf(layout), [layout]);
  const current = selected.at(-1) ?? null;
  const [pages, setPages] = useShownPages(blocks, current);
  const turn = useCallback((block: Block, page: number) => setPages((now) => turnTo(now, block, page)), [setPages]);
  const onKeyDown = usePhoneKeys({ root, blocks, pages, current, turn, props });
  useEffect(() => {
    // What is selected stays in sight, also beside a panel that covers the foot of a small screen.
    root.current?.querySelector(`[data-position="${current}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  const chosen = useMemo(() => new Set(selected), [selected]);
  const context: FaceContext = {
    owner,
    changes,
    lamps,
    selected: chosen,
    tabStop: tabStopOf(blocks, pages, current),
    draggable: mode === 'edit',
    onTurn: turn,
  };
  const click = (event: MouseEvent) => {
    const position = positionUnder(event.target);
    if (position === null) return;
    if (props.mode === 'press' && position === current) props.onPress(position);
    else onSelect(selectionBy(event, selected, position));
  };
  const own = blocks.filter(({ drawn }) => drawn.module === null);
  return (
    <>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: keys and clicks of the buttons within, handled in one place */}
      <div ref={root} className="bench" onKeyDown={onKeyDown} onClick={click}>
        <PhoneBody
          layout={layout}
          countSure={countSure}
          screenTitle={screenTitle}
          blocks={own}
          pages={pages}
          context={context}
        />
        {blocks
          .filter(({ drawn }) => drawn.module !== null)
          .map((block) => (
            <ModuleBody key={block.at} block={block} pages={pages} context={context} />
          ))}
      </div>
      {!layout.model_known && (
        <p className="ph-note">{t('unknownModel', { model: layout.model, vendor: layout.vendor })}</p>
      )}
      <PageMaps blocks={blocks} pages={pages} changes={changes} onTurn={turn} />
    </>
  );
}

/** The pages that are shown; that of the current key is one of them when it becomes the current one. */
function useShownPages(blocks: readonly Block[], current: number | null) {
  const [pages, setPages] = useState<ShownPages>([]);
  const [followed, setFollowed] = useState<number | null>(null);
  const block = current === null ? undefined : blockOf(blocks, current);
  if (followed !== current && (block !== undefined || current === null)) {
    setFollowed(current);
    if (block && current !== null) setPages(turnTo(pages, block, slotAt(blocks, current)?.page ?? 1));
  }
  return [pages, setPages] as const;
}

/** The current key where it is in sight, else the first one that is. */
function tabStopOf(blocks: readonly Block[], pages: ShownPages, current: number | null): number | null {
  const block = current === null ? undefined : blockOf(blocks, current);
  if (block && current !== null && slotAt(blocks, current)?.page === pageOf(pages, block)) return current;
  return blocks.flatMap((one) => slotsOn(one, pageOf(pages, one)))[0]?.position ?? null;
}

/** The key that an event came from. */
export function positionUnder(target: EventTarget): number | null {
  const button = (target as Element).closest('[data-position]');
  return button === null ? null : Number(button.getAttribute('data-position'));
}

/** What is selected after a click: Ctrl adds and takes away, Shift selects up to there. */
function selectionBy(event: MouseEvent, selected: readonly number[], position: number): readonly number[] {
  const current = selected.at(-1);
  if (event.shiftKey && current !== undefined) return withRange(selected, current, position);
  if (!(event.ctrlKey || event.metaKey)) return [position];
  const others = selected.filter((one) => one !== position);
  return others.length < selected.length ? others : [...others, position];
}

/** A selection with all positions from one to another, which becomes the current one. */
export function withRange(selected: readonly number[], from: number, to: number): readonly number[] {
  const step = Math.sign(to - from) || 1;
  const range = Array.from({ length: Math.abs(to - from) + 1 }, (_, at) => from + at * step);
  return [...selected.filter((one) => !range.includes(one)), ...range];
}
