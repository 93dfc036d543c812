import { expect, it } from 'vitest';
import type { Store } from '../../src/domain/ports.ts';
import { newTenant, newUser, query } from './store-fixtures.ts';
import type { Suite } from './store-suite.ts';

/** Transactions: all or nothing, one after another. */
export function transactionSuite(suite: Suite): void {
  const write = <T>(work: (store: Store) => Promise<T>) => suite.database.transaction(work);

  it('rolls everything back when the work rejects', async () => {
    const tenant = await write(newTenant);
    const failing = write(async (store) => {
      await newUser(store, tenant, { extens: ['101'] });
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await suite.database.read.tenants.contents(tenant)).toBeNull();
    expect(await suite.database.read.extensions.owners(tenant, ['101'])).toEqual([]);
    await write((store) => newUser(store, tenant));
    expect(await suite.database.read.tenants.contents(tenant)).toBe('users');
  });

  it('shows nothing to readers before the commit', async () => {
    const tenant = await write(newTenant);
    await write(async (store) => {
      await newUser(store, tenant);
      expect((await store.users.list(query(tenant))).total).toBe(1);
      expect((await suite.database.read.users.list(query(tenant))).total).toBe(0);
    });
    expect((await suite.database.read.users.list(query(tenant))).total).toBe(1);
  });

  it('runs many transactions at once without losing one', async () => {
    const tenant = await write(newTenant);
    const id = await write((store) => store.templates.insert({ tenant_uuid: tenant, name: '0', user_id: null }));
    const increment = async (store: Store) => {
      const { name } = (await store.templates.find(id))!;
      await store.templates.rename(id, String(Number(name) + 1));
    };
    await Promise.all(Array.from({ length: 20 }, () => write(increment)));
    expect((await suite.database.read.templates.find(id))!.name).toBe('20');
  });

  it('rolls a rehearsal back, and gives what it gave', async () => {
    const tenant = await write(newTenant);
    const rehearsed = await suite.database.rehearse(async (store) => {
      await newUser(store, tenant);
      return (await store.users.list(query(tenant))).total;
    });
    expect([rehearsed, (await suite.database.read.users.list(query(tenant))).total]).toEqual([1, 0]);
    await expect(suite.database.rehearse(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  });

  it('rehearses on what is committed: readers see the same, whoever writes at the same time', async () => {
    const tenant = await write(newTenant);
    const count = async (store: Store) => (await store.users.list(query(tenant))).total;
    const seen = suite.database.rehearse(async (store) => [await count(store), await count(suite.database.read)]);
    const writers = [1, 2, 3].map(() => write((store) => newUser(store, tenant)));
    const rest = suite.database.rehearse(async (store) => [await count(store), await count(suite.database.read)]);
    await Promise.all(writers);
    const [[a, b], [c, d]] = [await seen, await rest] as [number[], number[]];
    expect([a === b, c === d, await count(suite.database.read)]).toEqual([true, true, 3]);
  });

  it('lets queries of one transaction run side by side', async () => {
    const tenant = await write(newTenant);
    const users = await write((store) => Promise.all([1, 2, 3].map(() => newUser(store, tenant))));
    expect(new Set(users.map((user) => user.private_template_id)).size).toBe(3);
  });

  it('refuses a transaction inside a transaction instead of waiting for ever', async () => {
    await expect(write(() => write(newTenant))).rejects.toThrow('inside a transaction');
    await expect(write(newTenant)).resolves.toBeDefined();
  });
}
