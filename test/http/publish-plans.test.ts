import { beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';

const server = await openTestServer();
const { ok, installation } = server;
let world: Awaited<ReturnType<typeof populate>>;
let template: { id: number };
let first: string;
let second: string;

beforeAll(async () => {
  world = await populate(server);
  template = (
    await ok('POST', '/funckeys/templates', {
      name: 'Shared',
      keys: {
        2: { destination: { type: 'custom', exten: '555' } },
        4: { destination: { type: 'group', group_id: world.group.id } },
      },
    })
  ).body;
  await ok('POST', `/funckeys/templates/${template.id}/users`, { user_uuids: [world.alice.uuid, world.bob.uuid] });
  await ok('PUT', `/users/${world.bob.id}/funckeys/5`, { destination: { type: 'user', user_id: world.alice.id } });
  const phone = async (mac: string, user_uuid: string) =>
    (await ok('POST', '/devices', { mac, model: 'T54W', lines: [{ user_uuid }] })).body.id;
  first = await phone('00:15:65:00:00:01', world.alice.uuid);
  second = await phone('00:15:65:00:00:02', world.bob.uuid);
});

const plan = async (method: string, address: string, body?: unknown) =>
  (await ok(method, `${address}${address.includes('?') ? '&' : '?'}dry_run=true`, body)).body;
const everything = async () => {
  const { read } = installation.database;
  const ids = [first, second];
  return [
    await read.devices.files(ids),
    await read.devices.byIds(ids),
    (await ok('GET', '/users')).body,
    (await ok('GET', '/funckeys/templates')).body,
    (await ok('GET', '/groups')).body,
    (await ok('GET', '/tenants')).body,
    (await ok('GET', '/audit?limit=1')).body.total,
    await read.devices.countPending(),
  ];
};
const alice = (more: object) => ({
  firstname: 'Alice',
  lastname: 'Martin',
  lines: [{ extensions: [{ exten: '1001' }] }],
  func_key_template_id: template.id,
  ...more,
});
const device = (more: object) => ({
  mac: '00:15:65:00:00:01',
  model: 'T54W',
  lines: [{ user_uuid: world.alice.uuid }],
  ...more,
});
const NO_DEVICE = '00:15:65:00:00:09';

/** What would be changed, and how many phones would get other files. */
const CHANGES: [string, () => [string, string, unknown?], number][] = [
  ['a new user', () => ['POST', '/users', { firstname: 'New', lines: [{ extensions: [{ exten: '1900' }] }] }], 0],
  [
    'a new user whose number a key dials',
    () => ['POST', '/users', { firstname: 'New', lines: [{ extensions: [{ exten: '555' }] }] }],
    0,
  ],
  ['the name of a user', () => ['PUT', `/users/${world.alice.id}`, alice({ firstname: 'Alicia' })], 2],
  ['a user without his template', () => ['PUT', `/users/${world.alice.id}`, alice({ func_key_template_id: null })], 1],
  ['a user who goes', () => ['DELETE', `/users/${world.alice.id}`], 2],
  ['a new group', () => ['POST', '/groups', { label: 'New' }], 0],
  [
    'the name of a group',
    () => ['PUT', `/groups/${world.group.id}`, { label: 'Sellers', extensions: [{ exten: '2001' }] }],
    2,
  ],
  ['a group that goes', () => ['DELETE', `/groups/${world.group.id}`], 2],
  ['a new device', () => ['POST', '/devices', device({ mac: NO_DEVICE })], 1],
  ['another model', () => ['PUT', `/devices/${first}`, device({ model: 'T46S' })], 1],
  ['a device that goes', () => ['DELETE', `/devices/${first}`], 1],
  ['a new template', () => ['POST', '/funckeys/templates', { name: 'New' }], 0],
  [
    'a key of a template',
    () => ['PUT', `/funckeys/templates/${template.id}/6`, { destination: { type: 'custom', exten: '66' } }],
    2,
  ],
  ['a template that goes', () => ['DELETE', `/funckeys/templates/${template.id}`], 2],
  [
    'an own key',
    () => ['PUT', `/users/${world.alice.id}/funckeys/6`, { destination: { type: 'custom', exten: '66' } }],
    1,
  ],
  ['a new tenant', () => ['POST', '/tenants', { name: 'New' }], 0],
  [
    'the SIP server of a tenant',
    () => ['PUT', `/tenants/${world.alice.tenant_uuid}`, { name: 'main', sip_server: 'x.test' }],
    2,
  ],
  ['a service', () => ['PUT', `/users/${world.alice.id}/services/dnd`, { enabled: true }], 0],
  ['phone settings', () => ['PUT', '/phones/settings', { items: [{ settings: { 'a.b': '1' } }] }], 2],
];

describe('a plan', () => {
  it.each(CHANGES)('of %s tells the phones that would change, and leaves all as it was', async (_, change, devices) => {
    const before = await everything();
    const { counts, devices: listed } = await plan(...change());
    expect([counts.devices, listed.length]).toEqual([devices, devices]);
    expect(await everything()).toEqual(before);
  });

  it('tells what a change then really does', async () => {
    const body = { destination: { type: 'custom', exten: '4711' } };
    const { devices } = await plan('PUT', `/users/${world.zoe.id}/funckeys/1`, body);
    expect(devices).toEqual([]);
    const told = await plan('PUT', `/funckeys/templates/${template.id}/7`, body);
    const etags = async () =>
      (await installation.database.read.devices.files([first, second])).map(
        (file) => `${file.device_id} ${file.name} ${file.etag}`,
      );
    const before = await etags();
    await ok('PUT', `/funckeys/templates/${template.id}/7`, body);
    const changed = (await etags())
      .filter((one) => !before.includes(one))
      .map((one) => one.split(' ').slice(0, 2).join(' '));
    const planned = told.devices.flatMap((one: { id: string; files: { name: string }[] }) =>
      one.files.map((file) => `${one.id} ${file.name}`),
    );
    expect(planned.sort()).toEqual(changed.sort());
    await ok('DELETE', `/funckeys/templates/${template.id}/7`);
  });

  it('shows the difference of each file, and the phone as the API names it', async () => {
    const { devices } = await plan('PUT', `/users/${world.alice.id}/funckeys/2`, {
      label: 'Mine',
      destination: { type: 'custom', exten: '556' },
    });
    expect(devices).toMatchObject([{ id: first, mac: '00:15:65:00:00:01', files: [{ name: '001565000001.cfg' }] }]);
    expect(devices[0].files[0].diff).toMatch(/^-linekey\.2\.value = 555\n[\s\S]*^\+linekey\.2\.value = 556\n/m);
  });

  it('gives a phone another address without showing it', async () => {
    const { devices } = await plan('PUT', `/devices/${first}`, device({ mac: NO_DEVICE }));
    expect(devices[0].files.map((one: { name: string }) => one.name).sort()).toEqual([
      '001565000001.cfg',
      '001565000009.cfg',
    ]);
    expect(JSON.stringify(devices)).not.toMatch(/\/p\/\w+/);
  });

  it('comes in pages, with the counts of all', async () => {
    const change = ['PUT', `/tenants/${world.alice.tenant_uuid}`] as const;
    const page = async (query: string) =>
      plan(change[0], `${change[1]}?${query}`, { name: 'main', sip_server: 'y.test' });
    const [all, one, two] = [await page('limit=100'), await page('limit=1'), await page('limit=1&offset=1')];
    expect([one.counts, two.counts]).toEqual([all.counts, all.counts]);
    expect([...one.devices, ...two.devices]).toEqual(all.devices);
  });

  it('counts keys that leave their place for another', async () => {
    const keys = {
      3: { destination: { type: 'custom', exten: '555' } },
      4: { destination: { type: 'group', group_id: world.group.id } },
    };
    const { counts } = await plan('PUT', `/funckeys/templates/${template.id}`, { name: 'Shared', keys });
    expect(counts).toMatchObject({ devices: 2, keys_moved: 2, keys_dropped: 0 });
  });

  it('counts keys that lose their button, and says whose', async () => {
    const { counts, problems } = await plan('PUT', `/devices/${first}`, device({ model: 'T31P' }));
    expect(counts).toMatchObject({ keys_dropped: 1, problems: 1 });
    expect(problems).toEqual([
      {
        user_uuid: world.alice.uuid,
        device_id: first,
        position: 4,
        code: 'position_unsupported',
        message: expect.stringContaining('T31P'),
      },
    ]);
  });

  it('does not count those that had no button before', async () => {
    await ok('PUT', `/users/${world.alice.id}/funckeys/900`, { destination: { type: 'custom', exten: '900' } });
    const { counts } = await plan('PUT', `/users/${world.alice.id}/funckeys/6`, {
      destination: { type: 'custom', exten: '66' },
    });
    expect(counts).toMatchObject({ keys_dropped: 0, problems: 1 });
    await ok('DELETE', `/users/${world.alice.id}/funckeys/900`);
  });

  it('tells of keys that would stop working', async () => {
    const { problems } = await plan('PUT', `/groups/${world.group.id}`, { label: 'Sales' });
    expect(problems).toMatchObject([{ code: 'no_extension' }, { code: 'no_extension' }]);
    expect(problems.map((one: { user_uuid: string }) => one.user_uuid).sort()).toEqual(
      [world.alice.uuid, world.bob.uuid].sort(),
    );
  });

  it('is refused where the change would be', async () => {
    const body = { firstname: 'X', lines: [{ extensions: [{ exten: '1001' }] }] };
    expect(await server.call('POST', '/users?dry_run=true', body)).toMatchObject({
      status: 400,
      body: { errors: [{ code: 'extension_taken' }] },
    });
  });

  it.each(['maybe', '2', ''])('is not made for dry_run=%s', async (value) => {
    expect(await server.call('POST', `/groups?dry_run=${value}`, { label: 'X' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'dry_run' }] },
    });
  });
});
