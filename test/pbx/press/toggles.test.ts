import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Lamp } from '../sip/lamp.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { openWorld, type World } from './world.ts';

describePbx('keys that switch something', (asterisk) => {
  let world: World;
  let [margarethe, watcher]: Phone[] = [];
  beforeAll(async () => {
    world = await openWorld(asterisk);
    [margarethe, watcher] = await Promise.all([world.phone('1003'), world.phone('1001')]);
  });
  afterAll(() => world.close());

  const isOn = async (service: string, exten = '1003') =>
    (await world.server.ok('GET', `/users/${(await world.user(exten)).id}/services/${service}`)).body.enabled;
  const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 3000, interval: 10 });
  /** Presses a key, and gives the final status: null for one that was answered. */
  async function press(phone: Phone, dial: string): Promise<number | null> {
    const call = phone.dial(dial);
    await call.answered().catch(() => undefined);
    await call.hangup();
    return call.status === 200 ? null : call.status;
  }
  const lamps = (watch: string): Promise<Lamp[]> =>
    Promise.all([margarethe!.watch(watch), watcher!.watch(watch), watcher!.watch(watch, { event: 'presence' })]);

  // Shows: service enablednd, service callrecord, service incallfilter, service enablevm
  it.each([
    ['enablednd', 'dnd'],
    ['callrecord', 'callrecord'],
    ['incallfilter', 'incallfilter'],
    ['enablevm', 'enablevm'],
  ])('service %s: the key turns it over, lamps and API follow', async (service, name) => {
    const key = await world.key('1003', { type: 'service', service });
    const [own, other, presence] = await lamps(key.watch);
    const before = await isOn(name);
    for (const on of [!before, before]) {
      expect(await press(margarethe!, key.dial)).toBeNull();
      await Promise.all([own!.is(on ? 'confirmed' : 'terminated'), other!.is(on ? 'confirmed' : 'terminated')]);
      await presence!.is(on ? 'open On the phone' : 'open Ready');
      await eventually(async () => expect(await isOn(name)).toBe(on));
    }
  });

  it('the plain code does what the key does', async () => {
    const { watch } = await world.key('1003', { type: 'service', service: 'enablednd' });
    const lamp = await watcher!.watch(watch);
    await press(margarethe!, '*25');
    await lamp.is('confirmed');
    await press(margarethe!, '*25');
    await lamp.is('terminated');
  });

  // Shows: service enablednd
  it("do not disturb shows on the user's own lamp, and callers find him busy", async () => {
    const lamp = await watcher!.watch('1003');
    await lamp.is('terminated');
    await world.api('PUT', `/users/${(await world.user('1003')).id}/services/enablevm`, { enabled: false });
    await press(margarethe!, '*25');
    await lamp.is('confirmed');
    const call = watcher!.dial('1003');
    expect(await call.ended()).toBe(486);
    await margarethe!.noCall(100);
    await press(margarethe!, '*25');
    await lamp.is('terminated');
  });

  it('nothing is lost when the caller hangs up at once', async () => {
    const key = await world.key('1003', { type: 'service', service: 'enablednd' });
    const lamp = await watcher!.watch(key.watch);
    const call = margarethe!.dial(key.dial);
    // The very moment that it is answered: a dialplan that answers first would lose it (measured on Asterisk 22.10.1).
    await call.answered();
    await call.hangup();
    await lamp.is('confirmed');
    await press(margarethe!, key.dial);
    await lamp.is('terminated');
  });

  it('nothing is lost, or half done, when the caller gives up before it is answered', async () => {
    const key = await world.key('1003', { type: 'service', service: 'enablednd' });
    const lamps = await Promise.all([watcher!.watch(key.watch), watcher!.watch('1003')]);
    for (const state of Array(10).fill(['confirmed', 'terminated']).flat()) {
      // The first line that it runs: the CANCEL arrives somewhere among the next ones.
      const begun = world.dialplanBegins();
      const call = margarethe!.dial(key.dial);
      await begun;
      await call.hangup();
      await Promise.all(lamps.map((lamp) => lamp.is(state)));
      await eventually(async () => expect(await isOn('dnd')).toBe(state === 'confirmed'));
    }
  });

  // Shows: service phonestatus
  it('phone status reads out what is on, and where calls go', async () => {
    const { id } = await world.user('1003');
    await world.api('PUT', `/users/${id}/services`, { dnd: { enabled: true }, incallfilter: { enabled: false } });
    await world.api('PUT', `/users/${id}/forwards/busy`, { enabled: true, destination: '1001' });
    const said: string[] = [];
    const stop = world.ami.on('event', (event) => {
      const [app = '', data = ''] = [event.get('Application'), event.get('AppData')];
      if (event.get('Event') !== 'Newexten') return;
      if (/^(Playback|SayDigits)$/.test(app)) said.push(data);
      else if (app === 'ExecIf') said.push(...(/^1\?Playback\((.*)\)$/.exec(data)?.slice(1) ?? []));
    });
    const call = margarethe!.dial((await world.key('1003', { type: 'service', service: 'phonestatus' })).dial);
    await call.answered();
    call.record();
    const expected = ['extension', '1003', 'do-not-disturb&activated', 'call-fwd-on-busy&to-extension', '1001'];
    const read = () => said.filter((one) => !one.startsWith('vm-'));
    await vi.waitFor(() => expect(read()).toEqual(expected), { timeout: 15_000, interval: 20 });
    stop();
    await call.hangup();
    // Speech of some seconds, not silence.
    expect(call.pcm().filter((sample) => Math.abs(sample) > 1000).length).toBeGreaterThan(8000);
    await world.api('PUT', `/users/${id}/services/dnd`, { enabled: false });
    await world.api('PUT', `/users/${id}/forwards/busy`, { enabled: false });
  });

  it.each([
    [
      "another user's key",
      async () => (await world.key('1004', { type: 'service', service: 'enablednd' })).dial,
      '1004',
    ],
    [
      'voicemail without a mailbox',
      async () => (await world.key('1001', { type: 'service', service: 'enablevm' })).dial,
      '1001',
    ],
  ])('refuses %s, and changes nothing', async (_, dial, exten) => {
    const number = await dial();
    expect(await press(watcher!, number)).toBe(403);
    await world.settled();
    expect(await isOn('dnd', exten)).toBe(false);
  });

  it('a disabled code is no number any more', async () => {
    const key = await world.key('1003', { type: 'service', service: 'callrecord' });
    const [code] = (await world.server.ok('GET', '/extensions/features?feature=callrecord')).body.items;
    await world.api('PUT', `/extensions/features/${code.uuid}`, { exten: '*26', enabled: false });
    expect(await press(margarethe!, key.dial)).toBe(403);
    expect(world.asterisk.log()).toContain(`may not: phoneprogfunckey ${key.dial.slice('*735'.length)}`);
    expect(await isOn('callrecord')).toBe(false);
    await world.api('PUT', `/extensions/features/${code.uuid}`, { exten: '*2600', enabled: true });
    const moved = await world.key('1003', { type: 'service', service: 'incallfilter' });
    expect(moved.dial).not.toBe(key.dial);
    expect(await press(margarethe!, '*2600')).toBeNull();
    await eventually(async () => expect(await isOn('callrecord')).toBe(true));
  });

  it('everything that was said is among the sounds of Asterisk', () => {
    expect(world.asterisk.log()).not.toContain('does not exist in any format');
  });
});
