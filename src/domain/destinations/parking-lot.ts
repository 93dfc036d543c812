import { type Fault, fault } from '../../contract/errors.ts';
import type { Target, Targets } from '../directory/target.ts';

/** The lot that a parking key means: the one it names, else the tenant's default. */
export function lotOf(id: number | null | undefined, targets: Targets): Target | undefined {
  return id == null ? targets.defaultParkingLot() : targets.get('parking_lot', id);
}

/** A parking key needs a lot, and the lot an extension. */
export function checkLot(lot: Target | undefined): Fault[] {
  if (lot === undefined) return [fault('default_lot_missing', 'parking_lot_id')];
  return lot.exten === null ? [fault('lot_without_extension', 'parking_lot_id', { parking_lot_id: lot.id })] : [];
}
