import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';
import { custom, newUser, type OwnUser } from './wire.ts';

let clock = Date.parse('2026-11-23T12:00:00Z');
const server = await openTestServer({ now: () => clock });
const { ok, call, installation } = server;
const { read } = installation.database;
let macs = 0;
const nextMac = () => `00:15:65:03:00:${(macs++).toString(16).padStart(2, '0')}`;

let user: OwnUser;
let other: OwnUser;
/** A T46S (27 keys) with a module of 40, the keys of its second line, and settings of its own. */
let device: { id: string; mac: string; provisioning: { url: string } };
let to: string;

const LONG = 'Somebody whose name is long '.repeat(4).trim();
const SETTINGS = { 'lang.gui': 'English', 'wifi.password': 'hush' };

beforeAll(async () => {
  user = await newUser(server, '1001');
  other = await newUser(server, '1002');
  const keys = {
    3: custom('33', { label: LONG }),
    20: custom('20'),
    27: custom('27'),
    28: custom('28'),
    67: custom('67'),
  };
  await ok('PUT', user.keys, { keys });
});
beforeEach(async () => {
  to = nextMac();
  const lines = [{ user_uuid: other.uuid }, { user_uuid: user.uuid, line: 2 }];
  const body = { mac: nextMac(), vendor: 'Yealink', model: 'T46S', expansions: [{ model: 'EXP40' }], lines };
  device = (await ok('POST', '/devices', { ...body, keys_from: user.uuid, phone_settings: SETTINGS })).body;
});

const swap = async (body: object) => (await ok('POST', `/devices/${device.id}/swap`, { mac: to, ...body })).body;
const rehearsed = async (body: object) =>
  (await ok('POST', `/devices/${device.id}/swap?dry_run=true`, { mac: to, ...body })).body;
const get = async () => (await ok('GET', `/devices/${device.id}`)).body;
const keyAt = (report: { keys: { position: number }[] }, position: number) =>
  report.keys.find((key) => key.position === position);

