import { z } from 'zod';
import { type Fault, fault } from '../../contract/errors.ts';
import { issue, LIMITS, text } from '../../contract/fields.ts';
import type { Field } from '../destinations/destination.ts';
import { DESTINATION_TYPES, type Destination, destinationType } from '../destinations/registry.ts';
import { TARGET_NAMES } from '../directory/target.ts';
import { type KeyInput, keySchema } from '../keys/key-input.ts';
import type { References } from './references.ts';

/** A key in a document: fields that have their default are left out. */
export interface DocumentKey {
  label?: string | null;
  blf?: boolean;
  locked?: boolean;
  destination: Destination;
}
/** Position → key. */
export type DocumentKeys = Record<string, DocumentKey>;

/** How a document names something: uuid, extension, number or name. */
export const reference = () => text(300, 1).meta({ description: 'A uuid, extension, number or name' });

/** The name of a destination's parameter in documents: `user_id` holds a reference there, and is called `user`. */
export function documentName(name: string, { pointsTo }: Field): string {
  return pointsTo === undefined ? name : name.replace(/_id$/, '');
}

// From the types' own fields, so that a new type can be imported and exported by itself.
const members = DESTINATION_TYPES.map(({ type, aliases, fields }) => {
  const names = [type, ...(aliases ?? [])] as [string, ...string[]];
  const shape = Object.entries(fields).map(([name, field]) => [documentName(name, field), schemaOf(field)]);
  return z.strictObject({ type: z.enum(names), ...(Object.fromEntries(shape) as z.ZodRawShape) });
});

function schemaOf({ schema, pointsTo }: Field): z.ZodType {
  if (pointsTo === undefined) return schema;
  return schema.safeParse(undefined).success ? reference().nullish() : reference();
}

const { destination: _, ...keyFields } = keySchema.shape;

/** The keys of a template or a user. */
export const documentKeysSchema = z
  .record(
    z.string(),
    z.strictObject({
      ...keyFields,
      destination: z.discriminatedUnion('type', members as unknown as [(typeof members)[number]]),
    }),
  )
  .check((ctx) => {
    const count = Object.keys(ctx.value).length;
    if (count > LIMITS.position) issue(ctx, count, 'too_many', { max: LIMITS.position });
  });

/** A stored key for a document: ids become references, defaults are left out. */
export function keyForDocument({ label, blf, locked, destination }: KeyInput, references: References): DocumentKey {
  const { fields, mayLight } = destinationType(destination.type);
  const parameters = Object.entries(destination).map(([name, value]): [string, unknown] => {
    const field = fields[name];
    if (field?.pointsTo === undefined || typeof value !== 'number') return [name, value];
    return [documentName(name, field), references.nameOf(field.pointsTo, value)];
  });
  return {
    ...(label === null ? {} : { label }),
    ...(blf || !mayLight(destination) ? {} : { blf }),
    ...(locked ? { locked } : {}),
    destination: Object.fromEntries(parameters) as Destination,
  };
}

/** Keys of a document as the API takes them: references become ids. Faults are those that name nothing. */
export function keysFromDocument(keys: DocumentKeys, references: References) {
  const faults: Fault[] = [];
  const entries = Object.entries(keys).map(([position, key]) => {
    const path = ['keys', position, 'destination'];
    const found = destinationFromDocument(key.destination, references, path);
    faults.push(...found.faults);
    return [position, { ...key, destination: found.destination }] as const;
  });
  return { keys: Object.fromEntries(entries), faults };
}

function destinationFromDocument(written: Destination, references: References, path: string[]) {
  const destination: Destination = { type: written.type };
  const faults: Fault[] = [];
  for (const [name, field] of Object.entries(destinationType(written.type).fields)) {
    const asWritten = documentName(name, field);
    const value = written[asWritten];
    if (value === null || value === undefined) continue;
    if (field.pointsTo === undefined) destination[name] = value;
    else {
      const id = references.find(field.pointsTo, String(value));
      const facts = { field: asWritten, resource: TARGET_NAMES[field.pointsTo], id: value };
      if (id === undefined) faults.push(fault('reference_not_found', [...path, asWritten], facts));
      else destination[name] = id;
    }
  }
  return { destination, faults };
}
