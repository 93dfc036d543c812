import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.tsx';
import { DraggableSlot } from './draggable-slot.tsx';
import { type Block, slotsOn } from './phone-pages.ts';
import { cellOf, type LampMode, SlotButton } from './slot-button.tsx';
import type { OwnerKind } from './slot-words.ts';

/** What every face of a phone needs to draw its keys. */
export interface FaceContext {
  owner: OwnerKind;
  /** Keys that are not as they are saved: position → number in the plan. */
  changes: ReadonlyMap<number, number> | undefined;
  lamps: LampMode;
  selected: ReadonlySet<number>;
  tabStop: number | null;
  /** Keys can be dragged. */
  draggable: boolean;
  onTurn(block: Block, page: number): void;
}

/** The buttons of one page of a block, in their places, with the screen or paper that their labels are on. */
export function Face({
  block,
  page,
  context,
  bar,
}: {
  block: Block;
  page: number;
  context: FaceContext;
  bar?: React.ReactNode;
}) {
  const { drawn } = block;
  const look = faceLook(block);
  const Key = context.draggable ? DraggableSlot : SlotButton;
  return (
    <div className={`ph-face ${look} ${drawn.columns === 1 ? 'one' : ''}`}>
      {look !== 'cells' && drawn.label !== 'paper' && <div className="ph-screen" />}
      {bar}
      <div className="ph-cells" style={{ gridTemplateColumns: `repeat(${drawn.columns}, minmax(0, 1fr))` }}>
        {slotsOn(block, page).map((slot) => (
          <Key
            key={slot.position}
            slot={slot}
            label={drawn.label}
            owner={context.owner}
            change={context.changes?.get(slot.position)}
            lamps={context.lamps}
            selected={context.selected.has(slot.position)}
            tabStop={slot.position === context.tabStop}
            end={look === 'sides' && slot.column === 2}
          />
        ))}
        <FixedButtons block={block} page={page} onTurn={context.onTurn} end={look === 'sides'} />
      </div>
    </div>
  );
}

/** How a block looks: two columns are left and right of a screen, also where nobody has said so. */
export function faceLook({ drawn }: Block): 'sides' | 'under' | 'cells' {
  if (drawn.shape === 'row') return 'under';
  return drawn.columns <= 2 && drawn.label !== 'paper' ? 'sides' : 'cells';
}

/** Buttons that no key can be set on: they turn the page, or stay the phone's own line. */
function FixedButtons({
  block,
  page,
  onTurn,
  end,
}: {
  block: Block;
  page: number;
  onTurn: FaceContext['onTurn'];
  end: boolean;
}) {
  const { t } = useTranslation('phone');
  const { fixed, pages } = block.drawn;
  return fixed
    .filter((one) => one.page === page)
    .map(({ is, column, row }) => {
      const side = end && column === 2 ? 'R' : 'L';
      if (is === 'line')
        return (
          <span key={`${column}-${row}`} className={`slot line fixed ${side}`} style={cellOf({ column, row })}>
            <span className="cap">
              <Icon name="line" size={12} />
            </span>
            <span className="lbl">{t('fixedLine')}</span>
          </span>
        );
      return (
        <button
          key={`${column}-${row}`}
          type="button"
          tabIndex={-1}
          className={`slot page ${side}`}
          style={cellOf({ column, row })}
          aria-label={t('turn', { page, pages })}
          title={t('turn', { page, pages })}
          onClick={() => onTurn(block, (page % pages) + 1)}
        >
          <span className="cap">
            <Icon name="next" size={12} />
          </span>
          <span className="lbl">{t('ofPages', { page, pages })}</span>
        </button>
      );
    });
}
