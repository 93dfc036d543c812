import { describe, it } from 'vitest';
import { sendAndCheck } from './sound-answers.ts';
import { BODY_ROUTES, NO_IDS, openWriteWorld, sampleOf } from './write-world.ts';

const world = await openWriteWorld();

type Path = readonly (string | number)[];

/** The paths of everything in a value, itself left out. */
function pathsIn(value: unknown): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, unknown][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([name, inner]): Path[] => [[name], ...pathsIn(inner).map((path) => [name, ...path])]);
}

const PLACES = BODY_ROUTES.flatMap((route) =>
  pathsIn(sampleOf(route, NO_IDS)).map((path) => ({ route, path, name: route.name, at: path.join('.') })),
);

// As JSON text: some can not be made by JSON.stringify.
const EVIL = [
  '1e400',
  '9223372036854775808',
  '-0',
  '1.5',
  'null',
  '[[]]',
  '{"__proto__": {"id": 1}}',
  '"a\\u0000\\n\\u0007"',
  '"\\ud800"',
  '"\' or 1=1; drop table users --"',
  `"${'9'.repeat(5000)}"`,
  `"${' '.repeat(50_000)}x"`,
];

// Taken or refused, whatever the endpoint likes, but never with a 5xx, a leak, or half of it stored.
describe.each(EVIL.map((evil) => ({ evil, shown: evil.slice(0, 30) })))('$shown', ({ evil }) => {
  it.each(PLACES)('at $at gets a sound answer from $name', async ({ route, path }) => {
    await sendAndCheck(world, route, withText(sampleOf(route, world.ids), path, evil));
  });
});

describe('a body without', () => {
  it.each(PLACES)('$at gets a sound answer from $name', async ({ route, path }) => {
    await sendAndCheck(world, route, JSON.stringify(replaced(sampleOf(route, world.ids), path, undefined)));
  });
});

/** A value as JSON text, with what is at `path` replaced by other text. */
function withText(value: unknown, path: Path, text: string): string {
  const mark = 'replaced-by-the-test';
  return JSON.stringify(replaced(value, path, mark)).replace(`"${mark}"`, () => text);
}

function replaced(value: unknown, [head, ...tail]: Path, by: unknown): unknown {
  if (head === undefined) return by;
  const copy = structuredClone(value) as Record<string | number, unknown>;
  copy[head] = replaced(copy[head], tail, by);
  return copy;
}
