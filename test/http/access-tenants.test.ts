import { beforeAll, describe, expect, it } from 'vitest';
import { RESOURCE_KINDS } from '../../src/domain/directory/kinds/registry.ts';
import { openTestServer, populate } from './support.ts';

const server = await openTestServer();
const { call, ok } = server;
type World = Awaited<ReturnType<typeof populate>>;
interface Level {
  uuid: string;
  token: string;
  world: World;
}
let [main, middle, leaf, beside] = [] as unknown as [Level, Level, Level, Level];

beforeAll(async () => {
  const level = async (uuid: string): Promise<Level> => {
    const { token } = (await ok('POST', '/tokens', { name: 'all', acl: ['#'], tenant_uuid: uuid })).body;
    return { uuid, token, world: await populate(server, uuid) };
  };
  const below = async (name: string, parent_uuid: string) =>
    (await ok('POST', '/tenants', { name, parent_uuid })).body.uuid;
  const root = (await ok('GET', '/tenants')).body.items[0].uuid;
  const second = await below('middle', root);
  main = await level(root);
  middle = await level(second);
  leaf = await level(await below('leaf', second));
  beside = await level(await below('beside', root));
});

const PATHS = ['users', ...RESOURCE_KINDS.map((kind) => kind.path)];
const LOOKUPS: Record<string, keyof World> = {
  users: 'alice',
  groups: 'group',
  queues: 'queue',
  conferences: 'conference',
  agents: 'agent',
  pagings: 'paging',
  parkinglots: 'lot',
  callfilters: 'filter',
};
const idIn = (level: Level, path: string): number => level.world[LOOKUPS[path]!].id;

describe.each(PATHS)('%s', (path) => {
  it('of all tenants below are found from above', async () => {
    const statuses = [middle, leaf, beside].map(
      async (level) => (await call('GET', `/${path}/${idIn(level, path)}`, undefined, { token: main.token })).status,
    );
    expect(await Promise.all(statuses)).toEqual([200, 200, 200]);
  });

  it('of tenants above and beside are not found', async () => {
    const statuses = [main, leaf].map(
      async (level) => (await call('GET', `/${path}/${idIn(level, path)}`, undefined, { token: beside.token })).status,
    );
    expect(await Promise.all(statuses)).toEqual([404, 404]);
  });

  it('are listed for one tenant only', async () => {
    const { items } = (await ok('GET', `/${path}`, undefined, { token: middle.token })).body;
    expect(new Set(items.map((one: { tenant_uuid: string }) => one.tenant_uuid))).toEqual(new Set([middle.uuid]));
  });

  it('are listed with all below by recurse', async () => {
    const { items, total } = (await ok('GET', `/${path}?recurse=true`, undefined, { token: middle.token })).body;
    expect(new Set(items.map((one: { tenant_uuid: string }) => one.tenant_uuid))).toEqual(
      new Set([middle.uuid, leaf.uuid]),
    );
    expect(total).toBe(items.length);
  });

  it('of another tenant are listed through Wazo-Tenant', async () => {
    const { items } = (await ok('GET', `/${path}`, undefined, { token: main.token, tenant: leaf.uuid })).body;
    expect(items.map((one: { id: number }) => one.id)).toContain(idIn(leaf, path));
  });

  it('above the tenant of Wazo-Tenant are not found', async () => {
    const options = { token: main.token, tenant: leaf.uuid };
    expect((await call('GET', `/${path}/${idIn(main, path)}`, undefined, options)).status).toBe(404);
  });

  it('of another tenant can not be changed or deleted', async () => {
    const address = `/${path}/${idIn(leaf, path)}`;
    const put = await call('PUT', address, {}, { token: beside.token });
    expect([put.status, (await call('DELETE', address, undefined, { token: beside.token })).status]).toEqual([
      404, 404,
    ]);
  });
});

