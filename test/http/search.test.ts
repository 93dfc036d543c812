import { describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';

const server = await openTestServer();
const { ok, call } = server;
const world = await populate(server);
const user = (firstname: string, lastname: string, exten?: string, email?: string) =>
  ok('POST', '/users', { firstname, lastname, email, lines: exten ? [{ extensions: [{ exten }] }] : [] });
const olena = (await user('Олена', 'Коваль', '4711', 'olena@example.com')).body;
await user('Kofi', 'Mensah', '47110');
await user('Jakob', 'Nkomo', '14711');
await user('たなか', 'ゆき', '1600');
await user('Anna', 'Groß', '1601', 'ag@example.com');
const template = (
  await ok('POST', '/funckeys/templates', {
    name: 'Opérations',
    keys: { 4: { label: 'Ліфт', destination: { type: 'custom', exten: '555' } } },
  })
).body;
const device = (await ok('POST', '/devices', { mac: '00:15:65:aa:bb:01', vendor: 'Yealink', model: 'T54W' })).body;
const below = (await ok('POST', '/tenants', { name: 'Below' })).body;
await ok('POST', '/groups', { label: 'Kollegen' }, { tenant: below.uuid });

interface Item {
  kind: string;
  title: string;
}
const items = async (query: string, options = {}) =>
  (await ok('GET', `/search?${query}`, undefined, options)).body.items;
const titles = async (text: string, kinds = 'user') =>
  (await items(`search=${encodeURIComponent(text)}&kinds=${kinds}`)).map((one: Item) => one.title);
const tokenWith = async (...acl: string[]) =>
  (await ok('POST', '/tokens', { name: 'searcher', acl: ['confd.search.read', ...acl] })).body.token;

describe('a search', () => {
  it('finds names in any script by Latin letters, beginnings of words first', async () => {
    expect(await titles('ko')).toEqual(['Kofi Mensah', 'Олена Коваль', 'Jakob Nkomo']);
    expect(await titles('tanaka')).toEqual(['たなか ゆき']);
    expect(await titles('КОВАЛЬ')).toEqual(['Олена Коваль']);
    expect(await titles('gross')).toEqual(['Anna Groß']);
    expect(await titles('angstrom')).toEqual(['Zoë Ångström']);
  });

  it('takes words in any order, and each has to be there', async () => {
    expect(await titles('kov ol')).toEqual(['Олена Коваль']);
    expect(await titles('kov kofi')).toEqual([]);
  });

  it('finds numbers: the number itself, then what begins with it, then what contains it', async () => {
    expect(await titles('4711')).toEqual(['Олена Коваль', 'Kofi Mensah', 'Jakob Nkomo']);
  });

  it('gives what a key needs, and the name in Latin letters where it has others', async () => {
    expect(await items('search=olena')).toEqual([
      {
        kind: 'user',
        id: olena.id,
        uuid: olena.uuid,
        tenant_uuid: olena.tenant_uuid,
        title: 'Олена Коваль',
        latin: 'Olena Koval',
        detail: 'olena@example.com',
        exten: '4711',
        number: null,
        target: true,
        template_id: null,
        position: null,
      },
    ]);
    expect((await items('search=zoe'))[0]).toMatchObject({ title: 'Zoë Ångström', latin: null });
  });

  const OTHERS: [string, string, object][] = [
    ['a group by name', 'sales', { kind: 'group', id: world.group.id, uuid: world.group.uuid, exten: '2001' }],
    ['a queue by number', '3001', { kind: 'queue', id: world.queue.id, title: 'support', exten: '3001' }],
    ['a conference', 'meet', { kind: 'conference', id: world.conference.id, exten: '4001' }],
    ['an agent by number', '8001', { kind: 'agent', id: world.agent.id, title: 'Ann', number: '8001', exten: null }],
    ['a paging', '12', { kind: 'paging', id: world.paging.id, number: '12' }],
    ['a parking lot', 'main', { kind: 'parking_lot', id: world.lot.id, exten: '700' }],
    ['a parking slot', '705', { kind: 'parking_slot', id: world.lot.id, title: 'Main', exten: '705', target: true }],
    [
      'a member of a call filter',
      'bob',
      { kind: 'filter_member', id: world.filter.surrogates.users[0].member_id, detail: 'Boss', exten: '1002' },
    ],
    ['a template', 'operations', { kind: 'template', id: template.id, title: 'Opérations', target: false }],
    [
      'a key of a template',
      'lift',
      { kind: 'key', title: 'Ліфт', latin: 'Lift', detail: 'Opérations', template_id: template.id, position: 4 },
    ],
    ['a phone by MAC', '00:15:65:AA', { kind: 'device', id: device.id, title: '00:15:65:aa:bb:01' }],
    ['a phone by MAC without colons', '1565aabb', { kind: 'device', id: device.id }],
    ['a phone by model', 'yealink t54', { kind: 'device', id: device.id, detail: 'Yealink T54W', target: false }],
  ];

  it.each(OTHERS)('finds %s', async (_, text, found) => {
    expect(await items(`search=${encodeURIComponent(text)}`)).toContainEqual(expect.objectContaining(found));
  });

  it('groups by kind, so many of each, and gives the first of each where nothing is searched for', async () => {
    const found: Item[] = await items('limit=2');
    const kinds = found.map((one) => one.kind);
    expect([...new Set(kinds)]).toEqual([
      'user',
      'group',
      'queue',
      'conference',
      'agent',
      'paging',
      'parking_lot',
      'parking_slot',
      'filter_member',
      'template',
      'key',
      'device',
    ]);
    expect(kinds.filter((kind) => kind === 'parking_slot')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'user')).toHaveLength(2);
  });

  it('gives only the kinds that are asked for', async () => {
    expect((await items('kinds=group,%20queue')).map((one: Item) => one.kind)).toEqual(['group', 'queue']);
  });

  it('finds the one with an id, whatever it is called', async () => {
    expect(await items(`kinds=user&id=${olena.id}`)).toMatchObject([{ id: olena.id, exten: '4711' }]);
    expect(await items(`kinds=parking_slot&id=${world.lot.id}&search=705`)).toMatchObject([{ exten: '705' }]);
    expect(await items(`kinds=parking_slot&id=${world.lot.id + 1}&search=705`)).toEqual([]);
    expect(await items('kinds=user&id=99999')).toEqual([]);
  });

  it('looks into tenants below where it is asked to', async () => {
    expect(await items('search=kollegen')).toEqual([]);
    expect(await items('search=kollegen&recurse=true')).toMatchObject([{ tenant_uuid: below.uuid }]);
    expect(await items('', { tenant: below.uuid })).toMatchObject([{ title: 'Kollegen' }]);
  });

  it('takes signs of patterns as they are', async () => {
    expect(await titles('%')).toEqual([]);
    expect(await titles('_')).toEqual([]);
  });

  it.each([
    ['kinds=user,nobody', 'kinds', 'one_of'],
    ['id=one', 'id', 'not_integer'],
    ['limit=51', 'limit', 'out_of_range'],
    ['limit=0', 'limit', 'limit_zero'],
    ['search=%00', 'search', 'characters'],
  ])('refuses ?%s', async (query, path, code) => {
    expect((await call('GET', `/search?${query}`)).body).toMatchObject({ status: 400, errors: [{ path, code }] });
  });
});

