import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStreamStatus } from '../../api/live.ts';
import type { LayoutSlot, PhoneLayout } from '../../keys/types.ts';
import { type Block, blocksOf, slotsOn } from '../../phone/phone-pages.ts';
import { lookOf, Sign, useSlotLamp } from '../../phone/slot-button.tsx';
import { useSlotWords } from '../../phone/slot-words.ts';
import { IconButton } from '../../ui/button.tsx';
import { Lamp } from '../../ui/lamp.tsx';

interface Props {
  layout: PhoneLayout;
  selected: number | null;
  onSelect(position: number): void;
}

/** The keys of a phone in two columns, for a finger: those of one page at a time, as on the phone. */
export function MyPhone({ layout, selected, onSelect }: Props) {
  const { t } = useTranslation('me');
  const blocks = blocksOf(layout);
  return (
    <>
      {blocks.map((block) => (
        <BlockKeys key={block.at} block={block} selected={selected} onSelect={onSelect} />
      ))}
      {blocks.length === 0 && <p className="hint">{t('noKeys')}</p>}
      <p className="me-legend">
        <span className="mine">{t('legend.own')}</span>
        <span>
          <Sign slot={{ kind: 'inherited', problem: null } as LayoutSlot} owner="user" /> {t('legend.inherited')}
        </span>
        <span>
          <Sign slot={{ kind: 'locked', problem: null } as LayoutSlot} owner="user" /> {t('legend.locked')}
        </span>
      </p>
    </>
  );
}

function BlockKeys({ block, selected, onSelect }: { block: Block } & Omit<Props, 'layout'>) {
  const { t } = useTranslation('me');
  const [page, setPage] = useState(1);
  const { pages, module, model, area } = block.drawn;
  const slots = slotsOn(block, Math.min(page, pages));
  const columns = new Set(slots.map(({ column }) => column)).size === 2;
  // A screen's two sides read downwards, everything else as it is numbered.
  const rows = Math.max(...slots.map(({ row }) => row));
  const name = module === null ? t(`area.${area}`) : t('area.module', { number: module, model });
  return (
    <section className="me-phone" aria-label={name}>
      {module !== null && <h2>{name}</h2>}
      <div className="me-grid">
        {slots.map((slot) => (
          <KeyButton
            key={slot.position}
            slot={slot}
            selected={slot.position === selected}
            onSelect={onSelect}
            place={columns ? { gridColumn: slot.column, gridRow: slot.row } : {}}
          />
        ))}
      </div>
      {pages > 1 && (
        <div className="me-pages" style={{ '--rows': rows } as React.CSSProperties}>
          <IconButton icon="back" label={t('page.previous')} disabled={page === 1} onClick={() => setPage(page - 1)} />
          <span aria-live="polite">{t('page.of', { page, pages })}</span>
          <IconButton icon="next" label={t('page.next')} disabled={page === pages} onClick={() => setPage(page + 1)} />
        </div>
      )}
    </section>
  );
}

interface KeyProps {
  slot: LayoutSlot;
  selected: boolean;
  place: React.CSSProperties;
  onSelect(position: number): void;
}

function KeyButton({ slot, selected, place, onSelect }: KeyProps) {
  const live = useStreamStatus().live;
  const state = useSlotLamp(slot, live ? 'live' : 'stale');
  const look = lookOf(slot, state);
  const words = useSlotWords('user');
  return (
    <button
      type="button"
      className={`me-key ${slot.kind}`}
      style={place}
      aria-pressed={selected}
      aria-label={words.name(slot, state === undefined ? null : look, false)}
      onClick={() => onSelect(slot.position)}
    >
      <span className="me-cap">
        {slot.position} <Sign slot={slot} owner="user" />
        <span className="grow" />
        {look !== null && <Lamp look={look} />}
      </span>
      <bdi className="cut">{slot.shown}</bdi>
    </button>
  );
}
