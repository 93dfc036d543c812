import { beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';

const server = await openTestServer();
const { call, ok } = server;
let world: Awaited<ReturnType<typeof populate>>;
beforeAll(async () => {
  world = await populate(server);
});
let next = 6000;
const number = () => String(next++);
const slots = () => {
  next += 11;
  return { slots_start: next - 11, slots_end: next - 1 };
};
const person = () => [{ uuid: world.bob.uuid }, { uuid: world.alice.uuid }];

type Body = Record<string, unknown>;
/** Of each kind: its path, an entry with everything, an entry with the least, and the field that names it. */
const KINDS: [string, () => Body, () => Body, string][] = [
  [
    'groups',
    () => ({
      label: 'Vérkauf 日本',
      extensions: [{ exten: number() }, { exten: number() }],
      members: { users: person() },
    }),
    () => ({ label: 'Bare' }),
    'label',
  ],
  [
    'queues',
    () => ({
      name: `q${number()}`,
      label: 'Vérkauf 日本',
      strategy: 'linear',
      extensions: [{ exten: number() }],
      members: { users: person(), agents: [{ id: world.agent.id }] },
    }),
    () => ({ name: `bare${number()}` }),
    'name',
  ],
  ['conferences', () => ({ name: 'Vérkauf 日本', pin: '1234', extensions: [{ exten: number() }] }), () => ({}), 'name'],
  [
    'agents',
    () => ({ number: number(), firstname: 'Vérkauf 日本', lastname: 'Ærøskøbing', password: 'p', users: person() }),
    () => ({ number: number() }),
    'firstname',
  ],
  [
    'pagings',
    () => ({ number: number(), name: 'Vérkauf 日本', members: { users: person() }, callers: { users: person() } }),
    () => ({ number: number() }),
    'name',
  ],
  [
    'parkinglots',
    () => ({ name: 'Vérkauf 日本', extensions: [{ exten: number() }], ...slots(), timeout: 30 }),
    () => ({ ...slots() }),
    'name',
  ],
  [
    'callfilters',
    () => ({ name: 'Vérkauf 日本', strategy: 'all', recipients: { users: person() }, surrogates: { users: person() } }),
    () => ({ name: 'Bare' }),
    'name',
  ],
];

/** What was sent, as it must come back: people with more about them. */
const asSent = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(asSent)
    : typeof value === 'object' && value !== null
      ? expect.objectContaining(Object.fromEntries(Object.entries(value).map(([name, one]) => [name, asSent(one)])))
      : value;

describe.each(KINDS)('%s', (path, full, least, named) => {
  const make = async (body: Body) => (await ok('POST', `/${path}`, body)).body;

  it('come back as they were sent, from POST and GET', async () => {
    const body = full();
    const { body: made, headers } = await ok('POST', `/${path}`, body);
    const read = await ok('GET', `/${path}/${made.id}`);
    expect(made).toEqual(asSent(body));
    expect(read.body).toEqual(made);
    expect(headers.location).toBe(`http://lampfield.test/1.1/${path}/${made.id}`);
  });

  it('are found by uuid too', async () => {
    const made = await make(full());
    expect((await ok('GET', `/${path}/${made.uuid}`)).body).toEqual(made);
  });

  it('need little', async () => {
    expect((await ok('GET', `/${path}/${(await make(least())).id}`)).body).toMatchObject({ links: [{ rel: path }] });
  });

  it('are replaced by PUT: what is left out is emptied', async () => {
    const { id } = await make(full());
    const body = least();
    await ok('PUT', `/${path}/${id}`, body);
    const after = (await ok('GET', `/${path}/${id}`)).body;
    expect(after).toEqual(asSent(body));
    expect(JSON.stringify(after)).not.toContain('Vérkauf');
    expect(JSON.stringify(after)).not.toContain(world.alice.uuid);
  });

  it('take what GET sends', async () => {
    const made = await make(full());
    await ok('PUT', `/${path}/${made.id}`, made);
    expect((await ok('GET', `/${path}/${made.id}`)).body).toEqual(made);
  });

  it('are gone after DELETE, and their ids never come back', async () => {
    const { id } = await make(full());
    await ok('DELETE', `/${path}/${id}`);
    expect([(await call('GET', `/${path}/${id}`)).status, (await call('DELETE', `/${path}/${id}`)).status]).toEqual([
      404, 404,
    ]);
    expect((await make(full())).id).toBeGreaterThan(id);
  });

  it('give their extensions back when deleted', async () => {
    const body = full();
    const { id } = await make(body);
    await ok('DELETE', `/${path}/${id}`);
    expect((await call('POST', `/${path}`, body)).status).toBe(201);
  });

  it.each(['verkauf', 'VÉRKAUF', '日本', 'rkau'])('are searched without accents and case: %s', async (search) => {
    const made = await make({ ...full() });
    const { items, total } = (await ok('GET', `/${path}?search=${encodeURIComponent(search)}&order=id&direction=desc`))
      .body;
    expect(items[0].id).toBe(made.id);
    expect(total).toBe(items.length);
  });

  it('are not found by what they do not hold', async () => {
    expect((await ok('GET', `/${path}?search=nowhere%25`)).body).toEqual({ total: 0, items: [] });
  });

  it('come in pages with the total of all', async () => {
    await make(full());
    await make(full());
    const all = (await ok('GET', `/${path}?order=id`)).body;
    const page = (await ok('GET', `/${path}?order=id&limit=1&offset=1`)).body;
    expect(page).toEqual({ total: all.total, items: [all.items[1]] });
  });

  it('are sorted both ways', async () => {
    await make({ ...full(), [named]: 'Zzz' });
    await make({ ...full(), [named]: 'Äaa' });
    const order = async (direction: string) =>
      (await ok('GET', `/${path}?direction=${direction}&order=${named}`)).body.items.map((one: Body) => one.id);
    expect(await order('desc')).toEqual((await order('asc')).toReversed());
  });

  it('are refused without a body', async () => {
    expect((await call('POST', `/${path}`)).status).toBe(400);
  });

  it('leave a record of who made, changed and deleted them', async () => {
    const { id } = await make(full());
    await ok('PUT', `/${path}/${id}`, least());
    await ok('DELETE', `/${path}/${id}`);
    const { items } = (await ok('GET', `/audit?resource_id=${id}`)).body;
    const actions = items
      .filter((one: { resource: string }) => path.startsWith(one.resource.replace('_', '')))
      .map((one: { action: string }) => one.action);
    expect(actions).toEqual(['create', 'update', 'delete']);
  });
});

describe('members', () => {
  it('who are named twice count once', async () => {
    const { id } = (
      await ok('POST', '/groups', {
        label: 'Twice',
        members: { users: [{ uuid: world.bob.uuid }, { id: world.bob.id }] },
      })
    ).body;
    expect((await ok('GET', `/groups/${id}`)).body.members.users).toHaveLength(1);
  });

  it('who do not exist are all told', async () => {
    const users = [{ id: 999999 }, { uuid: world.bob.uuid }, { uuid: '00000000-0000-4000-8000-000000000000' }, {}];
    const { body } = await call('POST', '/groups', { label: 'X', members: { users: users.slice(0, 3) } });
    expect(body.errors.map((one: { path: string }) => one.path)).toEqual([
      'members.users.0.id',
      'members.users.2.uuid',
    ]);
  });

  it('who are deleted leave their groups', async () => {
    const user = (await ok('POST', '/users', { firstname: 'Leaves' })).body;
    const { id } = (await ok('POST', '/groups', { label: 'Left', members: { users: [{ uuid: user.uuid }] } })).body;
    await ok('DELETE', `/users/${user.id}`);
    expect((await ok('GET', `/groups/${id}`)).body.members.users).toEqual([]);
  });
});

describe('a call filter', () => {
  it('keeps member_id and state of those who stay, and gives a new id to who comes back', async () => {
    const both = {
      name: 'F',
      recipients: { users: [{ uuid: world.alice.uuid }] },
      surrogates: { users: [{ uuid: world.bob.uuid }] },
    };
    const made = (await ok('POST', '/callfilters', both)).body;
    const { member_id } = made.surrogates.users[0];
    await server.installation.database.transaction((store) => store.resources.setMemberActive(member_id, true));
    await ok('PUT', `/callfilters/${made.id}`, { ...both, recipients: { users: [] } });
    await ok('PUT', `/callfilters/${made.id}`, both);
    const after = (await ok('GET', `/callfilters/${made.id}`)).body;
    expect(after.surrogates.users[0]).toMatchObject({ member_id, active: true });
    expect(after.recipients.users[0].member_id).toBeGreaterThan(made.recipients.users[0].member_id);
  });
});

describe('an agent', () => {
  const agent = async () => (await ok('POST', '/agents', { number: number() })).body;
  const state = async (id: number) => {
    const { logged, logged_user_uuid } = (await ok('GET', `/agents/${id}`)).body;
    return { logged, logged_user_uuid };
  };

  it('logs in at a user and off again', async () => {
    const { id } = await agent();
    await ok('POST', `/agents/${id}/login`, { user_uuid: world.bob.uuid });
    expect(await state(id)).toEqual({ logged: true, logged_user_uuid: world.bob.uuid });
    await ok('POST', `/agents/${id}/logoff`);
    expect(await state(id)).toEqual({ logged: false, logged_user_uuid: null });
  });

  it('answers 409 to a second login and a second logoff', async () => {
    const { id } = await agent();
    const off = await call('POST', `/agents/${id}/logoff`);
    await ok('POST', `/agents/${id}/login`, { user_uuid: world.bob.uuid });
    const on = await call('POST', `/agents/${id}/login`, { user_uuid: world.alice.uuid });
    expect([off.status, on.status]).toEqual([409, 409]);
  });

  it('stays logged in over a PUT, which can not set it', async () => {
    const made = await agent();
    await ok('POST', `/agents/${made.id}/login`, { user_uuid: world.bob.uuid });
    await ok('PUT', `/agents/${made.id}`, { number: made.number, logged: false, logged_user_uuid: null });
    expect(await state(made.id)).toEqual({ logged: true, logged_user_uuid: world.bob.uuid });
  });

  it('is logged off where his user is deleted', async () => {
    const [{ id }, user] = [await agent(), (await ok('POST', '/users', { firstname: 'Gone' })).body];
    await ok('POST', `/agents/${id}/login`, { user_uuid: user.uuid });
    await ok('DELETE', `/users/${user.id}`);
    expect(await state(id)).toEqual({ logged: false, logged_user_uuid: null });
  });

  it('has a number of his own', async () => {
    const { number: taken } = await agent();
    expect(await call('POST', '/agents', { number: taken })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'number', code: 'value_taken' }] },
    });
  });
});

