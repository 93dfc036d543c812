import { beforeEach, describe, expect, it } from 'vitest';
import { withLampLists } from '../../src/domain/pbx/lamp-lists.ts';
import { loadParts, loadPbxTenant } from '../../src/domain/pbx/load.ts';
import { partTexts } from '../../src/pbx/asterisk/files/texts.ts';
import { openTestServer } from './support.ts';
import { custom, keyTo, newTemplate, newUser, type OwnUser } from './wire.ts';

const server = await openTestServer();
const { ok, call, installation } = server;
const { read } = installation.database;
let numbers = 1000;
let macs = 0;

/** The boss has the first line of the shared phone, the aide the second; each has a key 5 of his own. */
let boss: OwnUser;
let aide: OwnUser;
let shared: string;
let mac: string;

const device = (more: object = {}) => ({ mac: nextMac(), vendor: 'Yealink', model: 'T46S', ...more });
const nextMac = () => `00:15:65:02:00:${(macs++).toString(16).padStart(2, '0')}`;
const linesOf = (...users: OwnUser[]) => users.map(({ uuid }, index) => ({ user_uuid: uuid, line: index + 1 }));
const make = async (body: object) => (await ok('POST', '/devices', body)).body.id as string;
const replace = (more: object) =>
  call('PUT', `/devices/${shared}`, device({ mac, lines: linesOf(boss, aide), ...more }));
const fileOf = async (id: string) => (await ok('GET', `/devices/${id}/files`)).body.items[0].body as string;
const fifth = async (id = shared) => /^linekey\.5\.value = (.*)$/m.exec(await fileOf(id))?.[1];
const devicesIn = async (method: string, url: string, body?: unknown) =>
  (await ok(method, `${url}${url.includes('?') ? '&' : '?'}dry_run=true`, body)).body.counts.devices as number;

beforeEach(async () => {
  boss = await newUser(server, String(++numbers));
  aide = await newUser(server, String(++numbers));
  await ok('PUT', `${boss.keys}/5`, custom('111'));
  await ok('PUT', `${aide.keys}/5`, custom('222'));
  mac = nextMac();
  shared = await make(device({ mac, lines: linesOf(boss, aide) }));
});

