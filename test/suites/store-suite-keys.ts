import { expect, it } from 'vitest';
import type { Store } from '../../src/domain/ports.ts';
import type { KeyRow } from '../../src/domain/rows.ts';
import { newKey, newTenant, newUser, query, to } from './store-fixtures.ts';
import type { Suite } from './store-suite.ts';

const CUSTOM = { type: 'custom', exten: '1234' };

/** Templates, keys and references. */
export function keySuite(suite: Suite): void {
  const write = <T>(work: (store: Store) => Promise<T>) => suite.database.transaction(work);
  const newTemplate = async (store: Store, name: string | null = 'Reception') => {
    const tenant_uuid = await newTenant(store);
    return { tenant: tenant_uuid, id: await store.templates.insert({ tenant_uuid, name, user_id: null }) };
  };
  const keysOf = (id: number) => suite.database.read.keys.of([id]);
  const idsByPosition = (keys: KeyRow[]) => Object.fromEntries(keys.map((key) => [key.position, key.id]));

  it('stores a template and its keys, in any language', async () => {
    const { id, tenant } = await write((store) => newTemplate(store, 'Empfang für Zoë 日本 🙂'));
    const destination = { type: 'custom', exten: '*98', note: '日本語 🙂', deep: { list: [1, null] } };
    const key = { ...newKey(3, destination), label: 'Büro 🙂', blf: false, locked: true };
    await write((store) => store.keys.put(id, key));
    expect(await suite.database.read.templates.find(id)).toEqual({
      id,
      tenant_uuid: tenant,
      name: 'Empfang für Zoë 日本 🙂',
      user_id: null,
    });
    const { references: _, ...stored } = key;
    expect(await keysOf(id)).toEqual([{ ...stored, id: expect.any(Number), template_id: id }]);
  });

  it('gives the keys of several templates, each by position', async () => {
    const [one, two] = await write(async (store) => [await newTemplate(store), await newTemplate(store)]);
    await write((store) => store.keys.replace(one!.id, [newKey(12, CUSTOM), newKey(2, CUSTOM)]));
    await write((store) => store.keys.replace(two!.id, [newKey(1, CUSTOM)]));
    const keys = await suite.database.read.keys.of([two!.id, one!.id, 9_007_199_254_740_991]);
    const positions = Map.groupBy(keys, (key) => key.template_id);
    expect(positions.get(one!.id)!.map((key) => key.position)).toEqual([2, 12]);
    expect(positions.get(two!.id)!.map((key) => key.position)).toEqual([1]);
    expect(await suite.database.read.keys.of([])).toEqual([]);
  });

  it('renames a template', async () => {
    const { id, tenant } = await write((store) => newTemplate(store));
    await write((store) => store.templates.rename(id, 'Été'));
    expect((await suite.database.read.templates.list(query(tenant, { search: 'ete' }))).total).toBe(1);
    await write((store) => store.templates.rename(id, null));
    expect((await suite.database.read.templates.find(id))!.name).toBeNull();
  });

  it('replaces keys: those that stay keep their ids, and nothing but the difference is written', async () => {
    const { id } = await write((store) => newTemplate(store));
    const before = [newKey(1, CUSTOM), newKey(2, CUSTOM), newKey(3, CUSTOM)];
    await write((store) => store.keys.replace(id, before));
    const ids = idsByPosition(await keysOf(id));
    const after = [before[0]!, { ...before[1]!, label: 'Changed' }, newKey(4, CUSTOM)];
    await write((store) => store.keys.replace(id, after));
    const now = idsByPosition(await keysOf(id));
    expect(Object.keys(now)).toEqual(['1', '2', '4']);
    expect([now[1], now[2]]).toEqual([ids[1], ids[2]]);
    suite.statements.length = 0;
    await write((store) => store.keys.replace(id, after));
    expect(suite.statements.filter((sql) => /^(insert|update|delete)/.test(sql))).toEqual([]);
  });

  it('replaces 1,000 keys in a few statements', async () => {
    const { id } = await write((store) => newTemplate(store));
    const keys = Array.from({ length: 1000 }, (_, index) => newKey(index + 1, CUSTOM, [to('user', index + 1)]));
    suite.statements.length = 0;
    await write((store) => store.keys.replace(id, keys));
    expect(suite.statements.length).toBeLessThan(10);
    expect(await keysOf(id)).toHaveLength(1000);
  });

  it('puts a key in place of another one, which keeps its id and loses its references', async () => {
    const { id } = await write((store) => newTemplate(store));
    await write((store) => store.keys.put(id, newKey(1, CUSTOM, [to('group', 71)])));
    const [key] = await keysOf(id);
    await write((store) => store.keys.put(id, { ...newKey(1, CUSTOM, [to('group', 72)]), label: null }));
    await write((store) => store.keys.removePointingTo('group', [71]));
    expect(await keysOf(id)).toMatchObject([{ id: key!.id, label: null }]);
    await write((store) => store.keys.removePointingTo('group', [72]));
    expect(await keysOf(id)).toEqual([]);
  });

  it('removes a key, once', async () => {
    const { id } = await write((store) => newTemplate(store));
    await write((store) => store.keys.put(id, newKey(5, CUSTOM)));
    expect(await write((store) => store.keys.remove(id, 5))).toBe(true);
    expect(await write((store) => store.keys.remove(id, 5))).toBe(false);
  });

  it('removes all keys that point to targets, and no others', async () => {
    const { id } = await write((store) => newTemplate(store));
    const keys = [[to('user', 81)], [to('user', 82), to('user', 82)], [to('queue', 81)], []].map((references, index) =>
      newKey(index + 1, CUSTOM, references),
    );
    await write((store) => store.keys.replace(id, keys));
    await write((store) => store.keys.removePointingTo('user', [81, 82, 83]));
    expect((await keysOf(id)).map((key) => key.position)).toEqual([3, 4]);
    await write((store) => store.keys.removePointingTo('user', []));
    expect(await keysOf(id)).toHaveLength(2);
  });

  it('removes templates with their keys, and never gives an id again', async () => {
    const made = await write(async (store) => [await newTemplate(store), await newTemplate(store)]);
    const ids = made.map((template) => template.id);
    await write((store) => store.keys.put(ids[1]!, newKey(1, CUSTOM)));
    const [key] = await keysOf(ids[1]!);
    await write((store) => store.templates.remove(ids));
    expect(await suite.database.read.templates.find(ids[1]!)).toBeUndefined();
    expect(await suite.database.read.keys.of(ids)).toEqual([]);
    const next = await write((store) => newTemplate(store));
    expect(next.id).toBeGreaterThan(ids[1]!);
    await write((store) => store.keys.put(next.id, newKey(1, CUSTOM)));
    expect((await keysOf(next.id))[0]!.id).toBeGreaterThan(key!.id);
  });

  it('names who has a key to a target, in the tenants asked for', async () => {
    const { id, tenant } = await write((store) => newTemplate(store, 'Zentrale'));
    const [user, other] = await write(async (store) => [
      await newUser(store, tenant, { firstname: 'Élodie', lastname: 'B' }),
      await newTemplate(store, 'Elsewhere'),
    ]);
    const points = [to('conference', 90)];
    await write((store) => store.keys.replace(id, [newKey(2, CUSTOM, points), newKey(1, CUSTOM, points)]));
    await write((store) => store.keys.put(user.private_template_id, newKey(7, CUSTOM, points)));
    await write((store) => store.keys.put(other.id, newKey(1, CUSTOM, points)));
    const { keys } = suite.database.read;
    const { total, items } = await keys.holders('conference', 90, query(tenant));
    expect(total).toBe(3);
    expect(items[0]).toEqual({
      template_id: user.private_template_id,
      template_name: null,
      tenant_uuid: tenant,
      position: 7,
      label: 'Key 7',
      user_id: user.id,
      user_uuid: user.uuid,
      firstname: 'Élodie',
      lastname: 'B',
    });
    expect(items.slice(1).map((one) => [one.template_name, one.position, one.user_id])).toEqual([
      ['Zentrale', 1, null],
      ['Zentrale', 2, null],
    ]);
    const page = await keys.holders('conference', 90, query([tenant, other.tenant], { limit: 1, offset: 3 }));
    expect([page.total, page.items.length]).toEqual([4, 1]);
    expect((await keys.holders('conference', 90, query(tenant, { search: 'elodie' }))).total).toBe(1);
    expect((await keys.holders('conference', 91, query(tenant))).items).toEqual([]);
  });
}
