import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003 }
groups:
  - { label: Sales, exten: 2000, members: { users: [1003] } }
  - { label: Service, exten: 2001 }
`;

describePbx('a key for membership in a group', (asterisk) => {
  let world: World;
  let ann: Phone;
  let ben: Phone;
  let cem: Phone;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
    ann = await world.phone('1001');
    ben = await world.phone('1002');
    cem = await world.phone('1003');
  });
  afterAll(() => world?.close());

  const groupAt = async (exten: string) => {
    const { items } = (await world.server.ok('GET', '/groups')).body;
    return items.find((group: { extensions: { exten: string }[] }) => group.extensions[0]?.exten === exten);
  };
  const membersOf = async (exten: string): Promise<string[]> =>
    (await groupAt(exten)).members.users.map(({ uuid }: { uuid: string }) => uuid);
  const keyOf = async (action: string, exten = '2000') =>
    world.key('1001', { type: 'groupmember', group_id: (await groupAt(exten)).id, action });
  /** The lamps of all three keys, at the user's own phone and at another one. */
  async function allLamps() {
    const keys = [await keyOf('join'), await keyOf('leave'), await keyOf('toggle')];
    return Promise.all(keys.flatMap(({ watch }) => [ann.watch(watch), ben.watch(watch)]));
  }
  /** Presses a key and hangs up the very moment that it is answered: the work is done by then. Gives the final status. */
  async function press(dial: string, phone = ann): Promise<number | null> {
    const call = phone.dial(dial);
    await call.answered().catch(() => undefined);
    await call.hangup();
    return call.status;
  }
  const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 3000, interval: 10 });
  /** Who rings when the group is called. */
  async function rings(...phones: Phone[]): Promise<void> {
    const call = ben.dial('2000');
    await Promise.all(phones.map((phone) => phone.nextCall()));
    await call.hangup();
  }

  // Shows: groupmember join, groupmember leave, groupmember toggle
  it.each([
    ['join', 'leave'],
    ['toggle', 'toggle'],
  ])('%s makes him a member and %s no longer: lamps of all keys, API and who rings', async (inside, outside) => {
    const { uuid } = await world.user('1001');
    const lamps = await allLamps();
    expect(await press((await keyOf(inside)).dial)).toBe(200);
    await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
    await eventually(async () => expect(await membersOf('2000')).toContain(uuid));
    await rings(ann, cem);
    expect(await press((await keyOf(outside)).dial)).toBe(200);
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
    await eventually(async () => expect(await membersOf('2000')).not.toContain(uuid));
    await rings(cem);
    await ann.noCall(100);
    expect(lamps.map((lamp) => lamp.history)).toEqual(Array(6).fill(['terminated', 'confirmed', 'terminated']));
  });

  it('does nothing the second time', async () => {
    const { dial, watch } = await keyOf('leave');
    const lamp = await ann.watch(watch);
    expect(await press(dial)).toBe(200);
    expect(lamp.history).toEqual(['terminated']);
    expect(await membersOf('2000')).toEqual([(await world.user('1003')).uuid]);
  });

  it('follows a change through the API', async () => {
    const lamps = await allLamps();
    const group = await groupAt('2000');
    const { uuid } = await world.user('1001');
    await world.api('PUT', `/groups/${group.id}`, { ...group, members: { users: [{ uuid }] } });
    await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
    await world.api('PUT', `/groups/${group.id}`, group);
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
  });

  it('works through the API, without a phone that rings', async () => {
    const { watch } = await keyOf('toggle');
    const { id } = await world.user('1001');
    const lamp = await ben.watch(watch);
    await world.api('POST', `/users/${id}/funckeys/100/press`);
    await lamp.is('confirmed');
    await world.api('POST', `/users/${id}/funckeys/100/press`);
    await lamp.is('terminated');
    await ann.noCall(0);
  });

  // Shows: groupmember toggle
  it('is refused at the phone of somebody else', async () => {
    const { dial, watch } = await keyOf('join');
    const lamp = await ben.watch(watch);
    expect(await press(dial, ben)).toBe(403);
    expect(lamp.history).toEqual(['terminated']);
    expect(await membersOf('2000')).toHaveLength(1);
  });

  it('is refused when the group is gone', async () => {
    const { dial, watch } = await keyOf('join', '2001');
    const lamp = await ben.watch(watch);
    await world.api('DELETE', `/groups/${(await groupAt('2001')).id}`);
    expect(await press(dial)).toBe(403);
    expect(lamp.history).toEqual(['terminated']);
  });
});
