import { beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';

let clock = Date.parse('2026-11-23T12:00:00Z');
const server = await openTestServer({ now: () => clock });
const { call, ok } = server;
let world: Awaited<ReturnType<typeof populate>>;
beforeAll(async () => {
  world = await populate(server);
});
let next = 0;
const mac = () => `00:15:65:01:00:${(next++).toString(16).padStart(2, '0')}`;
const make = async (body: object) => (await ok('POST', '/devices', { mac: mac(), model: 'T54W', ...body })).body;
const read = async (id: string) => (await ok('GET', `/devices/${id}`)).body;
const fileOf = async (id: string) => (await ok('GET', `/devices/${id}/files`)).body.items[0];

describe('a device', () => {
  it('comes back as it was sent, with what is known of it', async () => {
    const body = {
      mac: mac(),
      vendor: 'Yealink',
      model: 'T46S',
      expansions: [{ model: 'EXP40' }],
      phone_settings: { 'lang.gui': 'Français' },
    };
    const { body: made, headers } = await ok('POST', '/devices', {
      ...body,
      lines: [{ user_uuid: world.alice.uuid, line: 2 }],
    });
    expect(made).toMatchObject({ ...body, lines: [{ line: 2, user_uuid: world.alice.uuid, firstname: 'Alice' }] });
    expect(made.provisioning).toMatchObject({ window_until: '2026-11-24T12:00:00.000Z', last_fetch: null });
    expect(headers.location).toBe(`http://lampfield.test/1.1/devices/${made.id}`);
    expect(await read(made.id)).toMatchObject(body);
  });

  it.each(['0015650A0B01', '00:15:65:0a:0b:02', '00-15-65-0A-0B-03', '0015.650a.0b04'])(
    'takes the MAC %s in any spelling',
    async (spelled) => {
      const plain = spelled.replace(/[:.-]/g, '').toLowerCase();
      expect((await make({ mac: spelled })).mac).toBe(plain.match(/../g)!.join(':'));
    },
  );

  it.each(['', '001565', '00:15:65:zz:00:01', '0015650a0b010', '00:15-65:0a:0b:02', 5, null])(
    'refuses the MAC %j',
    async (bad) => {
      expect((await call('POST', '/devices', { mac: bad })).status).toBe(400);
    },
  );

  it.each(['t54w', 'SIP-T54W', 'Yealink T54W'])('knows its model as %s', async (model) => {
    expect(await make({ model })).toMatchObject({ vendor: 'Yealink', model: 'T54W' });
  });

  it('of an unknown model is written by the safest row, and says so', async () => {
    const { id } = await make({ vendor: 'Yealink', model: 'T999' });
    expect((await read(id)).problems).toEqual([
      { position: null, code: 'unknown_model', message: expect.stringContaining('T999') },
    ]);
  });

  it.each([
    ['a MAC that is taken', () => ({ mac: '00:15:65:0a:0b:02' }), 'mac', 'value_taken'],
    [
      'two users on one line',
      () => ({ lines: [{ user_uuid: world.alice.uuid }, { user_uuid: world.bob.uuid }] }),
      '',
      'unusable',
    ],
    [
      'a module that does not fit',
      () => ({ expansions: [{ model: 'EXP20' }] }),
      'expansions.0.model',
      'expansion_does_not_fit',
    ],
    [
      'a setting of ours',
      () => ({ phone_settings: { 'linekey.1.type': '0' } }),
      'phone_settings.linekey.1.type',
      'setting_is_ours',
    ],
    [
      'a setting with a line break',
      () => ({ phone_settings: { a: 'b\nlinekey.1.type = 0' } }),
      'phone_settings.a',
      'characters',
    ],
    ['a setting with a bad name', () => ({ phone_settings: { 'a = b': 'x' } }), 'phone_settings', 'unusable'],
    [
      'a user who does not exist',
      () => ({ lines: [{ user_uuid: '00000000-0000-4000-8000-000000000000' }] }),
      'lines.0.user_uuid',
      'reference_not_found',
    ],
  ])('is refused with %s', async (_, body, path, code) => {
    expect(await call('POST', '/devices', { mac: mac(), model: 'T54W', ...body() })).toMatchObject({
      status: 400,
      body: { errors: [{ path, code }] },
    });
  });

  it('that is replaced keeps its secret and its window', async () => {
    const made = await make({});
    clock += 1000;
    await ok('PUT', `/devices/${made.id}`, { mac: made.mac, model: 'T46S' });
    const after = await read(made.id);
    expect(after).toMatchObject({ model: 'T46S', lines: [] });
    expect([after.provisioning.url, after.provisioning.window_until]).toEqual([
      made.provisioning.url,
      made.provisioning.window_until,
    ]);
  });

  it('with another MAC is another phone: new secret, new window, never seen', async () => {
    const made = await make({});
    const last_fetch = { file: 'a', etag: null, at: clock, firmware: null, address: '::1' };
    await server.installation.database.transaction((store) => store.devices.update(made.id, { last_fetch }));
    clock += 60_000;
    await ok('PUT', `/devices/${made.id}`, { mac: mac(), model: 'T54W' });
    const { provisioning } = await read(made.id);
    expect(provisioning.url).not.toBe(made.provisioning.url);
    expect(provisioning).toMatchObject({ window_until: new Date(clock + 86_400_000).toISOString(), last_fetch: null });
  });

  it('opens its window again when asked', async () => {
    const { id } = await make({});
    clock += 90_000_000;
    await ok('POST', `/devices/${id}/window`);
    expect((await read(id)).provisioning.window_until).toBe(new Date(clock + 86_400_000).toISOString());
  });

  it('is gone with its files after DELETE', async () => {
    const { id } = await make({});
    await ok('DELETE', `/devices/${id}`);
    expect((await call('GET', `/devices/${id}`)).status).toBe(404);
    expect(await server.installation.database.read.devices.files([id])).toEqual([]);
  });

  it.each(['x', '00000000000000000000000000000000', '../users'])('named %s is not found', async (id) => {
    expect((await call('GET', `/devices/${encodeURIComponent(id)}`)).status).toBe(404);
  });
});

describe('the list of devices', () => {
  it.each([
    ['search', '00:15:65:0a:0b'],
    ['search', '0015650a0b'],
    ['search', '00-15-65-0A-0B'],
    ['search', '0a:0b'],
  ])('finds a MAC by %s=%s', async (name, value) => {
    const { items } = (await ok('GET', `/devices?${name}=${value}`)).body;
    expect(items.map((one: { mac: string }) => one.mac.slice(0, 14))).toEqual(new Array(4).fill('00:15:65:0a:0b'));
  });

  it.each(['00:15:65:0a:0b:02', '0015650A0B02'])('filters by mac=%s', async (value) => {
    expect((await ok('GET', `/devices?mac=${value}`)).body).toMatchObject({
      total: 1,
      items: [{ mac: '00:15:65:0a:0b:02' }],
    });
  });

  it('searches models, sorts and pages', async () => {
    const all = (await ok('GET', '/devices?search=t54&order=mac&direction=desc')).body;
    const page = (await ok('GET', '/devices?search=t54&order=mac&direction=desc&limit=2&offset=1')).body;
    expect(page).toEqual({ total: all.total, items: all.items.slice(1, 3) });
  });

  it('finds those of a user by his name', async () => {
    const user = (await ok('POST', '/users', { firstname: 'Олена' })).body;
    const { id } = await make({ lines: [{ user_uuid: user.uuid, line: 3 }] });
    const { items } = (await ok('GET', '/devices?search=olena')).body;
    expect(items.map((one: { id: string }) => one.id)).toEqual([id]);
  });
});

describe('the lines of a phone', () => {
  const twoLines = async (firstname: string, a: string, b: string) =>
    (await ok('POST', '/users', { firstname, lines: [{ extensions: [{ exten: a }] }, { extensions: [{ exten: b }] }] }))
      .body.uuid;
  const accounts = (body: string) =>
    [...body.matchAll(/account\.(\d+)\.user_name = (\S+)/g)].map(([, line, name]) => `${line} ${name}`);

  it('of one user are on the accounts from his own one on', async () => {
    const { id } = await make({ lines: [{ user_uuid: await twoLines('A', '1201', '1202'), line: 2 }] });
    expect(accounts((await fileOf(id)).body)).toEqual(['2 t1-1201', '3 t1-1202']);
  });

  it('of the next user end those of the one before', async () => {
    const lines = [
      { user_uuid: await twoLines('B', '1211', '1212') },
      { user_uuid: await twoLines('C', '1221', '1222'), line: 2 },
    ];
    const { id } = await make({ lines });
    expect(accounts((await fileOf(id)).body)).toEqual(['1 t1-1211', '2 t1-1221', '3 t1-1222']);
  });

  it('bring the keys of the first user', async () => {
    await ok('PUT', `/users/${world.alice.id}/funckeys/5`, { destination: { type: 'custom', exten: '111' } });
    await ok('PUT', `/users/${world.bob.id}/funckeys/5`, { destination: { type: 'custom', exten: '222' } });
    const { id } = await make({
      lines: [
        { user_uuid: world.bob.uuid, line: 2 },
        { user_uuid: world.alice.uuid, line: 1 },
      ],
    });
    expect((await fileOf(id)).body).toContain('linekey.5.value = 111\n');
  });
});

describe('phone settings of the tenant', () => {
  const put = (items: object[]) => call('PUT', '/phones/settings', { items });

  it('are merged from the widest to the narrowest', async () => {
    const settings = (value: string) => ({ settings: { 'x.y': value } });
    const { id } = await make({ model: 'T48S' });
    const shown = async () => /x\.y = (\w+)/.exec((await fileOf(id)).body)?.[1];
    const seen: unknown[] = [];
    const items = [
      settings('tenant'),
      { family: 'yealink', ...settings('family') },
      { model: 'T48S', ...settings('model') },
      { family: 'yealink', model: 'T48S', ...settings('both') },
    ];
    await put(items.slice(0, 1)).then(async () => seen.push(await shown()));
    await put(items.slice(0, 2)).then(async () => seen.push(await shown()));
    await put(items.slice(0, 3)).then(async () => seen.push(await shown()));
    await put(items).then(async () => seen.push(await shown()));
    const { mac: own } = await read(id);
    await ok('PUT', `/devices/${id}`, { mac: own, model: 'T48S', phone_settings: { 'x.y': 'device' } });
    expect([...seen, await shown()]).toEqual(['tenant', 'family', 'model', 'both', 'device']);
  });

  it.each([
    ['the same place twice', [{ settings: {} }, { settings: {} }], 'items.1'],
    [
      'the same place in two spellings',
      [
        { family: 'yealink', model: 'T54W', settings: {} },
        { family: 'Yealink', model: 'sip-t54w', settings: {} },
      ],
      'items.1',
    ],
    ['an unknown family', [{ family: 'nokia', settings: {} }], 'items.0.family'],
    [
      'a parameter of ours',
      [{ family: 'yealink', settings: { 'account.1.enable': '1' } }],
      'items.0.settings.account.1.enable',
    ],
  ])('are refused with %s', async (_, items, path) => {
    expect(await put(items)).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });
});

describe('what is drawn', () => {
  it('is what is in the file: position, label and number of every key', async () => {
    const user = (await ok('POST', '/users', { firstname: 'Drawn', lines: [{ extensions: [{ exten: '1300' }] }] }))
      .body;
    const keys = {
      2: { destination: { type: 'user', user_id: world.alice.id } },
      3: { label: 'Ünï', destination: { type: 'custom', exten: '77' } },
      30: { destination: { type: 'custom', exten: '88' } },
    };
    await ok('PUT', `/users/${user.id}/funckeys`, { keys });
    const { id } = await make({ expansions: [{ model: 'EXP50' }], lines: [{ user_uuid: user.uuid }] });
    const { slots } = (await ok('GET', `/users/${user.id}/layout`)).body;
    const { body } = await fileOf(id);
    const drawn = slots.filter((one: { key: unknown }) => one.key !== null);
    const written = drawn.map((one: { area: string; module: number; index: number }) => {
      const prefix = one.module ? `expansion_module.${one.module}.key.${one.index}` : `linekey.${one.index}`;
      const field = (name: string) =>
        new RegExp(`^${prefix.replaceAll('.', '\\.')}\\.${name} = (.*)$`, 'm').exec(body)?.[1];
      return [field('value'), field('label')];
    });
    expect(drawn.map((one: { position: number }) => one.position)).toEqual([2, 3, 30]);
    expect(written).toEqual(drawn.map((one: { key: { dial: string }; shown: string }) => [one.key.dial, one.shown]));
    expect((await ok('GET', `/users/${user.id}/layout?device_id=${id}`)).body.slots).toEqual(slots);
  });

  it.each([
    ['no model', '', 'model'],
    ['an unknown model', '?model=nokia', 'model'],
  ])('needs a phone: %s is refused', async (_, query, path) => {
    const answer = await call('GET', `/users/${world.zoe.id}/layout${query}`);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path }] } });
  });

  it('of a template is drawn for nobody in particular', async () => {
    const keys = { 1: { locked: true, destination: { type: 'service', service: 'enablednd' } } };
    const { id } = (await ok('POST', '/funckeys/templates', { name: 'Drawn', keys })).body;
    const { slots } = (await ok('GET', `/funckeys/templates/${id}/layout?model=T54W`)).body;
    expect(slots[0]).toMatchObject({ kind: 'locked', key: { dial: '*7350***225' } });
  });
});

