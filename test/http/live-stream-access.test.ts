import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { addJob } from './access-world.ts';
import { scriptedPbx } from './scripted-pbx.ts';
import { openStream, type StreamClient } from './stream-client.ts';
import { openTestServer, populate } from './support.ts';
import { custom } from './wire.ts';

const pbx = scriptedPbx();
const server = await openTestServer({}, {}, pbx);
const { ok, app, installation } = server;
const { alice, bob, group } = await populate(server);
const main: string = alice.tenant_uuid;
const below: string = (await ok('POST', '/tenants', { name: 'Below' })).body.uuid;
const eve = (await ok('POST', '/users', { firstname: 'Eve' }, { tenant: below })).body;
const open = new Set<StreamClient>();
let origin: string;
beforeAll(async () => {
  origin = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => {
  for (const client of open) client.close();
  open.clear();
  vi.useRealTimers();
});

const newToken = async (acl: string[], more: object = {}) =>
  (await ok('POST', '/tokens', { name: 'listener', acl: ['confd.events.read', ...acl], ...more })).body;

async function listen(token: string, more: { query?: string; headers?: object } = {}) {
  const client = await openStream(origin, { token, ...more });
  open.add(client);
  await client.next();
  await client.next();
  return client;
}
const tellLamp = (tenant_uuid: string, id: string) => pbx.tell({ id, kind: 'line', state: 'busy', tenant_uuid, at: 0 });
const dnd = (user: { id: number | string; tenant_uuid: string }) =>
  ok('PUT', `/users/${user.id}/services/dnd`, { enabled: true }, { tenant: user.tenant_uuid });
const key = (user: { id: number }) => ok('PUT', `/users/${user.id}/funckeys/1`, custom('110'));

interface Followed {
  phone: string;
  job: string;
  other: string;
}

describe('a client hears', () => {
  it('of its own tenant and those below', async () => {
    const client = await listen((await newToken(['confd.lamps.read'])).token);
    tellLamp(below, '1');
    tellLamp(main, '2');
    expect([(await client.next()).data.id, (await client.next()).data.id]).toEqual(['1', '2']);
  });

  it('nothing of the tenant above', async () => {
    const client = await listen((await newToken(['#'], { tenant_uuid: below })).token);
    await dnd(alice);
    tellLamp(main, '1');
    await dnd(eve);
    expect((await client.next()).data).toMatchObject({ tenant_uuid: below, id: eve.uuid });
  });

  it('only of the tenant that it has chosen', async () => {
    const { token } = await newToken(['#']);
    const client = await listen(token, { headers: { 'wazo-tenant': below } });
    tellLamp(main, '1');
    tellLamp(below, '2');
    expect((await client.next()).data.id).toBe('2');
  });

  it.each([
    ['lamps alone', ['confd.lamps.read'], 'lamp'],
    ['services of anybody', ['confd.users.*.services.#'], 'user_service_dnd'],
    ['the group', [`confd.groups.${group.id}.read`], 'group_member'],
    ['the group, by its uuid', [`confd.groups.${group.uuid}.read`], 'group_member'],
    ['keys of a user, by uuid', [`confd.users.${bob.uuid}.funckeys.read`], 'user_key'],
    ['keys of a user, by id', [`confd.users.${bob.id}.funckeys.read`], 'user_key'],
    ['all but keys and services', ['#', '!confd.users.#', '!confd.devices.#', '!confd.lamps.#'], 'group_member'],
  ])('what it may read: %s', async (_, acl, expected) => {
    const client = await listen((await newToken(acl)).token);
    await key(alice);
    await key(bob);
    await dnd(alice);
    await ok('PUT', `/groups/${group.id}/members/users/${bob.id}`);
    await ok('DELETE', `/groups/${group.id}/members/users/${bob.id}`);
    tellLamp(main, '1');
    const { event, data } = await client.next();
    expect(data.resource ?? event).toBe(expected);
    if (expected === 'user_key') expect(data.id).toBe(bob.id);
  });

  it.each([
    ['one phone', ({ phone }) => [`confd.devices.${phone}.read`], ({ phone }) => phone],
    ['one job', ({ job }) => [`confd.jobs.${job}.read`], ({ job }) => job],
    ['jobs, but for one', ({ other }) => ['confd.jobs.*.read', `!confd.jobs.${other}.read`], ({ job }) => job],
  ] as [string, (world: Followed) => string[], (world: Followed) => string][])(
    'of phones and jobs that get on, what it may read: %s',
    async (_, acl, expected) => {
      const { progress } = installation;
      const world = {
        phone: 'a'.repeat(32),
        job: (await addJob(server, main)).id,
        other: (await addJob(server, main)).id,
      };
      const client = await listen((await newToken(acl(world))).token);
      const step = { stage: 'notified', at: 0 } as const;
      progress.phones([{ tenant_uuid: main, device_id: 'b'.repeat(32), ...step }]);
      progress.phones([{ tenant_uuid: main, device_id: world.phone, ...step }]);
      progress.jobs([world.other, world.job]);
      expect((await client.next()).data.id).toBe(expected(world));
    },
  );

  it('nothing of phones and jobs of the tenant above', async () => {
    const { token } = await newToken(['#'], { tenant_uuid: below });
    const client = await listen(token);
    installation.progress.phones([{ tenant_uuid: main, device_id: 'a'.repeat(32), stage: 'fetched', at: 0 }]);
    const [above, own] = [(await addJob(server, main)).id, (await addJob(server, below)).id];
    installation.progress.jobs([above, own]);
    expect((await client.next()).data.id).toBe(own);
  });

  it.each([
    ['id', 'id'],
    ['uuid', 'uuid'],
  ] as const)('nothing of a user whom it is denied by %s, however he is named', async (_, name) => {
    const acl = ['confd.users.#', `!confd.users.${alice[name]}.#`];
    const client = await listen((await newToken(acl)).token);
    await key(alice);
    await dnd(alice);
    await dnd(bob);
    expect((await client.next()).data.id).toBe(bob.uuid);
  });

  it('of itself, as "me"', async () => {
    const { token } = await newToken(['confd.users.me.#'], { user_uuid: bob.uuid });
    const client = await listen(token);
    await dnd(alice);
    await key(alice);
    await key(bob);
    expect((await client.next()).data).toMatchObject({ resource: 'user_key', id: bob.id });
  });

  it('after a break no more than it may', async () => {
    const all = await openStream(origin);
    open.add(all);
    await all.next();
    const { id } = await all.next();
    await dnd(alice);
    await dnd(bob);
    await all.next();
    await all.next();
    const { token } = await newToken([`confd.users.${bob.id}.#`]);
    const client = await openStream(origin, { token, headers: { 'last-event-id': id } });
    open.add(client);
    await client.next();
    expect((await client.next()).data.id).toBe(bob.uuid);
  });
});

describe('a stream ends', () => {
  /** A server whose time passes when the test says so. */
  async function openOwn() {
    let now = Date.parse('2026-01-01T00:00:00Z');
    const own = await openTestServer({ now: () => now }, {}, pbx);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const pass = (ms: number) => {
      now += ms;
      vi.advanceTimersByTime(ms);
    };
    return { ...own, origin: await own.app.listen({ host: '127.0.0.1', port: 0 }), pass };
  }

  it('within a minute after its token was revoked; others go on', async () => {
    const own = await openOwn();
    const { token, uuid, tenant_uuid } = (await own.ok('POST', '/tokens', { name: 'short', acl: ['#'] })).body;
    const [client, other] = [await openStream(own.origin, { token }), await openStream(own.origin)];
    await own.ok('DELETE', `/tokens/${uuid}`);
    own.pass(60_000);
    expect(await client.ended()).toBe(true);
    tellLamp(tenant_uuid, 'after');
    let block = await other.next();
    while (block.event === undefined) block = await other.next();
    expect(block.data.id).toBe('after');
    other.close();
  });

  it('within a minute after its token has expired, and not before', async () => {
    const own = await openOwn();
    const token = { name: 'short', acl: ['#'], expires_at: '2026-01-01T00:01:45Z' };
    const made = (await own.ok('POST', '/tokens', token)).body;
    const client = await openStream(own.origin, { token: made.token });
    await client.next();
    await client.next();
    own.pass(90_000);
    tellLamp(made.tenant_uuid, 'before');
    let block = await client.next();
    while (block.event === undefined) block = await client.next();
    expect(block.data.id).toBe('before');
    own.pass(60_000);
    expect(await client.ended()).toBe(true);
  });
});
