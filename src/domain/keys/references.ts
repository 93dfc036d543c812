import { type Destination, destinationType } from '../destinations/registry.ts';
import type { Reference, TargetKind } from '../directory/target.ts';

/** The pointing fields of a type, and whether its only number is one to dial: looked up once, since every read asks. */
interface Pointers {
  fields: readonly { name: string; kind: TargetKind }[];
  dials: boolean;
}
const pointers = new Map<string, Pointers>();

/**
 * What a stored destination points to: derived from the fields that say so, plus the extension behind a `custom` key (its
 * lamp is that extension's own) and the tenant's default lot where a parking key names none.
 */
export function referencesOf(destination: Destination): Reference[] {
  const { fields, dials } = pointersOf(destination.type);
  const references: Reference[] = [];
  for (const { name, kind } of fields) {
    const id = destination[name];
    if (typeof id === 'number') references.push({ kind, id, exten: '' });
    else if (kind === 'parking_lot') references.push({ kind: 'default_parking_lot', id: 0, exten: '' });
  }
  if (dials) references.push({ kind: 'exten', id: 0, exten: String(destination.exten) });
  return references;
}

function pointersOf(type: string): Pointers {
  const known = pointers.get(type);
  if (known !== undefined) return known;
  const fields = Object.entries(destinationType(type).fields);
  const made = {
    fields: fields.flatMap(([name, { pointsTo }]) => (pointsTo === undefined ? [] : [{ name, kind: pointsTo }])),
    dials: fields.length === 1 && fields[0]![0] === 'exten',
  };
  pointers.set(type, made);
  return made;
}
