import { z } from 'zod';
import type { Facts } from './error-row.ts';
import { ERRORS, type ErrorCode } from './errors.ts';

/** Limits of the API (docs/api.md lists them). Lengths count Unicode code points. */
export const LIMITS = {
  label: 128,
  exten: 40,
  name: 128,
  position: 10_000,
  body_bytes: 1024 * 1024,
  members: 1000,
  extensions: 20,
  lines: 16,
  slots: 1000,
} as const;

/** Adds a fault of the error table to a zod check. */
export function issue(ctx: z.core.ParsePayload, input: unknown, code: ErrorCode, facts: Facts = {}): void {
  ctx.issues.push({ code: 'custom', input, message: ERRORS[code].message(facts), params: { fault: code, facts } });
}

const codePoints = (text: string) => {
  let count = 0;
  for (const _ of text) count++;
  return count;
};

/** A string of at most `max` code points without control characters or lone surrogates. */
export function text(max: number, min = 0) {
  return z
    .string()
    .check((ctx) => {
      const length = codePoints(ctx.value);
      if (!ctx.value.isWellFormed() || /\p{Cc}/u.test(ctx.value)) issue(ctx, ctx.value, 'characters');
      else if (length > max) issue(ctx, ctx.value, 'too_long', { max });
      else if (length < min) issue(ctx, ctx.value, 'too_short', { min });
    })
    .meta({ maxLength: max, ...(min > 0 ? { minLength: min } : {}) });
}

/** A string that must match `pattern`, else the fault says `hint` ("be ..."). Blanks around it are cut off, as Wazo does. */
export function matching(pattern: RegExp, hint: string, max: number) {
  const checked = z
    .string()
    .check((ctx) => {
      if (!pattern.test(ctx.value)) issue(ctx, ctx.value, 'pattern', { hint });
      else if (ctx.value.length > max) issue(ctx, ctx.value, 'too_long', { max });
    })
    .meta({ pattern: pattern.source, maxLength: max });
  return z.preprocess((value) => (typeof value === 'string' ? value.trim() : value), checked);
}

/** A dialable number: digits, capital letters, `+` and `*` (Wazo's pattern), at most 40 characters. */
export const exten = () =>
  matching(/^[A-Z0-9+*]+$/, 'be made of digits, capital letters, + and *', LIMITS.exten).meta({
    description: 'A number to dial',
  });

/** A whole number. Numeric strings and fractions are taken as Wazo takes them: `"12"` is 12, `1.9` is 1. */
export function integer(min = Number.MIN_SAFE_INTEGER, max = Number.MAX_SAFE_INTEGER) {
  const checked = z.custom<number>().check((ctx) => {
    const value: unknown = ctx.value;
    if (value === undefined) issue(ctx, value, 'required');
    else if (value === null) issue(ctx, value, 'null');
    else if (typeof value !== 'number' || !Number.isSafeInteger(value)) issue(ctx, value, 'not_integer');
    else if (value < min && max === Number.MAX_SAFE_INTEGER) issue(ctx, value, 'too_small', { min });
    else if (value < min || value > max) issue(ctx, value, 'out_of_range', { min, max });
  });
  return z.preprocess(wholeNumber, checked.meta({ type: 'integer', ...bounds(min, max) }));
}

function wholeNumber(value: unknown): unknown {
  if (typeof value === 'string' && /^\s*[+-]?\d{1,19}\s*$/.test(value)) return Number(value);
  return typeof value === 'number' && Number.isFinite(value) ? Math.trunc(value) : value;
}

function bounds(min: number, max: number) {
  return {
    ...(min > Number.MIN_SAFE_INTEGER ? { minimum: min } : {}),
    ...(max < Number.MAX_SAFE_INTEGER ? { maximum: max } : {}),
  };
}

/** A numeric id. Ids go beyond 32 bits; one that nobody has is "not found", never an error of the database. */
export const id = () => integer();

/** A UUID in any case; stored and compared in lower case. */
export const uuid = () =>
  z
    .string()
    .check((ctx) => {
      if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(ctx.value)) issue(ctx, ctx.value, 'not_uuid');
    })
    .meta({ format: 'uuid' })
    .overwrite((value) => value.toLowerCase());

/** A list of at most `max` items. */
export const listOf = <T extends z.ZodType>(item: T, max: number) =>
  z
    .array(item)
    .check((ctx) => {
      if (ctx.value.length > max) issue(ctx, ctx.value.length, 'too_many', { max });
    })
    .meta({ maxItems: max });
