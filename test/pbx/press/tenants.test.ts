import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import { createPhone } from '../sip/phone.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { filesIn } from './wav-file.ts';
import { openWorld, type World, type WorldUser } from './world.ts';

const COMPANY = `
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003, voicemail: { number: 1003 } }
parkinglots:
  - { name: Park, exten: 700, slots_start: 701, slots_end: 703, default: true }
`;

describePbx('two tenants with the same numbers', (asterisk) => {
  let world: World;
  let uuid: string;
  let [ann, ben, cem, otherAnn, otherBen, dora]: Phone[] = [];
  const others: Phone[] = [];
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
    uuid = (await world.server.ok('POST', '/tenants', { name: 'Other', pbx: 'asterisk' })).body.uuid;
    const make = async (path: string, body: object) =>
      (await world.server.ok('POST', path, body, { tenant: uuid })).body;
    const user = (firstname: string, exten: string, more = {}): Promise<WorldUser> =>
      make('/users', { firstname, lines: [{ extensions: [{ exten }] }], ...more });
    const made = [
      await user('Anna', '1001'),
      await user('Bernd', '1002'),
      await user('Dora', '1003', { call_record_enabled: true, voicemail: { number: '1003' } }),
    ];
    await make('/parkinglots', { name: 'Park', extensions: [{ exten: '700' }], slots_start: 701, slots_end: 703 });
    await world.settled();
    [ann, ben, cem] = await Promise.all(['1001', '1002', '1003'].map((exten) => world.phone(exten)));
    for (const { lines } of made) {
      const { username, password } = lines[0]!.endpoint_sip;
      const server = { host: world.asterisk.sipHost, port: world.asterisk.sipPort };
      others.push(await createPhone({ server, user: username, password }));
    }
    for (const phone of others) await phone.register();
    [otherAnn, otherBen, dora] = others;
  });
  afterAll(async () => {
    for (const phone of others) await phone.close();
    await world.close();
  });

  it('calls stay in their tenant, and so do lamps', async () => {
    const [here, there] = await Promise.all([ann!.watch('1002'), otherAnn!.watch('1002')]);
    const call = otherAnn!.dial('1002');
    const arrived = await otherBen!.nextCall();
    await there.is('early');
    await arrived.answer();
    await there.is('confirmed');
    await ben!.noCall(50);
    expect(here.history).toEqual(['terminated']);
    await call.hangup();
    await there.is('terminated');
  });

  it('do not disturb is of one tenant', async () => {
    const [here, there] = await Promise.all([ann!.watch('1002'), otherAnn!.watch('1002')]);
    const call = ben!.dial('*25');
    await call.answered();
    await call.hangup();
    await here.is('confirmed');
    const free = otherAnn!.dial('1002');
    await (await otherBen!.nextCall()).reject();
    await free.ended();
    expect(there.history.includes('confirmed')).toBe(false);
    const again = ben!.dial('*25');
    await again.answered();
    await again.hangup();
    await here.is('terminated');
  });

  it('a parked call is found in its own lot only', async () => {
    const lamps = await Promise.all([ann!.watch('701'), otherAnn!.watch('701')]);
    const call = ann!.dial('1002');
    const arrived = await ben!.nextCall();
    await arrived.answer();
    await call.answered();
    // Asterisk transfers nobody before both are in one bridge, a moment after the answer.
    arrived.sendTone(440);
    await call.hears(440);
    expect(await call.refer('700')).toBeLessThan(300);
    await lamps[0]!.is('confirmed');
    expect(lamps[1]!.history).toEqual(['terminated']);
    expect(await otherAnn!.dial('701').ended()).toBe(403);
    const back = ann!.dial('701');
    await back.answered();
    await back.hangup();
    await arrived.ended();
  });

  it('a ringing call is picked up from its own tenant only', async () => {
    const call = ann!.dial('1002');
    const ringing = await ben!.nextCall();
    expect(await otherAnn!.dial('*81002').ended()).toBe(403);
    await ringing.reject();
    await call.ended();
  });

  it('the directory finds people of the own tenant only', async () => {
    const [code] = (await world.server.ok('GET', '/extensions/features?feature=directoryaccess')).body.items;
    const spell = async (phone: Phone) => {
      const call = phone.dial(code.exten);
      await call.answered();
      await call.dtmf('367'); // Dora
      await new Promise((resolve) => setTimeout(resolve, 1500));
      await call.dtmf('1');
      return call;
    };
    const here = await spell(ann!);
    await dora!.noCall(2500);
    await here.hangup();
    const there = await spell(otherAnn!);
    const arrived = await dora!.nextCall(15_000);
    expect(arrived.from).toBe('1001');
    await there.hangup();
    await cem!.noCall(50);
  });

  it('recordings are kept in the folder of their tenant', async () => {
    const of = (tenant: string) => filesIn(join(world.asterisk.spool, 'monitor', 'lf', tenant), '');
    const before = of('t2');
    const call = dora!.dial('1002');
    const arrived = await otherBen!.nextCall();
    await arrived.answer();
    arrived.sendTone(600);
    await call.hears(600);
    await call.hangup();
    await vi.waitFor(() => expect(of('t2')).toHaveLength(before.length + 1));
    expect(of('t1')).toEqual([]);
  });

  it("another tenant's codes may be others: here they are nothing", async () => {
    const [code] = (await world.server.ok('GET', '/extensions/features?feature=enablednd', undefined, { tenant: uuid }))
      .body.items;
    await world.server.ok('PUT', `/extensions/features/${code.uuid}`, { exten: '#7890' }, { tenant: uuid });
    await world.settled();
    expect(await otherBen!.dial('*25').ended()).toBe(403);
    const call = otherBen!.dial('#7890');
    await call.answered();
    await call.hangup();
    const lamp = await otherAnn!.watch('1002');
    await lamp.is('confirmed');
    expect(await ben!.dial('#7890').ended()).toBeGreaterThanOrEqual(400);
    expect((await world.server.ok('GET', `/lamps?exten=1002`)).body.items[0].state).toBe('idle');
    await vi.waitFor(async () =>
      expect((await world.server.ok('GET', '/lamps?exten=1002', undefined, { tenant: uuid })).body.items[0].state).toBe(
        'busy',
      ),
    );
  });
});
