import { destination, extensionOf, optionalPointer } from './destination.ts';
import { checkLot, lotOf } from './parking-lot.ts';

export const parking = destination({
  type: 'parking',
  aliases: ['park'],
  summary: 'Parks the current call in a parking lot; without a lot, in the default lot of the tenant.',
  fields: { parking_lot_id: optionalPointer('parking_lot') },
  inTemplates: true,
  check: ({ parking_lot_id }, { targets }) => checkLot(lotOf(parking_lot_id, targets)),
  mayLight: () => false,
  dial: ({ parking_lot_id }, { targets }) => extensionOf(lotOf(parking_lot_id, targets)),
  lamp: () => null,
  intent: 'park',
  shows: ({ parking_lot_id }, { targets }) => lotOf(parking_lot_id, targets)?.name || 'Park',
  adds: { parking_lot_name: ({ parking_lot_id }, targets) => lotOf(parking_lot_id, targets)?.name ?? null },
  examples: [
    { value: { parking_lot_id: 7 }, dial: '700', lamp: null },
    { value: {}, dial: '700', lamp: null },
  ],
});
