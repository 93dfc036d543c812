import { type CSSProperties, memo, type Ref } from 'react';
import { useLamp } from '../api/lamps.ts';
import type { KeyBlock, LayoutSlot } from '../keys/types.ts';
import { Icon } from '../ui/icon.tsx';
import { Lamp, type LampLook, lampLook } from '../ui/lamp.tsx';
import { type OwnerKind, useSlotWords } from './slot-words.ts';

/** How lamps are drawn: as they are now, as they were when the stream was lost, or only that there is one. */
export type LampMode = 'live' | 'stale' | 'still';

export interface SlotProps {
  slot: LayoutSlot;
  /** Where its label is. */
  label: KeyBlock['label'];
  owner: OwnerKind;
  /** Its number among the keys that are not as they are saved. */
  change: number | undefined;
  lamps: LampMode;
  selected: boolean;
  /** The one key of the phone that Tab comes to. */
  tabStop: boolean;
  /** Labels at the end: the right-hand column of a screen. */
  end: boolean;
}

interface Drag {
  ref?: Ref<HTMLButtonElement> | undefined;
  listeners?: Record<string, unknown> | undefined;
  className?: string;
}

/** One key of the phone: its button, and its label as the phone shows it. */
export const SlotButton = memo(function SlotButton({
  slot,
  label,
  owner,
  change,
  lamps,
  selected,
  tabStop,
  end,
  ref,
  listeners,
  className = '',
}: SlotProps & Drag) {
  const state = useSlotLamp(slot, lamps);
  const look = lookOf(slot, state);
  const words = useSlotWords(owner);
  const classes = ['slot', end ? 'R' : 'L', ...kindClasses(slot, owner), selected && 'sel', change && 'chg', className];
  return (
    <button
      type="button"
      ref={ref}
      {...listeners}
      className={classes.filter(Boolean).join(' ')}
      style={cellOf(slot)}
      data-position={slot.position}
      tabIndex={tabStop ? 0 : -1}
      aria-pressed={selected}
      aria-label={words.name(slot, state === undefined ? null : look, change !== undefined)}
    >
      <span className="cap">
        <span className="no">{slot.position}</span>
        <Sign slot={slot} owner={owner} />
        {look !== null && (
          <span className={`lamp-place ${state === undefined ? 'still' : lamps}`}>
            <Lamp look={look} />
          </span>
        )}
      </span>{' '}
      <span className={`lbl ${label === 'paper' ? 'paper' : ''}`}>
        <bdi>{slot.shown}</bdi>
      </span>
      {change !== undefined && <span className="mark" data-number={change} />}
    </button>
  );
});

/** What the lamp of a key shows; undefined where nobody tells, as while the PBX is away. */
export function useSlotLamp(slot: LayoutSlot, lamps: LampMode): string | undefined {
  const state = useLamp(lamps === 'still' ? null : slot.lamp?.id);
  return state === 'unknown' ? undefined : state;
}

/** A lamp of which nobody tells the state is drawn quiet. */
export function lookOf({ lamp, problem }: LayoutSlot, state: string | undefined): LampLook | null {
  if (lamp === null) return problem === null ? null : 'gone';
  if (state !== undefined) return lampLook(state);
  return lamp.kind === 'toggle' ? 'off' : 'free';
}

/** The sign of what a key is. */
export function Sign({ slot, owner }: { slot: LayoutSlot; owner: OwnerKind }) {
  if (slot.problem !== null) return <Icon name="warning" size={12} />;
  if (slot.kind === 'locked') return <Icon name="lock" size={12} />;
  if (slot.kind === 'line') return <Icon name="line" size={12} />;
  if (slot.kind === 'empty') return <Icon name="add" size={12} />;
  return slot.kind === 'inherited' && owner === 'user' ? <Icon name="template" size={12} /> : null;
}

function kindClasses(slot: LayoutSlot, owner: OwnerKind): (string | false)[] {
  const isOwn = slot.kind === 'own' && owner === 'user';
  return [
    isOwn && 'own',
    isOwn && slot.hides != null && 'hides',
    slot.kind === 'inherited' && owner === 'user' && 'inh',
    slot.kind === 'locked' && owner === 'user' && 'locked',
    slot.kind === 'line' && 'line',
    slot.kind === 'empty' && 'empty',
    slot.problem !== null && 'problem',
  ];
}

/** Where a key is in the grid of its block. */
export const cellOf = ({ column, row }: { column: number; row: number }): CSSProperties => ({
  gridColumn: column,
  gridRow: row,
});
