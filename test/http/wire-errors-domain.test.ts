import { describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';
import { custom, keyTo, newTemplate, newUser, userWith } from './wire.ts';

const server = await openTestServer();
const world = await populate(server);
const { id: templateId, url: template } = await newTemplate(server);
const member = world.filter.surrogates.users[0].member_id;
const loneUser = await newUser(server);
const ownTemplateId = (await server.ok('GET', loneUser.keys)).body.id;
const mute = (
  await server.ok('POST', '/parkinglots', { name: 'Mute', extensions: [], slots_start: 801, slots_end: 850 })
).body;

const wazo = async (method: string, url: string, body?: unknown) => {
  const answer = await server.call(method, url, body, { wazo: true });
  return [answer.status, answer.body];
};
const problem = async (method: string, url: string, body?: unknown) => (await server.call(method, url, body)).body;

describe('a template that does not exist', () => {
  const CALLS = [
    ['GET', '/funckeys/templates/999999'],
    ['PUT', '/funckeys/templates/999999'],
    ['DELETE', '/funckeys/templates/999999'],
    ['GET', '/funckeys/templates/999999/1'],
    ['PUT', '/funckeys/templates/999999/1'],
    ['DELETE', '/funckeys/templates/999999/1'],
    ['GET', '/funckeys/templates/999999/users'],
    ['PUT', `${loneUser.keys}/templates/999999`],
    ['DELETE', `${loneUser.keys}/templates/999999`],
  ] as const;

  it.each(CALLS)('is 404 in the words of Wazo for %s %s, whatever the body', async (method, url) => {
    const text = "Resource Not Found - FuncKeyTemplate was not found ('id': 999999)";
    expect(await wazo(method, url, method === 'PUT' ? {} : undefined)).toEqual([404, [text]]);
  });

  it.each([4_294_967_296, Number.MAX_SAFE_INTEGER])('is 404 with the id %i', async (id) => {
    const text = `Resource Not Found - FuncKeyTemplate was not found ('id': ${id})`;
    expect(await wazo('GET', `/funckeys/templates/${id}`)).toEqual([404, [text]]);
  });

  it('is told with its code', async () => {
    const body = await problem('GET', '/funckeys/templates/999999');
    expect(body).toMatchObject({
      status: 404,
      detail: 'FuncKeyTemplate was not found',
      errors: [{ code: 'not_found' }],
    });
  });
});

describe('a user who does not exist', () => {
  const uuid = '00000000-0000-4000-8000-000000000000';
  const CALLS = [
    ['GET', 'funckeys'],
    ['PUT', 'funckeys'],
    ['GET', 'funckeys/1'],
    ['PUT', 'funckeys/1'],
    ['DELETE', 'funckeys/1'],
    ['GET', 'funckeys/templates'],
    ['PUT', 'funckeys/templates/999999'],
    ['DELETE', 'funckeys/templates/999999'],
  ] as const;

  it.each(CALLS)('is 404 by id for %s users/…/%s', async (method, rest) => {
    const text = "Resource Not Found - User was not found ('id': 999999)";
    expect(await wazo(method, `/users/999999/${rest}`, method === 'PUT' ? {} : undefined)).toEqual([404, [text]]);
  });

  it.each(CALLS)('is 404 by uuid for %s users/…/%s', async (method, rest) => {
    const text = `Resource Not Found - User was not found ('id': UUID('${uuid}'))`;
    expect(await wazo(method, `/users/${uuid}/${rest}`, method === 'PUT' ? {} : undefined)).toEqual([404, [text]]);
  });
});

describe('an empty position', () => {
  it('of a template is 404 for GET', async () => {
    const text = `Resource Not Found - FuncKey was not found ('template_id': ${templateId}, 'position': 9)`;
    expect(await wazo('GET', `${template}/9`)).toEqual([404, [text]]);
  });

  it('of a template is 404 for DELETE', async () => {
    const text = `Resource Not Found - FuncKey was not found ('resource': 'FuncKey', 'position': 9, 'template_id': ${templateId})`;
    expect(await wazo('DELETE', `${template}/9`)).toEqual([404, [text]]);
  });

  it('of a user without a template is 404 for GET', async () => {
    const text = `Resource Not Found - FuncKey was not found ('template_id': ${ownTemplateId}, 'position': 9)`;
    expect(await wazo('GET', `${loneUser.keys}/9`)).toEqual([404, [text]]);
  });

  it('of a user with a template is 404 for GET, without an id', async () => {
    const { user } = await userWith(server, {}, {});
    const text = "Resource Not Found - FuncKey was not found ('template_id': None, 'position': 9)";
    expect(await wazo('GET', `${user.keys}/9`)).toEqual([404, [text]]);
  });

  it('of a user is 404 for DELETE', async () => {
    const text = `Resource Not Found - FuncKey was not found ('resource': 'FuncKey', 'position': 9, 'template_id': ${ownTemplateId})`;
    expect(await wazo('DELETE', `${loneUser.keys}/9`)).toEqual([404, [text]]);
  });

  it('of a user is 404 for DELETE although an inherited key is there', async () => {
    const { user } = await userWith(server, { 9: custom('1') }, {});
    expect((await server.call('DELETE', `${user.keys}/9`)).status).toBe(404);
  });

  it('is told with its code', async () => {
    expect((await problem('GET', `${template}/9`)).errors).toMatchObject([{ path: '', code: 'not_found' }]);
  });
});

describe('a target that does not exist', () => {
  const TARGETS = [
    ['user', 'user_id', 'User', {}],
    ['group', 'group_id', 'Group', {}],
    ['groupmember', 'group_id', 'Group', { action: 'join' }],
    ['queue', 'queue_id', 'Queue', {}],
    ['conference', 'conference_id', 'Conference', {}],
    ['paging', 'paging_id', 'Paging', {}],
    ['parking', 'parking_lot_id', 'ParkingLot', {}],
    ['park_position', 'parking_lot_id', 'ParkingLot', { position: 1 }],
    ['agent', 'agent_id', 'Agent', { action: 'login' }],
    ['bsfilter', 'filter_member_id', 'FilterMember', {}],
  ] as const;

  it.each(TARGETS)('of a %s is told in the words of Wazo', async (type, field, resource, more) => {
    const text = `Input Error - field '${field}': ${resource} was not found ('${field}': 999999)`;
    const key = keyTo(type, { [field]: 999_999, ...more });
    expect(await wazo('PUT', `${loneUser.keys}/1`, key)).toEqual([400, [text]]);
  });

  it.each(TARGETS)('of a %s is told with place and code', async (type, field, _, more) => {
    const body = await problem('PUT', `${loneUser.keys}/1`, keyTo(type, { [field]: 999_999, ...more }));
    expect(body.errors).toMatchObject([{ path: `destination.${field}`, code: 'reference_not_found' }]);
  });

  it.each([0, -1, 4_294_967_296, Number.MAX_SAFE_INTEGER])('is 400 with the id %i', async (user_id) => {
    const text = `Input Error - field 'user_id': User was not found ('user_id': ${user_id})`;
    expect(await wazo('PUT', `${template}/1`, keyTo('user', { user_id }))).toEqual([400, [text]]);
  });

  it('is told even if something else has the id', async () => {
    const body = await problem('PUT', `${template}/1`, keyTo('group', { group_id: world.queue.id }));
    expect(body.errors).toMatchObject([{ code: 'reference_not_found' }]);
  });
});

describe('a key to a filter member', () => {
  it('is refused for a user in no filter, in the words of Wazo', async () => {
    const text = `Resource Error - User must be associated with a BSFilter ('user_id': ${loneUser.id})`;
    expect(await wazo('PUT', `${loneUser.keys}/1`, keyTo('bsfilter', { filter_member_id: member }))).toEqual([
      400,
      [text],
    ]);
  });

  it('is refused with place and code', async () => {
    const body = await problem('PUT', loneUser.keys, { keys: { 1: keyTo('bsfilter', { filter_member_id: member }) } });
    expect(body.errors).toMatchObject([{ path: 'keys.1.destination.filter_member_id', code: 'not_in_filter' }]);
  });

  it.each(['alice', 'bob'] as const)('is fine for %s, who is in the filter', async (who) => {
    const address = `/users/${world[who].id}/funckeys/30`;
    expect((await server.call('PUT', address, keyTo('bsfilter', { filter_member_id: member }))).status).toBe(204);
  });
});

describe('a parking lot', () => {
  const LOT = { parking_lot_id: mute.id };

  it('without an extension is refused in the words of Wazo', async () => {
    const text = `Resource Error - ParkingLot must be associated with a Extension ('parking_lot_id': ${mute.id})`;
    expect(await wazo('PUT', `${template}/1`, keyTo('parking', LOT))).toEqual([400, [text]]);
  });

  it('without an extension is refused with place and code', async () => {
    const body = await problem('PUT', `${template}/1`, keyTo('parking', LOT));
    expect(body.errors).toMatchObject([{ path: 'destination.parking_lot_id', code: 'lot_without_extension' }]);
  });

  it.each([800, 851])('does not have the slot %i, in the words of Wazo', async (position) => {
    const text =
      "Input Error - position: [{'constraint_id': 'range', 'constraint': {'min': 801, 'max': 850}, 'message': 'Must be greater than or equal to 801 and less than or equal to 850.'}]";
    expect(await wazo('PUT', `${template}/1`, keyTo('park_position', { ...LOT, position }))).toEqual([400, [text]]);
  });

  it('does not have the slot, with place and code', async () => {
    const body = await problem('PUT', `${template}/1`, keyTo('park_position', { ...LOT, position: 800 }));
    expect(body.errors).toMatchObject([{ path: 'destination.position', code: 'slot_out_of_range' }]);
  });

  it.each([801, 850])('has the slot %i', async (position) => {
    const { url } = await newTemplate(server);
    expect((await server.call('PUT', `${url}/1`, keyTo('park_position', { ...LOT, position }))).status).toBe(204);
  });
});

describe('a label', () => {
  const TEXT = String.raw`Input Error - field 'label': wrong type. Should be a string without special characters (\n \r \t ;)`;
  const BAD = [
    ['a;b', `'a;b'`],
    ['a\nb', String.raw`'a\nb'`],
    ['a\rb', String.raw`'a\rb'`],
    ['a\tb', String.raw`'a\tb'`],
    ["it's;", `"it's;"`],
  ];

  it.each(BAD)('%j is refused in the words of Wazo', async (label, repr) => {
    expect(await wazo('PUT', `${template}/1`, custom('1', { label }))).toEqual([400, [`${TEXT} ('label': ${repr})`]]);
  });

  it.each(BAD)('%j is refused with place and code', async (label) => {
    const body = await problem('PUT', template, { keys: { 1: custom('1', { label }) } });
    expect(body.errors).toMatchObject([{ path: 'keys.1.label', code: 'label_characters' }]);
  });

  it.each(['x'.repeat(128), '😀'.repeat(128), 'Zoë — "ö"', "O'Neil", '<&>', '\u00a0'])(
    '%s comes back as it is',
    async (label) => {
      const { url } = await newTemplate(server, { 1: custom('1', { label }) });
      expect((await server.ok('GET', `${url}/1`)).body.label).toBe(label);
    },
  );

  it('with half a surrogate pair is refused', async () => {
    const raw = String.raw`{"label":"\ud83d","destination":{"type":"custom","exten":"1"}}`;
    const { body } = await server.call('PUT', `${template}/1`, undefined, { raw });
    expect(body.errors).toMatchObject([{ path: 'label', code: 'characters' }]);
  });
});

describe("the hidden template of a user's own keys", () => {
  const address = `/funckeys/templates/${ownTemplateId}`;

  it('can not be deleted, in the words of Wazo', async () => {
    const text = `Resource Error - Operation not permitted. Deleting private templates is not allowed ('template_id': ${ownTemplateId})`;
    expect(await wazo('DELETE', address)).toEqual([400, [text]]);
  });

  it('can not be given to a user, in the words of Wazo', async () => {
    const text = `Resource Error - Operation not permitted. Cannot associate a private template with a user ('template_id': ${ownTemplateId})`;
    expect(await wazo('PUT', `${loneUser.keys}/templates/${ownTemplateId}`)).toEqual([400, [text]]);
  });

  it.each(['DELETE /funckeys/templates/{id}', 'PUT /users/{u}/funckeys/templates/{id}'])(
    'has its code for %s',
    async (call) => {
      const [method = '', url = ''] = call
        .replace('{id}', ownTemplateId)
        .replace('{u}', String(loneUser.id))
        .split(' ');
      expect((await problem(method, url)).errors).toMatchObject([{ code: 'private_template' }]);
    },
  );

  it.each(['GET', 'PUT'])('is 404 for %s: own keys are reached through their user', async (method) => {
    expect((await server.call(method, address, method === 'PUT' ? {} : undefined)).status).toBe(404);
  });

  it('is 404 for its single keys', async () => {
    expect((await server.call('PUT', `${address}/1`, custom('1'))).status).toBe(404);
  });
});

describe('a request without the right', () => {
  it('is told as Wazo tells it, without the token', async () => {
    const answer = await server.call('GET', '/funckeys/templates/1', undefined, { wazo: true, token: 'wrong' });
    expect([answer.status, answer.body]).toEqual([401, ["('', 'confd.funckeys.templates.1.read')"]]);
  });

  it('names the missing right', async () => {
    const { body } = await server.ok('POST', '/tokens', { name: 'reader', acl: ['confd.funckeys.#.read'] });
    const answer = await server.call('PUT', `${template}/3`, {}, { token: body.token });
    expect(answer.body).toMatchObject({ status: 401, errors: [{ code: 'right_missing' }] });
  });
});
