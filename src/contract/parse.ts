import type { z } from 'zod';
import type { Facts } from './error-row.ts';
import { ApiError, type ErrorCode, type Fault, fault } from './errors.ts';

type Path = readonly (string | number)[];

/**
 * Checks `input` against a schema at the door and returns the clean value (unknown fields dropped).
 * Raises ApiError with every fault, each at its path below `at`.
 */
export function parse<S extends z.ZodType>(schema: S, input: unknown, at: Path = []): z.output<S> {
  const result = faultsOf(schema, input, at);
  if ('faults' in result) throw new ApiError(result.faults);
  return result.value;
}

/** As parse, but hands the faults back, for callers that have more checks to add. */
export function faultsOf<S extends z.ZodType>(
  schema: S,
  input: unknown,
  at: Path = [],
): { value: z.output<S> } | { faults: Fault[] } {
  const result = schema.safeParse(input, { reportInput: true });
  if (result.success) return { value: result.data };
  return { faults: result.error.issues.map((one) => toFault(one, at)) };
}

const TYPE_CODES: Record<string, ErrorCode> = {
  string: 'not_string',
  boolean: 'not_boolean',
  object: 'not_object',
  record: 'not_object',
  array: 'not_list',
  number: 'not_integer',
  int: 'not_integer',
};

/** Translates one zod issue into a row of the error table. */
function toFault(one: z.core.$ZodIssue, at: Path): Fault {
  const path = [...at, ...one.path.map((step) => (typeof step === 'symbol' ? String(step) : step))];
  const params = one.code === 'custom' ? (one.params as { fault?: ErrorCode; facts?: Facts } | undefined) : undefined;
  if (params?.fault) return fault(params.fault, path, params.facts);
  if (one.code === 'invalid_union' && 'discriminator' in one) return unknownType(one, path);
  if (one.input === undefined) return fault('required', path);
  if (one.input === null) return fault('null', path);
  if (one.code === 'invalid_type') return fault(TYPE_CODES[one.expected] ?? 'not_object', path);
  if (one.code === 'invalid_value') {
    return typeof one.input === 'string'
      ? fault('one_of', path, { values: one.values.map(String) })
      : fault('not_string', path);
  }
  return fault('unusable', path, { hint: one.message });
}

function unknownType(one: z.core.$ZodIssue & { discriminator?: unknown; input?: unknown }, path: Path): Fault {
  const holder = one.input;
  const given = typeof holder === 'object' && holder !== null ? (holder as Record<string, unknown>).type : holder;
  if (given === undefined) return fault('required', path);
  if (given === null) return fault('null', path);
  if (typeof given !== 'string') return fault('not_string', path);
  const known = (one as { options?: unknown }).options;
  return fault('one_of', path, { values: Array.isArray(known) ? known.map(String) : [] });
}
