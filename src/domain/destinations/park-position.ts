import { fault } from '../../contract/errors.ts';
import { destination, optionalPointer, slot } from './destination.ts';
import { checkLot, lotOf } from './parking-lot.ts';

export const parkPosition = destination({
  type: 'park_position',
  summary: 'Takes back the call parked on one slot; the lamp shows whether a call is parked there.',
  fields: { position: slot, parking_lot_id: optionalPointer('parking_lot') },
  inTemplates: true,
  check({ position, parking_lot_id }, { targets }) {
    const lot = lotOf(parking_lot_id, targets);
    if (lot?.slots === undefined) return checkLot(lot);
    const { start, end } = lot.slots;
    return position >= start && position <= end
      ? []
      : [fault('slot_out_of_range', 'position', { min: start, max: end })];
  },
  mayLight: () => true,
  dial({ position, parking_lot_id }, { targets }) {
    const slots = lotOf(parking_lot_id, targets)?.slots;
    if (slots === undefined) return { code: 'target_gone', message: 'the parking lot does not exist any more' };
    if (position >= slots.start && position <= slots.end) return String(position);
    return { code: 'slot_out_of_range', message: `the slots of the parking lot are ${slots.start} to ${slots.end}` };
  },
  lamp: (_, watch) => ({ watch, kind: 'slot' }),
  intent: 'retrieve',
  shows: ({ position }) => String(position),
  adds: { parking_lot_name: ({ parking_lot_id }, targets) => lotOf(parking_lot_id, targets)?.name ?? null },
  examples: [
    { value: { position: '701', parking_lot_id: 7 }, dial: '701', lamp: { watch: '701', kind: 'slot' } },
    { value: { position: 702 }, dial: '702', lamp: { watch: '702', kind: 'slot' } },
  ],
});
