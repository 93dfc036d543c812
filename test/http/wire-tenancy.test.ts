import { describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';
import { custom, keyTo, newTemplate, newUser } from './wire.ts';

const server = await openTestServer();
const main = (await server.ok('GET', '/tenants')).body.items[0].uuid as string;
const sub = (await server.ok('POST', '/tenants', { name: 'sub' })).body.uuid as string;
const subsub = (await server.ok('POST', '/tenants', { name: 'subsub' }, { tenant: sub })).body.uuid as string;
const sibling = (await server.ok('POST', '/tenants', { name: 'sibling' })).body.uuid as string;
const body = { name: 'limited', acl: ['#'], tenant_uuid: sub };
const token = (await server.ok('POST', '/tokens', body)).body.token as string;

const templates = {
  main: await newTemplate(server, {}, { name: 'of main' }),
  sub: await newTemplate(server, {}, { name: 'of sub' }, sub),
  subsub: await newTemplate(server, {}, { name: 'of subsub' }, subsub),
  sibling: await newTemplate(server, {}, { name: 'of sibling' }, sibling),
};
const users = { main: await newUser(server), sub: await newUser(server, undefined, sub) };
const group = (await server.ok('POST', '/groups', { label: 'G', extensions: [] }, { tenant: sub })).body;

const names = async (query: string, options: object) =>
  (await server.ok('GET', `/funckeys/templates?${query}`, undefined, options)).body.items.map(
    (item: { name: string }) => item.name,
  );

describe('a list of templates', () => {
  it('shows the current tenant alone', async () => {
    expect(await names('', {})).toEqual(['of main']);
  });

  it('shows the tenants below with recurse', async () => {
    expect(await names('recurse=true', {})).toEqual(['of main', 'of sibling', 'of sub', 'of subsub']);
  });

  it('shows the tenant of the header', async () => {
    expect(await names('', { tenant: sub })).toEqual(['of sub']);
  });

  it('shows the tenants below that of the header with recurse', async () => {
    expect(await names('recurse=true', { tenant: sub })).toEqual(['of sub', 'of subsub']);
  });

  it("shows the token's own tenant without a header", async () => {
    expect(await names('', { token })).toEqual(['of sub']);
  });

  it('never shows what is above the token', async () => {
    expect(await names('recurse=true', { token })).toEqual(['of sub', 'of subsub']);
  });
});

describe('the header Wazo-Tenant', () => {
  it('makes a template in that tenant', async () => {
    const answer = await server.ok('POST', '/funckeys/templates', {}, { tenant: sibling });
    expect(answer.body.tenant_uuid).toBe(sibling);
  });

  it('is not needed for the own tenant', async () => {
    expect((await server.ok('POST', '/funckeys/templates', {})).body.tenant_uuid).toBe(main);
  });

  it('may be in capitals', async () => {
    expect(await names('', { tenant: subsub.toUpperCase() })).toEqual(['of subsub']);
  });

  const FORBIDDEN = [
    ['above', main],
    ['beside', sibling],
    ['nowhere', '00000000-0000-4000-8000-000000000000'],
  ];

  it.each(FORBIDDEN)('that names a tenant %s the token is told as Wazo tells it', async (_, tenant) => {
    const answer = await server.call('GET', '/funckeys/templates', undefined, { token, tenant, wazo: true });
    expect([answer.status, answer.body]).toEqual([401, [`('', 'confd.funckeys.templates.read', '${tenant}')`]]);
  });

  it('that is not a tenant at all is 401', async () => {
    expect((await server.call('GET', '/funckeys/templates', undefined, { tenant: 'x' })).status).toBe(401);
  });
});

const CALLS = [
  ['GET', '', undefined],
  ['PUT', '', {}],
  ['GET', '/users', undefined],
  ['PUT', '/1', custom('1')],
  ['GET', '/1', undefined],
  ['DELETE', '/1', undefined],
] as const;

describe('items of a tenant below', () => {
  it.each(CALLS)('are reached without a header: %s template%s', async (method, rest, sent) => {
    const { url } = await newTemplate(server, { 1: custom('9') }, {}, subsub);
    expect((await server.call(method, url + rest, sent)).status).toBeLessThan(300);
  });

  it('are reached for users, too', async () => {
    expect((await server.call('PUT', users.sub.keys, {})).status).toBe(204);
  });

  it('keep their tenant when they are replaced from above', async () => {
    await server.ok('PUT', templates.subsub.url, { name: 'of subsub' });
    expect((await server.ok('GET', templates.subsub.url)).body.tenant_uuid).toBe(subsub);
  });
});

describe.each(['main', 'sibling'] as const)('items of a tenant that the token does not see (%s)', (where) => {
  it.each(CALLS)('do not exist, whatever the body: %s template%s', async (method, rest) => {
    const { url, id } = templates[where];
    const answer = await server.call(method, url + rest, method === 'PUT' ? {} : undefined, { token, wazo: true });
    expect([answer.status, answer.body]).toEqual([
      404,
      [`Resource Not Found - FuncKeyTemplate was not found ('id': ${id})`],
    ]);
  });
});

describe('a user that the token does not see', () => {
  it.each(['GET', 'PUT'])('does not exist for %s', async (method) => {
    const sent = method === 'PUT' ? { keys: 5 } : undefined;
    expect((await server.call(method, users.main.keys, sent, { token })).status).toBe(404);
  });

  it('is looked for before the template', async () => {
    const url = `${users.main.keys}/templates/${templates.main.id}`;
    const answer = await server.call('PUT', url, undefined, { token, wazo: true });
    expect(answer.body).toEqual([`Resource Not Found - User was not found ('id': ${users.main.id})`]);
  });
});

describe('a target', () => {
  const key = keyTo('group', { group_id: group.id });

  it('must be in the tenant of the template, not merely visible', async () => {
    const answer = await server.call('PUT', `${templates.main.url}/1`, key, { wazo: true });
    const text = `Input Error - field 'group_id': Group was not found ('group_id': ${group.id})`;
    expect([answer.status, answer.body]).toEqual([400, [text]]);
  });

  it('must be in the tenant of the user', async () => {
    expect((await server.call('PUT', `${users.main.keys}/1`, key)).status).toBe(400);
  });

  it("may be in the template's tenant when that is edited from above", async () => {
    expect((await server.call('PUT', `${templates.sub.url}/1`, key)).status).toBe(204);
  });

  it('is refused in a template of another tenant below', async () => {
    expect((await server.call('PUT', `${templates.sibling.url}/1`, key)).status).toBe(400);
  });
});

describe('a template for a user of another tenant', () => {
  it('is refused in the words of Wazo', async () => {
    const answer = await server.call('PUT', `${users.sub.keys}/templates/${templates.main.id}`, undefined, {
      wazo: true,
    });
    const text = `Resource Error - different tenants ('user_tenant_uuid': '${sub}', 'template_tenant_uuid': '${main}')`;
    expect([answer.status, answer.body]).toEqual([400, [text]]);
  });

  it('is refused with its code', async () => {
    const answer = await server.call('PUT', `${users.main.keys}/templates/${templates.sub.id}`);
    expect(answer.body.errors).toMatchObject([{ code: 'different_tenants' }]);
  });

  it('can be taken away without a complaint', async () => {
    expect((await server.call('DELETE', `${users.sub.keys}/templates/${templates.main.id}`)).status).toBe(204);
  });

  it('is refused for many users at once, and nobody gets it', async () => {
    const user_uuids = [users.main.uuid, users.sub.uuid];
    await server.call('POST', `${templates.main.url}/users`, { user_uuids });
    expect((await server.ok('GET', `${templates.main.url}/users`)).body.total).toBe(0);
  });
});

describe('the default parking lot', () => {
  it("is that of the template's tenant, not of the one who writes", async () => {
    const lot = { name: 'Main', extensions: [{ exten: '700' }], slots_start: 701, slots_end: 702 };
    await server.ok('POST', '/parkinglots', lot);
    const answer = await server.call('PUT', `${templates.sub.url}/2`, keyTo('park'));
    expect(answer.body.errors).toMatchObject([{ path: 'destination.parking_lot_id', code: 'default_lot_missing' }]);
  });

  it('is missing in the words of Wazo', async () => {
    const answer = await server.call('PUT', `${templates.sub.url}/2`, keyTo('park'), { wazo: true });
    expect(answer.body).toEqual([
      "Input Error - field 'parking_lot_id': ParkingLot was not found ('parking_lot_id': None)",
    ]);
  });

  it('is missing for a slot, too', async () => {
    const answer = await server.call('PUT', `${templates.sub.url}/2`, keyTo('park_position', { position: 701 }));
    expect(answer.body.errors).toMatchObject([{ code: 'default_lot_missing' }]);
  });
});
