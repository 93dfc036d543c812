import { expect, it } from 'vitest';
import type { TargetKind } from '../../src/contract/words.ts';
import type { Reference } from '../../src/domain/directory/target.ts';
import type { Store } from '../../src/domain/ports.ts';
import type { ResourceKind } from '../../src/domain/rows.ts';
import { DEFAULT_LOT, newResource, newTenant, newUser, to, toExten } from './store-fixtures.ts';
import type { Suite } from './store-suite.ts';

const HUGE = Number.MAX_SAFE_INTEGER;

/** Loading what keys point to. */
export function targetSuite(suite: Suite): void {
  const write = <T>(work: (store: Store) => Promise<T>) => suite.database.transaction(work);
  const load = async (tenant: string, ...references: Reference[]) =>
    (await suite.database.read.targets([tenant], references)).of(tenant);

  it('loads users with their main extension', async () => {
    const tenant = await write(newTenant);
    const [alice, bob] = await write(async (store) => [
      await newUser(store, tenant, { firstname: 'Zoé', lastname: 'Ng', extens: ['101', '102'] }),
      await newUser(store, tenant, { firstname: 'Bob' }),
    ]);
    const targets = await load(tenant, to('user', alice!.id), to('user', bob!.id), to('user', HUGE), to('user', -1));
    expect(targets.get('user', alice!.id)).toEqual({
      kind: 'user',
      id: alice!.id,
      tenant_uuid: tenant,
      name: 'Zoé Ng',
      firstname: 'Zoé',
      lastname: 'Ng',
      exten: '101',
    });
    expect(targets.get('user', bob!.id)).toMatchObject({ name: 'Bob', exten: null });
    expect(targets.get('user', HUGE)).toBeUndefined();
    expect(targets.get('group', alice!.id)).toBeUndefined();
  });

  const resources: [ResourceKind & TargetKind, object, object][] = [
    ['group', { exten: '3000', data: { name: 'grp-1' } }, { exten: '3000', internal_name: 'grp-1' }],
    ['queue', { exten: '3001' }, { exten: '3001' }],
    ['conference', { exten: '4001' }, { exten: '4001' }],
    ['agent', { number: '77' }, { exten: null, number: '77' }],
    ['paging', { number: '88' }, { exten: null, number: '88' }],
    [
      'parking_lot',
      { exten: '700', data: { slots_start: 701, slots_end: 709 } },
      { exten: '700', slots: { start: 701, end: 709 } },
    ],
  ];
  it.each(resources)('loads a %s', async (kind, given, expected) => {
    const tenant = await write(newTenant);
    const id = await write((store) => newResource(store, tenant, kind, { name: 'Größe', ...given }));
    const targets = await load(tenant, to(kind, id));
    expect(targets.get(kind, id)).toEqual({ kind, id, tenant_uuid: tenant, name: 'Größe', ...expected });
  });

  it('calls a group by its label where it has no internal name', async () => {
    const tenant = await write(newTenant);
    const id = await write((store) => newResource(store, tenant, 'group', { name: 'Vente' }));
    expect((await load(tenant, to('group', id))).get('group', id)!.internal_name).toBe('Vente');
  });

  it('loads filter members with all users of their filter', async () => {
    const tenant = await write(newTenant);
    const [boss, secretary] = await write(async (store) => [
      await newUser(store, tenant, { firstname: 'Boss', extens: ['201'] }),
      await newUser(store, tenant, { firstname: 'Sec', lastname: 'Retary', extens: ['202'] }),
    ]);
    const filter = await write((store) => newResource(store, tenant, 'call_filter'));
    const member = await write(async (store) => {
      const of = (role: string, user_id: number) => ({ role, user_id, agent_id: null });
      await store.resources.putMembers(filter, [of('recipient', boss!.id), of('surrogate', secretary!.id)]);
      return (await store.resources.members([filter])).find((one) => one.role === 'surrogate')!.id;
    });
    expect((await load(tenant, to('filter_member', member))).get('filter_member', member)).toEqual({
      kind: 'filter_member',
      id: member,
      tenant_uuid: tenant,
      name: 'Sec Retary',
      firstname: 'Sec',
      lastname: 'Retary',
      exten: '202',
      filter_users: [boss!.id, secretary!.id],
    });
  });

  it('loads the default lot, and who has an extension', async () => {
    const tenant = await write(newTenant);
    const lot = await write((store) => {
      const data = { slots_start: 701, slots_end: 702 };
      return newResource(store, tenant, 'parking_lot', { name: 'Lot', exten: '700', is_default: true, data });
    });
    const slots = [{ exten: '701', main: false }];
    await write((store) => store.extensions.put(tenant, { kind: 'parking_slot', id: lot }, slots));
    const targets = await load(tenant, DEFAULT_LOT, toExten('700'), toExten('701'), toExten('999'));
    expect(targets.defaultParkingLot()).toMatchObject({ id: lot, exten: '700', slots: { start: 701, end: 702 } });
    expect(targets.byExtension('700')).toEqual({ kind: 'parking_lot', id: lot });
    expect(targets.byExtension('701')).toEqual({ kind: 'parking_slot', id: lot });
    expect(targets.byExtension('999')).toBeUndefined();
  });

  it('shows a tenant nothing of another one', async () => {
    const [tenant, other] = await write(async (store) => [await newTenant(store), await newTenant(store)]);
    const user = await write((store) => newUser(store, other!, { extens: ['101'] }));
    await write((store) => newResource(store, other!, 'parking_lot', { is_default: true }));
    const references = [to('user', user.id), toExten('101'), DEFAULT_LOT];
    const alone = await load(tenant!, ...references);
    expect([alone.get('user', user.id), alone.byExtension('101'), alone.defaultParkingLot()]).toEqual(
      new Array(3).fill(undefined),
    );
    const both = await suite.database.read.targets([tenant!, other!], references);
    expect(both.of(tenant!).get('user', user.id)).toBeUndefined();
    expect(both.of(other!).get('user', user.id)!.exten).toBe('101');
    expect(both.of(other!).byExtension('101')).toEqual({ kind: 'user', id: user.id });
    const notAsked = (await suite.database.read.targets([tenant!], references)).of(other!);
    expect(notAsked.get('user', user.id)).toBeUndefined();
  });

  const everyKind = (id: number): Reference[] => [
    ...(['user', 'group', 'queue', 'conference', 'agent', 'paging', 'parking_lot', 'filter_member'] as const).map(
      (kind) => to(kind, id),
    ),
    toExten(String(id)),
    DEFAULT_LOT,
  ];
  it('needs as many statements for 5,000 references as for a few', async () => {
    const tenant = await write(newTenant);
    const count = async (references: Reference[]) => {
      // In a transaction nothing is remembered from earlier reads.
      return write(async (store) => {
        suite.statements.length = 0;
        await store.targets([tenant], references);
        return suite.statements.length;
      });
    };
    const few = await count(everyKind(1));
    expect(few).toBeLessThanOrEqual(6);
    const many = Array.from({ length: 500 }, (_, index) => everyKind(index + 1)).flat();
    expect(await count(many)).toBe(few);
    expect(await count([to('queue', 1)])).toBe(1);
    expect(await count([])).toBe(0);
  });

  it('takes 100,000 references', async () => {
    const tenant = await write(newTenant);
    const user = await write((store) => newUser(store, tenant));
    const references = Array.from({ length: 100_000 }, (_, index) => to('user', user.id + index));
    expect((await load(tenant, ...references)).get('user', user.id)).toBeDefined();
  });
}
