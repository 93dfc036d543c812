import { expect, it } from 'vitest';
import type { DeviceEvent, UnclaimedPhone } from '../../src/domain/phone-rows.ts';
import type { Store } from '../../src/domain/ports.ts';
import { newDevice, newTenant } from './store-fixtures.ts';
import type { Suite } from './store-suite.ts';

/** What happened to phones, and phones that ask without being registered. */
export function activitySuite(suite: Suite): void {
  const write = <T>(work: (store: Store) => Promise<T>) => suite.database.transaction(work);
  const visit = (at: number) => ({ at, file: 'a.cfg', firmware: null, address: '10.0.0.1' });
  const refused = (at: number): DeviceEvent => ({ ...visit(at), event: 'refused', reason: 'closed' });

  it('keeps the last 50 events of each phone, the newest first', async () => {
    const [one, two, none] = await write(async (store) => {
      const tenant = await newTenant(store);
      return [await newDevice(store, tenant), await newDevice(store, tenant), await newDevice(store, tenant)];
    });
    const fetched: DeviceEvent = { ...visit(1), event: 'fetched', etag: 'e', status: 304 };
    const uploaded: DeviceEvent = { ...visit(2), event: 'uploaded', bytes: 5 };
    await write((store) => store.activity.add(one!, [fetched, uploaded]));
    await write((store) => store.activity.add(two!, [refused(3)]));
    const { activity } = suite.database.read;
    expect(await activity.of(one!)).toEqual([uploaded, fetched]);
    const many = Array.from({ length: 60 }, (_, index) => refused(100 + index));
    await write((store) => store.activity.add(one!, many.slice(0, 59)));
    await write((store) => store.activity.add(one!, many.slice(59)));
    expect(await activity.of(one!)).toEqual(many.slice(10).toReversed());
    expect([await activity.of(two!), await activity.of(none!)]).toEqual([[refused(3)], []]);
  });

  it('keeps nothing of a phone that is gone', async () => {
    const id = await write(async (store) => newDevice(store, await newTenant(store)));
    await write((store) => store.activity.add(id, [refused(1)]));
    await write((store) => store.devices.remove(id));
    await write((store) => store.activity.add(id, [refused(2)]));
    expect(await suite.database.read.activity.of(id)).toEqual([]);
  });

  const phone = (mac: string, given: Partial<UnclaimedPhone> = {}): UnclaimedPhone => {
    const seen = { first_seen: 1, last_seen: 1, times: 1, address: '10.0.0.1', file: `${mac}.cfg` };
    return { mac, vendor: 'Yealink', model: 'T54W', firmware: null, ...seen, ...given };
  };
  const empty = () =>
    write(async (store) => {
      for (const { mac } of await store.unclaimed.all()) await store.unclaimed.remove(mac);
    });

  it('adds up what is seen of a phone that nobody has registered', async () => {
    await empty();
    expect(await write((store) => store.unclaimed.add([phone('a'), phone('b', { last_seen: 2 })]))).toEqual(['a', 'b']);
    const again = { model: null, firmware: '2', address: '::1', file: 'x', first_seen: 7, last_seen: 9, times: 4 };
    expect(await write((store) => store.unclaimed.add([phone('a', again)]))).toEqual([]);
    const { unclaimed } = suite.database.read;
    const a = { ...phone('a', again), first_seen: 1, times: 5 };
    expect(await unclaimed.all()).toEqual([a, phone('b', { last_seen: 2 })]);
    expect([await unclaimed.find('a'), await unclaimed.find('c')]).toEqual([a, undefined]);
    await write((store) => store.unclaimed.remove('a'));
    expect((await unclaimed.all()).map(({ mac }) => mac)).toEqual(['b']);
  });

  it('leaves out phones that are registered, before or after they were seen', async () => {
    await empty();
    await write((store) => store.unclaimed.add([phone('001565e00001'), phone('001565e00002')]));
    await write(async (store) => {
      const tenant = await newTenant(store);
      for (const mac of ['001565e00001', '001565e00003']) await newDevice(store, tenant, [], { mac });
    });
    expect(await write((store) => store.unclaimed.add([phone('001565e00003')]))).toEqual([]);
    const { unclaimed } = suite.database.read;
    expect((await unclaimed.all()).map(({ mac }) => mac)).toEqual(['001565e00002']);
    expect(await unclaimed.find('001565e00001')).toBeUndefined();
  });

  it('keeps 1,000 of them, and of each address its newest', async () => {
    await empty();
    const office = Array.from({ length: 3 }, (_, index) => phone(`office${index}`, { address: '10.9.9.9' }));
    await write((store) => store.unclaimed.add(office));
    for (let round = 0; round < 3; round += 1) {
      const flood = Array.from({ length: 900 }, (_, index) => phone(`${round}-${index}`, { last_seen: 10 + round }));
      await write((store) => store.unclaimed.add(flood));
    }
    const macs = (await suite.database.read.unclaimed.all()).map(({ mac }) => mac);
    expect(macs).toHaveLength(1000);
    expect(macs.filter((mac) => mac.startsWith('office'))).toHaveLength(3);
    expect(macs.filter((mac) => mac.startsWith('2-'))).toHaveLength(900);
  });
}
