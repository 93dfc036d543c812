import { beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';

const server = await openTestServer();
const { call, ok } = server;
let world: Awaited<ReturnType<typeof populate>>;
beforeAll(async () => {
  world = await populate(server);
});

const tokenFor = async (acl: string[], more: Record<string, unknown> = {}): Promise<string> =>
  (await ok('POST', '/tokens', { name: 'test', acl, ...more })).body.token;
const status = async (token: string, address: string) => (await call('GET', address, undefined, { token })).status;

describe('a pattern', () => {
  it.each([
    ['confd.users.read', '/users', 200],
    ['confd.*.read', '/users', 200],
    ['confd.*.read', '/extensions/features', 401],
    ['confd.#', '/extensions/features', 200],
    ['#.read', '/groups', 200],
    ['confd.#.read', '/groups', 200],
    ['confd.users.*.read', '/users', 401],
    ['CONFD.users.read', '/users', 401],
    ['confd.users', '/users', 401],
    ['confd.users.read.more', '/users', 401],
  ])('%s on %s gives %i', async (pattern, address, expected) => {
    expect(await status(await tokenFor([pattern]), address)).toBe(expected);
  });

  it('that denies wins, wherever it stands', async () => {
    const token = await tokenFor(['!confd.users.read', '#']);
    expect([await status(token, '/users'), await status(token, '/groups')]).toEqual([401, 200]);
  });

  it.each([
    ['the uuid', () => world.alice.uuid],
    ['a capital uuid', () => world.alice.uuid.toUpperCase()],
    ['a leading zero', () => `0${world.alice.id}`],
  ])('that denies a user by id holds for %s', async (_, name) => {
    const token = await tokenFor(['#', `!confd.users.${world.alice.id}.#`]);
    expect([await status(token, `/users/${name()}`), await status(token, `/users/${world.bob.uuid}`)]).toEqual([
      401, 200,
    ]);
  });

  it('that denies a group by uuid holds for its id', async () => {
    const token = await tokenFor(['#', `!confd.groups.${world.group.uuid}.#`]);
    expect(await status(token, `/groups/${world.group.id}`)).toBe(401);
  });

  it('that denies a user by id holds for users/me of his own token', async () => {
    const token = await tokenFor(['#', `!confd.users.${world.alice.id}.#`], { user_uuid: world.alice.uuid });
    expect(await status(token, '/users/me')).toBe(401);
  });

  it('with hundreds of wildcards is answered at once', async () => {
    const token = await tokenFor([`${'#.*.'.repeat(40)}x`]);
    expect(await status(token, `/users/${world.alice.id}/funckeys/templates`)).toBe(401);
  });
});

describe('me', () => {
  it.each([
    ['users/me', () => '/users/me', 200],
    ['his id', () => `/users/${world.alice.id}`, 200],
    ['his uuid', () => `/users/${world.alice.uuid}`, 200],
    ['his keys', () => '/users/me/funckeys', 200],
    ['another', () => `/users/${world.bob.id}`, 401],
    ['all users', () => '/users', 401],
  ])('is the token’s user: %s', async (_, address, expected) => {
    const token = await tokenFor(['confd.users.me.#'], { user_uuid: world.alice.uuid });
    expect(await status(token, address())).toBe(expected);
  });

  it('reads his own user', async () => {
    const token = await tokenFor(['confd.users.me.#'], { user_uuid: world.alice.uuid });
    expect((await ok('GET', '/users/me', undefined, { token })).body.uuid).toBe(world.alice.uuid);
  });

  it('writes his own keys', async () => {
    const token = await tokenFor(['confd.users.me.funckeys.#'], { user_uuid: world.alice.uuid });
    await ok('PUT', '/users/me/funckeys/3', { destination: { type: 'custom', exten: '77' } }, { token });
    expect((await ok('GET', `/users/${world.alice.id}/funckeys/3`)).body.destination.exten).toBe('77');
  });

  it('is nobody for a token without a user', async () => {
    expect(await status(await tokenFor(['#']), '/users/me')).toBe(404);
  });

  it('does not see what is on the phone of another', async () => {
    const device = { mac: '00:15:65:00:00:77', model: 'T54W', lines: [{ user_uuid: world.bob.uuid }] };
    const { id } = (await ok('POST', '/devices', device)).body;
    const token = await tokenFor(['confd.users.me.#'], { user_uuid: world.alice.uuid });
    expect(await status(token, `/users/me/layout?device_id=${id}`)).toBe(404);
  });
});

describe('a token', () => {
  it('comes as a Bearer too', async () => {
    const headers = { authorization: `Bearer ${server.admin}` };
    expect((await call('GET', '/users', undefined, { token: null, headers })).status).toBe(200);
  });

  it('comes as a Bearer beside an empty X-Auth-Token', async () => {
    const headers = { authorization: `Bearer ${server.admin}`, 'x-auth-token': '' };
    expect((await call('GET', '/users', undefined, { token: null, headers })).status).toBe(200);
  });

  it('is shown once, in the answer that makes it', async () => {
    const { body, headers } = await ok('POST', '/tokens', { name: 'shown once', acl: ['confd.users.read'] });
    const again = (await ok('GET', `/tokens/${body.uuid}`)).body;
    expect(headers.location).toBe(`http://lampfield.test/1.1/tokens/${body.uuid}`);
    expect([again, body]).toEqual([
      expect.not.objectContaining({ token: expect.anything() }),
      { ...again, token: body.token },
    ]);
  });

  it('and its hash are nowhere in lists and audit', async () => {
    const token = await tokenFor(['confd.users.read']);
    const lists = [await ok('GET', '/tokens'), await ok('GET', '/audit')];
    expect(JSON.stringify(lists)).not.toMatch(new RegExp(`${token}|"hash"`));
  });

  it('that is revoked is worth nothing at once', async () => {
    const { token, uuid } = (await ok('POST', '/tokens', { name: 'short', acl: ['#'] })).body;
    expect(await status(token, '/users')).toBe(200);
    await ok('DELETE', `/tokens/${uuid}`);
    expect([await status(token, '/users'), (await call('GET', `/tokens/${uuid}`)).status]).toEqual([401, 404]);
  });

  it('of a deleted user is revoked', async () => {
    const user = (await ok('POST', '/users', { firstname: 'Short' })).body;
    const { token, uuid } = (await ok('POST', '/tokens', { name: 'his', acl: ['#'], user_uuid: user.uuid })).body;
    await ok('DELETE', `/users/${user.id}`);
    expect([await status(token, '/users'), (await call('GET', `/tokens/${uuid}`)).status]).toEqual([401, 404]);
  });
});
