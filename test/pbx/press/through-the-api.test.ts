import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003 }
parkinglots:
  - { name: Park, exten: 700, slots_start: 701, slots_end: 703, default: true }
`;

describePbx('keys pressed through the API', (asterisk) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
  });
  afterEach(async () => {
    await world.closePhones();
    await vi.waitFor(() => expect(['1001', '1002', '1003'].filter(isThere)).toEqual([]), { timeout: 5000 });
  });
  afterAll(() => world.close());

  /** Lampfield learns of phones that come and go by events of Asterisk's, and presses only for those that it knows of. */
  const isThere = (exten: string) =>
    world.server.installation.pbx.lamp(world.tenantUuid, exten)?.state !== 'unavailable';
  async function phones(...extens: string[]) {
    const registered = await Promise.all(extens.map((exten) => world.phone(exten)));
    await vi.waitFor(() => expect(extens.filter(isThere)).toEqual(extens), { timeout: 5000 });
    return registered;
  }
  /** Sets a key of Ann's and presses it. */
  async function press(destination: object) {
    const { dial, watch } = await world.key('1001', destination);
    const { id } = await world.user('1001');
    return { dial, watch, answer: await world.server.call('POST', `/users/${id}/funckeys/100/press`) };
  }

  it('a call rings the phone of the user first, and then the other', async () => {
    const [ann, ben] = await phones('1001', '1002');
    const pressed = press({ type: 'user', user_id: (await world.user('1002')).id });
    const own = await ann!.nextCall();
    await ben!.noCall(50);
    await own.answer();
    const arrived = await ben!.nextCall();
    expect(arrived.from).toBe('1001');
    await arrived.answer();
    own.sendTone(440);
    await arrived.hears(440);
    expect((await pressed).answer.status).toBe(204);
    await own.hangup();
    await arrived.ended();
  });

  it('a toggle acts at once, and no phone rings', async () => {
    const [ann, ben] = await phones('1001', '1002');
    const { watch } = await world.key('1001', { type: 'service', service: 'enablednd' });
    const lamp = await ben!.watch(watch);
    expect((await press({ type: 'service', service: 'enablednd' })).answer.status).toBe(204);
    await lamp.is('confirmed');
    const { id } = await world.user('1001');
    await vi.waitFor(async () =>
      expect((await world.server.ok('GET', `/users/${id}/services/dnd`)).body).toEqual({ enabled: true }),
    );
    expect((await press({ type: 'service', service: 'enablednd' })).answer.status).toBe(204);
    await lamp.is('terminated');
    await ann!.noCall(50);
  });

  it('a forward that needs a number, and has none, is refused: nobody can be asked', async () => {
    const { answer } = await press({ type: 'forward', forward: 'busy' });
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'press_refused']);
  });

  it('a call to somebody who has no phone registered of his own is refused', async () => {
    const { answer } = await press({ type: 'user', user_id: (await world.user('1002')).id });
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'press_refused']);
  });

  it.each([
    ['transfer', { type: 'transfer', transfer: 'blind' }],
    ['record', { type: 'onlinerec' }],
    ['park', { type: 'parking' }],
  ])('%s needs a call', async (_, destination) => {
    await phones('1001');
    const { answer } = await press(destination);
    expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'no_current_call']);
  });

  it('record makes a file of the call that there is', async () => {
    const [ann, ben] = await phones('1001', '1002');
    const call = ann!.dial('1002');
    await (await ben!.nextCall()).answer();
    await call.answered();
    expect((await press({ type: 'onlinerec' })).answer.status).toBe(204);
    const files = () => readdirSync(join(world.asterisk.spool, 'monitor')).filter((name) => name.endsWith('.wav'));
    await vi.waitFor(() => expect(files()).toEqual([expect.stringMatching(/^lf-t1-1-/)]), { timeout: 5000 });
    await call.hangup();
  });

  it('park puts the other side on a slot, and its lamp goes on', async () => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const lamp = await cem!.watch('701');
    const call = ann!.dial('1002');
    const arrived = await ben!.nextCall();
    await arrived.answer();
    await call.answered();
    expect((await press({ type: 'parking' })).answer.status).toBe(204);
    await lamp.is('confirmed');
    const back = cem!.dial('701');
    await back.answered();
    back.sendTone(600);
    await arrived.hears(600);
    await lamp.is('terminated');
    await back.hangup();
  });

  describe('calls', () => {
    const callFor = async (exten: string, number: string) =>
      world.server.call('POST', `/users/${(await world.user(exten)).id}/calls`, { exten: number });

    it('ring the phone of the user first, and then whom he dialled', async () => {
      const [ann, ben] = await phones('1001', '1002');
      const asked = callFor('1001', '1002');
      const own = await ann!.nextCall();
      await ben!.noCall(50);
      await own.answer();
      const arrived = await ben!.nextCall();
      expect(arrived.from).toBe('1001');
      await arrived.answer();
      own.sendTone(440);
      await arrived.hears(440);
      expect((await asked).status).toBe(204);
      await own.hangup();
      await arrived.ended();
    });

    it('pick up what rings elsewhere, by the code for it', async () => {
      const [ann, ben, cem] = await phones('1001', '1002', '1003');
      const call = ben!.dial('1003');
      await cem!.nextCall();
      expect((await callFor('1001', '*81003')).status).toBe(204);
      const own = await ann!.nextCall();
      await own.answer();
      await call.answered();
      call.sendTone(520);
      await own.hears(520);
      await call.hangup();
      await own.ended();
    });

    it('bring back what is parked, by its slot', async () => {
      const [ann, ben, cem] = await phones('1001', '1002', '1003');
      const parked = async () => (await world.server.ok('GET', '/lamps?kind=slot&state=parked')).body.items;
      const call = ben!.dial('1003');
      await (await cem!.nextCall()).answer();
      await call.answered();
      const { id } = await world.user('1003');
      await world.key('1003', { type: 'parking' });
      expect((await world.server.call('POST', `/users/${id}/funckeys/100/press`)).status).toBe(204);
      // Which slot it is depends on what was parked before.
      const [{ exten }] = await vi.waitFor(async () => {
        const items = await parked();
        expect(items).toHaveLength(1);
        return items;
      });
      expect((await callFor('1001', exten)).status).toBe(204);
      const own = await ann!.nextCall();
      await own.answer();
      call.sendTone(600);
      await own.hears(600);
      await vi.waitFor(async () => expect(await parked()).toEqual([]));
      await own.hangup();
    });

    it('of somebody who has no phone registered are refused', async () => {
      const answer = await callFor('1001', '1002');
      expect([answer.status, answer.body.errors[0].code]).toEqual([409, 'press_refused']);
    });
  });

  it('is audited', async () => {
    await press({ type: 'service', service: 'enablednd' });
    await press({ type: 'service', service: 'enablednd' });
    const { items } = (await world.server.ok('GET', '/audit?resource=key_press&order=id&direction=desc&limit=1')).body;
    expect(items[0]).toMatchObject({ resource: 'key_press', after: { intent: 'toggle' } });
  });
});
