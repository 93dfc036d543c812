import { useDraggable, useDroppable } from '@dnd-kit/core';
import { memo, useCallback } from 'react';
import { SlotButton, type SlotProps } from './slot-button.tsx';

/** A key that can be dragged to others, and others to it. The keyboard's way is Alt and the arrows, so no role is added. */
export const DraggableSlot = memo(function DraggableSlot(props: SlotProps) {
  const { position, kind } = props.slot;
  const isUser = props.owner === 'user';
  const locked = isUser && kind === 'locked';
  const fixed = kind === 'empty' || kind === 'line' || (isUser && kind !== 'own');
  const data = { position };
  const drag = useDraggable({ id: `key-${position}`, data, disabled: fixed });
  const drop = useDroppable({ id: `place-${position}`, data, disabled: locked });
  const { setNodeRef: dragRef } = drag;
  const { setNodeRef: dropRef } = drop;
  const ref = useCallback(
    (node: HTMLButtonElement | null) => {
      dragRef(node);
      dropRef(node);
    },
    [dragRef, dropRef],
  );
  const over = drop.isOver && drop.active?.data.current?.position !== position;
  return (
    <SlotButton
      {...props}
      ref={ref}
      listeners={drag.listeners}
      className={`${over ? 'over' : ''} ${drag.isDragging ? 'away' : ''}`}
    />
  );
});