describe('references stay within one tenant', () => {
  it.each([
    ['members of a group', 'groups', (w: World) => ({ label: 'X', members: { users: [{ uuid: w.alice.uuid }] } })],
    ['members by id', 'groups', (w: World) => ({ label: 'X', members: { users: [{ id: w.alice.id }] } })],
    ['users of a queue', 'queues', (w: World) => ({ name: 'x', members: { users: [{ uuid: w.alice.uuid }] } })],
    ['agents of a queue', 'queues', (w: World) => ({ name: 'x', members: { agents: [{ id: w.agent.id }] } })],
    ['users of an agent', 'agents', (w: World) => ({ number: '77', users: [{ uuid: w.alice.uuid }] })],
    ['callers of a paging', 'pagings', (w: World) => ({ number: '77', callers: { users: [{ uuid: w.alice.uuid }] } })],
    ['recipients', 'callfilters', (w: World) => ({ name: 'x', recipients: { users: [{ uuid: w.alice.uuid }] } })],
    ['the users of a phone', 'devices', (w: World) => ({ mac: '001565000001', lines: [{ user_uuid: w.alice.uuid }] })],
  ])('%s', async (_, path, body) => {
    expect(await call('POST', `/${path}`, body(leaf.world), { token: main.token })).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'reference_not_found' }] },
    });
  });

  it('the template of a user', async () => {
    const { id } = (await ok('POST', '/funckeys/templates', { name: 'T' }, { tenant: leaf.uuid })).body;
    const body = { firstname: 'X', func_key_template_id: id };
    expect(await call('POST', '/users', body, { token: main.token })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'func_key_template_id', code: 'reference_not_found' }] },
    });
  });

  it('also where the tenant above changes something below', async () => {
    const body = { label: 'X', members: { users: [{ uuid: main.world.alice.uuid }] } };
    const answer = await call('PUT', `/groups/${leaf.world.group.id}`, body, { token: main.token });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'members.users.0.uuid' }] } });
  });

  it('an agent logs in at users of his tenant only', async () => {
    const body = { user_uuid: main.world.alice.uuid };
    expect((await call('POST', `/agents/${leaf.world.agent.id}/login`, body)).status).toBe(400);
  });
});

