import { describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';
import { custom, keyTo, newPhone, newTemplate, newUser, userWith } from './wire.ts';

const server = await openTestServer();
const world = await populate(server);
const NOBODY = '00000000-0000-4000-8000-000000000000';

describe('POST /funckeys/templates/{id}/users', () => {
  const give = (url: string, user_uuids: unknown, options = {}) =>
    server.call('POST', `${url}/users`, { user_uuids }, options);

  it('gives the template to all of them', async () => {
    const { url } = await newTemplate(server);
    const users = [await newUser(server), await newUser(server), await newUser(server)];
    await give(
      url,
      users.map((user) => user.uuid),
    );
    const { items } = (await server.ok('GET', `${url}/users`)).body;
    expect(items.map((item: { user_id: number }) => item.user_id)).toEqual(users.map((user) => user.id));
  });

  it('answers 204', async () => {
    const { url } = await newTemplate(server);
    expect((await give(url, [(await newUser(server)).uuid])).status).toBe(204);
  });

  it('takes the place of the template that they had', async () => {
    const { user, shared } = await userWith(server, {}, {});
    const { url } = await newTemplate(server);
    await give(url, [user.uuid]);
    expect((await server.ok('GET', `${shared.url}/users`)).body.total).toBe(0);
  });

  it('leaves the users alone who are not named', async () => {
    const { user, shared } = await userWith(server, {}, {});
    await give(shared.url, [(await newUser(server)).uuid]);
    expect((await server.ok('GET', `${user.keys}/templates`)).body.total).toBe(1);
  });

  it('reaches their phones', async () => {
    const { url } = await newTemplate(server, { 1: custom('4711') });
    const user = await newUser(server, '5001');
    const file = await newPhone(server, user);
    await give(url, [user.uuid]);
    expect(await file()).toContain('4711');
  });

  it('may name one twice, in either case', async () => {
    const { url } = await newTemplate(server);
    const { uuid } = await newUser(server);
    expect((await give(url, [uuid, uuid.toUpperCase()])).status).toBe(204);
  });

  it('may name nobody', async () => {
    expect((await give((await newTemplate(server)).url, [])).status).toBe(204);
  });

  it('is refused for one who does not exist, with his place', async () => {
    const { url } = await newTemplate(server);
    const answer = await give(url, [(await newUser(server)).uuid, NOBODY]);
    const error = { path: 'user_uuids.1', code: 'reference_not_found' };
    expect(answer.body).toMatchObject({ status: 400, errors: [error] });
  });

  it('is for all or nobody', async () => {
    const { url } = await newTemplate(server);
    await give(url, [(await newUser(server)).uuid, NOBODY]);
    expect((await server.ok('GET', `${url}/users`)).body.total).toBe(0);
  });

  it('takes a filter: whoever a list would show on all its pages, in this tenant alone', async () => {
    const { url, id } = await newTemplate(server);
    const tenant = (await server.ok('POST', '/tenants', { name: 'elsewhere' })).body.uuid;
    await server.ok('POST', '/users', { firstname: 'Filtered' }, { tenant });
    for (const firstname of ['Filtered', 'Filtéred too', 'Other']) await server.ok('POST', '/users', { firstname });
    const giveTo = (at: string, filter: object) => server.call('POST', `${at}/users`, { filter });
    const total = async (at: string) => (await server.ok('GET', `${at}/users`)).body.total;
    expect((await giveTo(url, { search: 'filtered' })).status).toBe(204);
    expect(await total(url)).toBe(2);
    // Those who have it move on to another one, together.
    const next = await newTemplate(server);
    await giveTo(next.url, { func_key_template_id: id, search: 'too' });
    expect([await total(url), await total(next.url)]).toEqual([1, 1]);
    await giveTo(next.url, {});
    expect(await total(next.url)).toBe((await server.ok('GET', '/users')).body.total);
  });

  it('is refused with both, and plans a filter as it plans names', async () => {
    const { url } = await newTemplate(server, { 9: custom('4712') });
    const both = await server.call('POST', `${url}/users`, { user_uuids: [], filter: {} });
    expect(both.body).toMatchObject({ status: 400, errors: [{ path: 'filter', code: 'unusable' }] });
    const plan = (await server.ok('POST', `${url}/users?dry_run=true`, { filter: {} })).body;
    expect(plan.counts.devices).toBeGreaterThan(0);
    expect((await server.ok('GET', `${url}/users`)).body.total).toBe(0);
  });

  const FAULTS = [
    [{}, 'user_uuids', 'required'],
    [{ filter: { func_key_template_id: 'x' } }, 'filter.func_key_template_id', 'not_integer'],
    [{ user_uuids: null }, 'user_uuids', 'null'],
    [{ user_uuids: 'x' }, 'user_uuids', 'not_list'],
    [{ user_uuids: ['x'] }, 'user_uuids.0', 'not_uuid'],
    [{ user_uuids: [5] }, 'user_uuids.0', 'not_string'],
  ] as const;

  it.each(FAULTS)('is refused with %j', async (body, path, code) => {
    const { url } = await newTemplate(server);
    expect((await server.call('POST', `${url}/users`, body)).body).toMatchObject({
      status: 400,
      errors: [{ path, code }],
    });
  });

  it('is 404 for a template that does not exist, whatever the body', async () => {
    expect((await give('/funckeys/templates/999999', 5)).status).toBe(404);
  });
});

describe('POST /users/{id}/funckeys/copy', () => {
  const copy = (keys: string, from_user_uuid: unknown) => server.call('POST', `${keys}/copy`, { from_user_uuid });

  it("gives the other's own keys, in place of those that were there", async () => {
    const from = await newUser(server);
    const to = await newUser(server);
    await server.ok('PUT', from.keys, { keys: { 1: custom('1', { label: 'L', blf: false }), 4: custom('4') } });
    await server.ok('PUT', to.keys, { keys: { 9: custom('9') } });
    await copy(to.keys, from.uuid);
    expect((await server.ok('GET', to.keys)).body.keys).toMatchObject({
      1: { label: 'L', blf: false, inherited: false, destination: { exten: '1' } },
      4: { label: null, destination: { exten: '4' } },
    });
  });

  it('removes the keys that the other does not have', async () => {
    const from = await newUser(server);
    const to = await newUser(server);
    await server.ok('PUT', to.keys, { keys: { 9: custom('9') } });
    await copy(to.keys, from.uuid);
    expect((await server.ok('GET', to.keys)).body.keys).toEqual({});
  });

  it('does not copy what the other inherits', async () => {
    const { user: from } = await userWith(server, { 1: custom('1') }, { 2: custom('2') });
    const to = await newUser(server);
    await copy(to.keys, from.uuid);
    expect(Object.keys((await server.ok('GET', to.keys)).body.keys)).toEqual(['2']);
  });

  it('keeps the name of the own keys', async () => {
    const from = await newUser(server);
    const to = await newUser(server);
    await server.ok('PUT', from.keys, { name: 'His' });
    await server.ok('PUT', to.keys, { name: 'Mine' });
    await copy(to.keys, from.uuid);
    expect((await server.ok('GET', to.keys)).body.name).toBe('Mine');
  });

  it('leaves locked positions to the template', async () => {
    const from = await newUser(server);
    await server.ok('PUT', from.keys, { keys: { 1: custom('1'), 2: custom('2') } });
    const { user: to } = await userWith(server, { 1: custom('11', { locked: true }) }, {});
    await copy(to.keys, from.uuid);
    const { keys } = (await server.ok('GET', to.keys)).body;
    expect([keys[1].destination.exten, keys[2].destination.exten]).toEqual(['11', '2']);
  });

  it('reaches the phone', async () => {
    const from = await newUser(server);
    const to = await newUser(server, '5002');
    const file = await newPhone(server, to);
    await server.ok('PUT', `${from.keys}/1`, custom('4712'));
    await copy(to.keys, from.uuid);
    expect(await file()).toContain('4712');
  });

  it('changes nothing when one copies from himself', async () => {
    const user = await newUser(server);
    await server.ok('PUT', user.keys, { keys: { 1: custom('1') } });
    await copy(user.keys, user.uuid);
    expect(Object.keys((await server.ok('GET', user.keys)).body.keys)).toEqual(['1']);
  });

  it("is refused for a filter key of which the user is no member, at the key's place", async () => {
    const [{ member_id }] = world.filter.surrogates.users;
    await server.ok('PUT', `/users/${world.alice.id}/funckeys/3`, keyTo('bsfilter', { filter_member_id: member_id }));
    const answer = await copy((await newUser(server)).keys, world.alice.uuid);
    const error = { path: 'keys.3.destination.filter_member_id', code: 'not_in_filter' };
    expect(answer.body).toMatchObject({ status: 400, errors: [error] });
  });

  const FAULTS = [
    [NOBODY, 'reference_not_found'],
    ['x', 'not_uuid'],
    [null, 'null'],
    [undefined, 'required'],
  ] as const;

  it.each(FAULTS)('is refused from %j', async (from, code) => {
    const { keys } = await newUser(server);
    expect((await copy(keys, from)).body).toMatchObject({ status: 400, errors: [{ path: 'from_user_uuid', code }] });
  });

  it('is refused from a user of another tenant', async () => {
    const tenant = (await server.ok('POST', '/tenants', { name: 'other' })).body.uuid;
    const from = await newUser(server, undefined, tenant);
    expect((await copy((await newUser(server)).keys, from.uuid)).status).toBe(400);
  });

  it('needs a body', async () => {
    const { keys } = await newUser(server);
    expect((await server.call('POST', `${keys}/copy`)).body.errors).toMatchObject([{ code: 'bad_json' }]);
  });
});

describe('GET /funckeys', () => {
  const holders = async (type: string, id: number, more = '') =>
    (await server.ok('GET', `/funckeys?destination_type=${type}&destination_id=${id}${more}`)).body;

  it('tells the templates and users with a key to something', async () => {
    const target = await newUser(server);
    const key = { ...keyTo('user', { user_id: target.id }), label: 'Him' };
    const { user, shared } = await userWith(server, { 2: key }, { 5: key });
    expect(await holders('user', target.id)).toMatchObject({
      total: 2,
      items: expect.arrayContaining([
        expect.objectContaining({
          template_id: shared.id,
          template_name: 'Shared',
          position: 2,
          label: 'Him',
          user_id: null,
        }),
        expect.objectContaining({ position: 5, user_id: user.id, user_uuid: user.uuid, firstname: 'Some' }),
      ]),
    });
  });

  it('is empty for what nobody has a key to', async () => {
    expect(await holders('user', 999_999)).toEqual({ total: 0, items: [] });
  });

  const TYPES = [
    ['group', 'group', { group_id: world.group.id }, world.group.id],
    ['group', 'groupmember', { group_id: world.group.id, action: 'leave' }, world.group.id],
    ['groupmember', 'group', { group_id: world.group.id }, world.group.id],
    ['queue', 'queue', { queue_id: world.queue.id }, world.queue.id],
    ['conference', 'conference', { conference_id: world.conference.id }, world.conference.id],
    ['paging', 'paging', { paging_id: world.paging.id }, world.paging.id],
    ['parking', 'parking', { parking_lot_id: world.lot.id }, world.lot.id],
    ['park', 'parking', { parking_lot_id: world.lot.id }, world.lot.id],
    ['parking_lot', 'park_position', { parking_lot_id: world.lot.id, position: 702 }, world.lot.id],
    ['parking', 'park', {}, world.lot.id],
    ['park_position', 'park_position', { position: 703 }, world.lot.id],
  ] as const;

  it.each(TYPES)('asked for %s finds keys of type %s with %j', async (asked, type, parameters, id) => {
    const { id: template_id } = await newTemplate(server, { 1: keyTo(type, parameters) });
    const { items } = await holders(asked, id, '&limit=1000');
    expect(items.map((item: { template_id: number }) => item.template_id)).toContain(template_id);
  });

  it('does not take the default lot for any lot', async () => {
    const other = { name: 'Two', extensions: [{ exten: '800' }], slots_start: 801, slots_end: 802 };
    const { id } = (await server.ok('POST', '/parkinglots', other)).body;
    await newTemplate(server, { 1: keyTo('park') });
    expect((await holders('parking', id)).total).toBe(0);
  });

  it('is paged', async () => {
    const target = await newUser(server);
    const keys = { 1: keyTo('user', { user_id: target.id }) };
    await Promise.all([newTemplate(server, keys), newTemplate(server, keys), newTemplate(server, keys)]);
    const page = await holders('user', target.id, '&limit=2&offset=2');
    expect([page.total, page.items.length]).toEqual([3, 1]);
  });

  const FAULTS = [
    ['destination_id=1', 'destination_type', 'required'],
    ['destination_type=onlinerec&destination_id=1', 'destination_type', 'one_of'],
    ['destination_type=nothing&destination_id=1', 'destination_type', 'one_of'],
    ['destination_type=user', 'destination_id', 'not_integer'],
    ['destination_type=user&destination_id=x', 'destination_id', 'not_integer'],
    ['destination_type=user&destination_id=99999999999999999999', 'destination_id', 'not_integer'],
    ['destination_type=user&destination_id=1&order=exten', 'order', 'order_unknown'],
  ] as const;

  it.each(FAULTS)('?%s is refused', async (query, path, code) => {
    expect((await server.call('GET', `/funckeys?${query}`)).body).toMatchObject({
      status: 400,
      errors: [{ path, code }],
    });
  });
});