describe('who may search, but not list', () => {
  it('sees names and numbers of what a key can point to, and nothing else', async () => {
    const found: Item[] = await items('limit=1', { token: await tokenWith() });
    expect(found.map((one) => one.kind)).not.toContain('template');
    expect(found.map((one) => one.kind)).not.toContain('key');
    expect(found.map((one) => one.kind)).not.toContain('device');
    expect(found).toHaveLength(9);
    expect(await items('search=olena', { token: await tokenWith() })).toMatchObject([
      { title: 'Олена Коваль', exten: '4711', detail: null },
    ]);
  });

  it('does not find users by what is not shown', async () => {
    expect(await items('search=ag@example', { token: await tokenWith() })).toEqual([]);
    const token = await tokenWith('confd.users.read');
    expect(await items('search=ag@example', { token })).toMatchObject([{ title: 'Anna Groß' }]);
  });

  it('sees what it may list in full', async () => {
    const token = await tokenWith('confd.devices.read', 'confd.funckeys.templates.read');
    const kinds = (await items('limit=1', { token })).map((one: Item) => one.kind);
    expect(kinds).toEqual(expect.arrayContaining(['device', 'template', 'key', 'group']));
  });

  it('sees nothing of a kind that it is denied', async () => {
    const token = await tokenWith('!confd.users.read');
    expect(await items('search=olena', { token })).toEqual([]);
    expect(await items('search=sales', { token })).toMatchObject([{ kind: 'group' }]);
  });
});

describe('lists', () => {
  it.each([
    ['/users?search=koval', 1],
    ['/users?search=olena@', 1],
    ['/funckeys/templates?search=operations', 1],
    ['/devices?search=00:15:65:aa', 1],
    ['/lamps?search=koval', 1],
  ])('%s finds by the same text', async (url, total) => {
    expect((await ok('GET', url)).body.total).toBe(total);
  });

  it('find by what something is called now', async () => {
    await ok('PUT', `/funckeys/templates/${template.id}`, { name: 'Ворота', keys: {} });
    expect((await ok('GET', '/funckeys/templates?search=vorota')).body.total).toBe(1);
    await ok('PUT', `/devices/${device.id}`, { mac: '00:15:65:aa:bb:02', vendor: 'Snom', model: 'D785' });
    expect((await ok('GET', '/devices?search=snom')).body.total).toBe(1);
    expect((await ok('GET', '/devices?search=yealink')).body.total).toBe(0);
  });
});
