import type { TargetKind } from '../../contract/words.ts';
import { type Destination, destinationType } from '../destinations/registry.ts';
import type { Reference } from '../directory/target.ts';

/** The fields of a type that point to something: looked up once, since every read asks. */
interface Pointers {
  fields: readonly { name: string; kind: TargetKind }[];
  /** Those with a number that somebody may have as an extension. */
  numbers: readonly string[];
}
const pointers = new Map<string, Pointers>();

/**
 * What a stored destination points to: derived from the fields that say so, plus the extension behind a `custom` key (its
 * lamp is that extension's own) and the tenant's default lot where a parking key names none.
 */
export function referencesOf(destination: Destination): Reference[] {
  const { fields, numbers } = pointersOf(destination.type);
  const references: Reference[] = [];
  for (const { name, kind } of fields) {
    const id = destination[name];
    if (typeof id === 'number') references.push({ kind, id, exten: '' });
    else if (kind === 'parking_lot') references.push({ kind: 'default_parking_lot', id: 0, exten: '' });
  }
  for (const name of numbers) references.push({ kind: 'exten', id: 0, exten: String(destination[name]) });
  return references;
}

function pointersOf(type: string): Pointers {
  const known = pointers.get(type);
  if (known !== undefined) return known;
  const fields = Object.entries(destinationType(type).fields);
  const made = {
    fields: fields.flatMap(([name, { pointsTo }]) => (pointsTo === undefined ? [] : [{ name, kind: pointsTo }])),
    numbers: fields.flatMap(([name, { reachesOwner }]) => (reachesOwner ? [name] : [])),
  };
  pointers.set(type, made);
  return made;
}
