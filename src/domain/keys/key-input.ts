import { z } from 'zod';
import { ApiError, type Fault, fault } from '../../contract/errors.ts';
import { issue, LIMITS, text } from '../../contract/fields.ts';
import { faultsOf } from '../../contract/parse.ts';
import { type Destination, destinationSchema, destinationType, TYPE_NAMES } from '../destinations/registry.ts';

/** Where keys are written: some types may not be in a template, and only a template locks. */
export type Place = 'template' | 'user';

/** A key as a client writes it, checked and with its defaults. */
export interface KeyInput {
  blf: boolean;
  label: string | null;
  locked: boolean;
  destination: Destination;
}

/** A template (or a user's own keys) as a client writes it: what is left out is emptied. */
export interface TemplateInput {
  name: string | null;
  keys: Map<number, KeyInput>;
}

const label = z
  .string()
  .check((ctx) => {
    if (/[\n\r\t;]/.test(ctx.value)) issue(ctx, ctx.value, 'label_characters', { label: ctx.value });
  })
  .pipe(text(LIMITS.label));

/** One key. Declared in Wazo's order, in which its errors are told. */
export const keySchema = z
  .object({
    blf: z.boolean().default(true).meta({ description: 'Light the lamp; becomes false where there is none' }),
    label: label.nullish().transform((value) => value ?? null),
    destination: destinationSchema,
    locked: z.boolean().default(false).meta({ description: 'Templates only: wins over an own key at its position' }),
  })
  .meta({ id: 'KeyInput' });

/** A template for the documentation; parseTemplate checks it position by position. */
export const templateSchema = z
  .object({
    name: text(LIMITS.name).optional(),
    keys: z.record(z.string(), keySchema).optional().meta({ description: 'Position → key' }),
  })
  .meta({ id: 'TemplateInput' });

const nameSchema = z.object({ name: text(LIMITS.name).optional() });
const MAX_FAULTS = 100;

/** Checks the body of a request for one key. Raises ApiError with every fault. */
export function parseKey(body: unknown, place: Place): KeyInput {
  const { key, faults } = checkKey(emptyIfFalsy(body), place, []);
  if (key === null) throw new ApiError(faults);
  return key;
}

/** Checks the body of a request for a whole template. Raises ApiError with every fault (at most 100). */
export function parseTemplate(body: unknown, place: Place): TemplateInput {
  const given = emptyIfFalsy(body);
  const named = faultsOf(nameSchema, given);
  if ('faults' in named && named.faults[0]?.path.length === 0) throw new ApiError(named.faults);
  const { keys, faults } = checkKeys((given as { keys?: unknown }).keys, place);
  const all = [...('faults' in named ? named.faults : []), ...faults];
  if (all.length > 0) throw new ApiError(all.slice(0, MAX_FAULTS));
  return { name: 'value' in named ? (named.value.name ?? null) : null, keys };
}

/** Wazo takes `null`, `[]` and the like for an empty object. */
function emptyIfFalsy(body: unknown): unknown {
  return !body || (Array.isArray(body) && body.length === 0) ? {} : body;
}

function checkKeys(given: unknown, place: Place): { keys: Map<number, KeyInput>; faults: Fault[] } {
  const keys = new Map<number, KeyInput>();
  if (given === undefined) return { keys, faults: [] };
  if (given === null) return { keys, faults: [fault('null', 'keys')] };
  if (typeof given !== 'object' || Array.isArray(given)) return { keys, faults: [fault('keys_not_object', 'keys')] };
  const faults: Fault[] = [];
  for (const [written, value] of Object.entries(given)) {
    const path = ['keys', written];
    const position = parsePosition(written, path);
    if (typeof position !== 'number') faults.push(position);
    else {
      const checked = checkKey(value, place, path);
      faults.push(...checked.faults);
      if (checked.key !== null) keys.set(position, checked.key);
    }
    if (faults.length >= MAX_FAULTS) break;
  }
  return { keys, faults };
}

/** A position as a name in `keys`; `"01"` is 1, as in Wazo. */
function parsePosition(written: string, path: string[]): number | Fault {
  if (!/^\s*[+-]?\d+\s*$/.test(written)) return fault('position_not_integer', path);
  const position = Number(written);
  if (position < 1) return fault('position_too_small', path);
  return position > LIMITS.position ? fault('position_too_large', path, { max: LIMITS.position }) : position;
}

function checkKey(value: unknown, place: Place, path: string[]): { key: KeyInput | null; faults: Fault[] } {
  const excluded = place === 'template' ? excludedType(value) : null;
  const checked = faultsOf(keySchema, value, path);
  const faults = 'faults' in checked ? checked.faults.map(knownTypes) : [];
  if (excluded !== null) {
    // The wrong type is what matters: faults of its parameters would only confuse.
    const others = faults.filter((one) => one.path[path.length] !== 'destination');
    return {
      key: null,
      faults: [...others, fault('excluded_type', [...path, 'destination', 'type'], { type: excluded })],
    };
  }
  if (faults.length > 0 || !('value' in checked)) return { key: null, faults };
  const { destination, ...rest } = checked.value;
  const mayLight = destinationType(destination.type).mayLight(destination);
  return {
    key: {
      ...rest,
      destination: withoutNulls(destination),
      blf: rest.blf && mayLight,
      locked: rest.locked && place === 'template',
    },
    faults: [],
  };
}

/** Wazo lists the types by their own names, without aliases. */
function knownTypes(one: Fault): Fault {
  return one.code === 'one_of' && one.path.at(-1) === 'type' ? { ...one, facts: { values: TYPE_NAMES } } : one;
}

function excludedType(value: unknown): string | null {
  const type = (value as { destination?: { type?: unknown } } | null)?.destination?.type;
  if (typeof type !== 'string') return null;
  const definition = TYPE_NAMES.includes(type) ? destinationType(type) : null;
  return definition === null || definition.inTemplates ? null : type;
}

/** A parameter given as null is stored as left out. */
function withoutNulls(destination: Destination): Destination {
  const kept = Object.entries(destination).filter(([, value]) => value !== null && value !== undefined);
  return Object.fromEntries(kept) as Destination;
}
