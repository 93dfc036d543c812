import { describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';
import { custom, keyTo, newPhone, newTemplate, newUser, userWith } from './wire.ts';

// Each test stands for something that Wazo does and Lampfield does not.
const server = await openTestServer();
const world = await populate(server);
let number = 7000;
const next = () => String(++number);
const lot = async (more: object = {}) => {
  const start = 20_000 + ++number * 10;
  const body = { name: 'L', extensions: [{ exten: next() }], slots_start: start, slots_end: start + 5, ...more };
  return { ...(await server.ok('POST', '/parkinglots', body)).body, input: body };
};

describe('a shared template', () => {
  it('lights the lamps of its keys on the phone of its user', async () => {
    const { user } = await userWith(server, { 1: keyTo('service', { service: 'enablednd' }) }, {}, next());
    const file = await newPhone(server, user);
    expect(await file()).toMatch(/linekey\.1\.type = 16/);
  });

  it.each(['agent', 'bsfilter'])('does not take a key of type %s in a whole-template PUT, either', async (type) => {
    const { url } = await newTemplate(server);
    const parameters = { agent_id: world.agent.id, filter_member_id: world.filter.surrogates.users[0].member_id };
    const answer = await server.call('PUT', url, { keys: { 1: keyTo(type, parameters) } });
    expect(answer.body).toMatchObject({ status: 400, errors: [{ code: 'excluded_type' }] });
  });

  it('given and taken reaches the phone at once', async () => {
    const user = await newUser(server, next());
    const file = await newPhone(server, user);
    const { id } = await newTemplate(server, { 1: custom('4713') });
    const before = await file();
    await server.ok('PUT', `${user.keys}/templates/${id}`);
    const between = await file();
    await server.ok('DELETE', `${user.keys}/templates/${id}`);
    expect([between.includes('4713'), await file()]).toEqual([true, before]);
  });

  it('that only loses keys reaches the phone', async () => {
    const { user, shared } = await userWith(server, { 1: custom('4714'), 2: custom('4715') }, {}, next());
    const file = await newPhone(server, user);
    await server.ok('PUT', shared.url, { keys: { 2: custom('4715') } });
    expect(await file()).not.toContain('4714');
  });
});

describe('a key whose target became invalid', () => {
  /** A template with a key to a slot that its lot does not have any more. */
  const broken = async () => {
    const { id, input } = await lot();
    const keys = { 1: keyTo('park_position', { parking_lot_id: id, position: input.slots_end }) };
    const made = await newTemplate(server, keys);
    await server.ok('PUT', `/parkinglots/${id}`, { ...input, slots_end: input.slots_start });
    return made;
  };

  it('does not keep its template from being deleted', async () => {
    expect((await server.call('DELETE', (await broken()).url)).status).toBe(204);
  });

  it('does not keep other keys from being set', async () => {
    expect((await server.call('PUT', `${(await broken()).url}/2`, custom('1'))).status).toBe(204);
  });

  it('can be removed', async () => {
    expect((await server.call('DELETE', `${(await broken()).url}/1`)).status).toBe(204);
  });

  it('can be read', async () => {
    expect((await server.call('GET', `${(await broken()).url}/1`)).status).toBe(200);
  });

  it('does not keep its template from being given to a user with a phone', async () => {
    const { id } = await broken();
    const user = await newUser(server, next());
    await newPhone(server, user);
    expect((await server.call('PUT', `${user.keys}/templates/${id}`)).status).toBe(204);
  });

  it('is told as a problem of its user', async () => {
    const { id } = await broken();
    const user = await newUser(server);
    await server.ok('PUT', `${user.keys}/templates/${id}`);
    const { body } = await server.ok('GET', `${user.keys}/problems`);
    expect(body.items).toMatchObject([{ position: 1, code: 'slot_out_of_range' }]);
  });
});

describe('a target without an extension', () => {
  const TARGETS = [
    ['group', '/groups', { label: 'G' }],
    ['queue', '/queues', { name: 'q' }],
    ['conference', '/conferences', { name: 'c' }],
  ] as const;

  it.each(TARGETS)('does not keep a %s key from being set on a user with a phone', async (type, path, body) => {
    const { id } = (await server.ok('POST', path, { ...body, extensions: [] })).body;
    const user = await newUser(server, next());
    await newPhone(server, user);
    expect((await server.call('PUT', `${user.keys}/1`, keyTo(type, { [`${type}_id`]: id }))).status).toBe(204);
  });
});

describe('what a key shows and dials', () => {
  it('follows the extension of a group to the phone', async () => {
    const { id } = (await server.ok('POST', '/groups', { label: 'G', extensions: [{ exten: next() }] })).body;
    const { user } = await userWith(server, { 1: keyTo('group', { group_id: id }) }, {}, next());
    const file = await newPhone(server, user);
    await server.ok('PUT', `/groups/${id}`, { label: 'G', extensions: [{ exten: '39999' }] });
    expect(await file()).toContain('39999');
  });

  it('follows a renamed target to the phone where it has no label', async () => {
    const { id } = (await server.ok('POST', '/groups', { label: 'Before', extensions: [{ exten: next() }] })).body;
    const { user } = await userWith(server, { 1: keyTo('group', { group_id: id }) }, {}, next());
    const file = await newPhone(server, user);
    await server.ok('PUT', `/groups/${id}`, { label: 'Afterwards', extensions: [{ exten: next() }] });
    expect(await file()).toContain('Afterwards');
  });

  it('follows a changed feature code to the phone', async () => {
    const { user } = await userWith(server, { 1: keyTo('service', { service: 'phonestatus' }) }, {}, next());
    const file = await newPhone(server, user);
    const { items } = (await server.ok('GET', '/extensions/features?feature=phonestatus')).body;
    await server.ok('PUT', `/extensions/features/${items[0].uuid}`, { exten: '*7788' });
    expect(await file()).toContain('*7788');
  });
});

describe('an answer to bad input', () => {
  const BAD: [string, string, unknown][] = [
    ['PUT', '/0', custom('1')],
    ['PUT', '/1', custom('1', { label: 'x'.repeat(10_000) })],
    ['PUT', '/1', custom('1'.repeat(1000))],
    ['PUT', '/1', keyTo('user', { user_id: 2 ** 53 })],
    ['PUT', '/1', keyTo('user', { user_id: 1e308 })],
    ['PUT', '/99999999999', custom('1')],
    ['PUT', '/1', keyTo('park_position', { position: '9'.repeat(30) })],
    ['PUT', '/1', keyTo('park_position', { position: 2 ** 40 })],
    ['PUT', '', { name: 'x'.repeat(10_000) }],
    ['PUT', '', { keys: { [String(2 ** 40)]: custom('1') } }],
    ['PUT', '', { keys: { 1: { destination: { type: ['custom'] } } } }],
  ];

  it.each(BAD)('is 400 for %s template%s %j', async (method, rest, body) => {
    const { url } = await newTemplate(server);
    expect((await server.call(method, url + rest, body)).status).toBe(400);
  });

  it.each(BAD)('tells nothing of the database for %s template%s %j', async (method, rest, body) => {
    const { url } = await newTemplate(server);
    const answer = await server.call(method, url + rest, body, { wazo: true });
    expect(JSON.stringify(answer.body)).not.toMatch(/sql|insert|select|constraint failed/i);
  });

  it('does not repeat the token', async () => {
    const answer = await server.call('GET', '/funckeys/templates', undefined, { token: 'a-secret-token', wazo: true });
    expect(JSON.stringify(answer.body)).not.toContain('a-secret-token');
  });
});
