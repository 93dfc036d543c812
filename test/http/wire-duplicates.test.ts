import { describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';
import { custom, keyTo, newTemplate, newUser, userWith } from './wire.ts';

const server = await openTestServer();
const world = await populate(server);
const member = world.filter.surrogates.users[0].member_id;
const lot = world.lot.id;
const other = (
  await server.ok('POST', '/parkinglots', {
    name: 'Two',
    extensions: [{ exten: '800' }],
    slots_start: 801,
    slots_end: 820,
  })
).body.id;

const wazo = async (method: string, url: string, body: object) => {
  const answer = await server.call(method, url, body, { wazo: true });
  return [answer.status, answer.body];
};
const told = (metadata: string) => [400, [`Resource Error - destination already exists (${metadata})`]];
const pair = (one: object, two: object = one) => ({ keys: { 3: one, 7: two } });

/** Two keys that are the same, and what identifies them. */
const SAME: [string, object, object, string][] = [
  ['custom', custom('123'), custom(' 123 '), "'exten': '123'"],
  ['custom with another label', custom('123'), custom('123', { label: 'x', blf: false }), "'exten': '123'"],
  [
    'user',
    keyTo('user', { user_id: world.alice.id }),
    keyTo('user', { user_id: String(world.alice.id) }),
    `'user_id': ${world.alice.id}`,
  ],
  [
    'group',
    keyTo('group', { group_id: world.group.id }),
    keyTo('group', { group_id: world.group.id }),
    `'group_id': ${world.group.id}`,
  ],
  [
    'queue',
    keyTo('queue', { queue_id: world.queue.id }),
    keyTo('queue', { queue_id: world.queue.id }),
    `'queue_id': ${world.queue.id}`,
  ],
  [
    'conference',
    keyTo('conference', { conference_id: world.conference.id }),
    keyTo('conference', { conference_id: world.conference.id }),
    `'conference_id': ${world.conference.id}`,
  ],
  [
    'paging',
    keyTo('paging', { paging_id: world.paging.id }),
    keyTo('paging', { paging_id: world.paging.id }),
    `'paging_id': ${world.paging.id}`,
  ],
  [
    'groupmember without an action, which is toggle',
    keyTo('groupmember', { group_id: world.group.id }),
    keyTo('groupmember', { group_id: world.group.id, action: 'toggle' }),
    `'action': 'toggle', 'group_id': ${world.group.id}`,
  ],
  [
    'forward without a number',
    keyTo('forward', { forward: 'busy' }),
    keyTo('forward', { forward: 'busy', exten: null }),
    "'exten': None, 'forward': 'busy'",
  ],
  [
    'forward with a number',
    keyTo('forward', { forward: 'busy', exten: '1' }),
    keyTo('forward', { forward: 'busy', exten: '1' }),
    "'exten': '1', 'forward': 'busy'",
  ],
  ['service', keyTo('service', { service: 'pickup' }), keyTo('service', { service: 'pickup' }), "'service': 'pickup'"],
  [
    'transfer',
    keyTo('transfer', { transfer: 'blind' }),
    keyTo('transfer', { transfer: 'blind' }),
    "'transfer': 'blind'",
  ],
  ['onlinerec', keyTo('onlinerec'), keyTo('onlinerec'), "'feature': 'onlinerec'"],
  [
    'park without a lot, which is the default lot',
    keyTo('park'),
    keyTo('parking', { parking_lot_id: lot }),
    `'parking_lot_id': ${lot}`,
  ],
  ['park in both spellings', keyTo('park'), keyTo('parking'), `'parking_lot_id': ${lot}`],
  [
    'park_position without a lot, which is the default lot',
    keyTo('park_position', { position: 701 }),
    keyTo('park_position', { position: '701', parking_lot_id: lot }),
    `'parking_lot_id': ${lot}, 'position': 701`,
  ],
];

/** Two keys that are not the same. */
const DIFFERENT: [string, object, object][] = [
  [
    'forward with and without a number',
    keyTo('forward', { forward: 'busy' }),
    keyTo('forward', { forward: 'busy', exten: '1001' }),
  ],
  ['two kinds of forward', keyTo('forward', { forward: 'busy' }), keyTo('forward', { forward: 'noanswer' })],
  [
    'two actions of a group',
    keyTo('groupmember', { group_id: world.group.id, action: 'join' }),
    keyTo('groupmember', { group_id: world.group.id, action: 'leave' }),
  ],
  [
    'a group and its membership',
    keyTo('group', { group_id: world.group.id }),
    keyTo('groupmember', { group_id: world.group.id }),
  ],
  ['two lots', keyTo('parking', { parking_lot_id: lot }), keyTo('parking', { parking_lot_id: other })],
  ['parking and a slot of it', keyTo('parking'), keyTo('park_position', { position: 701 })],
  ['two slots', keyTo('park_position', { position: 701 }), keyTo('park_position', { position: 702 })],
  ['a user and the number of his', keyTo('user', { user_id: world.alice.id }), custom('1001')],
];

describe('the same destination twice', () => {
  it.each(SAME)('is refused when a template is made: %s', async (_, one, two, metadata) => {
    expect(await wazo('POST', '/funckeys/templates', pair(one, two))).toEqual(told(metadata));
  });

  it.each(SAME)('is refused when a template is replaced: %s', async (_, one, two, metadata) => {
    const { url } = await newTemplate(server);
    expect(await wazo('PUT', url, pair(one, two))).toEqual(told(metadata));
  });

  it.each(SAME)('is refused against a key that is there: %s', async (_, one, two, metadata) => {
    const { url } = await newTemplate(server, { 3: one });
    expect(await wazo('PUT', `${url}/7`, two)).toEqual(told(metadata));
  });

  it.each(SAME)("is refused among a user's own keys: %s", async (_, one, two, metadata) => {
    const user = await newUser(server);
    expect(await wazo('PUT', user.keys, pair(one, two))).toEqual(told(metadata));
  });

  it.each([
    ['agent', keyTo('agent', { agent_id: world.agent.id }), `'action': 'toggle', 'agent_id': ${world.agent.id}`],
    ['bsfilter', keyTo('bsfilter', { filter_member_id: member }), `'filter_member_id': ${member}`],
  ])('is refused for the types that only users have: %s', async (_, key, metadata) => {
    expect(await wazo('PUT', `/users/${world.alice.id}/funckeys`, pair(key))).toEqual(told(metadata));
  });

  it('is told at the later position, with the earlier one in the message', async () => {
    const { body } = await server.call('POST', '/funckeys/templates', pair(custom('1')));
    expect(body.errors).toEqual([
      {
        path: 'keys.7.destination',
        code: 'duplicate_destination',
        message: 'this destination is already on position 3',
        facts: { position: 3 },
      },
    ]);
  });

  it('is told for each further position', async () => {
    const { body } = await server.call('POST', '/funckeys/templates', {
      keys: { 1: custom('1'), 2: custom('1'), 3: custom('1') },
    });
    expect(body.errors.map((one: { path: string }) => one.path)).toEqual(['keys.2.destination', 'keys.3.destination']);
  });

  it('is told at the key that is written, although it stands before the other', async () => {
    const { url } = await newTemplate(server, { 7: custom('1') });
    const { body } = await server.call('PUT', `${url}/3`, custom('1'));
    expect(body.errors).toMatchObject([{ path: 'destination', message: 'this destination is already on position 7' }]);
  });
});

describe('different destinations', () => {
  it.each(DIFFERENT)('may stand beside each other: %s', async (_, one, two) => {
    expect((await server.call('POST', '/funckeys/templates', pair(one, two))).status).toBe(201);
  });
});

describe('the same destination elsewhere', () => {
  it('may be in another template', async () => {
    await newTemplate(server, { 1: custom('1') });
    expect((await server.call('POST', '/funckeys/templates', { keys: { 1: custom('1') } })).status).toBe(201);
  });

  it("may be in a template and among a user's own keys", async () => {
    const { user } = await userWith(server, { 1: custom('1') }, {});
    expect((await server.call('PUT', `${user.keys}/2`, custom('1'))).status).toBe(204);
  });

  it('may be written again on its own position', async () => {
    const { url } = await newTemplate(server, { 1: custom('1') });
    expect((await server.call('PUT', `${url}/1`, custom('1', { label: 'again' }))).status).toBe(204);
  });
});

describe('keys that became the same because another lot is the default', () => {
  it('do not stand in the way of writing a third', async () => {
    const tenant = (await server.ok('POST', '/tenants', { name: 'lots' })).body.uuid as string;
    const make = async (exten: string, slots_start: number, slots_end: number) =>
      (await server.ok('POST', '/parkinglots', { extensions: [{ exten }], slots_start, slots_end }, { tenant })).body
        .id;
    await make('700', 701, 702);
    const second = await make('800', 801, 802);
    const { url } = await newTemplate(
      server,
      { 1: keyTo('park'), 2: keyTo('park', { parking_lot_id: second }) },
      {},
      tenant,
    );
    const body = { extensions: [{ exten: '800' }], slots_start: 801, slots_end: 802, default: true };
    await server.ok('PUT', `/parkinglots/${second}`, body);
    expect((await server.call('PUT', `${url}/3`, custom('1'))).status).toBe(204);
  });
});