describe('keys_from of a device', () => {
  it('names the user whose keys the phone shows; without it, they are those of the first line', async () => {
    expect(await fifth()).toBe('111');
    expect((await ok('GET', `/devices/${shared}`)).body.keys_from).toBeNull();
    expect(await replace({ keys_from: aide.uuid })).toMatchObject({ status: 204 });
    expect(await fifth()).toBe('222');
    expect((await ok('GET', `/devices/${shared}`)).body.keys_from).toBe(aide.uuid);
    await replace({});
    expect(await fifth()).toBe('111');
  });

  it('makes the keys call from the line of that user', async () => {
    const line = async () => /^linekey\.5\.line = (.*)$/m.exec(await fileOf(shared))?.[1];
    expect(await line()).toBe('1');
    await replace({ keys_from: aide.uuid });
    expect(await line()).toBe('2');
  });

  it('can be given when the device is made, before its lines change, and for the user of the first line', async () => {
    const id = await make(device({ lines: linesOf(aide, boss), keys_from: boss.uuid }));
    expect(await fifth(id)).toBe('111');
    await replace({ keys_from: boss.uuid });
    await replace({ keys_from: boss.uuid, lines: linesOf(aide, boss) });
    expect(await fifth()).toBe('111');
  });

  it.each([
    ['a user who has no line on the phone', async () => (await newUser(server)).uuid],
    ['nobody', async () => '00000000-0000-4000-8000-000000000000'],
  ])('is refused for %s', async (_, named) => {
    expect(await replace({ keys_from: await named() })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'keys_from', code: 'unusable', message: expect.stringContaining('has a line') }] },
    });
  });

  it('is refused where it is no uuid', async () => {
    expect(await replace({ keys_from: 'aide' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'keys_from', code: 'not_uuid' }] },
    });
  });

  it('must change in the request that takes its user off the phone', async () => {
    await replace({ keys_from: aide.uuid });
    const without = { lines: linesOf(boss) };
    expect(await replace({ ...without, keys_from: aide.uuid })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'keys_from' }] },
    });
    expect(await fifth()).toBe('222');
    expect((await replace(without)).status).toBe(204);
    expect(await fifth()).toBe('111');
  });

  it('is reset when its user is deleted: the phone shows the keys of its first line at once', async () => {
    await replace({ keys_from: aide.uuid });
    expect(await devicesIn('DELETE', `/users/${aide.id}`)).toBe(1);
    await ok('DELETE', `/users/${aide.id}`);
    expect((await ok('GET', `/devices/${shared}`)).body).toMatchObject({
      keys_from: null,
      lines: [{ user_uuid: boss.uuid }],
    });
    expect(await fifth()).toBe('111');
  });

  it('says whose list of lamps the phone watches', async () => {
    const [tenant] = await read.tenants.all();
    const users = [boss, aide].map(({ id }) => ({ kind: 'user', id }) as const);
    const defaults = { ...installation.defaults, lampLists: ['yealink'] };
    for (const user of [boss, aide]) await ok('PUT', `${user.keys}/6`, keyTo('user', { user_id: boss.id }));
    const listing = async () => {
      const parts = await withLampLists(read, defaults, await loadParts(read, tenant!, users));
      return [...parts.values()].map((part) => (part.kind === 'user' ? (part.lamp_lists?.length ?? 0) : null));
    };
    const before = await listing();
    await replace({ keys_from: aide.uuid });
    expect([before, await listing()]).toEqual([
      [1, 0],
      [0, 1],
    ]);
  });

  it('is in the audit, and a dry run shows the keys that would come', async () => {
    const { body } = await ok(
      'PUT',
      `/devices/${shared}?dry_run=true`,
      device({ mac, lines: linesOf(boss, aide), keys_from: aide.uuid }),
    );
    expect(body.devices[0].files[0].diff).toMatch(/^-linekey\.5\.value = 111\n[\s\S]*^\+linekey\.5\.value = 222\n/m);
    await replace({ keys_from: aide.uuid });
    const { items } = (await ok('GET', '/audit?limit=1&order=id&direction=desc')).body;
    expect(items).toMatchObject([{ resource: 'device', after: { keys_from: aide.uuid } }]);
  });
});

describe('a phone with the lines of several users', () => {
  it('has an account for each', async () => {
    const accounts = [...(await fileOf(shared)).matchAll(/account\.(\d)\.user_name = t\d+-(\S+)/g)];
    expect(accounts.map(([, line, exten]) => [line, exten])).toEqual([
      ['1', String(numbers - 1)],
      ['2', String(numbers)],
    ]);
  });

  it('is not touched by keys and templates of the user whose keys it does not show', async () => {
    const template = await newTemplate(server, { 6: custom('666') });
    await ok('PUT', `${aide.keys}/templates/${template.id}`);
    const before = await read.devices.files([shared]);
    const told: string[] = [];
    const end = installation.publisher.onCommitted(({ devices }) => void told.push(...devices));
    expect(await devicesIn('PUT', `${aide.keys}/7`, custom('777'))).toBe(0);
    await ok('PUT', `${aide.keys}/7`, custom('777'));
    await ok('PUT', `${template.url}/8`, custom('888'));
    end();
    expect([await read.devices.files([shared]), told]).toEqual([before, []]);
  });

  it('shows the new name of either', async () => {
    const renamed = { firstname: 'Renamed', lines: [{ extensions: [{ exten: String(numbers) }] }] };
    expect(await devicesIn('PUT', `/users/${aide.id}`, renamed)).toBe(1);
  });

  it('has problems of the keys that it shows, told with the user whose they are', async () => {
    await ok('PUT', `${boss.keys}/900`, custom('9'));
    await ok('PUT', `${aide.keys}/901`, custom('9'));
    const problems = async (user: OwnUser) => (await ok('GET', `${user.keys}/problems`)).body.items;
    const beyond = { code: 'position_unsupported', device_id: shared };
    expect([await problems(boss), await problems(aide)]).toMatchObject([[{ ...beyond, position: 900 }], []]);
    const change = device({ mac, lines: linesOf(boss, aide), keys_from: aide.uuid });
    const plan = (await ok('PUT', `/devices/${shared}?dry_run=true`, change)).body;
    expect(plan.problems).toEqual([
      { ...beyond, position: 901, user_uuid: aide.uuid, message: expect.stringContaining('T46S') },
    ]);
    await replace({ keys_from: aide.uuid });
    expect([await problems(boss), await problems(aide)]).toMatchObject([[], [{ ...beyond, position: 901 }]]);
  });

  it('is drawn for the user whose keys it shows, and for nobody else', async () => {
    const layout = (user: OwnUser) => call('GET', `/users/${user.id}/layout?device_id=${shared}`);
    const drawn = async (user: OwnUser) => (await layout(user)).body.slots[4].key.dial;
    const refused = { status: 400, body: { errors: [{ path: 'device_id' }] } };
    expect([await drawn(boss), await layout(aide)]).toMatchObject(['111', refused]);
    await replace({ keys_from: aide.uuid });
    expect([await drawn(aide), await layout(boss)]).toMatchObject(['222', refused]);
  });
});

