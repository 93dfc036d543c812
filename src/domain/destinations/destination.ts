import { z } from 'zod';
import type { Fault } from '../../contract/errors.ts';
import { exten, id, integer } from '../../contract/fields.ts';
import type { Intent, TargetKind } from '../../contract/words.ts';
import type { Target, Targets } from '../directory/target.ts';
import type { Feature, FeatureCodes } from '../keys/feature-codes.ts';
import { encodeProgKey } from '../keys/prog-key.ts';
import type { KeyProblem, Lamp } from '../keys/resolved-key.ts';

/** A parameter of a destination, and what it points to, so that pickers, checks and references follow by themselves. */
export interface Field {
  /** What it takes: the id of a target, one of a few words, a number to dial, the number of a parking slot. */
  kind: 'target' | 'choice' | 'extension' | 'slot';
  schema: z.ZodType;
  pointsTo?: TargetKind;
  /** The allowed words of a parameter that takes one of a few. */
  values?: readonly string[];
  /** True where the number reaches whoever has it as an extension, so that the lamp is his. */
  reachesOwner?: true;
}
/** The parameters of a destination type, by name. */
export type Fields = Readonly<Record<string, Field>>;
type Values<F extends Fields> = { [K in keyof F]: z.output<F[K]['schema']> };

/** What a key is resolved with: the user who owns it, his tenant's codes, and the things that his keys point to. */
export interface ResolveContext {
  owner: { id: number; exten: string | null };
  codes: FeatureCodes;
  targets: Targets;
}

/** What a key is checked with when it is written. `owner` is null for a template. */
export interface CheckContext {
  owner: { id: number } | null;
  targets: Targets;
}

/** An example for tests and docs: the stored destination, and what it must resolve to in the world of example-world.ts. */
export interface Example {
  value: Record<string, unknown>;
  dial: string;
  lamp: Lamp | null;
}

/** What a destination may give instead of a number: why it can not be dialled now. */
export type Dial = string | KeyProblem;

/**
 * One destination type, all of it: the API's listing and schema, checks, dial strings, lamps, docs and tests are derived
 * from this. Every function is pure. See docs/adding-a-destination.md.
 */
export interface DestinationType<F extends Fields = Fields> {
  type: string;
  /** Other spellings of the type, accepted and given back as written. */
  aliases?: readonly string[];
  summary: string;
  fields: F;
  /** False where the key belongs to a person, so that a template can not have it. */
  inTemplates: boolean;
  /** Faults that a schema can not say. Paths are relative to the destination. References have been checked already. */
  check?(value: Values<F>, context: CheckContext): Fault[];
  /** Whether `blf` may be true. */
  mayLight(value: Values<F>): boolean;
  dial(value: Values<F>, context: ResolveContext): Dial;
  /** What lights when blf is true; `dial` is what dial() gave. */
  lamp(value: Values<F>, dial: string, context: ResolveContext): Lamp | null;
  intent: Intent | ((value: Values<F>) => Intent);
  /** True where a ringing lamp may be answered from the key. */
  pickup?: boolean;
  /** The text to show where the key has no label. */
  shows(value: Values<F>, context: ResolveContext): string;
  /** What GET adds to the parameters, by name (Wazo's flattened names). */
  adds?: Readonly<Record<string, (value: Values<F>, targets: Targets) => string | null>>;
  examples: readonly Example[];
}

/** A destination as stored: its type as written by the client, and its parameters. */
export type Destination = { type: string } & Record<string, unknown>;

/**
 * Declares a destination type, with the types of its fields inferred. The registry holds all types alike, so the value type is
 * forgotten here: values reach a definition only through the schema made from its own fields.
 */
export function destination<const F extends Fields>(definition: DestinationType<F>): DestinationType {
  return definition as unknown as DestinationType;
}

/** A required numeric id of a target. */
export const pointer = <K extends TargetKind>(pointsTo: K) => ({
  kind: 'target' as const,
  schema: id(),
  pointsTo,
});
/** A numeric id of a target that may be left out or null. */
export const optionalPointer = <K extends TargetKind>(pointsTo: K) => ({
  kind: 'target' as const,
  schema: id().nullish(),
  pointsTo,
});
/** One of a few words. */
export const oneOf = <const W extends readonly [string, ...string[]]>(values: W) => ({
  kind: 'choice' as const,
  schema: z.enum(values),
  values,
});
/** One of a few words, or none: then `otherwise` is meant. */
export const oneOfOr = <const W extends readonly [string, ...string[]]>(values: W, otherwise: W[number]) => ({
  kind: 'choice' as const,
  schema: z.enum(values).default(otherwise as never),
  values,
});
/** A number to dial: what is reached is whoever has it. */
export const number = { kind: 'extension', schema: exten(), reachesOwner: true } as const;
/** A number to dial that may be left out or null. */
export const optionalNumber = { kind: 'extension', schema: exten().nullish() } as const;
/** The number of a slot of the parking lot that the destination points to, also as a string of digits. */
export const slot = { kind: 'slot', schema: integer(1) } as const;

/** A problem of a key whose feature code the tenant has disabled. */
export const codeDisabled = (feature: Feature): KeyProblem => ({
  code: 'code_disabled',
  message: `the feature code ${feature} is disabled`,
});

/** The problem of a key to something that does not exist. */
export const targetGone: KeyProblem = {
  code: 'target_gone',
  message: 'what this key points to does not exist any more',
};

/** The extension of a target, or why it can not be dialled. */
export function extensionOf(target: Target | undefined): Dial {
  if (target === undefined) return targetGone;
  return target.exten ?? { code: 'no_extension', message: `${target.name} has no extension` };
}

/** The digits of a feature followed by `argument`, or why they can not be dialled. */
export function codeWith(feature: Feature, argument: string, { codes }: ResolveContext): Dial {
  const digits = codes.digits(feature);
  return digits === null ? codeDisabled(feature) : digits + argument;
}

/** The digits of a key programmed for its owner: `*735<owner>***2<code>[*<argument>]`. */
export function programmed(feature: Feature, argument: string | undefined, { codes, owner }: ResolveContext): Dial {
  const prefix = codes.digits('phoneprogfunckey');
  if (prefix === null) return codeDisabled('phoneprogfunckey');
  const digits = codes.digits(feature);
  return digits === null ? codeDisabled(feature) : encodeProgKey(prefix, [String(owner.id), digits, argument]);
}
