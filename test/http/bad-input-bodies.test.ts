import { describe, expect, it } from 'vitest';
import { LIMITS } from '../../src/contract/fields.ts';
import { sendAndCheck } from './sound-answers.ts';
import { BODY_ROUTES, type NamedRoute, openWriteWorld, sampleOf, WRITE_ROUTES } from './write-world.ts';

const world = await openWriteWorld();

const DEEP = '['.repeat(100_000) + ']'.repeat(100_000);

const NOT_JSON = [
  { kind: 'no body', raw: '' },
  { kind: 'half an object', raw: '{"name": ' },
  { kind: 'plain text', raw: 'hello' },
  { kind: 'two objects', raw: '{}{}' },
  { kind: 'a form', raw: 'name=x&keys=1' },
];

describe.each(NOT_JSON)('$kind instead of JSON', ({ raw }) => {
  const routes = BODY_ROUTES.filter((route) => !(route.bodyOptional && raw === ''));

  it.each(routes)('is refused by $name', async (route) => {
    const answer = await sendAndCheck(world, route, raw);
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path: '', code: 'bad_json' }] });
  });
});

const WRONG_TYPES = [
  { kind: 'a string', raw: '"text"' },
  { kind: 'a number', raw: '7' },
  { kind: 'true', raw: 'true' },
  { kind: 'a list', raw: '[1]' },
];

describe.each(WRONG_TYPES)('$kind instead of an object', ({ raw }) => {
  it.each(BODY_ROUTES)('is refused by $name', async (route) => {
    expect(await sendAndCheck(world, route, raw)).toMatchObject({ status: 400 });
  });
});

describe('100,000 brackets', () => {
  it.each([
    { kind: 'opened', raw: '['.repeat(100_000) },
    { kind: 'opened around names', raw: '{"a":'.repeat(100_000) },
    { kind: 'opened and closed', raw: DEEP },
    { kind: 'opened and closed around names', raw: `${'{"keys":'.repeat(100_000)}1${'}'.repeat(100_000)}` },
  ])('$kind are refused', async ({ raw }) => {
    expect(await sendAndCheck(world, BODY_ROUTES[0]!, raw)).toMatchObject({ status: 400 });
  });
});

// Wazo takes these for an empty object, which some endpoints accept: "change nothing" or "empty it".
describe.each([{ raw: 'null' }, { raw: '[]' }, { raw: '{}' }, { raw: '""' }])('the body $raw', ({ raw }) => {
  // What may be left out may be empty: claiming the phone would end it for the tests below.
  it.each(BODY_ROUTES.filter((route) => !route.bodyOptional))('gets a sound answer from $name', async (route) => {
    await sendAndCheck(world, route, raw);
  });
});

describe('a body of just over 1 MiB', () => {
  const raw = JSON.stringify({ name: 'x'.repeat(LIMITS.body_bytes) });

  it.each(WRITE_ROUTES)('is refused by $name', async (route) => {
    const answer = await sendAndCheck(world, route, raw);
    expect(answer.body).toMatchObject({ status: 413, errors: [{ code: 'body_too_large' }] });
  });
});

describe('a body of just under 1 MiB', () => {
  it.each(BODY_ROUTES)('full of an unknown field gets an answer from $name', async (route) => {
    const blank = spoiled(route, '""');
    const raw = blank.replace('""', `"${'x'.repeat(LIMITS.body_bytes - blank.length)}"`);
    expect((await rehearse(route, raw)).status).toBeLessThan(300);
  });
});

const UNKNOWN = [
  { kind: 'an unknown field', field: 'no_such_field', value: '1' },
  { kind: '__proto__', field: '__proto__', value: '{"polluted": true}' },
  { kind: 'constructor', field: 'constructor', value: '{"prototype": {"polluted": true}}' },
  { kind: 'then', field: 'then', value: 'true' },
  { kind: 'a field with a NUL and half a character', field: 'a\u0000b\ud800', value: '1' },
  { kind: 'a field 100,000 deep', field: 'deep', value: DEEP },
  { kind: 'a field with 10,001 entries', field: 'many', value: manyFields(10_001) },
];

describe.each(UNKNOWN)('$kind', ({ field, value }) => {
  it.each(BODY_ROUTES)('is ignored by $name', async (route) => {
    const answer = await rehearse(route, spoiled(route, value, field));
    expect({ status: answer.status, polluted: 'polluted' in {} }).toEqual({
      status: route.noPlan ? 201 : 200,
      polluted: false,
    });
  });
});

describe('a body that the endpoint does not want', () => {
  const bodyless = WRITE_ROUTES.filter((route) => route.body === undefined);

  it.each(bodyless)('is refused by $name where it is not JSON', async (route) => {
    expect(await sendAndCheck(world, route, '{')).toMatchObject({ status: 400 });
  });
});

describe.each(['PUT /funckeys/templates/:template_id', 'PUT /users/:user_id/funckeys'])('%s', (name) => {
  const route = BODY_ROUTES.find((one) => one.name === name)!;

  it('names the first hundred of 10,001 keys that it can not take', async () => {
    const answer = await sendAndCheck(world, route, `{"keys": ${manyFields(10_001)}}`);
    expect(answer).toMatchObject({ status: 400, body: { errors: { length: 100 } } });
  });

  it('takes 10,000 keys, the most that there are positions', async () => {
    const keys = Array.from({ length: 10_000 }, (_, index) => [
      index + 1,
      { destination: { type: 'custom', exten: String(index) } },
    ]);
    const raw = JSON.stringify({ keys: Object.fromEntries(keys) });
    expect(await sendAndCheck(world, route, raw)).toMatchObject({ status: 204 });
  });

  it('refuses a key beyond position 10,000 at its position', async () => {
    const raw = JSON.stringify({ keys: { 10001: { destination: { type: 'custom', exten: '1' } } } });
    expect((await sendAndCheck(world, route, raw)).body.errors).toMatchObject([{ path: 'keys.10001' }]);
  });

  it.each(['constructor', 'toString', 'hasOwnProperty', '1.5', '0x1', '-1', '1e3', '', '\u0000', '٣', '9'.repeat(400)])(
    'refuses the position %j',
    async (position) => {
      const raw = JSON.stringify({ keys: { [position]: { destination: { type: 'custom', exten: '1' } } } });
      expect((await sendAndCheck(world, route, raw)).body.errors).toMatchObject([{ path: `keys.${position}` }]);
    },
  );
});

/** A valid body with one more field; by hand, since what is 100,000 deep can not be stringified. */
function spoiled(route: NamedRoute, value: string, field = 'no_such_field'): string {
  return JSON.stringify(sampleOf(route, world.ids)).replace('{', `{${JSON.stringify(field)}:${value},`);
}

/** Sends a body that should be accepted, without a trace where the endpoint can do that. */
function rehearse(route: NamedRoute, raw: string) {
  const address = world.address(route) + (route.noPlan ? '' : '?dry_run=true');
  return world.call(route.method, address, undefined, { raw });
}

function manyFields(count: number): string {
  return JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, index])));
}