describe('tenants', () => {
  it('have the same extensions without conflict', () => {
    expect(leaf.world.alice.lines[0].extensions).toEqual(main.world.alice.lines[0].extensions);
  });

  it('name their endpoints apart', () => {
    const names = [main, middle, leaf, beside].map((level) => level.world.alice.lines[0].endpoint_sip.name);
    expect(new Set(names).size).toBe(4);
  });

  it('are listed with those below', async () => {
    const { items } = (await ok('GET', '/tenants', undefined, { token: middle.token })).body;
    expect(items.map((one: { name: string }) => one.name)).toEqual(['leaf', 'middle']);
  });

  it('are at once visible to who has just made them', async () => {
    const { uuid } = (await ok('POST', '/tenants', { name: 'new' })).body;
    expect((await call('GET', '/users', undefined, { tenant: uuid })).body).toEqual({ total: 0, items: [] });
  });

  it('start with all feature codes', async () => {
    expect((await ok('GET', '/extensions/features', undefined, { token: leaf.token })).body.total).toBe(27);
  });

  it('can be renamed from below, but not taken elsewhere', async () => {
    await ok('PUT', `/tenants/${leaf.uuid}`, { name: 'Leaf' }, { token: leaf.token });
    const moved = await call(
      'PUT',
      `/tenants/${leaf.uuid}`,
      { name: 'x', parent_uuid: main.uuid },
      { token: leaf.token },
    );
    expect(moved).toMatchObject({ status: 400, body: { errors: [{ path: 'parent_uuid' }] } });
  });

  it.each([
    ['itself', () => middle.uuid],
    ['one below', () => leaf.uuid],
  ])('can not be put below %s', async (_, parent) => {
    const answer = await call('PUT', `/tenants/${middle.uuid}`, { name: 'x', parent_uuid: parent() });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ code: 'tenant_cycle' }] } });
  });

  it('that are main can be neither moved nor deleted', async () => {
    const moved = await call('PUT', `/tenants/${main.uuid}`, { name: 'x', parent_uuid: leaf.uuid });
    expect([moved.status, (await call('DELETE', `/tenants/${main.uuid}`)).status]).toEqual([400, 400]);
  });

  it('with something in them are not deleted, and say what', async () => {
    expect(await call('DELETE', `/tenants/${beside.uuid}`)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'tenant_not_empty', message: expect.stringContaining('users') }] },
    });
  });

  it('that are empty are deleted with their tokens', async () => {
    const { uuid } = (await ok('POST', '/tenants', { name: 'gone' })).body;
    const { token } = (await ok('POST', '/tokens', { name: 'gone', acl: ['#'], tenant_uuid: uuid })).body;
    await ok('DELETE', `/tenants/${uuid}`);
    const { status } = await call('GET', '/users', undefined, { token });
    expect([status, (await call('GET', `/tenants/${uuid}`)).status]).toEqual([401, 404]);
  });

  it('that are deleted stay in the audit of the one above', async () => {
    const { uuid } = (await ok('POST', '/tenants', { name: 'recorded' })).body;
    await ok('DELETE', `/tenants/${uuid}`);
    const { items } = (await ok('GET', `/audit?resource=tenant&resource_id=${uuid}`)).body;
    expect(items.map((one: { action: string }) => one.action)).toContain('delete');
  });

  it('take a uuid of their maker, once', async () => {
    const uuid = 'AAAAAAAA-1111-4111-8111-111111111111';
    expect((await ok('POST', '/tenants', { name: 'own', uuid })).body.uuid).toBe(uuid.toLowerCase());
    expect((await call('POST', '/tenants', { name: 'own', uuid })).status).toBe(400);
  });

  it('moved elsewhere are seen from there', async () => {
    const { uuid } = (await ok('POST', '/tenants', { name: 'moves', parent_uuid: beside.uuid })).body;
    await ok('PUT', `/tenants/${uuid}`, { name: 'moves', parent_uuid: middle.uuid });
    const from = async (level: Level) =>
      (await call('GET', `/tenants/${uuid}`, undefined, { token: level.token })).status;
    expect([await from(middle), await from(beside)]).toEqual([200, 404]);
  });
});

describe('PBXs', () => {
  it('round trip, with the name of their tenants', async () => {
    const body = { name: 'zürich', ami_url: 'ami://u:s@h:5038', sip_server: 'sip.example.com:5060' };
    const { id } = (await ok('POST', '/pbxes', body)).body;
    await ok('PUT', `/pbxes/${id}`, { ...body, name: 'Zürich 2' });
    const tenant = (await ok('POST', '/tenants', { name: 'on it', pbx: 'Zürich 2' })).body;
    expect((await ok('GET', `/pbxes/${id}`)).body).toMatchObject({ ...body, name: 'Zürich 2' });
    expect(tenant.pbx).toBe('Zürich 2');
  });

  it('are unique by name', async () => {
    await ok('POST', '/pbxes', { name: 'twice' });
    expect(await call('POST', '/pbxes', { name: 'twice' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'name' }] },
    });
  });

  it('that a tenant uses are not deleted', async () => {
    const { id } = (await ok('POST', '/pbxes', { name: 'used' })).body;
    await ok('POST', '/tenants', { name: 'user of it', pbx: 'used' });
    expect(await call('DELETE', `/pbxes/${id}`)).toMatchObject({
      status: 400,
      body: { errors: [{ message: expect.stringContaining('user of it') }] },
    });
  });

  it('that nobody uses are deleted', async () => {
    const { id } = (await ok('POST', '/pbxes', { name: 'free' })).body;
    await ok('DELETE', `/pbxes/${id}`);
    expect((await call('GET', `/pbxes/${id}`)).status).toBe(404);
  });

  it('that do not exist are refused for a tenant', async () => {
    expect(await call('POST', '/tenants', { name: 'x', pbx: 'none' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'pbx' }] },
    });
  });
});
