import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Call } from '../sip/call-interface.ts';
import { openWorld, type World } from './world.ts';

// Cem is in no pickup group; desk and desk-2 are names of which one begins with the other.
const COMPANY = `
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003, pickup_groups: [] }
  - { firstname: Dan, pickup_groups: [far], lines: [{ extensions: [{ exten: '1004' }], endpoint_sip: { name: desk } }] }
  - { firstname: Eve, pickup_groups: [far], lines: [{ extensions: [{ exten: '1005' }], endpoint_sip: { name: desk-2 } }] }
groups:
  - { label: Sales, exten: 2000, members: { users: [1002] } }
queues:
  - { name: support, exten: 3000, members: { users: [1002] } }
`;

describePbx('pickup', (asterisk) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
  });
  afterEach(() => world.closePhones());
  afterAll(() => world.close());
  const phones = (...extens: string[]) => Promise.all(extens.map((exten) => world.phone(exten)));
  const groupKey = () => world.key('1001', { type: 'service', service: 'pickup' });

  /** Two ends hear each other. */
  async function talk(one: Call, other: Call): Promise<void> {
    await Promise.all([one.answered(), other.answered()]);
    one.sendTone(440);
    other.sendTone(600);
    await Promise.all([one.hears(600), other.hears(440)]);
  }

  // Shows: service pickup
  it('pickup takes a call that rings at a phone of the same group, and the lamp follows', async () => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const lamps = await Promise.all([ann!.watch('1002'), cem!.watch('1002')]);
    const outer = cem!.dial('1002');
    const ringing = await ben!.nextCall();
    await Promise.all(lamps.map((lamp) => lamp.is('early')));
    const taken = ann!.dial((await groupKey()).dial);
    await talk(taken, outer);
    await ringing.ended();
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
    await outer.hangup();
    await taken.ended();
  });

  it('pickup is refused where nothing rings in the group, or the caller is in none', async () => {
    const [ann, cem, dan, eve] = await phones('1001', '1003', '1004', '1005');
    const { dial } = await groupKey();
    expect(await ann!.dial(dial).ended()).toBe(403);
    const outer = eve!.dial('1004');
    const ringing = await dan!.nextCall();
    expect(await Promise.all([ann!.dial(dial).ended(), cem!.dial(dial).ended()])).toEqual([403, 403]);
    expect(ringing.state).toBe('ringing');
    await outer.hangup();
  });

  it('a change of the groups counts from the next call on', async () => {
    const [ann, cem, dan] = await phones('1001', '1003', '1004');
    const { dial } = await groupKey();
    await world.change('1001', { pickup_groups: ['default', 'far'] });
    const outer = cem!.dial('1004');
    await dan!.nextCall();
    const taken = ann!.dial(dial);
    await talk(taken, outer);
    await outer.hangup();
    await world.change('1001', { pickup_groups: ['default'] });
  });

  // Shows: service pickup
  it.each([
    ['himself', '1002'],
    ['his group', '2000'],
    ['his queue', '3000'],
  ])('pickup of one extension takes a call to %s', async (_, number) => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const outer = cem!.dial(number);
    const ringing = await ben!.nextCall();
    const taken = ann!.dial(`${(await groupKey()).dial}1002`);
    await talk(taken, outer);
    await ringing.ended();
    await taken.hangup();
    await outer.ended();
  });

  it('a phone whose name begins with the other’s is not meant', async () => {
    const [ann, ben, dan, eve] = await phones('1001', '1002', '1004', '1005');
    const { dial } = await groupKey();
    const outer = ben!.dial('1005');
    const ringing = await eve!.nextCall();
    expect(await ann!.dial(`${dial}1004`).ended()).toBe(403);
    await dan!.noCall(0);
    expect(ringing.state).toBe('ringing');
    const taken = ann!.dial(`${dial}1005`);
    await talk(taken, outer);
    await outer.hangup();
  });

  it.each(['1002', '2000', '1999', '1001&PJSIP/t1-1003'])(
    'pickup of %s, where nothing rings, is refused',
    async (what) => {
      const [ann] = await phones('1001', '1002');
      expect(await ann!.dial(`${(await groupKey()).dial}${what}`).ended()).toBe(403);
    },
  );
});
