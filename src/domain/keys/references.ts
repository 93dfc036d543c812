import { type Destination, destinationType } from '../destinations/registry.ts';
import type { Reference } from '../directory/target.ts';

/**
 * What a stored destination points to: derived from the fields that say so, plus the extension behind a `custom` key (its
 * lamp is that extension's own) and the tenant's default lot where a parking key names none.
 */
export function referencesOf(destination: Destination): Reference[] {
  const { fields } = destinationType(destination.type);
  const references = Object.entries(fields).flatMap(([name, { pointsTo }]): Reference[] => {
    const id = destination[name];
    if (pointsTo === undefined) return [];
    if (typeof id === 'number') return [{ kind: pointsTo, id, exten: '' }];
    return pointsTo === 'parking_lot' ? [{ kind: 'default_parking_lot', id: 0, exten: '' }] : [];
  });
  const dialled = fields.exten && Object.keys(fields).length === 1 ? destination.exten : undefined;
  return typeof dialled === 'string' ? [...references, { kind: 'exten', id: 0, exten: dialled }] : references;
}
