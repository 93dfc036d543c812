import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
tenant: { outbound_context: outside }
users:
  - { firstname: Ann, lastname: Archer, exten: 1001 }
  - { firstname: Ben, lastname: Miller, exten: 1002, voicemail: { number: 1002 } }
  - { firstname: Cem, lastname: Öz, exten: 1003, voicemail: { number: 1003 } }
  - { firstname: Dan, exten: 1004, voicemail: { number: 5550104 } }
`;

describePbx('the directory', (asterisk) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
  });
  afterEach(() => world.closePhones());
  afterAll(() => world.close());

  /** Ann dials the directory: her end, which has been answered. */
  async function enter() {
    const ann = await world.phone('1001');
    const call = ann.dial((await world.key('1001', { type: 'service', service: 'directoryaccess' })).dial);
    await call.answered();
    return call;
  }
  const pause = () => new Promise((resolve) => setTimeout(resolve, 1500));

  // Shows: service directoryaccess
  it.each([
    ['a last', '645'],
    ['a first', '236'],
  ])('directoryaccess: the first three letters of %s name find a user, and 1 calls him', async (_, digits) => {
    const ben = await world.phone('1002');
    const call = await enter();
    await call.dtmf(digits);
    await pause();
    await call.dtmf('1');
    const arrived = await ben.nextCall(15_000);
    expect(arrived.from).toBe('1001');
    await arrived.answer();
    call.sendTone(440);
    await arrived.hears(440);
    await call.hangup();
  });

  it('of several whom the letters fit, a star goes on to the next', async () => {
    const cem = await world.phone('1003');
    const call = await enter();
    await call.dtmf('236');
    await pause();
    await call.dtmf('*');
    await pause();
    await call.dtmf('1');
    await (await cem.nextCall(15_000)).answer();
    await call.hangup();
  });

  it.each([
    ['who has no mailbox', '272'],
    ['whose mailbox has another number than any user', '326'],
  ])('nobody is called where the letters fit only somebody %s', async (_, digits) => {
    const [dan, cem] = [await world.phone('1004'), await world.phone('1003')];
    const call = await enter();
    await call.dtmf(digits);
    await pause();
    await call.dtmf('1');
    await dan.noCall(2000);
    await cem.noCall(0);
    await call.hangup();
  });
});
