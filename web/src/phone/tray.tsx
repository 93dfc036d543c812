import { useDraggable } from '@dnd-kit/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.tsx';

/** A key that the phone has no button for. */
export interface KeyWithoutSlot {
  position: number;
  label: string;
  /** It may be moved: no template's key of a user. */
  own: boolean;
}

interface Props {
  keys: readonly KeyWithoutSlot[];
  /** The last key of the phone; 0 where it has none. */
  last: number;
  selected: readonly number[];
  onSelect(positions: readonly number[]): void;
  /** Moves them to the free keys; absent where none of them may be moved. */
  onFit?: (() => void) | undefined;
}

/** So many are shown until all are asked for. */
const FEW = 8;

/** Keys that the phone has no button for: kept, and not shown on it. They can be dragged to where there is one. */
export function Tray({ keys, last, selected, onSelect, onFit }: Props) {
  const { t } = useTranslation('phone');
  const [all, setAll] = useState(false);
  if (keys.length === 0) return null;
  const shown = all ? keys : keys.slice(0, FEW);
  return (
    <section className="tray" aria-label={t('tray.label')}>
      <span className="row strong text-warn">
        <Icon name="warning" />
        {t('tray.title', { count: keys.length })}
      </span>
      {shown.map((key) => (
        <Chip
          key={key.position}
          {...key}
          selected={selected.includes(key.position)}
          onSelect={() => onSelect([key.position])}
        />
      ))}
      {shown.length < keys.length && (
        <button type="button" className="link" onClick={() => setAll(true)}>
          {t('tray.more', { count: keys.length - shown.length })}
        </button>
      )}
      <span className="grow" />
      {last > 0 && <span>{t('tray.last', { last })}</span>}
      {last > 0 && onFit && (
        <button type="button" className="link" onClick={onFit}>
          {t('tray.fit')}
        </button>
      )}
    </section>
  );
}

function Chip({ position, label, own, selected, onSelect }: KeyWithoutSlot & { selected: boolean; onSelect(): void }) {
  const { setNodeRef, listeners } = useDraggable({ id: `tray-${position}`, data: { position }, disabled: !own });
  return (
    <button
      type="button"
      ref={setNodeRef}
      {...listeners}
      className="nofit"
      data-position={position}
      aria-pressed={selected}
      onClick={onSelect}
    >
      <b>{position}</b> <bdi>{label}</bdi>
    </button>
  );
}
