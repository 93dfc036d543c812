import { describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';
import { custom, keyTo, newTemplate, newUser, userWith } from './wire.ts';

const server = await openTestServer();
const world = await populate(server);
const filterMember = world.filter.surrogates.users[0].member_id;

const at = async (key: object) => {
  const { url } = await newTemplate(server, { 1: key });
  return (await server.ok('GET', `${url}/1`)).body;
};

interface Listed {
  type: string;
  parameters: { name: string; values?: string[]; collection?: string }[];
}
const asInWazo = ({ type, parameters }: Listed) => ({
  type,
  parameters: parameters.map(({ name, values, collection }) => ({
    name,
    ...(values && { values }),
    ...(collection && { collection }),
  })),
});

describe('GET /funckeys/destinations', () => {
  it('is the bare list of all types, with their parameters', async () => {
    const { body } = await server.ok('GET', '/funckeys/destinations');
    expect(body.map(asInWazo)).toEqual([
      { type: 'agent', parameters: [{ name: 'agent_id' }, { name: 'action', values: ['login', 'logout', 'toggle'] }] },
      { type: 'bsfilter', parameters: [{ name: 'filter_member_id' }] },
      { type: 'conference', parameters: [{ name: 'conference_id' }] },
      { type: 'custom', parameters: [{ name: 'exten' }] },
      {
        type: 'forward',
        parameters: [{ name: 'forward', values: ['busy', 'noanswer', 'unconditional'] }, { name: 'exten' }],
      },
      { type: 'group', parameters: [{ name: 'group_id' }] },
      {
        type: 'groupmember',
        parameters: [{ name: 'group_id' }, { name: 'action', values: ['join', 'leave', 'toggle'] }],
      },
      { type: 'onlinerec', parameters: [] },
      { type: 'paging', parameters: [{ name: 'paging_id' }] },
      { type: 'park_position', parameters: [{ name: 'position' }, { name: 'parking_lot_id' }] },
      { type: 'parking', parameters: [{ name: 'parking_lot_id' }] },
      { type: 'queue', parameters: [{ name: 'queue_id' }] },
      {
        type: 'service',
        parameters: [
          {
            name: 'service',
            values: [
              'enablevm',
              'vmusermsg',
              'vmuserpurge',
              'phonestatus',
              'recsnd',
              'calllistening',
              'directoryaccess',
              'fwdundoall',
              'pickup',
              'callrecord',
              'incallfilter',
              'enablednd',
            ],
          },
        ],
      },
      { type: 'transfer', parameters: [{ name: 'transfer', values: ['blind', 'attended'] }] },
      { type: 'user', parameters: [{ name: 'user_id', collection: 'http://lampfield.test/1.1/users' }] },
    ]);
  });

  const ALSO: Record<string, object> = {
    parking: {
      aliases: ['park'],
      in_templates: true,
      lamp: false,
      parameters: [{ kind: 'target', required: false, points_to: 'parking_lot' }],
    },
    agent: {
      in_templates: false,
      lamp: true,
      parameters: [{ points_to: 'agent' }, { required: false, default: 'toggle' }],
    },
    park_position: {
      lamp: true,
      parameters: [
        { kind: 'slot', required: true },
        { kind: 'target', required: false },
      ],
    },
    custom: { parameters: [{ kind: 'extension', required: true, pattern: '^[A-Z0-9+*]+$' }] },
    forward: {
      parameters: [
        { kind: 'choice', required: true },
        { required: false, pattern: '^[A-Z0-9+*]+$' },
      ],
    },
    service: { lamp: true, parameters: [{ without_lamp: expect.arrayContaining(['pickup', 'vmusermsg']) }] },
    transfer: { lamp: false, parameters: [{ kind: 'choice', required: true }] },
    onlinerec: { lamp: false, summary: 'Starts, pauses and resumes recording of the current call.' },
  };
  it.each(Object.entries(ALSO))('says of %s what a form needs to know', async (type, also) => {
    const { body } = await server.ok('GET', '/funckeys/destinations');
    expect(body.find((one: { type: string }) => one.type === type)).toMatchObject(also);
  });
});

describe('a template', () => {
  it('has its fields in the order of Wazo', async () => {
    const { url } = await newTemplate(server);
    expect(Object.keys((await server.ok('GET', url)).body)).toEqual(['id', 'tenant_uuid', 'name', 'keys', 'links']);
  });

  it('without anything has null for its name and no keys', async () => {
    const { url } = await newTemplate(server);
    expect((await server.ok('GET', url)).body).toMatchObject({ name: null, keys: {} });
  });

  it('links to itself', async () => {
    const { url } = await newTemplate(server);
    const links = [{ rel: 'func_keys_templates', href: `http://lampfield.test/1.1${url}` }];
    expect((await server.ok('GET', url)).body.links).toEqual(links);
  });

  it.each(['{}', '[]', 'null'])('can be made from %s', async (raw) => {
    const answer = await server.call('POST', '/funckeys/templates', undefined, { raw });
    expect([answer.status, answer.body.name, answer.body.keys]).toEqual([201, null, {}]);
  });

  it('may have an empty name', async () => {
    expect((await server.ok('POST', '/funckeys/templates', { name: '' })).body.name).toBe('');
  });

  it('may have the name of another', async () => {
    await server.ok('POST', '/funckeys/templates', { name: 'Twice' });
    expect((await server.call('POST', '/funckeys/templates', { name: 'Twice' })).status).toBe(201);
  });

  it('keeps holes between its keys', async () => {
    const { url } = await newTemplate(server, { 2: custom('1'), 9: custom('2') });
    expect(Object.keys((await server.ok('GET', url)).body.keys)).toEqual(['2', '9']);
  });
});

describe('a key', () => {
  it('has its fields in the order of Wazo, and whether it is locked', async () => {
    const fields = ['id', 'inherited', 'blf', 'label', 'locked', 'destination'];
    expect(Object.keys(await at(custom('1')))).toEqual(fields);
  });

  it('has the address and the type first in its destination', async () => {
    expect(Object.keys((await at(custom('1'))).destination)).toEqual(['href', 'type', 'exten']);
  });

  it('is inherited when it is read through a template', async () => {
    expect((await at(custom('1'))).inherited).toBe(true);
  });

  it('has null for a label that was not given', async () => {
    expect((await at(custom('1'))).label).toBeNull();
  });

  it('may have null for its label', async () => {
    expect((await at(custom('1', { label: null }))).label).toBeNull();
  });

  it('keeps an empty label', async () => {
    expect((await at(custom('1', { label: '' }))).label).toBe('');
  });

  const DESTINATIONS: [string, object, object][] = [
    [
      'user',
      keyTo('user', { user_id: world.alice.id }),
      {
        href: `http://lampfield.test/1.1/users/${world.alice.id}`,
        type: 'user',
        user_id: world.alice.id,
        user_firstname: 'Alice',
        user_lastname: 'Martin',
      },
    ],
    [
      'group',
      keyTo('group', { group_id: world.group.id }),
      {
        href: null,
        type: 'group',
        group_id: world.group.id,
        group_name: world.group.name,
        group_label: 'Sales',
      },
    ],
    [
      'groupmember',
      keyTo('groupmember', { group_id: world.group.id, action: 'join' }),
      { href: null, type: 'groupmember', group_id: world.group.id, action: 'join' },
    ],
    ['queue', keyTo('queue', { queue_id: world.queue.id }), { href: null, type: 'queue', queue_id: world.queue.id }],
    [
      'conference',
      keyTo('conference', { conference_id: world.conference.id }),
      { href: null, type: 'conference', conference_id: world.conference.id },
    ],
    [
      'paging',
      keyTo('paging', { paging_id: world.paging.id }),
      { href: null, type: 'paging', paging_id: world.paging.id },
    ],
    ['custom', custom('5551234'), { href: null, type: 'custom', exten: '5551234' }],
    [
      'forward with a number',
      keyTo('forward', { forward: 'busy', exten: '12' }),
      { href: null, type: 'forward', forward: 'busy', exten: '12' },
    ],
    [
      'forward without a number',
      keyTo('forward', { forward: 'busy' }),
      { href: null, type: 'forward', forward: 'busy', exten: null },
    ],
    ['service', keyTo('service', { service: 'pickup' }), { href: null, type: 'service', service: 'pickup' }],
    ['transfer', keyTo('transfer', { transfer: 'blind' }), { href: null, type: 'transfer', transfer: 'blind' }],
    ['onlinerec', keyTo('onlinerec'), { href: null, type: 'onlinerec' }],
    [
      'parking',
      keyTo('parking', { parking_lot_id: world.lot.id }),
      { href: null, type: 'parking', parking_lot_id: world.lot.id, parking_lot_name: 'Main' },
    ],
    [
      'park_position',
      keyTo('park_position', { parking_lot_id: world.lot.id, position: 701 }),
      { href: null, type: 'park_position', parking_lot_id: world.lot.id, position: 701, parking_lot_name: 'Main' },
    ],
  ];

  it.each(DESTINATIONS)('to a %s tells of its destination what Wazo tells', async (_, key, destination) => {
    expect((await at(key)).destination).toEqual(destination);
  });

  it('to a filter member tells the name of the member', async () => {
    await server.ok(
      'PUT',
      `/users/${world.alice.id}/funckeys/7`,
      keyTo('bsfilter', { filter_member_id: filterMember }),
    );
    const { body } = await server.ok('GET', `/users/${world.alice.id}/funckeys/7`);
    expect(body.destination).toEqual({
      href: null,
      type: 'bsfilter',
      filter_member_id: filterMember,
      filter_member_firstname: 'Bob',
      filter_member_lastname: 'Durand',
    });
  });

  it('to an agent tells its action', async () => {
    const key = keyTo('agent', { agent_id: world.agent.id, action: 'login' });
    await server.ok('PUT', `/users/${world.bob.id}/funckeys/7`, key);
    const { body } = await server.ok('GET', `/users/${world.bob.id}/funckeys/7`);
    expect(body.destination).toEqual({ href: null, type: 'agent', agent_id: world.agent.id, action: 'login' });
  });
});

describe("a user's unified keys", () => {
  it('are id, name and keys, and nothing else', async () => {
    const user = await newUser(server);
    expect(Object.keys((await server.ok('GET', user.keys)).body)).toEqual(['id', 'name', 'keys']);
  });

  it('have an id where the user has no template', async () => {
    const user = await newUser(server);
    expect((await server.ok('GET', user.keys)).body.id).toEqual(expect.any(Number));
  });

  it('have the name that was set with the own keys', async () => {
    const user = await newUser(server);
    await server.ok('PUT', user.keys, { name: 'Mine' });
    expect((await server.ok('GET', user.keys)).body.name).toBe('Mine');
  });

  it('have no id and the name of the template where the user has one', async () => {
    const { user } = await userWith(server, {}, {});
    expect((await server.ok('GET', user.keys)).body).toMatchObject({ id: null, name: 'Shared' });
  });
});

describe('an association', () => {
  it('has the same shape seen from the user and from the template', async () => {
    const { user, shared } = await userWith(server, {}, {});
    const fromUser = (await server.ok('GET', `${user.keys}/templates`)).body;
    expect(fromUser).toEqual((await server.ok('GET', `${shared.url}/users`)).body);
  });

  it('names both, with links to both', async () => {
    const { user, shared } = await userWith(server, {}, {});
    expect((await server.ok('GET', `${user.keys}/templates`)).body).toEqual({
      total: 1,
      items: [
        {
          user_id: user.id,
          template_id: shared.id,
          links: [
            { rel: 'func_keys_templates', href: `http://lampfield.test/1.1${shared.url}` },
            { rel: 'users', href: `http://lampfield.test/1.1/users/${user.id}` },
          ],
        },
      ],
    });
  });

  it('is missing in an empty list', async () => {
    const user = await newUser(server);
    expect((await server.ok('GET', `${user.keys}/templates`)).body).toEqual({ total: 0, items: [] });
  });
});