describe('a user with several phones', () => {
  const models = ['T46S', 'T54W', 'T31P'];
  const phonesOf = async (user: OwnUser) => {
    const ids: string[] = [];
    for (const model of models) ids.push(await make(device({ model, lines: linesOf(user) })));
    return ids;
  };

  it('has the same keys on each, as far as its model has buttons for them', async () => {
    const user = await newUser(server, String(++numbers));
    await ok('PUT', user.keys, { keys: { 2: custom('42'), 5: custom('45') } });
    const ids = await phonesOf(user);
    const files = await Promise.all(ids.map(fileOf));
    expect(
      files.map((body) => [/^linekey\.2\.value = 42$/m.test(body), /^linekey\.5\.value = 45$/m.test(body)]),
    ).toEqual([
      [true, true],
      [true, true],
      [true, false],
    ]);
    const { items } = (await ok('GET', `${user.keys}/problems`)).body;
    expect(items).toMatchObject([{ device_id: ids[2], position: 5, code: 'position_unsupported' }]);
    expect(await devicesIn('PUT', `${user.keys}/2`, custom('43'))).toBe(3);
    expect(await devicesIn('PUT', `${user.keys}/5`, custom('46'))).toBe(2);
  });

  it('sees each of them drawn, and which there are', async () => {
    const user = await newUser(server, String(++numbers));
    await ok('PUT', `${user.keys}/5`, keyTo('user', { user_id: boss.id }));
    const ids = await phonesOf(user);
    const first = (await ok('GET', `/users/${user.id}/layout`)).body;
    expect(first.devices.map((one: { id: string }) => one.id)).toEqual(ids.toSorted());
    expect(first.device_id).toBe(first.devices[0].id);
    const layouts = await Promise.all(
      ids.map(async (id) => (await ok('GET', `/users/${user.id}/layout?device_id=${id}`)).body),
    );
    expect(layouts.map((one) => [one.device_id, one.model])).toEqual(ids.map((id, index) => [id, models[index]]));
    // What is drawn and what is stored with the device come from one function.
    const stored = await Promise.all(ids.map(async (id) => (await ok('GET', `/devices/${id}`)).body.problems));
    expect(layouts.map((one) => one.problems)).toEqual(stored);
  });

  it('may register as many, and two more', async () => {
    const user = await newUser(server, String(++numbers));
    const contacts = async () => {
      const [tenant] = await read.tenants.all();
      const pbxTenant = await loadPbxTenant(read, tenant!);
      const parts = await loadParts(read, tenant!, [{ kind: 'user', id: user.id }]);
      const texts = [...parts.values()].flatMap((part) => [...partTexts(pbxTenant, part)]);
      return Number(/^max_contacts = (\d+)$/m.exec(texts.map(([, text]) => text).join(''))?.[1]);
    };
    expect(await contacts()).toBe(2);
    await phonesOf(user);
    expect(await contacts()).toBe(5);
    // His line on the phone of another is a registration too, on two lines still only one phone.
    await make(device({ lines: [...linesOf(boss, user), { user_uuid: user.uuid, line: 4 }] }));
    expect(await contacts()).toBe(6);
  });
});
