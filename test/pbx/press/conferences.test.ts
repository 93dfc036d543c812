import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003 }
conferences:
  - { name: Open, exten: 4000 }
  - { name: Closed, exten: 4001, pin: '4711' }
`;

describePbx('conferences', (asterisk) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
  });
  afterEach(() => world.closePhones());
  afterAll(() => world.close());
  const phones = (...extens: string[]) => Promise.all(extens.map((exten) => world.phone(exten)));
  const keyTo = async (name: string) => {
    const { items } = await world.api('GET', '/conferences');
    const room = items.find((one: { name: string }) => one.name === name);
    return world.key('1001', { type: 'conference', conference_id: room.id });
  };

  // Shows: conference
  it('conference: the key enters the room, all hear each other, and the lamp is on while somebody is in', async () => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const { dial, watch } = await keyTo('Open');
    const lamps = await Promise.all([ann!.watch(watch), cem!.watch(watch)]);
    const first = ann!.dial(dial);
    await first.answered();
    await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
    const second = ben!.dial(dial);
    await second.answered();
    first.sendTone(440);
    second.sendTone(600);
    await Promise.all([first.hears(600, 15_000), second.hears(440, 15_000)]);
    await first.hangup();
    await second.hangup();
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
  });

  // Shows: conference
  it.each(['rfc4733', 'info'] as const)('a PIN is asked for, and its digits by %s open the room', async (how) => {
    const [ann, ben] = await phones('1001', '1002');
    const { dial, watch } = await keyTo('Closed');
    const lamp = await ben!.watch(watch);
    const call = ann!.dial(dial);
    await call.answered();
    await call.dtmf('4711#', how);
    await lamp.is('confirmed');
    await call.hangup();
    await lamp.is('terminated');
  });

  it('a wrong PIN opens nothing: the call ends after three, and the lamp stays off', async () => {
    const [ann, ben] = await phones('1001', '1002');
    const { dial, watch } = await keyTo('Closed');
    const lamp = await ben!.watch(watch);
    const call = ann!.dial(dial);
    await call.answered();
    for (const pin of ['1#', '2#', '3#']) {
      await call.dtmf(pin);
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
    await call.ended(20_000);
    expect(lamp.history).toEqual(['terminated']);
  });

  it('a PIN that was taken away is not asked for from the next call on', async () => {
    const [ann, ben] = await phones('1001', '1002');
    const { dial, watch } = await keyTo('Closed');
    const room = (await world.api('GET', '/conferences')).items.find((one: { name: string }) => one.name === 'Closed');
    await world.api('PUT', `/conferences/${room.id}`, { ...room, pin: null });
    const lamp = await ben!.watch(watch);
    const call = ann!.dial(dial);
    await lamp.is('confirmed');
    await call.hangup();
    await world.api('PUT', `/conferences/${room.id}`, room);
  });
});
