import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Store } from '../../src/domain/ports.ts';
import { newDevice, newKey, newLine, newResource, newTenant, newUser } from './store-fixtures.ts';
import type { Suite } from './store-suite.ts';

/** Tenants, users, resources, extensions and codes. */
export function directorySuite(suite: Suite): void {
  const write = <T>(work: (store: Store) => Promise<T>) => suite.database.transaction(work);

  it('stores tenants and PBXes', async () => {
    const { tenants } = suite.database.read;
    const pbx = await write((store) => {
      return store.tenants.insertPbx({ uuid: randomUUID(), name: randomUUID(), ami_url: null, sip_server: 'pbx' });
    });
    const uuid = await write(newTenant);
    await write((store) => store.tenants.update(uuid, { name: 'Ñandú', pbx_id: pbx.id }));
    await write((store) => store.tenants.update(uuid, {}));
    await write((store) => store.tenants.updatePbx(pbx.id, { ami_url: 'ami://x' }));
    expect((await tenants.pbxes()).find((one) => one.id === pbx.id)).toEqual({ ...pbx, ami_url: 'ami://x' });
    expect((await tenants.all()).find((one) => one.uuid === uuid)).toMatchObject({ name: 'Ñandú', pbx_id: pbx.id });
    await write((store) => store.tenants.removePbx(pbx.id));
    expect((await tenants.all()).find((one) => one.uuid === uuid)!.pbx_id).toBeNull();
  });

  it('says what a tenant still has, and removes what is its own with it', async () => {
    const uuid = await write(newTenant);
    const code = { uuid: randomUUID(), tenant_uuid: uuid, feature: 'pickup', exten: '*8', enabled: true } as const;
    await write((store) => store.codes.insert([code]));
    expect(await suite.database.read.tenants.contents(uuid)).toBeNull();
    const user = await write((store) => newUser(store, uuid));
    expect(await suite.database.read.tenants.contents(uuid)).toBe('users');
    await write((store) => store.users.remove(user.id));
    const below = { uuid: randomUUID(), name: 'Below', sip_server: null, outbound_context: null, pbx_id: null };
    await write((store) => store.tenants.insert({ ...below, parent_uuid: uuid }));
    expect(await suite.database.read.tenants.contents(uuid)).toBe('tenants below it');
    await write((store) => store.tenants.remove(below.uuid));
    await write((store) => store.tenants.remove(uuid));
    expect((await suite.database.read.tenants.all()).some((one) => one.uuid === uuid)).toBe(false);
    expect(await suite.database.read.codes.of([uuid])).toEqual([]);
  });

  it('stores a user with the hidden template of his own keys', async () => {
    const tenant = await write(newTenant);
    const given = { firstname: 'Łukasz', lastname: '日本', email: 'l@example.org' };
    const user = await write((store) => newUser(store, tenant, given));
    const { users, templates } = suite.database.read;
    expect(user).toMatchObject({ ...given, tenant_uuid: tenant, func_key_template_id: null });
    expect(await users.find({ id: user.id })).toEqual(user);
    expect(await users.find({ uuid: user.uuid })).toEqual(user);
    expect(await users.byIds([user.id, user.id, 2 ** 53 - 1])).toEqual([user]);
    expect(await users.byUuids([user.uuid, 'nobody'])).toEqual([user]);
    const own = { id: user.private_template_id, tenant_uuid: tenant, name: null, user_id: user.id };
    expect(await templates.find(user.private_template_id)).toEqual(own);
  });

  it('changes a user, and finds him by his new name', async () => {
    const tenant = await write(newTenant);
    const user = await write((store) => newUser(store, tenant, { firstname: 'Anna', lastname: 'Old' }));
    const services = { dnd: true, incallfilter: false };
    await write((store) => store.users.update(user.id, { lastname: 'Größe', services }));
    await write((store) => store.users.update(user.id, {}));
    const { users } = suite.database.read;
    expect(await users.find({ id: user.id })).toEqual({ ...user, lastname: 'Größe', services });
    const found = (search: string) =>
      users.list({ tenants: [tenant], search, direction: 'asc', offset: 0, filters: {} });
    expect((await found('anna große')).total).toBe(1);
    expect((await found('old')).total).toBe(0);
  });

  it('assigns a template to many users and takes it away', async () => {
    const tenant = await write(newTenant);
    const people = await write(async (store) => [await newUser(store, tenant), await newUser(store, tenant)]);
    const id = await write((store) => store.templates.insert({ tenant_uuid: tenant, name: 'T', user_id: null }));
    const ids = people.map((user) => user.id);
    await write((store) => store.users.assignTemplate(ids, id));
    expect((await suite.database.read.users.withTemplate(id)).map((user) => user.id)).toEqual(ids);
    await write((store) => store.users.assignTemplate([ids[0]!], null));
    expect((await suite.database.read.users.withTemplate(id)).map((user) => user.id)).toEqual([ids[1]]);
  });

  it('removes a user with his lines, memberships, places and own keys, and never gives his id again', async () => {
    const tenant = await write(newTenant);
    const user = await write((store) => newUser(store, tenant, { extens: ['101'] }));
    const group = await write((store) => newResource(store, tenant, 'group'));
    const device = await write((store) => newDevice(store, tenant, [user]));
    await write(async (store) => {
      await store.resources.putMembers(group, [{ role: 'user', user_id: user.id, agent_id: null }]);
      await store.keys.put(user.private_template_id, newKey(1, { type: 'custom', exten: '1' }));
      await store.users.remove(user.id);
      await store.extensions.removeOf(['user'], user.id);
    });
    const { read } = suite.database;
    expect(await read.users.find({ id: user.id })).toBeUndefined();
    expect(await read.users.lines([user.id])).toEqual([]);
    expect(await read.resources.members([group])).toEqual([]);
    expect(await read.devices.lines([device])).toEqual([]);
    expect(await read.keys.of([user.private_template_id])).toEqual([]);
    expect(await read.templates.find(user.private_template_id)).toBeUndefined();
    expect(await read.extensions.owners(tenant, ['101'])).toEqual([]);
    expect((await write((store) => newUser(store, tenant))).id).toBeGreaterThan(user.id);
  });

  it('keeps the ids of lines by position, even where names are exchanged', async () => {
    const tenant = await write(newTenant);
    const user = await write((store) => newUser(store, tenant));
    const [a, b] = [randomUUID(), randomUUID()];
    const put = (names: (string | null)[]) => write((store) => store.users.putLines(user, names.map(newLine)));
    const before = await put([a, b]);
    expect(before.map((line) => [line.position, line.name, line.managed])).toEqual([
      [1, a, true],
      [2, b, true],
    ]);
    const after = await put([b, a, null]);
    expect(after.map((line) => line.name)).toEqual([b, a, null]);
    expect(after.slice(0, 2).map((line) => line.id)).toEqual(before.map((line) => line.id));
    expect(await put([null, null, a])).toMatchObject([{ name: null }, { name: null }, { name: a }]);
    expect(await put([b])).toMatchObject([{ id: before[0]!.id, name: b }]);
    const { users } = suite.database.read;
    expect(await users.endpointOwner(b, 0)).toBe(user.id);
    expect(await users.endpointOwner(b, user.id)).toBeUndefined();
  });

  it('gives lines with their extensions, the main ones first', async () => {
    const tenant = await write(newTenant);
    const user = await write((store) => newUser(store, tenant, { extens: ['202', '201'] }));
    const lines = await suite.database.read.users.lines([user.id]);
    const rows = [
      { exten: '209', line_id: lines[0]!.id, main: true },
      { exten: '201', line_id: lines[1]!.id, main: false },
      { exten: '200', line_id: lines[0]!.id, main: false },
    ];
    await write((store) => store.extensions.put(tenant, { kind: 'user', id: user.id }, rows));
    const now = await suite.database.read.users.lines([user.id]);
    expect(now.map((line) => line.extens)).toEqual([['209', '200'], ['201']]);
  });

  it('stores resources', async () => {
    const tenant = await write(newTenant);
    const { resources } = suite.database.read;
    const data = { slots_start: 701, names: ['é', '日本'] };
    const id = await write((store) => {
      return newResource(store, tenant, 'parking_lot', { name: 'Höf', is_default: true, data });
    });
    const lot = (await resources.find('parking_lot', { id }))!;
    expect(lot).toMatchObject({ id, tenant_uuid: tenant, name: 'Höf', number: null, is_default: true, data });
    expect(await resources.find('parking_lot', { uuid: lot.uuid })).toEqual(lot);
    expect(await resources.find('group', { id })).toBeUndefined();
    expect(await resources.defaultLot(tenant)).toEqual(lot);
    await write((store) => store.resources.update(id, { is_default: false, number: '55', data: { a: 1 } }));
    expect(await resources.defaultLot(tenant)).toBeUndefined();
    expect(await resources.byNumber('parking_lot', tenant, '55')).toMatchObject({ id, name: 'Höf', data: { a: 1 } });
    await write((store) => store.resources.remove(id));
    expect(await resources.find('parking_lot', { id })).toBeUndefined();
  });

  it('replaces members: who stays keeps his id and state', async () => {
    const tenant = await write(newTenant);
    const people = await write((store) => Promise.all([1, 2, 3].map(() => newUser(store, tenant))));
    const [filter, agent] = await write(async (store) => [
      await newResource(store, tenant, 'call_filter'),
      await newResource(store, tenant, 'agent', { number: '1' }),
    ]);
    const of = (role: string, index: number) => ({ role, user_id: people[index]!.id, agent_id: null });
    const { resources } = suite.database.read;
    await write((store) => store.resources.putMembers(filter, [of('boss', 0), of('secretary', 1), of('secretary', 2)]));
    const before = await resources.members([filter]);
    await write((store) => store.resources.setMemberActive(before[2]!.id, true));
    const gone = await write((store) => {
      const agents = { role: 'agent', user_id: null, agent_id: agent };
      return store.resources.putMembers(filter, [of('boss', 0), of('secretary', 2), agents]);
    });
    expect(gone).toEqual([before[1]!.id]);
    const after = await resources.members([filter]);
    expect(after.map((one) => [one.role, one.user_id ?? one.agent_id, one.active])).toEqual([
      ['agent', agent, false],
      ['boss', people[0]!.id, false],
      ['secretary', people[2]!.id, true],
    ]);
    expect(after[2]!.id).toBe(before[2]!.id);
    expect(await resources.membershipsOf({ user_id: people[2]!.id })).toEqual([{ ...after[2], kind: 'call_filter' }]);
    expect(await resources.membershipsOf({ agent_id: agent })).toEqual([{ ...after[0], kind: 'call_filter' }]);
    const reordered = await write(async (store) => {
      await store.resources.putMembers(filter, [of('secretary', 2), of('secretary', 1)]);
      await store.resources.putMembers(filter, [of('secretary', 1), of('secretary', 2)]);
      return store.resources.members([filter]);
    });
    expect(reordered.map((one) => one.user_id)).toEqual([people[1]!.id, people[2]!.id]);
    expect(await write((store) => store.resources.putMembers(filter, []))).toHaveLength(2);
  });

  it('replaces extensions, and refuses one that somebody else has', async () => {
    const tenant = await write(newTenant);
    const { extensions } = suite.database.read;
    const owner = { kind: 'parking_slot', id: 31 } as const;
    const put = (extens: string[]) =>
      write((store) =>
        store.extensions.put(
          tenant,
          owner,
          extens.map((exten) => ({ exten, main: false })),
        ),
      );
    await put(['701', '702', '*5']);
    await put(['702', '703', '*5']);
    const held = (await extensions.of('parking_slot', [31])).map((one) => one.exten);
    expect(held).toEqual(['702', '703', '*5']);
    const row = { kind: 'parking_slot', id: 31, exten: '703', line_id: null, main: false };
    expect(await extensions.owners(tenant, ['701', '703'])).toEqual([row]);
    expect((await extensions.starred(tenant)).map((one) => one.exten)).toEqual(['*5']);
    const thief = write((store) =>
      store.extensions.put(tenant, { kind: 'group', id: 9 }, [{ exten: '703', main: true }]),
    );
    await expect(thief).rejects.toThrow();
    expect(await extensions.owners(tenant, ['703'])).toEqual([row]);
    await write((store) => store.extensions.removeOf(['parking_slot', 'group'], 31));
    expect(await extensions.of('parking_slot', [31])).toEqual([]);
  });

  it('stores 5,000 parking slots in a few statements', async () => {
    const tenant = await write(newTenant);
    const rows = Array.from({ length: 5000 }, (_, index) => ({ exten: String(10_000 + index), main: false }));
    suite.statements.length = 0;
    await write((store) => store.extensions.put(tenant, { kind: 'parking_slot', id: 77 }, rows));
    expect(suite.statements.length).toBeLessThan(10);
    const extens = rows.map((row) => row.exten);
    expect(await suite.database.read.extensions.owners(tenant, extens)).toHaveLength(5000);
  });

  it('stores feature codes', async () => {
    const tenant = await write(newTenant);
    const code = { uuid: randomUUID(), tenant_uuid: tenant, feature: 'fwdunc', exten: '_*21.', enabled: true } as const;
    await write((store) => store.codes.insert([code]));
    expect(await suite.database.read.codes.of([tenant])).toEqual([code]);
    await write((store) => store.codes.update(tenant, 'fwdunc', { exten: '_*99.', enabled: false }));
    expect(await suite.database.read.codes.of([tenant])).toEqual([{ ...code, exten: '_*99.', enabled: false }]);
  });
}
