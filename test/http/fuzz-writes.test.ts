import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectFilesCurrent, expectHeld, keysToEverything } from './fuzz-support.ts';
import { sendAndCheck } from './sound-answers.ts';
import { BODY_ROUTES, type NamedRoute, NO_IDS, openWriteWorld, sampleOf } from './write-world.ts';

/** Bodies for each endpoint; more of them find rarer things: `FUZZ_RUNS=1000`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 12);

const world = await openWriteWorld();
beforeAll(async () => {
  const filter = (await world.ok('GET', `/callfilters/${world.ids.of.callfilters}`)).body;
  const keys = keysToEverything(world.ids, filter.surrogates.users[0].member_id);
  await world.ok('PUT', `/users/${world.ids.other_uuid}/funckeys`, { keys });
  const lines = [{ user_uuid: world.ids.other_uuid }];
  await world.ok('POST', '/devices', { mac: '02:00:00:00:00:02', model: 'T54W', lines });
});

describe('any JSON whatever', () => {
  it.each(BODY_ROUTES)('gets a sound answer from $name', async (route) => {
    const text = fc.json({ stringUnit: 'binary', maxDepth: 4 });
    const property = fc.asyncProperty(text, async (raw) => {
      await sendAndCheck(world, route, raw);
    });
    await fc.assert(property, { numRuns: RUNS });
  });
});

describe('JSON that is nearly right', () => {
  it.each(BODY_ROUTES)('is refused by $name without a trace, or held', async (route) => {
    const property = fc.asyncProperty(changes(route), async (list) => {
      const body = list.reduce(changed, structuredClone(sampleOf(route, world.ids)) as Json);
      const answer = await sendAndCheck(world, route, JSON.stringify(body));
      if (answer.status < 300) await expectHeldBy(route, body, answer.headers.location);
    });
    await fc.assert(property, { numRuns: RUNS });
    await expectFilesCurrent(world.installation);
  });
});

/** GET gives back what was accepted. */
async function expectHeldBy(route: NamedRoute, body: Json, location: unknown): Promise<void> {
  if (/\/copy$|\/login$|\/swap$|templates\/:template_id\/users$/.test(route.url)) return;
  const address = typeof location === 'string' ? new URL(location).pathname : world.address(route);
  const { body: got } = await world.ok('GET', address);
  const { data } = route.body!.safeParse(body);
  // The name of the unified keys is the one of the user's template; a token is shown once; a job tells how many, not which phones.
  const { name, device_ids: _, filter: __, ...rest } = (data ?? {}) as Record<string, unknown>;
  expectHeld(route.url === '/users/:user_id/funckeys' ? rest : { name, ...rest }, got);
  expect(got).not.toHaveProperty('token');
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };
interface Change {
  path: readonly (string | number)[];
  how: 'set' | 'remove' | 'add' | 'repeat';
  value: Json;
}

/** A few changes of a valid body: values that are nearly right, wrong ones, more fields, repeated entries. */
function changes(route: NamedRoute): fc.Arbitrary<Change[]> {
  const value = fc.oneof(
    fc.constantFrom<Json>(
      '',
      ' ',
      '1',
      '01',
      '*25',
      '1001',
      '701',
      0,
      1,
      2,
      -1,
      1.5,
      701,
      10_000,
      null,
      true,
      false,
      [],
      {},
    ),
    fc.constantFrom<Json>(
      'busy',
      'enablednd',
      'user',
      'park',
      'T46S',
      'sip-t46s',
      'Yealink',
      'en',
      'a;b',
      'Zoë \u{1F4DE}',
    ),
    fc.string({ unit: 'grapheme', maxLength: 130 }),
    fc.string({ unit: 'binary', maxLength: 10 }),
    fc.integer({ min: -5, max: 20_000 }),
    fc.jsonValue({ maxDepth: 2 }) as fc.Arbitrary<Json>,
  );
  const change = fc.record({
    path: fc.constantFrom(...pathsIn(sampleOf(route, NO_IDS) as Json)),
    how: fc.constantFrom('set' as const, 'remove' as const, 'add' as const, 'repeat' as const),
    value,
  });
  return fc.array(change, { minLength: 0, maxLength: 3 });
}

function pathsIn(value: Json): Change['path'][] {
  if (typeof value !== 'object' || value === null) return [];
  const entries: [string | number, Json][] = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([name, inner]) => [[name], ...pathsIn(inner).map((path) => [name, ...path])]);
}

/** The body after one change; unchanged where an earlier change has taken the place away. */
function changed(body: Json, { path, how, value }: Change): Json {
  const last = path.at(-1)!;
  const holder = path.slice(0, -1).reduce<Json | undefined>((inner, name) => childOf(inner, name), body);
  if (typeof holder !== 'object' || holder === null) return body;
  if (Array.isArray(holder)) changeList(holder, Number(last), how, value);
  else if (how === 'remove') delete holder[last];
  else if (how === 'add') holder[typeof value === 'string' ? value : 'more'] = value;
  else if (how === 'repeat') holder[`${last}0`] = holder[last] ?? null;
  else holder[last] = value;
  return body;
}

function changeList(list: Json[], index: number, how: Change['how'], value: Json): void {
  if (how === 'remove') list.splice(index, 1);
  else if (how === 'add') list.push(value);
  else if (how === 'repeat') list.push(structuredClone(list[index] ?? null));
  else list[index] = value;
}

function childOf(value: Json | undefined, name: string | number): Json | undefined {
  return typeof value === 'object' && value !== null ? (value as Record<string | number, Json>)[name] : undefined;
}
