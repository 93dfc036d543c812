import { z } from 'zod';
import { textOrNull } from '../../contract/answers/answer-fields.ts';
import type { Targets } from '../directory/target.ts';
import { agent } from './agent.ts';
import { bsfilter } from './bsfilter.ts';
import { conference } from './conference.ts';
import { custom } from './custom.ts';
import type { Destination, DestinationType, Field } from './destination.ts';

export type { Destination } from './destination.ts';

import { forward } from './forward.ts';
import { group } from './group.ts';
import { groupmember } from './groupmember.ts';
import { onlinerec } from './onlinerec.ts';
import { paging } from './paging.ts';
import { parkPosition } from './park-position.ts';
import { parking } from './parking.ts';
import { queue } from './queue.ts';
import { service } from './service.ts';
import { transfer } from './transfer.ts';
import { user } from './user.ts';

/** All destination types, by name. registry.test.ts compares the list with the folder. */
export const DESTINATION_TYPES: readonly DestinationType[] = [
  agent,
  bsfilter,
  conference,
  custom,
  forward,
  group,
  groupmember,
  onlinerec,
  paging,
  parkPosition,
  parking,
  queue,
  service,
  transfer,
  user,
];

const BY_NAME = new Map(
  DESTINATION_TYPES.flatMap((one) => [one.type, ...(one.aliases ?? [])].map((name) => [name, one])),
);

/** The definition behind a type as written by a client; types of stored keys are always known. */
export function destinationType(type: string): DestinationType {
  const found = BY_NAME.get(type);
  if (found === undefined) throw new Error(`unknown destination type in the store: ${type}`);
  return found;
}

/** The types' own names, sorted, without aliases. */
export const TYPE_NAMES = DESTINATION_TYPES.map((one) => one.type);

/** A schema over all types, made from the types' own fields, and for answers from what each adds to them. */
function unionOf(adds: (one: DestinationType) => z.ZodRawShape): z.ZodType<Destination> {
  const members = DESTINATION_TYPES.map((one) => {
    const fields = Object.fromEntries(Object.entries(one.fields).map(([name, field]) => [name, field.schema]));
    const names = [one.type, ...(one.aliases ?? [])] as [string, ...string[]];
    return z.object({ type: z.enum(names).meta({ description: one.summary }), ...fields, ...adds(one) });
  });
  return z.discriminatedUnion('type', members as unknown as [(typeof members)[number], ...typeof members]);
}

/** The schema of every destination that a client may send. */
export const destinationSchema = unionOf(() => ({})).meta({ id: 'Destination' });

/** Every destination as the API sends it: with the names of what it points to. */
export const destinationAnswer = unionOf(({ adds = {} }) => ({
  href: textOrNull().meta({ description: 'The address of the user that it points to' }),
  ...Object.fromEntries(Object.keys(adds).map((name) => [name, textOrNull()])),
})).meta({ id: 'NamedDestination' });

/** What a type adds to a stored destination for the wire. */
export function addedTo(destination: Destination, targets: Targets): Record<string, string | null> {
  const adds = Object.entries(destinationType(destination.type).adds ?? {});
  return Object.fromEntries(adds.map(([name, read]) => [name, read(destination, targets)]));
}

/**
 * What the API lists at `GET /funckeys/destinations`: Wazo's shape (only `user` has a collection there), and all else that a
 * form for keys is made from.
 */
export function describeDestinations(collections: Record<string, string>) {
  return DESTINATION_TYPES.map((one) => {
    const parameters = Object.entries(one.fields).map(([name, field]) => describeField(one, name, field, collections));
    return {
      type: one.type,
      ...(one.aliases ? { aliases: [...one.aliases] } : {}),
      summary: one.summary,
      in_templates: one.inTemplates,
      lamp: wordsOf(one).some((words) => one.mayLight(words)),
      parameters,
    };
  });
}

/** Every value of a type as far as words decide about its lamp: all else is left out. */
function wordsOf({ fields }: DestinationType): Record<string, string>[] {
  const [name, field] = Object.entries(fields).find(([, { values }]) => values !== undefined) ?? [];
  return name === undefined || field?.values === undefined ? [{}] : field.values.map((value) => ({ [name]: value }));
}

function describeField(
  type: DestinationType,
  name: string,
  { kind, schema, values, pointsTo }: Field,
  collections: Record<string, string>,
) {
  const leftOut = schema.safeParse(undefined);
  const dark = values?.filter((value) => !type.mayLight({ [name]: value })) ?? [];
  const pattern = kind === 'extension' ? patternOf(schema) : undefined;
  return {
    name,
    kind,
    required: !leftOut.success,
    ...(values ? { values: [...values] } : {}),
    ...(dark.length > 0 && dark.length < values!.length ? { without_lamp: dark } : {}),
    ...(typeof leftOut.data === 'string' ? { default: leftOut.data } : {}),
    ...(pointsTo ? { points_to: pointsTo } : {}),
    ...(pattern ? { pattern } : {}),
    ...(pointsTo && collections[pointsTo] ? { collection: collections[pointsTo] } : {}),
  };
}

/** What a number is made of, for a form to say so before it is sent; null is told by another branch. */
function patternOf(schema: z.ZodType): string | undefined {
  const { pattern, anyOf } = z.toJSONSchema(schema);
  return pattern ?? anyOf?.find((one) => one.pattern !== undefined)?.pattern;
}