describe('a group of 300', () => {
  it('is checked and stored in a handful of statements', async () => {
    const queries: string[] = [];
    const counted = await openTestServer({ onQuery: ({ sql }) => void queries.push(sql.slice(0, 40)), now: () => 1 });
    // Who asks may be remembered from the last request.
    const ofRequest = () => queries.splice(0).filter((sql) => !sql.includes('"token"'));
    const users = await counted.installation.database.transaction(async (store) => {
      const { tenant_uuid, id: _, ...user } = await store.users.insert({ ...(await sample(counted)) });
      return Promise.all(
        Array.from({ length: 299 }, () => store.users.insert({ ...user, tenant_uuid, uuid: crypto.randomUUID() })).map(
          async (one) => ({ uuid: (await one).uuid }),
        ),
      );
    });
    await counted.ok('GET', '/groups');
    ofRequest();
    await counted.ok('POST', '/groups', { label: 'Small', members: { users: users.slice(0, 10) } });
    const small = ofRequest();
    await counted.ok('POST', '/groups', { label: 'All', members: { users } });
    expect(ofRequest()).toEqual(small);
  });
});

async function sample({ installation }: typeof server) {
  const [main] = await installation.database.read.tenants.all();
  const off = { enabled: false, destination: null };
  return {
    uuid: crypto.randomUUID(),
    tenant_uuid: main!.uuid,
    firstname: 'One',
    lastname: null,
    email: null,
    func_key_template_id: null,
    services: { dnd: false, incallfilter: false },
    forwards: { busy: off, noanswer: off, unconditional: off },
    data: {
      language: null,
      ring_seconds: 30,
      voicemail: null,
      call_record_enabled: false,
      online_call_record_enabled: true,
      call_transfer_enabled: true,
      call_listening_enabled: false,
      outbound_enabled: true,
      pickup_groups: [],
    },
  };
}
