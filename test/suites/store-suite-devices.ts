import { expect, it } from 'vitest';
import type { Reference } from '../../src/domain/directory/target.ts';
import type { PhoneSettings } from '../../src/domain/phones.ts';
import type { Store } from '../../src/domain/ports.ts';
import { DEFAULT_LOT, newDevice, newKey, newTenant, newUser, to, toExten } from './store-fixtures.ts';
import type { Suite } from './store-suite.ts';

const CUSTOM = { type: 'custom', exten: '1' };

/** Phones, their files, and whom a change concerns. */
export function deviceSuite(suite: Suite): void {
  const write = <T>(work: (store: Store) => Promise<T>) => suite.database.transaction(work);
  const file = (name: string, body: string) => ({ name, body, content_type: 'text/plain', etag: `"${body}"` });

  it('stores a phone', async () => {
    const tenant = await write(newTenant);
    const id = await write((store) => newDevice(store, tenant, [], { mac: '001565aabbcc', secret: 'first' }));
    const { devices } = suite.database.read;
    const device = (await devices.find(id))!;
    expect(device).toMatchObject({ tenant_uuid: tenant, problems: [], compiled_at: null, last_fetch: null });
    expect(device).toMatchObject({ expansions: [{ model: 'EXP50' }], phone_settings: { 'phone.name': 'Büro' } });
    expect(device).not.toHaveProperty('secret_hash');
    expect(await devices.byMac('001565AABBCC')).toEqual(device);
    expect(await devices.bySecret('first')).toEqual(device);
    const last_fetch = { file: 'x.cfg', etag: null, at: 5, firmware: '1.2', address: '::1' };
    const problems = [{ position: 3, code: 'label_cut', message: 'é' }];
    await write((store) => store.devices.update(id, { secret: 'second', last_fetch, problems, compiled_at: 6 }));
    expect(await devices.bySecret('first')).toBeUndefined();
    const now = { ...device, secret: 'second', last_fetch, problems, compiled_at: 6 };
    expect(await devices.bySecret('second')).toEqual(now);
    expect(await devices.byIds([id, 'nothing'])).toEqual([now]);
    await write((store) => store.devices.update(id, { last_fetch: null }));
    expect((await devices.find(id))!.last_fetch).toBeNull();
    await write((store) => store.devices.remove(id));
    expect(await devices.find(id)).toBeUndefined();
  });

  it('forgets whose keys a phone shows when that user goes', async () => {
    const tenant = await write(newTenant);
    const people = await write((store) => Promise.all([1, 2].map(() => newUser(store, tenant))));
    const id = await write((store) => newDevice(store, tenant, people, { keys_from: people[1]!.id }));
    const keysFrom = async () => (await suite.database.read.devices.find(id))!.keys_from;
    expect(await keysFrom()).toBe(people[1]!.id);
    await write((store) => store.users.remove(people[1]!.id));
    expect(await keysFrom()).toBeNull();
  });

  it('replaces the users on a phone', async () => {
    const tenant = await write(newTenant);
    const people = await write((store) => Promise.all([1, 2, 3].map(() => newUser(store, tenant))));
    const [a, b, c] = people.map((user) => user.id);
    const id = await write((store) => newDevice(store, tenant, people.slice(0, 2)));
    await write((store) =>
      store.devices.putLines(id, [
        { line: 1, user_id: a! },
        { line: 2, user_id: c! },
        { line: 4, user_id: b! },
      ]),
    );
    const lines = await suite.database.read.devices.lines([id]);
    expect(lines.map((row) => [row.line, row.user_id])).toEqual([
      [1, a],
      [2, c],
      [4, b],
    ]);
    expect(await suite.database.read.devices.ofUsers([b!, c!])).toEqual([id]);
    expect(await suite.database.read.devices.ofTenant(tenant)).toEqual([id]);
  });

  it('writes files that differ, and only those', async () => {
    const tenant = await write(newTenant);
    const id = await write((store) => newDevice(store, tenant));
    const put = (...files: ReturnType<typeof file>[]) =>
      write(async (store) => (await store.devices.putFiles(id, files)).changed.toSorted());
    expect(await put(file('a.cfg', 'é = 1'), file('b.cfg', '2'))).toEqual(['a.cfg', 'b.cfg']);
    expect(await put(file('a.cfg', 'é = 1'), file('b.cfg', '2'))).toEqual([]);
    expect(await put(file('b.cfg', '3'), file('c.cfg', '4'))).toEqual(['a.cfg', 'b.cfg', 'c.cfg']);
    const { devices } = suite.database.read;
    expect((await devices.files([id])).map((one) => [one.name, one.body])).toEqual([
      ['b.cfg', '3'],
      ['c.cfg', '4'],
    ]);
    expect(await devices.file(id, 'c.cfg')).toMatchObject({ ...file('c.cfg', '4'), device_id: id });
    expect(await devices.file(id, 'a.cfg')).toBeUndefined();
  });

  it('stores settings of a tenant', async () => {
    const tenant = await write(newTenant);
    const rows: { family: string; model: string; settings: PhoneSettings }[] = [
      { family: '', model: '', settings: { lang: 'fr' } },
      { family: 'yealink', model: 'T54W', settings: { 'x.y': 'é' } },
    ];
    await write((store) => store.devices.putSettings(tenant, rows));
    const stored = () => suite.database.read.devices.settings([tenant]);
    expect(await stored()).toEqual(rows.map((row) => ({ ...row, tenant_uuid: tenant })));
    await write((store) => store.devices.putSettings(tenant, rows.slice(1)));
    expect(await stored()).toHaveLength(1);
  });

  it('remembers which phones are to be compiled', async () => {
    const tenant = await write(newTenant);
    const ids = await write((store) => Promise.all([1, 2, 3].map(() => newDevice(store, tenant))));
    const waiting = (version: string) => ({ version, saved_at: 5, job_id: null });
    await write((store) => store.devices.addPending([...ids, ids[0]!], waiting('v1')));
    const { devices } = suite.database.read;
    const first = await devices.firstPending(2);
    const sorted = ids.toSorted();
    expect(first).toEqual(sorted.slice(0, 2).map((device_id) => ({ device_id, ...waiting('v1') })));
    await write((store) => store.devices.addPending([sorted[0]!], waiting('v2')));
    expect(await devices.stillPending(first)).toEqual([{ device_id: sorted[1], ...waiting('v1') }]);
    expect(await devices.countPending()).toBe(3);
    await write((store) => store.devices.removePending(sorted.slice(0, 2)));
    await write((store) => store.devices.remove(sorted[2]!));
    expect(await devices.countPending()).toBe(0);
  });

  const references: [string, Reference][] = [
    ['a user', to('user', 501)],
    ['an extension', toExten('4711')],
    ['the default lot', DEFAULT_LOT],
  ];
  it.each(references)('finds the phones with an own or a template key to %s', async (_, reference) => {
    const [tenant, foreign] = await write(async (store) => [await newTenant(store), await newTenant(store)]);
    const own = await write(async (store) => {
      const user = await newUser(store, tenant!);
      await store.keys.put(user.private_template_id, newKey(1, CUSTOM, [reference]));
      return newDevice(store, tenant!, [user, user]);
    });
    const { template, shared } = await write(async (store) => {
      const id = await store.templates.insert({ tenant_uuid: tenant!, name: 'T', user_id: null });
      await store.keys.put(id, newKey(1, CUSTOM, [reference]));
      const user = await newUser(store, tenant!, { func_key_template_id: id });
      return { template: id, shared: await newDevice(store, tenant!, [user]) };
    });
    await write(async (store) => {
      const [user, other] = [await newUser(store, tenant!), await newUser(store, foreign!)];
      await store.keys.put(user.private_template_id, newKey(1, CUSTOM, [to('user', 502), toExten('4712')]));
      // An id is in one tenant only; a number and the default lot are found in each.
      const theirs = reference.id === 0 ? reference : to('user', 503);
      await store.keys.put(other.private_template_id, newKey(1, CUSTOM, [theirs]));
      await newDevice(store, foreign!, [other]);
      await newDevice(store, tenant!, [user]);
    });
    const { devices } = suite.database.read;
    expect((await devices.pointingTo(reference, tenant!)).toSorted()).toEqual([own, shared].toSorted());
    expect(await devices.ofTemplates([template])).toEqual([shared]);
  });

  it('finds the phones of own keys by their hidden template', async () => {
    const tenant = await write(newTenant);
    const user = await write((store) => newUser(store, tenant));
    const id = await write((store) => newDevice(store, tenant, [user]));
    expect(await suite.database.read.devices.ofTemplates([user.private_template_id])).toEqual([id]);
  });
}