describe('a phone that is exchanged', () => {
  it('for one of the same model keeps all but its MAC, secret and window', async () => {
    const before = await get();
    clock += 3_600_000;
    const { swap: report, ...after } = await swap({});
    expect(report).toMatchObject({
      counts: { keys: 5, moved: 0, dropped: 0, problems: 0 },
      expansions_dropped: [],
      settings_dropped: [],
      problems: [],
    });
    const { provisioning, mac, saved_at: _, compiled_at: __, ...kept } = before;
    expect(after).toMatchObject({
      id: kept.id,
      vendor: 'Yealink',
      model: 'T46S',
      expansions: kept.expansions,
      mac: to,
    });
    expect([after.lines, after.keys_from, after.phone_settings]).toEqual([kept.lines, user.uuid, SETTINGS]);
    expect(after.provisioning.url).not.toBe(provisioning.url);
    expect(after.provisioning).toMatchObject({
      window_until: new Date(clock + 86_400_000).toISOString(),
      last_fetch: null,
    });
    expect(await get()).toEqual(after);
    const names = (await read.devices.files([device.id])).map((file) => file.name);
    const plain = (one: string) => one.replaceAll(':', '');
    expect(names.filter((name) => name.includes(plain(mac)))).toEqual([]);
    expect(names.filter((name) => name.includes(plain(to)))).toHaveLength(1);
    expect(await read.devices.byMac(plain(mac))).toBeUndefined();
  });

  it('is in the audit as a change of the same device, without secrets', async () => {
    await swap({ model: 'T54W' });
    const { items } = (await ok('GET', '/audit?limit=1&order=id&direction=desc')).body;
    expect(items).toMatchObject([
      {
        resource: 'device',
        resource_id: device.id,
        action: 'update',
        before: { model: 'T46S' },
        after: { model: 'T54W' },
      },
    ]);
    expect(JSON.stringify(items)).not.toContain('hush');
  });

  it('for one of another model is told which keys move, and which have no button left', async () => {
    // 2 keys and no module.
    const plan = await rehearsed({ model: 'T31P' });
    expect(plan.counts).toMatchObject({ devices: 1, keys_dropped: 5 });
    expect(plan.swap).toMatchObject({
      counts: { keys: 5, moved: 0, dropped: 5, problems: 5 },
      expansions_dropped: ['EXP40'],
    });
    expect(keyAt(plan.swap, 28)).toEqual({
      position: 28,
      label: '28',
      before: { area: 'module', index: 1, module: 1, page: 1 },
      after: null,
      shown: null,
      cut: false,
      problem: { code: 'position_unsupported', message: expect.stringContaining('T31P') },
    });
    // 29 line keys: what was the first key of the module is on the phone itself.
    const bigger = (await rehearsed({ model: 'T48S' })).swap;
    expect(bigger.counts).toMatchObject({ keys: 5, moved: 2, dropped: 0 });
    expect(keyAt(bigger, 28)).toMatchObject({
      before: { area: 'module', index: 1, module: 1 },
      after: { area: 'line', index: 28, module: null },
      problem: null,
    });
    expect(keyAt(bigger, 20)).toMatchObject({ before: { index: 20 }, after: { index: 20 } });
  });

  it('is told which labels are cut', async () => {
    const { swap: report } = await rehearsed({ model: 'T54W' });
    expect(keyAt(report, 3)).toMatchObject({ cut: true, label: LONG });
    expect(LONG).toContain((keyAt(report, 3) as { shown?: string }).shown!.slice(0, 8));
    expect(report.counts.cut).toBe(1);
  });

  it('for one of another family loses the settings of its old language', async () => {
    const plan = await rehearsed({ vendor: 'Snom', model: 'D785' });
    expect(plan.swap).toMatchObject({
      settings_dropped: ['lang.gui', 'wifi.password'],
      expansions_dropped: ['EXP40'],
    });
    expect(JSON.stringify(plan)).not.toContain('hush');
    const after = await swap({ vendor: 'Snom', model: 'D785' });
    expect(after).toMatchObject({ vendor: 'Snom', model: 'D785', expansions: [], phone_settings: {} });
    expect(after.swap).toEqual(plan.swap);
  });

  it('has the modules that are named, and those that fit where none are', async () => {
    expect((await rehearsed({ model: 'T48S' })).swap.expansions_dropped).toEqual([]);
    const named = await swap({ model: 'T54W', expansions: [{ model: 'EXP50' }] });
    expect(named).toMatchObject({ expansions: [{ model: 'EXP50' }], swap: { expansions_dropped: [] } });
  });

  it('says as much before as after, and changes nothing before', async () => {
    const everything = async () => [
      await get(),
      await read.devices.files([device.id]),
      (await ok('GET', '/audit?limit=1')).body.total,
    ];
    const before = await everything();
    const plan = await rehearsed({ model: 'T54W' });
    expect(await everything()).toEqual(before);
    expect((await swap({ model: 'T54W' })).swap).toEqual(plan.swap);
    expect(Object.keys(plan)).toEqual(['counts', 'devices', 'problems', 'swap']);
    expect(plan.devices[0].files.map((file: { name: string }) => file.name)).toEqual(
      expect.arrayContaining([expect.stringContaining(to.replaceAll(':', ''))]),
    );
  });

  it.each([
    ['its own MAC', () => ({ mac: device.mac }), 'mac', 'unusable'],
    ['a MAC that another device has', async () => ({ mac: await taken() }), 'mac', 'value_taken'],
    ['no MAC', () => ({ mac: undefined }), 'mac', 'required'],
    [
      'a module that does not fit',
      () => ({ expansions: [{ model: 'EXP20' }] }),
      'expansions.0.model',
      'expansion_does_not_fit',
    ],
  ])('is refused for %s', async (_, body, path, code) => {
    expect(await call('POST', `/devices/${device.id}/swap`, { mac: to, ...(await body()) })).toMatchObject({
      status: 400,
      body: { errors: [{ path, code }] },
    });
  });

  const taken = async () => (await ok('POST', '/devices', { mac: nextMac() })).body.mac;

  it('is refused where somebody has changed the device meanwhile', async () => {
    const headers = { 'if-match': '"old"' };
    expect((await call('POST', `/devices/${device.id}/swap`, { mac: to }, { headers })).status).toBe(412);
  });

  it('is told to the live stream and touches the registrations of its users', async () => {
    const seen: string[] = [];
    const end = installation.publisher.onCommitted(({ changes, parts }) => {
      seen.push(...changes.map(({ resource }) => resource), ...parts.map(({ kind, id }) => `${kind} ${id}`));
    });
    await swap({});
    end();
    expect(seen).toEqual(expect.arrayContaining(['device', `user ${user.id}`, `user ${other.id}`]));
  });
});
