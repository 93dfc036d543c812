import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { LayoutSlot, PhoneLayout } from '../keys/types.ts';
import { Lamp } from '../ui/lamp.tsx';
import { type LampMode, lookOf, Sign, useSlotLamp } from './slot-button.tsx';
import { type OwnerKind, useSlotWords } from './slot-words.ts';

interface Props {
  layout: PhoneLayout;
  owner: OwnerKind;
  changes?: ReadonlyMap<number, number> | undefined;
  lamps: LampMode;
  selected: readonly number[];
  onSelect(positions: readonly number[]): void;
}

/** The same keys as a table. */
export function PhoneList({ layout, owner, changes, lamps, selected, onSelect }: Props) {
  const { t } = useTranslation('phone');
  const chosen = useMemo(() => new Set(selected), [selected]);
  return (
    <div className="phone-list">
      <table aria-label={t('list.label')}>
        <thead>
          <tr>
            <th scope="col">{t('list.position')}</th>
            <th scope="col">{t('list.shown')}</th>
            <th scope="col">{t('list.lamp')}</th>
            <th scope="col">{t('list.kind')}</th>
            <th scope="col">{t('list.place')}</th>
          </tr>
        </thead>
        <tbody>
          {layout.slots.map((slot) => (
            <Row
              key={slot.position}
              slot={slot}
              owner={owner}
              change={changes?.get(slot.position)}
              lamps={lamps}
              selected={chosen.has(slot.position)}
              onSelect={onSelect}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const Row = memo(function Row({
  slot,
  owner,
  change,
  lamps,
  selected,
  onSelect,
}: Pick<Props, 'owner' | 'lamps' | 'onSelect'> & { slot: LayoutSlot; change: number | undefined; selected: boolean }) {
  const { t } = useTranslation('phone');
  const words = useSlotWords(owner);
  const state = useSlotLamp(slot, lamps);
  const look = lookOf(slot, state);
  const { position, area, module, index } = slot;
  return (
    <tr aria-selected={selected} onClick={() => onSelect([position])}>
      <td>
        <button type="button" className="list-key" data-position={position} onClick={() => onSelect([position])}>
          {position}
          {change !== undefined && <span className="mark" data-number={change} />}
        </button>
      </td>
      <td>
        <bdi>{slot.shown}</bdi>
      </td>
      <td>
        {look !== null && (
          <span className={`lamp-place ${state === undefined ? 'still' : lamps}`}>
            <Lamp look={look} spoken={state !== undefined} />
          </span>
        )}
      </td>
      <td>
        <span className="row">
          <Sign slot={slot} owner={owner} />
          {words.kind(slot)}
        </span>
      </td>
      <td className="dim">{t(`list.${area}`, { module, index })}</td>
    </tr>
  );
});
