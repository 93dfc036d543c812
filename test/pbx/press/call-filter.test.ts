import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
users:
  - { firstname: Boss, exten: 1001, ring_seconds: 1 }
  - { firstname: Sam, exten: 1002 }
  - { firstname: Sue, exten: 1003 }
  - { firstname: Caller, exten: 1004 }
callfilters:
  - { name: Management, recipients: { users: [1001] }, surrogates: { users: [1002, 1003] } }
`;
interface Member {
  member_id: number;
  active: boolean;
}
interface Filter {
  id: number;
  name: string;
  recipients: { users: Member[] };
  surrogates: { users: Member[] };
}

describePbx('boss and secretary', (asterisk) => {
  let world: World;
  let [boss, sam, sue, caller]: Phone[] = [];
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
    [boss, sam, sue, caller] = await Promise.all(['1001', '1002', '1003', '1004'].map((exten) => world.phone(exten)));
  });
  beforeEach(async () => {
    await strategy('all-recipients-then-linear-surrogates');
    await active(0, false);
    await active(1, false);
  });
  afterAll(() => world.close());

  const filter = async (): Promise<Filter> => (await world.server.ok('GET', '/callfilters')).body.items[0];
  async function strategy(name: string): Promise<void> {
    const { id, ...body } = await filter();
    await world.api('PUT', `/callfilters/${id}`, { ...body, strategy: name });
  }
  async function active(secretary: number, on: boolean): Promise<void> {
    const { id, surrogates } = await filter();
    await world.api('PUT', `/callfilters/${id}/members/${surrogates.users[secretary]!.member_id}`, { active: on });
  }
  async function press(phone: Phone, dial: string): Promise<number | null> {
    const call = phone.dial(dial);
    await call.answered().catch(() => undefined);
    await call.hangup();
    return call.status;
  }
  /** Each of these phones rings now, in whatever order, and refuses or not. */
  const rings = (...phones: (Phone | undefined)[]) => Promise.all(phones.map((phone) => phone!.nextCall()));

  // Shows: bsfilter
  it('the key switches the filter from either side; both lamps, store and API follow', async () => {
    const member = (await filter()).surrogates.users[0]!.member_id;
    const { dial, watch } = await world.key('1001', { type: 'bsfilter', filter_member_id: member });
    const lamps = await Promise.all([boss!.watch(watch), sam!.watch(watch)]);
    const isActive = async () => (await filter()).surrogates.users[0]!.active;
    expect(await press(boss!, dial)).toBe(200);
    await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
    await vi.waitFor(async () => expect(await isActive()).toBe(true));
    expect(await press(sam!, dial)).toBe(200);
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
    await vi.waitFor(async () => expect(await isActive()).toBe(false));
  });

  // Shows: bsfilter
  it('a stranger is refused, and so is a member that does not exist', async () => {
    const member = (await filter()).surrogates.users[0]!.member_id;
    const { dial } = await world.key('1001', { type: 'bsfilter', filter_member_id: member });
    expect(await press(caller!, dial)).toBe(403);
    expect(await press(boss!, `${dial}99`)).toBe(403);
    expect((await filter()).surrogates.users[0]!.active).toBe(false);
  });

  it('while nobody is active the boss alone is called', async () => {
    const call = caller!.dial('1001');
    await (await boss!.nextCall()).reject();
    await call.ended();
    await Promise.all([sam!.noCall(50), sue!.noCall(0)]);
  });

  it('a secretary reaches the boss', async () => {
    await strategy('all-surrogates-then-all-recipients');
    await active(0, true);
    const call = sam!.dial('1001');
    await (await boss!.nextCall()).answer();
    await call.answered();
    await call.hangup();
  });

  it('all: everybody rings', async () => {
    await strategy('all');
    await Promise.all([active(0, true), active(1, true)]);
    const call = caller!.dial('1001');
    const [atBoss, atSam, atSue] = await rings(boss, sam, sue);
    await atSue!.answer();
    await call.answered();
    await Promise.all([atBoss!.ended(), atSam!.ended()]);
    await call.hangup();
  });

  it('all-recipients-then-all-surrogates: the boss, then all secretaries', async () => {
    await strategy('all-recipients-then-all-surrogates');
    await Promise.all([active(0, true), active(1, true)]);
    const call = caller!.dial('1001');
    await (await boss!.nextCall()).reject();
    const [atSam] = await rings(sam, sue);
    await atSam!.answer();
    await call.answered();
    await call.hangup();
  });

  it('all-recipients-then-linear-surrogates: the boss, then one secretary after the other', async () => {
    await Promise.all([active(0, true), active(1, true)]);
    const call = caller!.dial('1001');
    await (await boss!.nextCall()).reject();
    const [atSam] = await rings(sam);
    await sue!.noCall(50);
    await atSam!.reject();
    await (await sue!.nextCall()).answer();
    await call.answered();
    await call.hangup();
  });

  it('linear-surrogates-then-all-recipients: only the active secretary, then the boss', async () => {
    await strategy('linear-surrogates-then-all-recipients');
    await active(1, true);
    const call = caller!.dial('1001');
    await (await sue!.nextCall()).reject();
    await (await boss!.nextCall()).answer();
    await call.answered();
    await sam!.noCall(0);
    await call.hangup();
  });

  it('all-surrogates-then-all-recipients: the secretaries, then the boss', async () => {
    await strategy('all-surrogates-then-all-recipients');
    await Promise.all([active(0, true), active(1, true)]);
    const call = caller!.dial('1001');
    for (const arrived of await rings(sam, sue)) await arrived.reject();
    await (await boss!.nextCall()).answer();
    await call.answered();
    await call.hangup();
  });

  it('a boss who does not want to be disturbed leaves it to his secretaries', async () => {
    await active(0, true);
    const path = `/users/${(await world.user('1001')).id}/services/dnd`;
    await world.api('PUT', path, { enabled: true });
    const call = caller!.dial('1001');
    await (await sam!.nextCall()).answer();
    await call.answered();
    await boss!.noCall(0);
    await call.hangup();
    await world.api('PUT', path, { enabled: false });
  });
});
