import { DndContext, DragOverlay, MouseSensor, pointerWithin, TouchSensor, useSensor, useSensors } from '@dnd-kit/core';
import { type ReactNode, useState } from 'react';

interface Props {
  children: ReactNode;
  labelOf(position: number): string;
  onDrop(from: number, to: number, swap: boolean): void;
}

/** Keys are dragged to other places of the phone; with Shift they change places. The keyboard moves them by Alt and the arrows. */
export function KeyDrag({ children, labelOf, onDrop }: Props) {
  const [dragged, setDragged] = useState<number | null>(null);
  const sensors = useSensors(useSensor(MouseSensor, MOUSE), useSensor(TouchSensor, TOUCH));
  return (
    <DndContext
      sensors={sensors}
      collisionDetection={pointerWithin}
      // The keyboard's way is not dnd-kit's, and what is done is told by announce().
      accessibility={{ announcements: SILENT, screenReaderInstructions: { draggable: '' } }}
      onDragStart={({ active }) => setDragged(positionIn(active.data.current))}
      onDragCancel={() => setDragged(null)}
      onDragEnd={({ over, activatorEvent }) => {
        setDragged(null);
        // The key itself is no longer drawn where the page was turned meanwhile.
        const to = positionIn(over?.data.current);
        const swap = (activatorEvent as MouseEvent).shiftKey === true;
        if (dragged !== null && to !== null && dragged !== to) onDrop(dragged, to, swap);
      }}
    >
      {children}
      <DragOverlay dropAnimation={null}>
        {dragged !== null && (
          <div className="dragged">
            <b>{dragged}</b>
            <bdi>{labelOf(dragged)}</bdi>
          </div>
        )}
      </DragOverlay>
    </DndContext>
  );
}

function positionIn(data: Record<string, unknown> | undefined): number | null {
  return typeof data?.position === 'number' ? data.position : null;
}

// The same objects always: dnd-kit would draw every key again for others.
const MOUSE = { activationConstraint: { distance: 6 } };
const TOUCH = { activationConstraint: { delay: 250, tolerance: 8 } };

const nothing = () => undefined;
const SILENT = {
  onDragStart: nothing,
  onDragOver: nothing,
  onDragEnd: nothing,
  onDragCancel: nothing,
};
