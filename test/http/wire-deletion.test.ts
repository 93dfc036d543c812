import { describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';
import { custom, keyTo, newPhone, newTemplate, newUser, userWith } from './wire.ts';

const server = await openTestServer();
const make = async (path: string, body: object) => (await server.ok('POST', `/${path}`, body)).body;

let numbers = 1000;
/** A number that nobody has yet. */
const next = () => String(++numbers);
const extensions = () => [{ exten: next() }];
const lotOf = async () => {
  const start = 50_000 + ++numbers * 10;
  return make('parkinglots', { extensions: extensions(), slots_start: start, slots_end: start + 5 });
};

interface Doomed {
  /** What is deleted. */
  url: string;
  key: { destination: object };
}

/** Makes a target that a test deletes, and a key to it. */
const TARGETS: [string, () => Promise<Doomed>][] = [
  [
    'user',
    async () => {
      const { id } = await newUser(server, next());
      return { url: `/users/${id}`, key: keyTo('user', { user_id: id }) };
    },
  ],
  [
    'group',
    async () => {
      const { id } = await make('groups', { label: 'G', extensions: extensions() });
      return { url: `/groups/${id}`, key: keyTo('group', { group_id: id }) };
    },
  ],
  [
    'group whose membership is on the key',
    async () => {
      const { id } = await make('groups', { label: 'G', extensions: extensions() });
      return { url: `/groups/${id}`, key: keyTo('groupmember', { group_id: id, action: 'join' }) };
    },
  ],
  [
    'queue',
    async () => {
      const { id } = await make('queues', { name: `q${next()}`, extensions: extensions() });
      return { url: `/queues/${id}`, key: keyTo('queue', { queue_id: id }) };
    },
  ],
  [
    'conference',
    async () => {
      const { id } = await make('conferences', { extensions: extensions() });
      return { url: `/conferences/${id}`, key: keyTo('conference', { conference_id: id }) };
    },
  ],
  [
    'paging',
    async () => {
      const { id } = await make('pagings', { number: next(), members: { users: [] } });
      return { url: `/pagings/${id}`, key: keyTo('paging', { paging_id: id }) };
    },
  ],
  [
    'parking lot',
    async () => {
      const { id } = await lotOf();
      return { url: `/parkinglots/${id}`, key: keyTo('parking', { parking_lot_id: id }) };
    },
  ],
  [
    'parking lot whose slot is on the key',
    async () => {
      const { id, slots_start } = await lotOf();
      return { url: `/parkinglots/${id}`, key: keyTo('park_position', { parking_lot_id: id, position: slots_start }) };
    },
  ],
];

/** What only a user's own key can point to. */
const PERSONAL: [string, (owner: { uuid: string }) => Promise<Doomed>][] = [
  [
    'agent',
    async () => {
      const { id } = await make('agents', { number: next() });
      return { url: `/agents/${id}`, key: keyTo('agent', { agent_id: id }) };
    },
  ],
  [
    'call filter',
    async (owner) => {
      const other = await newUser(server);
      const surrogates = { users: [{ uuid: other.uuid }] };
      const filter = await make('callfilters', { name: next(), recipients: { users: [owner] }, surrogates });
      const { member_id } = filter.surrogates.users[0];
      return { url: `/callfilters/${filter.id}`, key: keyTo('bsfilter', { filter_member_id: member_id }) };
    },
  ],
  [
    'user in a call filter',
    async (owner) => {
      const other = await newUser(server);
      const surrogates = { users: [{ uuid: other.uuid }] };
      const filter = await make('callfilters', { name: next(), recipients: { users: [owner] }, surrogates });
      const { member_id } = filter.surrogates.users[0];
      return { url: `/users/${other.id}`, key: keyTo('bsfilter', { filter_member_id: member_id }) };
    },
  ],
];

const LABEL = 'Doomed';

describe.each(TARGETS)('deleting a %s', (_, target) => {
  it('removes the keys to it from a template', async () => {
    const { url, key } = await target();
    const template = await newTemplate(server, { 2: key, 3: custom('1') });
    await server.ok('DELETE', url);
    expect(Object.keys((await server.ok('GET', template.url)).body.keys)).toEqual(['3']);
  });

  it("removes the keys to it from a user's own", async () => {
    const { url, key } = await target();
    const user = await newUser(server);
    await server.ok('PUT', `${user.keys}/2`, key);
    await server.ok('DELETE', url);
    expect((await server.call('GET', `${user.keys}/2`)).status).toBe(404);
  });

  it('shows the inherited key where an own one to it is gone', async () => {
    const { url, key } = await target();
    const { user } = await userWith(server, { 2: custom('77') }, { 2: key });
    await server.ok('DELETE', url);
    expect((await server.ok('GET', `${user.keys}/2`)).body.destination.exten).toBe('77');
  });

  it('reaches the phones that have it from a template', async () => {
    const { url, key } = await target();
    const { user } = await userWith(server, { 2: { ...key, label: LABEL } }, {}, next());
    const file = await newPhone(server, user);
    const before = (await file()).includes(LABEL);
    await server.ok('DELETE', url);
    expect([before, (await file()).includes(LABEL)]).toEqual([true, false]);
  });

  it('reaches the phones that have it as an own key', async () => {
    const { url, key } = await target();
    const { user } = await userWith(server, {}, { 2: { ...key, label: LABEL } }, next());
    const file = await newPhone(server, user);
    const before = (await file()).includes(LABEL);
    await server.ok('DELETE', url);
    expect([before, (await file()).includes(LABEL)]).toEqual([true, false]);
  });
});

describe.each(PERSONAL)('deleting a %s', (_, target) => {
  it("removes the keys to it from a user's own", async () => {
    const user = await newUser(server);
    const { url, key } = await target({ uuid: user.uuid });
    await server.ok('PUT', `${user.keys}/2`, key);
    await server.ok('DELETE', url);
    expect((await server.call('GET', `${user.keys}/2`)).status).toBe(404);
  });

  it('reaches the phones that have it', async () => {
    const user = await newUser(server, next());
    const { url, key } = await target({ uuid: user.uuid });
    await server.ok('PUT', `${user.keys}/2`, { ...key, label: LABEL });
    const file = await newPhone(server, user);
    const before = (await file()).includes(LABEL);
    await server.ok('DELETE', url);
    expect([before, (await file()).includes(LABEL)]).toEqual([true, false]);
  });
});

describe('taking a member out of a call filter', () => {
  it('removes the keys to him, on phones, too', async () => {
    const user = await newUser(server, next());
    const { url, key } = await PERSONAL[1]![1]({ uuid: user.uuid });
    await server.ok('PUT', `${user.keys}/2`, { ...key, label: LABEL });
    const file = await newPhone(server, user);
    const body = { name: 'Emptied', recipients: { users: [{ uuid: user.uuid }] }, surrogates: { users: [] } };
    await server.ok('PUT', url, body);
    expect([(await server.call('GET', `${user.keys}/2`)).status, (await file()).includes(LABEL)]).toEqual([404, false]);
  });
});

describe('deleting a user', () => {
  it('takes him from the list of his template', async () => {
    const { user, shared } = await userWith(server, {}, {});
    await server.ok('DELETE', `/users/${user.id}`);
    expect((await server.ok('GET', `${shared.url}/users`)).body.total).toBe(0);
  });

  it('ends his own keys', async () => {
    const user = await newUser(server);
    await server.ok('PUT', `${user.keys}/1`, custom('1'));
    await server.ok('DELETE', `/users/${user.id}`);
    expect((await server.call('GET', user.keys)).status).toBe(404);
  });
});

describe('deleting a template', () => {
  it('removes its keys from the phones of its users', async () => {
    const { user, shared } = await userWith(server, { 2: custom('4711') }, {}, next());
    const file = await newPhone(server, user);
    await server.ok('DELETE', shared.url);
    expect(await file()).not.toContain('4711');
  });
});

describe('a target that can not be dialled any more', () => {
  it('keeps its key when its extension is taken away', async () => {
    const { id } = await make('groups', { label: 'Silent', extensions: extensions() });
    const { url } = await newTemplate(server, { 1: keyTo('group', { group_id: id }) });
    await server.ok('PUT', `/groups/${id}`, { label: 'Silent', extensions: [] });
    expect((await server.call('GET', `${url}/1`)).status).toBe(200);
  });

  it('tells its key as a problem', async () => {
    const { id } = await make('groups', { label: 'Silent', extensions: [] });
    const { user } = await userWith(server, {}, { 1: keyTo('group', { group_id: id }) });
    const { body } = await server.ok('GET', `${user.keys}/problems`);
    expect(body.items).toMatchObject([{ position: 1, code: 'no_extension' }]);
  });
});
