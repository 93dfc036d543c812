import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { openWorld, type PressedKey, type World } from './world.ts';

const COMPANY = `
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003 }
  - { firstname: Dan, exten: 1004 }
groups:
  - { label: Sales, exten: 2000, members: { users: [1002, 1003] } }
  - { label: Nobody, exten: 2001 }
  - { label: Large, exten: 2002, members: { users: [1003] } }
`;

describePbx('a call to a group', (asterisk) => {
  let world: World;
  let key: PressedKey;
  let ann: Phone;
  let ben: Phone;
  let cem: Phone;
  let dan: Phone;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
    key = await world.key('1001', { type: 'group', group_id: (await groupAt('2000')).id });
    ann = await world.phone('1001');
    ben = await world.phone('1002');
    cem = await world.phone('1003');
    dan = await world.phone('1004');
  });
  afterAll(() => world?.close());

  const groupAt = async (exten: string) => {
    const { items } = (await world.server.ok('GET', '/groups')).body;
    return items.find((group: { extensions: { exten: string }[] }) => group.extensions[0]?.exten === exten);
  };
  const lampsOf = (watch: string) => Promise.all([ann.watch(watch), dan.watch(watch)]);
  const bothRing = () => Promise.all([ben.nextCall(), cem.nextCall()]);

  // Shows: group
  it('rings every member until one answers; the lamp rings meanwhile', async () => {
    const lamps = await lampsOf(key.watch);
    const call = ann.dial(key.dial);
    const [atBen, atCem] = await bothRing();
    await call.ringing();
    await Promise.all(lamps.map((lamp) => lamp.is('early')));
    await atBen.answer();
    await call.answered();
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
    await atCem.ended();
    expect(atCem.reason).toContain('elsewhere');
    atBen.sendTone(600);
    await call.hears(600);
    await call.hangup();
    await atBen.ended();
    expect(lamps.map((lamp) => lamp.history)).toEqual(Array(2).fill(['terminated', 'early', 'terminated']));
  });

  it('keeps the lamp ringing until the last waiting caller is answered or gone', async () => {
    const [lamp] = await lampsOf(key.watch);
    const first = ann.dial(key.dial);
    const [atBen] = await bothRing();
    const second = dan.dial(key.dial);
    const [, secondAtCem] = await bothRing();
    await atBen.answer();
    await first.answered();
    await second.ringing();
    expect(lamp.history).toEqual(['terminated', 'early']);
    await second.hangup();
    await lamp.is('terminated');
    await secondAtCem.ended();
    await first.hangup();
    expect(lamp.history).toEqual(['terminated', 'early', 'terminated']);
  });

  it('goes on ringing the others when one refuses or does not want to be disturbed', async () => {
    const { uuid } = await world.user('1002');
    const call = ann.dial(key.dial);
    const [atBen, atCem] = await bothRing();
    await atBen.reject();
    await atCem.answer();
    await call.answered();
    await call.hangup();
    await world.api('PUT', `/users/${uuid}/services/dnd`, { enabled: true });
    const again = dan.dial(key.dial);
    const later = await cem.nextCall();
    await ben.noCall(100);
    await world.api('PUT', `/users/${uuid}/services/dnd`, { enabled: false });
    await later.reject();
    expect(await again.ended()).toBe(486);
  });

  it('does not ring the member who calls', async () => {
    const call = ben.dial(key.dial);
    await (await cem.nextCall()).answer();
    await call.answered();
    await call.hangup();
    await ben.noCall(0);
  });

  // Shows: group
  it('is refused where nobody is in the group, without lighting its lamp', async () => {
    const [lamp] = await lampsOf('2001');
    expect(await ann.dial('2001').ended()).toBeGreaterThanOrEqual(400);
    expect(lamp.history).toEqual(['terminated']);
  });

  it('rings the members that the group has at that moment', async () => {
    const group = await groupAt('2001');
    const { uuid } = await world.user('1004');
    await world.api('PUT', `/groups/${group.id}`, { ...group, members: { users: [{ uuid }] } });
    const call = ann.dial('2001');
    await (await dan.nextCall()).answer();
    await call.answered();
    await call.hangup();
    await world.api('PUT', `/groups/${group.id}`, { ...group, members: { users: [] } });
    expect(await ann.dial('2001').ended()).toBeGreaterThanOrEqual(400);
    await dan.noCall(0);
  });

  it('rings for a caller who is transferred to it', async () => {
    const [lamp] = await lampsOf(key.watch);
    const talk = dan.dial('1001');
    const atAnn = await ann.nextCall();
    await atAnn.answer();
    await talk.answered();
    talk.sendTone(440);
    await atAnn.hears(440);
    const sent = atAnn.refer('2000');
    const [atBen] = await bothRing();
    await lamp.is('early');
    await atBen.answer();
    await sent;
    await lamp.is('terminated');
    talk.sendTone(600);
    await atBen.hears(600);
    await talk.hangup();
    await atBen.ended();
    expect(lamp.history).toEqual(['terminated', 'early', 'terminated']);
  });

  it('rings on for a caller who takes the place of another one who waits, until he is gone', async () => {
    const [lamp] = await lampsOf(key.watch);
    const talk = dan.dial('1001');
    const atAnn = await ann.nextCall();
    await atAnn.answer();
    await talk.answered();
    const asked = ann.dial(key.dial);
    const ringing = await bothRing();
    await asked.ringing();
    await lamp.is('early');
    expect(await atAnn.referTo(asked)).toBe(200);
    await asked.ended();
    expect(lamp.history).toEqual(['terminated', 'early']);
    await talk.hangup();
    await Promise.all([...ringing.map((call) => call.ended()), lamp.is('terminated')]);
    await atAnn.hangup();
  });

  it('is taken by a phone of the same pickup group', async () => {
    const [lamp] = await lampsOf(key.watch);
    const call = ann.dial(key.dial);
    const [atBen, atCem] = await bothRing();
    const pickup = dan.dial('*8');
    await Promise.all([call.answered(), pickup.answered(), atBen.ended(), atCem.ended()]);
    await lamp.is('terminated');
    pickup.sendTone(600);
    await call.hears(600);
    await call.hangup();
  });

  it('finds the one of a thousand members who has a phone, the caller hears it ring', async () => {
    const group = await groupAt('2002');
    const members = `lf/${(await world.user('1001')).lines[0]!.endpoint_sip.name.split('-')[0]}/g/${group.id}/m`;
    const strangers = Array.from({ length: 999 }, (_, index) => `${100_000 + index}`);
    await Promise.all(strangers.map((id) => world.db.dbPut(members, id, '1')));
    const call = ann.dial('2002');
    const atCem = await cem.nextCall(20_000);
    await call.ringing();
    await atCem.answer();
    await call.answered();
    await call.hangup();
    await Promise.all(strangers.map((id) => world.db.dbDel(members, id)));
  }, 40_000);

  it('waits for nobody after a crash of Asterisk', async () => {
    const [lamp] = await lampsOf(key.watch);
    ann.dial(key.dial);
    await bothRing();
    await lamp.is('early');
    world.asterisk.kill();
    await world.asterisk.restart();
    await dan.register();
    const after = await dan.watch(key.watch);
    expect(after.history).toEqual(['terminated']);
  }, 30_000);
});
