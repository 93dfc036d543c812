import { describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';
import { custom, destinationAt, keyTo, newTemplate, newUser } from './wire.ts';

const server = await openTestServer();
const world = await populate(server);
const lot = world.lot.id;

/** Adds users until there is one with the id that the specification's examples point to. */
async function userNumber(id: number): Promise<void> {
  const { id: made } = await newUser(server);
  if (made < id) await userNumber(id);
}
await userNumber(34);

describe('the examples of the specification', () => {
  const TEMPLATE = `{
    "name": "Example template",
    "keys": {
         "1": {
            "destination": {
                 "type": "user",
                 "user_id": 34
             }
         },
         "2": {
             "blf": true,
             "label": "Call mom",
             "destination": {
                 "type": "custom",
                 "exten": "5551234567"
             }
         }
     }
 }`;
  // As it stands: the specification writes Python's True here.
  const KEY = `{
    "blf": True,
    "label": "Call john",
    "destination": {
         "type": "user",
         "user_id": 34
     }
 }`;

  it('make a template with two keys', async () => {
    const { body } = await server.ok('POST', '/funckeys/templates', undefined, { raw: TEMPLATE });
    expect(body).toMatchObject({
      name: 'Example template',
      keys: {
        1: { blf: true, label: null, destination: { type: 'user', user_id: 34 } },
        2: { blf: true, label: 'Call mom', destination: { type: 'custom', exten: '5551234567' } },
      },
    });
  });

  it("make a user's own keys", async () => {
    const user = await newUser(server);
    expect((await server.call('PUT', user.keys, undefined, { raw: TEMPLATE })).status).toBe(204);
  });

  it('make one key of a template', async () => {
    const { url } = await newTemplate(server);
    await server.ok('PUT', `${url}/1`, undefined, { raw: KEY });
    expect((await server.ok('GET', `${url}/1`)).body).toMatchObject({ blf: true, label: 'Call john' });
  });

  it('make one key of a user', async () => {
    const user = await newUser(server);
    expect((await server.call('PUT', `${user.keys}/1`, undefined, { raw: KEY })).status).toBe(204);
  });
});

describe('a destination', () => {
  /** What is sent, and what comes back of it. */
  const SPELLINGS: [object, object][] = [
    [{ type: 'park' }, { type: 'park', parking_lot_name: 'Main' }],
    [{ type: 'parking' }, { type: 'parking', parking_lot_name: 'Main' }],
    [
      { type: 'park', parking_lot_id: lot },
      { type: 'park', parking_lot_id: lot, parking_lot_name: 'Main' },
    ],
    [
      { type: 'park', parking_lot_id: null },
      { type: 'park', parking_lot_name: 'Main' },
    ],
    [
      { type: 'park_position', position: '701' },
      { type: 'park_position', position: 701, parking_lot_name: 'Main' },
    ],
    [
      { type: 'park_position', position: 701 },
      { type: 'park_position', position: 701, parking_lot_name: 'Main' },
    ],
    [
      { type: 'custom', exten: ' 12A+*3\n' },
      { type: 'custom', exten: '12A+*3' },
    ],
    [
      { type: 'forward', forward: 'busy', exten: null },
      { type: 'forward', forward: 'busy', exten: null },
    ],
    [
      { type: 'service', service: 'calllistening' },
      { type: 'service', service: 'calllistening' },
    ],
    [
      { type: 'groupmember', group_id: world.group.id },
      { type: 'groupmember', group_id: world.group.id, action: 'toggle' },
    ],
    [
      { type: 'queue', queue_id: String(world.queue.id) },
      { type: 'queue', queue_id: world.queue.id },
    ],
    [
      { type: 'queue', queue_id: world.queue.id + 0.9 },
      { type: 'queue', queue_id: world.queue.id },
    ],
    [{ type: 'onlinerec', unknown: 1 }, { type: 'onlinerec' }],
  ];

  it.each(SPELLINGS)('%j comes back as %j', async (sent, expected) => {
    const { url } = await newTemplate(server, { 1: { destination: sent } });
    expect(await destinationAt(server, url, 1)).toEqual({ href: null, ...expected });
  });

  it('of an agent without an action toggles', async () => {
    const user = await newUser(server);
    await server.ok('PUT', `${user.keys}/1`, keyTo('agent', { agent_id: world.agent.id }));
    expect((await destinationAt(server, user.keys, 1)).action).toBe('toggle');
  });

  const SERVICES = [
    'phonestatus',
    'recsnd',
    'callrecord',
    'incallfilter',
    'enablednd',
    'pickup',
    'calllistening',
    'directoryaccess',
    'fwdundoall',
    'enablevm',
    'vmusermsg',
    'vmuserpurge',
  ];

  it.each(SERVICES)('may be the service %s', async (service) => {
    const { url } = await newTemplate(server, { 1: keyTo('service', { service }) });
    expect((await destinationAt(server, url, 1)).service).toBe(service);
  });
});

describe('the size of things', () => {
  it('of a template is up to 10,000 positions', async () => {
    const { url } = await newTemplate(server, { 1: custom('1'), 10000: custom('2') });
    expect(Object.keys((await server.ok('GET', url)).body.keys)).toEqual(['1', '10000']);
  });

  it('of a template may be a thousand keys at once', async () => {
    const keys = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [index + 1, custom(`9${index}`)]));
    const { url } = await newTemplate(server, keys);
    expect(Object.keys((await server.ok('GET', url)).body.keys)).toHaveLength(1000);
  });

  it('of a name is 128 characters, however many bytes they have', async () => {
    const name = '👩'.repeat(128);
    expect((await server.ok('POST', '/funckeys/templates', { name })).body.name).toBe(name);
  });

  it('of a number is 40 characters', async () => {
    const { url } = await newTemplate(server, { 1: custom('1'.repeat(40)) });
    expect((await destinationAt(server, url, 1)).exten).toHaveLength(40);
  });
});
