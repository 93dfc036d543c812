import { expect } from 'vitest';
import { ERRORS } from '../../src/contract/errors.ts';
import { ADMIN_TOKEN, type Answer, type CallOptions } from './support.ts';
import type { NamedRoute, WriteWorld } from './write-world.ts';

/** What must never be in an answer: statements and faults of the database, places in our code, folders, the token. */
const LEAKS = new RegExp(
  [
    'sqlite',
    'constraint failed',
    'foreign key',
    'no such (?:table|column)',
    '\\bselect\\b.+\\bfrom\\b',
    '\\binsert into\\b',
    'node_modules',
    '\\.(?:ts|js|mjs):\\d',
    'file://',
    '/(?:home|tmp|usr|var|work)/',
    'TypeError|RangeError|ZodError',
    ADMIN_TOKEN,
  ].join('|'),
  'i',
);

/** Faults about something that is not there, although it would have to be. */
const ABOUT_MISSING = new Set([
  'required',
  'default_lot_missing',
  'forward_needs_destination',
  'default_lot_needed',
  'model_ambiguous',
]);

/** What was sent, as far as faults can point into it. */
export interface Sent {
  body?: unknown;
  /** Names of the address and of the query. */
  names?: readonly string[];
}

/** Any answer to any request: no 5xx, nothing leaks, and an error is a whole RFC 9457 document whose paths are in the request. */
export function expectSound(answer: Answer, sent: Sent = {}): void {
  expect(answer.status, JSON.stringify(answer.body)).toBeLessThan(500);
  expect(JSON.stringify(answer.body)).not.toMatch(LEAKS);
  if (answer.status < 400) return;
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.body).toMatchObject({ type: 'about:blank', title: expect.any(String), status: answer.status });
  expect(answer.body.errors.length).toBeGreaterThan(0);
  expect(answer.body.errors.filter((one: Shown) => !wellFormed(one))).toEqual([]);
  expect(answer.body.errors.filter((one: Shown) => !pointsInto(one, sent))).toEqual([]);
}

/** The same for Wazo's format: an array of strings. */
export function expectSoundForWazo(answer: Answer): void {
  expect(answer.status).toBeLessThan(500);
  expect(JSON.stringify(answer.body)).not.toMatch(LEAKS);
  expect(answer.headers['content-type']).toMatch(/^application\/json/);
  expect(answer.body).toEqual(expect.arrayContaining([expect.stringMatching(/./)]));
  expect(answer.body.filter((one: unknown) => typeof one !== 'string')).toEqual([]);
}

/** Sends a body and checks the answer; a refused one in Wazo's format too, and that it has left nothing behind. */
export async function sendAndCheck(
  world: WriteWorld,
  route: NamedRoute,
  raw: string | undefined,
  options: CallOptions = {},
): Promise<Answer> {
  const before = await world.stored();
  const answer = await world.send(route, raw, options);
  expectSound(answer, { body: parsed(raw), names: [...route.url.matchAll(/:(\w+)/g)].map(([, name]) => name!) });
  if (answer.status >= 400) {
    const again = await world.send(route, raw, { ...options, wazo: true });
    expect(again.status).toBe(answer.status);
    expectSoundForWazo(again);
    expect(await world.stored()).toBe(before);
  }
  return answer;
}

interface Shown {
  path: string;
  code: string;
  message: string;
}

function wellFormed({ path, code, message }: Shown): boolean {
  return typeof path === 'string' && code in ERRORS && message.length > 0 && !/undefined|\[object/.test(message);
}

function pointsInto({ path, code }: Shown, { body, names = [] }: Sent): boolean {
  if (path === '' || names.includes(path) || exists(body, path)) return true;
  return ABOUT_MISSING.has(code) && exists(body, path.slice(0, Math.max(0, path.lastIndexOf('.'))));
}

/** Whether a dotted path leads somewhere; names may have dots themselves. */
function exists(value: unknown, path: string): boolean {
  if (path === '') return true;
  if (typeof value !== 'object' || value === null) return false;
  return Object.entries(value).some(
    ([name, inner]) => path === name || (path.startsWith(`${name}.`) && exists(inner, path.slice(name.length + 1))),
  );
}

function parsed(raw: string | undefined): unknown {
  try {
    const value: unknown = JSON.parse(raw ?? '');
    return value ?? {};
  } catch {
    return undefined;
  }
}