describe('problems', () => {
  it('are told with the device and with the user', async () => {
    const user = (await ok('POST', '/users', { firstname: 'Troubled' })).body;
    const group = (await ok('POST', '/groups', { label: 'Mute' })).body;
    await ok('PUT', `/users/${user.id}/funckeys`, {
      keys: {
        1: { destination: { type: 'group', group_id: group.id } },
        99: { destination: { type: 'custom', exten: '1' } },
      },
    });
    const before = (await ok('GET', `/users/${user.id}/funckeys/problems`)).body;
    const { id } = await make({ lines: [{ user_uuid: user.uuid }] });
    const expected = [
      { position: 1, code: 'no_extension' },
      { position: 99, code: 'position_unsupported' },
    ];
    expect(before).toMatchObject({ total: 1, items: [{ device_id: null, ...expected[0] }] });
    expect((await read(id)).problems).toMatchObject(expected);
    expect((await ok('GET', `/users/${user.id}/funckeys/problems`)).body).toMatchObject({
      total: 2,
      items: [{ device_id: id }, { device_id: id }],
    });
  });

  it('of a missing SIP server go when the tenant names one', async () => {
    const bare = await openTestServer({}, { LAMPFIELD_SIP_SERVER: '' });
    const { id } = (await bare.ok('POST', '/devices', { mac: mac(), model: 'T54W' })).body;
    const problems = async () =>
      (await bare.ok('GET', `/devices/${id}`)).body.problems.map((one: { code: string }) => one.code);
    const before = await problems();
    const [tenant] = (await bare.ok('GET', '/tenants')).body.items;
    await bare.ok('PUT', `/tenants/${tenant.uuid}`, { name: 'main', sip_server: 'sip.example.com' });
    expect([before, await problems()]).toEqual([['sip_server_missing'], []]);
  });
});
