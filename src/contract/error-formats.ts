import type { ProblemDocument } from './answers/problem.ts';
import { type ApiError, ERRORS, type Fault } from './errors.ts';
import { pythonRepr } from './python-repr.ts';

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  412: 'Precondition failed',
  413: 'Body too large',
  429: 'Too many requests',
  500: 'Internal error',
  503: 'Unavailable',
};

/** The answer for clients that know `application/problem+json`: RFC 9457, all faults at once. */
export function problemDocument(error: ApiError): ProblemDocument {
  const errors = error.faults.map((one) => ({
    path: one.path.join('.'),
    code: one.code,
    ...sentenceOf(one),
  }));
  const { status } = error;
  return { type: 'about:blank', title: TITLES[status] ?? 'Error', status, detail: error.message, errors };
}

/** A fault's sentence, and the facts that it is made of: clients say it in other languages by its code. */
function sentenceOf({ code, facts }: Fault): { message: string; facts: Record<string, unknown> } {
  const used: Record<string, unknown> = {};
  const watched = new Proxy(facts, {
    get: (all, name) => {
      used[String(name)] = all[String(name)];
      return all[String(name)];
    },
  });
  const message = ERRORS[code].message(watched);
  return { message, facts: used };
}

/**
 * The answer for Wazo's clients: an array of strings, with Wazo's phrases, extent and order. Schema faults win over
 * domain faults; they are grouped per top-level field, and only the first bad key position is told. Of domain faults only the first.
 */
export function wazoErrors(error: ApiError): string[] | { message: string } {
  const first = error.faults[0]!;
  if (first.code === 'method_not_allowed') return { message: ERRORS.method_not_allowed.message({}) };
  const schemaFaults = error.faults.filter((one) => ERRORS[one.code].extent === 'schema');
  if (schemaFaults.length === 0) return [ERRORS[first.code].wazo(first.facts)];
  const fields = new Map<string, Branch>();
  for (const one of firstPositionOnly(schemaFaults)) graft(fields, one);
  return [...fields].map(([field, branch]) => `Input Error - ${field}: ${pythonRepr(sorted(branch))}`);
}

type Branch = string[] | { [name: string]: Branch };

function firstPositionOnly(faults: Fault[]): Fault[] {
  const bad = faults.find((one) => one.path[0] === 'keys' && one.path.length > 1);
  return faults.filter((one) => one.path[0] !== 'keys' || one.path[1] === bad?.path[1]);
}

/** Nested names in alphabetical order: a fixed one, where marshmallow's changes from run to run. */
function sorted(branch: Branch): Branch {
  if (Array.isArray(branch)) return branch;
  const names = Object.keys(branch).sort();
  return Object.fromEntries(names.map((name) => [name, sorted(branch[name]!)]));
}

/** Hangs one phrase into the nested dictionaries that marshmallow would report. */
function graft(fields: Map<string, Branch>, { code, path, facts }: Fault): void {
  const row = ERRORS[code];
  const place = row.at === 'parent' ? path.slice(0, -1) : row.at === '_schema' ? [...path, '_schema'] : [...path];
  const [field = '_schema', ...rest] = place.map(String);
  fields.set(field, withPhrase(fields.get(field), rest, row.wazo(facts)));
}

function withPhrase(branch: Branch | undefined, path: readonly string[], phrase: string): Branch {
  const [name, ...rest] = path;
  if (name === undefined) return Array.isArray(branch) ? [...branch, phrase] : (branch ?? [phrase]);
  const names = branch === undefined || Array.isArray(branch) ? {} : branch;
  return { ...names, [name]: withPhrase(names[name], rest, phrase) };
}
