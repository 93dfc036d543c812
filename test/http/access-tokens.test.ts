import { beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';

const START = Date.parse('2026-11-23T12:00:00Z');
let clock = START;
const server = await openTestServer({ now: () => clock });
const { call, ok } = server;
let world: Awaited<ReturnType<typeof populate>>;
beforeAll(async () => {
  world = await populate(server);
});

const at = (minutes: number) => new Date(START + minutes * 60_000).toISOString();
const tokenFor = async (acl: string[], more: Record<string, unknown> = {}): Promise<string> =>
  (await ok('POST', '/tokens', { name: 'test', acl, ...more })).body.token;
const make = (token: string, acl: string[], more: Record<string, unknown> = {}) =>
  call('POST', '/tokens', { name: 'child', acl, ...more }, { token });

describe('making a token', () => {
  it('is refused where it could more than its maker', async () => {
    const maker = await tokenFor(['confd.tokens.create', 'confd.users.#']);
    expect(await make(maker, ['confd.users.read', 'confd.groups.read'])).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'acl', code: 'acl_too_wide', message: expect.stringContaining('confd.groups.read') }] },
    });
  });

  it('is allowed where it can less', async () => {
    const maker = await tokenFor(['confd.tokens.create', 'confd.users.#']);
    expect((await make(maker, ['confd.users.*.funckeys.#'])).status).toBe(201);
  });

  it.each([
    ['secrets', ['confd.secrets.read']],
    ['everything', ['#']],
    ['a hole in the middle', ['confd.#.read']],
    ['the end of a path', ['#.create']],
    ['no denial', ['confd.users.#']],
  ])('can not get around a denial with %s', async (_, acl) => {
    const maker = await tokenFor(['confd.#', '!confd.secrets.read', '!confd.users.12.#']);
    expect(await make(maker, acl)).toMatchObject({ status: 400, body: { errors: [{ code: 'acl_too_wide' }] } });
  });

  it('for another user does not turn a maker’s me into him', async () => {
    const maker = await tokenFor(['confd.tokens.create', 'confd.users.me.#'], { user_uuid: world.alice.uuid });
    expect((await make(maker, ['confd.users.me.read'], { user_uuid: world.bob.uuid })).status).toBe(400);
  });

  it('for the same user may hand on me', async () => {
    const maker = await tokenFor(['confd.tokens.create', 'confd.users.me.#'], { user_uuid: world.alice.uuid });
    expect((await make(maker, ['confd.users.me.read'], { user_uuid: world.alice.uuid })).status).toBe(201);
  });

  it('does not lose a denied me by being for another', async () => {
    const maker = await tokenFor(['#', '!confd.users.me.#'], { user_uuid: world.alice.uuid });
    expect((await make(maker, ['#', '!confd.users.me.#'], { user_uuid: world.bob.uuid })).status).toBe(400);
  });

  it.each([
    ['a pattern with a space', ['confd. users']],
    ['an empty word', ['confd..read']],
    ['an empty pattern', ['']],
    ['half a wildcard', ['confd.us*']],
    ['two denials', ['!!confd']],
    ['no list', 'confd.#'],
    ['a number', [1]],
  ])('is refused with %s', async (_, acl) => {
    expect((await call('POST', '/tokens', { name: 'bad', acl })).status).toBe(400);
  });

  it('is refused for a user of another tenant', async () => {
    const { uuid } = (await ok('POST', '/tenants', { name: 'Elsewhere' })).body;
    expect(
      await call('POST', '/tokens', { name: 'x', acl: [], user_uuid: world.alice.uuid }, { tenant: uuid }),
    ).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'user_uuid', code: 'reference_not_found' }] },
    });
  });

  it('is refused for a tenant that can not be seen', async () => {
    const { uuid } = (await ok('POST', '/tenants', { name: 'Below' })).body;
    const token = await tokenFor(['#'], { tenant_uuid: uuid });
    expect(await make(token, [], { tenant_uuid: world.alice.tenant_uuid })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'tenant_uuid', code: 'reference_not_found' }] },
    });
  });

  it('is refused for a user who does not exist', async () => {
    const user_uuid = '00000000-0000-4000-8000-000000000000';
    expect((await call('POST', '/tokens', { name: 'x', acl: [], user_uuid })).status).toBe(400);
  });
});

describe('expiry', () => {
  const used = async (token: string, minutes: number) => {
    clock = START + minutes * 60_000;
    const { status } = await call('GET', '/users', undefined, { token });
    clock = START;
    return status;
  };

  it.each([
    [59, 200],
    [60, 401],
    [61, 401],
  ])('of one hour: after %i minutes the answer is %i', async (minutes, expected) => {
    expect(await used(await tokenFor(['#'], { expires_at: at(60) }), minutes)).toBe(expected);
  });

  it.each([
    ['later', { expires_at: at(61) }, 400],
    ['never', {}, 400],
    ['null', { expires_at: null }, 400],
    ['at the same time', { expires_at: at(60) }, 201],
    ['sooner', { expires_at: at(30) }, 201],
  ])('of a child of a token with one hour, %s: %i', async (_, more, expected) => {
    const maker = await tokenFor(['#'], { expires_at: at(60) });
    expect((await make(maker, ['#'], more)).status).toBe(expected);
  });

  it.each(['tomorrow', '2026-13-01T00:00:00Z', '2026-12-01', 5, '2020-01-01T00:00:00Z'])(
    'is refused as %s',
    async (expires_at) => {
      expect((await call('POST', '/tokens', { name: 'x', acl: [], expires_at })).status).toBe(400);
    },
  );

  it('is told in UTC', async () => {
    const { body } = await ok('POST', '/tokens', { name: 'x', acl: [], expires_at: '2026-12-01T01:00:00+01:00' });
    expect(body.expires_at).toBe('2026-12-01T00:00:00.000Z');
  });
});
