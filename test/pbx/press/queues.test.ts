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
queues:
  - { name: support, exten: 3000, strategy: ringall, members: { users: [1002, 1003] } }
  - { name: empty, exten: 3001 }
`;

/** Of the two that make up the ringing tone (ITU-T E.180, as in the United States). */
const RINGING_HZ = 440;

describePbx('a call to a queue', (asterisk) => {
  let world: World;
  let key: PressedKey;
  let ann: Phone;
  let ben: Phone;
  let cem: Phone;
  let dan: Phone;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
    key = await world.key('1001', { type: 'queue', queue_id: (await queueAt('3000')).id });
    ann = await world.phone('1001');
    ben = await world.phone('1002');
    cem = await world.phone('1003');
    dan = await world.phone('1004');
  });
  afterAll(() => world?.close());

  const queueAt = async (exten: string) => {
    const { items } = (await world.server.ok('GET', '/queues')).body;
    return items.find((queue: { extensions: { exten: string }[] }) => queue.extensions[0]?.exten === exten);
  };
  const lampsOf = (watch: string) => Promise.all([ann.watch(watch), dan.watch(watch)]);

  // Shows: queue
  it('rings its members until one answers; the caller hears it, and the lamp rings meanwhile', async () => {
    const lamps = await lampsOf(key.watch);
    const call = ann.dial(key.dial);
    const [atBen, atCem] = await Promise.all([ben.nextCall(), cem.nextCall()]);
    await Promise.all(lamps.map((lamp) => lamp.is('early')));
    await call.hears(RINGING_HZ);
    await atBen.answer();
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
    await atCem.ended();
    atBen.sendTone(700);
    await call.hears(700);
    await call.hangup();
    await atBen.ended();
    expect(lamps.map((lamp) => lamp.history)).toEqual(Array(2).fill(['terminated', 'early', 'terminated']));
  });

  it('stops ringing when the caller gives up', async () => {
    const lamps = await lampsOf(key.watch);
    const call = ann.dial(key.dial);
    const ringing = await Promise.all([ben.nextCall(), cem.nextCall()]);
    await Promise.all(lamps.map((lamp) => lamp.is('early')));
    await call.hangup();
    await Promise.all([...lamps.map((lamp) => lamp.is('terminated')), ...ringing.map((one) => one.ended())]);
  });

  it('leaves in peace who is in a call or does not want to be disturbed', async () => {
    const talk = ben.dial('1001');
    await (await ann.nextCall()).answer();
    await talk.answered();
    const first = dan.dial(key.dial);
    await cem.nextCall();
    await ben.noCall(100);
    await first.hangup();
    await talk.hangup();
    const { uuid } = await world.user('1003');
    await world.api('PUT', `/users/${uuid}/services/dnd`, { enabled: true });
    const second = dan.dial(key.dial);
    await ben.nextCall();
    await cem.noCall(100);
    await second.hangup();
    await world.api('PUT', `/users/${uuid}/services/dnd`, { enabled: false });
  });

  it('waits where nobody is there, and rings whoever comes', async () => {
    const [lamp] = await lampsOf('3001');
    const call = ann.dial('3001');
    await lamp.is('early');
    const queue = await queueAt('3001');
    const { uuid } = await world.user('1004');
    await world.api('PUT', `/queues/${queue.id}`, { ...queue, members: { users: [{ uuid }], agents: [] } });
    await (await dan.nextCall()).answer();
    await lamp.is('terminated');
    await call.hangup();
  });
});
