import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { asteriskSetup } from '../../src/pbx/asterisk/asterisk-setup.ts';
import { describePbx } from './asterisk-available.ts';
import { openWorld, type World } from './press/world.ts';
import type { Lamp } from './sip/lamp.ts';
import { listStates } from './sip/list-body.ts';
import type { Phone } from './sip/phone-interface.ts';

const WAIT = { timeout: 5000, interval: 10 };

/** How a phone subscribes to a list. */
const EVENTLIST = {
  accept: 'multipart/related, application/rlmi+xml, application/dialog-info+xml',
  headers: { Supported: 'eventlist' },
};

/** Keys with lamps to numbers that nobody has. */
const keysTo = (extens: readonly string[]) =>
  Object.fromEntries(extens.map((exten, at) => [at + 1, { blf: true, destination: { type: 'custom', exten } }]));

const numbers = (count: number, digits: number) =>
  Array.from({ length: count }, (_, at) => String(6n * 10n ** BigInt(digits - 1) + BigInt(at)));

describePbx('phones that watch their lamps by a list', (asterisk) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(asterisk, undefined, { env: { LAMPFIELD_LAMP_LISTS: 'yealink' } });
  });
  afterAll(() => world.close());

  const reloads = () => ({ ...world.server.installation.pbx.figures()[0]!.reloads });
  const lists = async () => (await world.db.dbTree('rls')).keys().toArray();
  const keysPath = async (exten: string) => `/users/${(await world.user(exten)).id}/funckeys`;

  /** The device whose first line is this user's. */
  async function deviceOf(exten: string) {
    const { uuid } = await world.user(exten);
    const { items } = (await world.server.ok('GET', '/devices')).body;
    return items.find((one: { lines: { user_uuid: string }[] }) => one.lines[0]?.user_uuid === uuid);
  }

  /** What the phone reads in its file: the name of its list, and what its keys of each type call. */
  async function fileOf(exten: string) {
    const { id } = await deviceOf(exten);
    const files = await world.server.installation.database.read.devices.files([id]);
    const body = files.find((one) => /^[0-9a-f]{12}\.cfg$/.test(one.name))!.body;
    const called = (type: number) =>
      [...body.matchAll(new RegExp(`\\.type = ${type}\\n.*\\n\\S+\\.value = (.*)`, 'g'))].map(([, value]) => value!);
    return {
      list: /^account\.1\.blf\.blf_list_uri = (.*)@/m.exec(body)?.[1] ?? '',
      listed: called(39),
      alone: called(16),
    };
  }

  /** The items that Asterisk has for the list of this user's phone; null where it has none. */
  async function itemsOf(exten: string): Promise<string[] | null> {
    const text = await world.db.dbGet('rls/resource_list', `lf-${(await deviceOf(exten)).id}`);
    return text === undefined ? null : JSON.parse(text).list_item.split(',');
  }

  async function subscribed(exten: string): Promise<{ phone: Phone; lamps: Lamp; items: string[] }> {
    const { list, listed } = await fileOf(exten);
    const phone = await world.phone(exten);
    return { phone, lamps: await phone.watch(list, EVENTLIST), items: listed };
  }

  it('get the state of every key by one subscription, in the order of their keys', async () => {
    // No phone here watches one that registers: that would be a NOTIFY more.
    const { lamps, items } = await subscribed('1008');
    const states = listStates(lamps.xml);
    expect(items.length).toBeGreaterThan(4);
    expect([...states.keys()]).toEqual(items);
    expect(new Set(states.values())).toEqual(new Set(['terminated']));
    expect(lamps.notified).toBe(1);
    await world.closePhones();
  });

  it('are told of a change by one NOTIFY that names this lamp alone', async () => {
    const { lamps } = await subscribed('1008');
    const { id } = await world.user('1008');
    // His own extension is no key of his, so that his do not disturb is one lamp.
    const dnd = `*735${id}***225`;
    expect(listStates(lamps.xml).get(dnd)).toBe('terminated');
    await world.api('PUT', `/users/${id}/services/dnd`, { enabled: true });
    await vi.waitFor(() => expect(lamps.notified).toBe(2), WAIT);
    expect([...listStates(lamps.xml)]).toEqual([[dnd, 'confirmed']]);
    await world.api('PUT', `/users/${id}/services/dnd`, { enabled: false });
    await vi.waitFor(() => expect(lamps.notified).toBe(3), WAIT);
    expect([...listStates(lamps.xml)]).toEqual([[dnd, 'terminated']]);
    await world.closePhones();
  });

  it('have a list that follows their keys, and nothing is reloaded', async () => {
    const { phone, lamps, items } = await subscribed('1004');
    const before = reloads();
    await world.api('PUT', `${await keysPath('1004')}/12`, {
      blf: true,
      destination: { type: 'user', user_id: (await world.user('1009')).id },
    });
    const now = await itemsOf('1004');
    expect(now).toEqual((await fileOf('1004')).listed);
    expect(now).toEqual([...items, '1009']);
    expect(reloads()).toEqual(before);
    // A live subscription learns of it when it is renewed, another one at once.
    expect(lamps.notified).toBe(1);
    const again = await phone.watch((await fileOf('1004')).list, EVENTLIST);
    expect([...listStates(again.xml).keys()]).toEqual(now);
    await lamps.refresh();
    expect([...listStates(lamps.xml).keys()]).toEqual(now);
    await world.closePhones();
  });

  it('are told to read their file again when the list changes', async () => {
    const phone = await world.phone('1004');
    await world.api('DELETE', `${await keysPath('1004')}/12`);
    await phone.nextNotify('check-sync;reboot=false');
    expect(await itemsOf('1004')).not.toContain('1009');
    await world.closePhones();
  });

  it('have lists that follow a template, too', async () => {
    const { items } = (await world.server.ok('GET', '/funckeys/templates?search=Everyone')).body;
    const path = `/funckeys/templates/${items[0].id}`;
    const { keys, name } = (await world.server.ok('GET', path)).body;
    await world.api('PUT', path, {
      name,
      keys: { ...keys, 13: { blf: true, destination: { type: 'custom', exten: '1077' } } },
    });
    await world.server.installation.compileJob.drain();
    await world.settled();
    for (const exten of ['1003', '1004', '1008']) expect(await itemsOf(exten)).toEqual((await fileOf(exten)).listed);
    expect(await itemsOf('1008')).toContain('1077');
    await world.api('PUT', path, { name, keys });
  });

  it('have lists of their own, of however many phones a user has', async () => {
    // More than a commit makes the files of: a job does.
    const macs = Array.from({ length: 25 }, (_, at) => `80:5e:c0:00:99:${10 + at}`);
    const line = { line: 1, user_uuid: (await world.user('1008')).uuid };
    const made = await Promise.all(
      macs.map((mac) => world.server.ok('POST', '/devices', { mac, vendor: 'Yealink', model: 'T54W', lines: [line] })),
    );
    await world.api('PUT', `${await keysPath('1008')}/14`, {
      blf: true,
      destination: { type: 'custom', exten: '1079' },
    });
    const ids = made.map(({ body }) => `rls/resource_list/lf-${body.id}`);
    const tree = await world.db.dbTree('rls');
    expect(ids.filter((id) => tree.get(id)?.includes(',1079'))).toEqual(ids);
    await world.server.installation.compileJob.drain();
    for (const { body } of made) await world.server.ok('DELETE', `/devices/${body.id}`);
    await world.settled();
    expect((await lists()).filter((id) => ids.includes(id))).toEqual([]);
  });

  describe('with more keys than a list takes', () => {
    beforeAll(async () => {
      const { id } = await deviceOf('1005');
      const { body } = await world.server.ok('GET', `/devices/${id}`);
      await world.api('PUT', `/devices/${id}`, { ...body, expansions: Array(6).fill({ model: 'EXP40' }) });
    });

    it.each([
      ['250 numbers', numbers(250, 4), 100],
      ['200 long numbers, of which AstDB holds fewer', numbers(200, 19), 48],
    ])('have the first ones of %s on it, and watch the others by themselves', async (_, extens, room) => {
      await world.api('PUT', await keysPath('1005'), { keys: keysTo(extens) });
      const { phone, lamps, items } = await subscribed('1005');
      const { alone } = await fileOf('1005');
      expect(items).toEqual(extens.slice(0, room));
      expect(await itemsOf('1005')).toEqual(items);
      expect([...listStates(lamps.xml).keys()]).toEqual(items);
      expect(lamps.notified).toBe(1);
      expect([...items, ...alone]).toEqual(extens);
      const last = await phone.watch(alone.at(-1)!);
      await world.ami.send('Setvar', { Variable: `DEVICE_STATE(Custom:lf-t1-x-${alone.at(-1)})`, Value: 'BUSY' });
      await last.is('confirmed');
      await world.ami.send('Setvar', { Variable: `DEVICE_STATE(Custom:lf-t1-x-${items.at(-1)})`, Value: 'BUSY' });
      await vi.waitFor(() => expect([...listStates(lamps.xml)]).toEqual([[items.at(-1), 'confirmed']]), WAIT);
      expect(world.complaints).toEqual([]);
      await world.closePhones();
    });
  });

  it('have their lists again in an Asterisk that has lost its database', async () => {
    const before = await lists();
    expect(before.length).toBeGreaterThan(5);
    await world.asterisk.restart({ emptyDb: true });
    await vi.waitFor(async () => expect((await lists()).sort()).toEqual(before.sort()), { timeout: 10_000 });
    await world.settled();
  });

  it('lose their lists with their last lamp', async () => {
    await world.api('PUT', await keysPath('1012'), { keys: {} });
    await world.api(
      'DELETE',
      `${await keysPath('1012')}/templates/${(await world.server.ok('GET', `${await keysPath('1012')}/templates`)).body.items[0].template_id}`,
    );
    expect(await itemsOf('1012')).toBeNull();
  });

  it('lose their lists with the device, and with the user', async () => {
    const [device, other] = [await deviceOf('1006'), await deviceOf('1010')];
    expect(await lists()).toEqual(
      expect.arrayContaining([device, other].map(({ id }) => `rls/resource_list/lf-${id}`)),
    );
    await world.api('DELETE', `/devices/${device.id}`);
    expect(await lists()).not.toContain(`rls/resource_list/lf-${device.id}`);
    await world.api('DELETE', `/users/${(await world.user('1010')).id}`);
    expect(await lists()).not.toContain(`rls/resource_list/lf-${other.id}`);
  });

  it('leaves lists of somebody else alone', async () => {
    await world.db.dbPut('rls/resource_list', 'reception', '{"event":"dialog","list_item":"1001"}');
    const [pbx] = await world.server.installation.database.read.tenants.pbxes();
    await asteriskSetup.repair(world.server.installation, pbx!);
    expect(await lists()).toContain('rls/resource_list/reception');
    await world.db.dbDel('rls/resource_list', 'reception');
  });

  describe('need Asterisk to look for lists in its database', () => {
    const results = async () => {
      const { installation } = world.server;
      const [pbx] = await installation.database.read.tenants.pbxes();
      return (await asteriskSetup.check(installation, pbx!)).filter((one) => one.check === 'lamp-lists');
    };

    it('which install says, and check sees', async () => {
      const { installation } = world.server;
      const [pbx] = await installation.database.read.tenants.pbxes();
      const { additions } = await asteriskSetup.install(installation, pbx!, pbx!.config_dir!);
      expect(additions.find((one) => one.file === 'sorcery.conf')?.lines).toContain('resource_list = astdb,rls');
      expect(await results()).toEqual([{ check: 'lamp-lists', ok: true, found: 'Asterisk finds lamp lists' }]);
    });

    it('and where it does not, check says what to add', async () => {
      const path = join(world.asterisk.dir, 'etc', 'sorcery.conf');
      const before = readFileSync(path, 'utf8');
      writeFileSync(path, '[res_pjsip_pubsub]\nresource_list = config,pjsip.conf,criteria=type=resource_list\n');
      const [result] = await results();
      writeFileSync(path, before);
      expect(result).toMatchObject({ ok: false, fix: expect.stringContaining('resource_list = astdb,rls') });
    });
  });

  it('are none, and leave nothing, once the setting is taken back', async () => {
    await world.server.close();
    world.env.LAMPFIELD_LAMP_LISTS = '';
    world.server = await world.reopen();
    const { installation } = world.server;
    await vi.waitFor(() => expect(installation.pbx.status(world.tenantUuid)).toBe('connected'), WAIT);
    await world.settled();
    expect(await lists()).toEqual([]);
    const [pbx] = await installation.database.read.tenants.pbxes();
    const { additions } = await asteriskSetup.install(installation, pbx!, pbx!.config_dir!);
    expect(additions.map((one) => one.file)).not.toContain('sorcery.conf');
    expect((await asteriskSetup.check(installation, pbx!)).map((one) => one.check)).not.toContain('lamp-lists');
    await world.api('PUT', `${await keysPath('1003')}/20`, {
      blf: true,
      destination: { type: 'custom', exten: '1078' },
    });
    const { list, listed, alone } = await fileOf('1003');
    expect([list, listed]).toEqual(['', []]);
    expect(alone).toContain('1078');
    expect(await lists()).toEqual([]);
  });
});
