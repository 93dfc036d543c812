import { randomUUID } from 'node:crypto';
import { expect, it } from 'vitest';
import type { Store } from '../../src/domain/ports.ts';
import type { ListQuery } from '../../src/domain/rows.ts';
import { newDevice, newResource, newTenant, newUser, query } from './store-fixtures.ts';
import type { Suite } from './store-suite.ts';

/** Searching, sorting, filtering and paging. */
export function listSuite(suite: Suite): void {
  const write = <T>(work: (store: Store) => Promise<T>) => suite.database.transaction(work);
  const withTemplates = async (...names: (string | null)[]) => {
    const tenant = await write(newTenant);
    await write(async (store) => {
      for (const name of names) await store.templates.insert({ tenant_uuid: tenant, name, user_id: null });
    });
    return async (given: Partial<ListQuery> = {}) => {
      const { total, items } = await suite.database.read.templates.list(query(tenant, given));
      return { total, names: items.map((item) => item.name) };
    };
  };

  it('searches without accents and case', async () => {
    const list = await withTemplates('Réception', 'RECEPTION 2', 'Atelier', null);
    expect((await list({ search: 'RÉCEPTION' })).names).toEqual(['Réception', 'RECEPTION 2']);
    expect((await list({ search: 'ecep' })).total).toBe(2);
    expect((await list({ search: '' })).total).toBe(4);
  });

  it.each(['%', '_', '\\', '!', "'", '"'])('searches for %s itself', async (sign) => {
    const list = await withTemplates(`a${sign}b`, 'axb', 'a');
    expect((await list({ search: sign })).names).toEqual([`a${sign}b`]);
    expect((await list({ search: `a${sign}b` })).names).toEqual([`a${sign}b`]);
  });

  it('survives a search that is longer than anything stored', async () => {
    const list = await withTemplates('a');
    expect((await list({ search: '%ﷺ'.repeat(8000) })).total).toBe(0);
  });

  it('sorts by folded text, then by id, and pages without losing anyone', async () => {
    const list = await withTemplates('b', 'É', 'a', 'é', 'e');
    expect((await list()).names).toEqual(['a', 'b', 'É', 'é', 'e']);
    expect((await list({ direction: 'desc' })).names).toEqual(['e', 'é', 'É', 'b', 'a']);
    expect(await list({ limit: 2, offset: 2 })).toEqual({ total: 5, names: ['É', 'é'] });
    expect(await list({ offset: 4 })).toEqual({ total: 5, names: ['e'] });
    expect(await list({ limit: 2, offset: 9 })).toEqual({ total: 5, names: [] });
    expect(await list({ search: 'e', limit: 1 })).toEqual({ total: 3, names: ['É'] });
    expect((await list({ order: 'id' })).names).toEqual(['b', 'É', 'a', 'é', 'e']);
  });

  it('filters exactly', async () => {
    const list = await withTemplates('Réception', 'Reception');
    expect((await list({ filters: { name: 'Réception' } })).names).toEqual(['Réception']);
    expect((await list({ filters: { name: 'réception' } })).total).toBe(0);
    expect((await list({ filters: { id: 'x' } })).total).toBe(0);
  });

  const unknown: [string, Partial<ListQuery>][] = [
    ['a filter', { filters: { nothing: 'x' } }],
    ['a filter that every object has', { filters: { constructor: 'x' } }],
    ['an order', { order: 'password' }],
  ];
  it.each(unknown)('refuses %s that it does not know', async (_, given) => {
    const list = await withTemplates('a');
    await expect(list(given)).rejects.toThrow(/no such/);
  });

  it('shows only the tenants asked for, and no hidden templates', async () => {
    const [one, two] = await write(async (store) => [await newTenant(store), await newTenant(store)]);
    await write(async (store) => {
      await newUser(store, one!, { firstname: 'One' });
      await newUser(store, two!, { firstname: 'Two' });
    });
    const { users, templates } = suite.database.read;
    expect((await users.list(query(two!))).items.map((user) => user.firstname)).toEqual(['Two']);
    expect((await users.list(query([one!, two!]))).total).toBe(2);
    expect(await users.list(query([]))).toEqual({ total: 0, items: [] });
    expect((await templates.list(query([one!, two!]))).total).toBe(0);
  });

  it('finds users by name, email and extension', async () => {
    const tenant = await write(newTenant);
    await write(async (store) => {
      await newUser(store, tenant, { firstname: 'Zoé', lastname: 'Ångström', email: 'z@x.org', extens: ['4711'] });
      await newUser(store, tenant, { firstname: 'Bob', lastname: 'Abel', email: 'b@x.org', extens: ['1000'] });
    });
    const names = async (given: Partial<ListQuery>) =>
      (await suite.database.read.users.list(query(tenant, given))).items.map((user) => user.firstname);
    expect(await names({ search: 'zoe ang' })).toEqual(['Zoé']);
    expect(await names({ search: 'B@X' })).toEqual(['Bob']);
    expect(await names({ search: '471' })).toEqual(['Zoé']);
    expect(await names({ search: '%' })).toEqual([]);
    expect(await names({ order: 'lastname' })).toEqual(['Bob', 'Zoé']);
    expect(await names({ order: 'email', direction: 'desc' })).toEqual(['Zoé', 'Bob']);
    expect(await names({ filters: { lastname: 'Abel' } })).toEqual(['Bob']);
  });

  it('finds resources of one kind by name, number and extension', async () => {
    const tenant = await write(newTenant);
    await write(async (store) => {
      await newResource(store, tenant, 'group', { name: 'Vente', exten: '3001' });
      await newResource(store, tenant, 'agent', { name: 'Véra', number: '3001' });
    });
    const names = async (kind: 'group' | 'agent', search: string) =>
      (await suite.database.read.resources.list(kind, query(tenant, { search }))).items.map((one) => one.name);
    expect(await names('group', '300')).toEqual(['Vente']);
    expect(await names('agent', '300')).toEqual(['Véra']);
    expect(await names('agent', 'vera')).toEqual(['Véra']);
    expect(await names('group', 'vera')).toEqual([]);
  });

  it('lists devices', async () => {
    const tenant = await write(newTenant);
    const id = await write((store) => newDevice(store, tenant, [], { model: 'D785', vendor: 'Snom' }));
    await write((store) => newDevice(store, tenant));
    const { devices } = suite.database.read;
    expect((await devices.list(query(tenant, { search: 'SNOM' }))).items.map((one) => one.id)).toEqual([id]);
    expect((await devices.list(query(tenant, { filters: { model: 'D785' }, order: 'model' }))).total).toBe(1);
  });

  it('stores tokens as hashes', async () => {
    const tenant = await write(newTenant);
    const { tokens } = suite.database.read;
    const token = {
      uuid: randomUUID(),
      hash: randomUUID(),
      name: 'Zoé’s desk',
      tenant_uuid: tenant,
      user_uuid: null,
      acl: ['confd.#', '!confd.users.*'],
      expires_at: 1_900_000_000_000,
      created_at: 1_700_000_000_000,
      created_by: 'admin',
    };
    await write((store) => store.tokens.insert(token));
    expect(await tokens.byHash(token.hash)).toEqual(token);
    expect(await tokens.find(token.uuid)).toEqual(token);
    expect((await tokens.list(query(tenant, { search: 'Zoé' }))).items).toEqual([token]);
    await write((store) => store.tokens.remove(token.uuid));
    expect(await tokens.byHash(token.hash)).toBeUndefined();
  });

  it('keeps the audit in order', async () => {
    const tenant = await write(newTenant);
    const row = { tenant_uuid: tenant, actor: 'admin', action: 'create', resource: 'user', resource_id: '7' };
    await write((store) => store.audit.add({ ...row, at: 2, before: null, after: { firstname: 'Zoé' } }));
    await write((store) => store.audit.add({ ...row, at: 3, action: 'delete', before: { a: 1 }, after: undefined }));
    const { items } = await suite.database.read.audit.list(query(tenant, { direction: 'desc' }));
    expect(items.map((one) => [one.at, one.before, one.after])).toEqual([
      [3, { a: 1 }, null],
      [2, null, { firstname: 'Zoé' }],
    ]);
    const deletions = query(tenant, { filters: { action: 'delete', resource: 'user' } });
    expect((await suite.database.read.audit.list(deletions)).total).toBe(1);
  });
}
