import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LampTile, type TileContext } from './lamp-tile.tsx';
import { lampKey, moveOn, placesOf, type WallSection, wallRows } from './wall.ts';

const TILE_WIDTH = 258;
const TILE_HEIGHT = 50;
const GAP = 6;
const HEADING = 36;

/** Rows that Page Down goes on. */
const JUMP = 8;

/** Tiles below their headings, of any number: only those in sight are drawn. One tab stop; arrows move, Enter does what the tile offers. */
export function LampWall({
  sections,
  context,
  isStale,
}: {
  sections: readonly WallSection[];
  context: TileContext;
  isStale: boolean;
}) {
  const { t } = useTranslation('lamps');
  const scroller = useRef<HTMLDivElement>(null);
  const columns = useColumns(scroller);
  const [chosen, setActive] = useState<string | null>(null);
  const [hasFocus, setFocus] = useState(false);
  const rows = useMemo(() => wallRows(sections, columns), [sections, columns]);
  const places = useMemo(() => placesOf(rows), [rows]);
  const first = rows.find(({ lamps }) => lamps)?.lamps?.[0];
  const active = chosen !== null && places.has(chosen) ? chosen : first && lampKey(first);
  // Another function where rows are others: their heights are then added up anew.
  const keyOfRow = useCallback((index: number) => rows[index]!.key, [rows]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    getItemKey: keyOfRow,
    estimateSize: (index) => (rows[index]!.heading ? HEADING : TILE_HEIGHT + GAP),
    overscan: 6,
  });
  const onKey = (event: KeyboardEvent) => {
    const place = active === undefined ? undefined : places.get(active);
    if (place === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const to = moveOn(rows, place, event.key, JUMP);
    if (to === undefined) return;
    event.preventDefault();
    const key = lampKey(to);
    virtual.scrollToIndex(places.get(key)!.row);
    setActive(key);
    setFocus(true);
  };
  return (
    <div className="wall-scroll" ref={scroller}>
      <div
        role="grid"
        tabIndex={-1}
        aria-label={t('wall')}
        aria-rowcount={rows.length}
        aria-colcount={columns}
        className="wall"
        data-stale={isStale || undefined}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKey}
        onFocus={() => setFocus(true)}
        onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setFocus(false)}
      >
        {virtual.getVirtualItems().map(({ index, start, key }) => {
          const row = rows[index]!;
          return (
            <div
              key={key}
              role="row"
              tabIndex={-1}
              aria-rowindex={index + 1}
              className={row.heading ? 'wall-heading' : 'wall-row'}
              style={{
                transform: `translateY(${start}px)`,
                gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
              }}
            >
              {row.heading && <Heading section={row.heading} />}
              {row.lamps?.map((lamp, column) => {
                const tile = lampKey(lamp);
                const isActive = tile === active;
                return (
                  <LampTile
                    key={tile}
                    lamp={lamp}
                    column={column}
                    isActive={isActive}
                    hasFocus={isActive && hasFocus}
                    context={context}
                    onActive={setActive}
                  />
                );
              })}
            </div>
          );
        })}
      </div>
    </div>
  );
}

function Heading({ section }: { section: WallSection }) {
  const { t } = useTranslation('lamps');
  return (
    <span role="rowheader" tabIndex={-1}>
      <bdi>{section.kind === 'group' ? section.name : t(`section.${section.kind}`)}</bdi>{' '}
      <span className="dim">{section.lamps.length}</span>
    </span>
  );
}

/** How many tiles fit side by side. */
function useColumns(scroller: React.RefObject<HTMLDivElement | null>): number {
  const [columns, setColumns] = useState(1);
  useEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(element);
      const width = element.clientWidth - Number.parseFloat(paddingInlineStart) - Number.parseFloat(paddingInlineEnd);
      setColumns(Math.max(1, Math.floor((width + GAP) / (TILE_WIDTH + GAP))));
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller]);
  return columns;
}
