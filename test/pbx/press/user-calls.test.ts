import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import { shareAt } from '../sip/tone.ts';
import { filesIn, readWav } from './wav-file.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
tenant: { outbound_context: outside }
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003, voicemail: { number: 1003 } }
  - { firstname: Dan, lastname: Twoline, lines: [{ extensions: [{ exten: '1004' }, { exten: '1044' }] }, { extensions: [{ exten: '1005' }] }] }
  - { firstname: Rec, exten: 1006, call_record_enabled: true }
`;

describePbx('calls to users', (asterisk) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
  });
  afterEach(() => world.closePhones());
  afterAll(() => world.close());
  const recordings = () => join(world.asterisk.spool, 'monitor', 'lf', 't1');
  const phones = (...extens: string[]) => Promise.all(extens.map((exten) => world.phone(exten)));

  // Shows: user
  it('user: the key calls, both talk, and the lamp rings, is busy, is idle', async () => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const { dial, watch } = await world.key('1001', { type: 'user', user_id: (await world.user('1002')).id });
    const lamps = await Promise.all([ann!.watch(watch), cem!.watch(watch)]);
    const call = ann!.dial(dial);
    const arrived = await ben!.nextCall();
    await call.ringing();
    await Promise.all(lamps.map((lamp) => lamp.is('early')));
    expect([arrived.from, arrived.fromName]).toEqual(['1001', 'Ann']);
    await arrived.answer();
    await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
    call.sendTone(440);
    arrived.sendTone(600);
    await Promise.all([call.hears(600), arrived.hears(440)]);
    await call.hangup();
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
  });

  it('the lamp of a user without a phone is out, and the API says unavailable', async () => {
    const [ann] = await phones('1001');
    const lamp = await ann!.watch('1002', { event: 'presence' });
    expect(world.server.installation.pbx.lamp(world.tenantUuid, '1002')).toMatchObject({ state: 'unavailable' });
    const ben = await world.phone('1002');
    await lamp.is('open Ready');
    await vi.waitFor(() =>
      expect(world.server.installation.pbx.lamp(world.tenantUuid, '1002')).toMatchObject({ state: 'idle' }),
    );
    await ben.unregister();
    await vi.waitFor(() =>
      expect(world.server.installation.pbx.lamp(world.tenantUuid, '1002')).toMatchObject({ state: 'unavailable' }),
    );
  });

  // Shows: custom
  it('custom: a number of somebody here is that person, one outside goes out', async () => {
    const [ann, ben] = await phones('1001', '1002');
    const inside = await world.key('1001', { type: 'custom', exten: '1002' });
    const lamp = await ann!.watch(inside.watch);
    const call = ann!.dial(inside.dial);
    await (await ben!.nextCall()).answer();
    await lamp.is('confirmed');
    await call.hangup();
    const outside = ann!.dial((await world.key('1001', { type: 'custom', exten: '5550100' })).dial);
    await outside.answered();
    outside.sendTone(440);
    await outside.hears(440);
    await outside.hangup();
    expect(await ann!.dial('5550100#').ended()).toBe(403);
  });

  // Shows: custom
  it('custom: a number that nobody has lights when somebody outside says so', async () => {
    const [ann] = await phones('1001');
    const { watch } = await world.key('1001', { type: 'custom', exten: '5550123' });
    const lamp = await ann!.watch(watch);
    await world.ami.send('Setvar', { Variable: 'DEVICE_STATE(Custom:lf-t1-x-5550123)', Value: 'INUSE' });
    await lamp.is('confirmed');
    await world.ami.send('Setvar', { Variable: 'DEVICE_STATE(Custom:lf-t1-x-5550123)', Value: 'NOT_INUSE' });
    await lamp.is('terminated');
  });

  it('all phones of a user ring, and the others stop when one answers', async () => {
    const [ann, one, two] = await phones('1001', '1002', '1002');
    const call = ann!.dial('1002');
    const [first, second] = await Promise.all([one!.nextCall(), two!.nextCall()]);
    await first.answer();
    await call.answered();
    await second.ended();
    await call.hangup();
  });

  it('a second extension and a second line are the same person: calls and lamps', async () => {
    const [ann, dan] = await phones('1001', '1004');
    const lamps = await Promise.all(['1004', '1044', '1005'].map((exten) => ann!.watch(exten)));
    const call = ann!.dial('1044');
    await (await dan!.nextCall()).answer();
    await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
    await call.hangup();
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
    const other = ann!.dial('1005');
    await (await dan!.nextCall()).reject();
    expect(await other.ended()).toBe(486);
  });

  // Shows: service enablevm
  it('who has voicemail is left a message where he does not answer', async () => {
    const [ann, cem] = await phones('1001', '1003');
    const call = ann!.dial('1003');
    await (await cem!.nextCall()).reject();
    await call.answered();
    await call.hangup();
  });

  // Shows: service callrecord
  it.each([
    ['is called', '1001', '1006'],
    ['calls', '1006', '1001'],
  ])('a user whose calls are recorded %s: the file holds what both said', async (_, from, to) => {
    const [caller, called] = await phones(from, to);
    const start = `${(await world.user('1006')).id}-`;
    const before = filesIn(recordings(), start);
    const call = caller!.dial(to);
    const arrived = await called!.nextCall();
    await arrived.answer();
    call.sendTone(440);
    arrived.sendTone(1000);
    await Promise.all([call.hears(1000), arrived.hears(440)]);
    await new Promise((resolve) => setTimeout(resolve, 400));
    await call.hangup();
    await vi.waitFor(() => {
      const files = filesIn(recordings(), start).filter((file) => !before.includes(file));
      expect(files).toHaveLength(1);
      const pcm = readWav(recordings(), files[0]!);
      expect(shareAt(pcm, 440)).toBeGreaterThan(0.1);
      expect(shareAt(pcm, 1000)).toBeGreaterThan(0.1);
    });
  });

  it('of a call that nobody answers nothing is kept', async () => {
    const [ann, rec] = await phones('1001', '1006');
    const call = rec!.dial('1001');
    const arrived = await ann!.nextCall();
    const before = filesIn(recordings(), '');
    await arrived.reject();
    await call.ended();
    await vi.waitFor(() => expect(filesIn(recordings(), '')).toHaveLength(before.length - 1));
  });

  it('nobody calls through: a trunk reaches extensions, not codes and not the way out', async () => {
    const [ben] = await phones('1002');
    const originate = (exten: string) =>
      world.ami.send('Originate', {
        Channel: `Local/${exten}@lf-t1/n`,
        Application: 'Wait',
        Data: '1',
        Async: 'true',
      });
    await originate('1002');
    await (await ben!.nextCall()).reject();
    const refused: string[] = [];
    const stop = world.ami.on('event', (event) => {
      if (event.get('UserEvent') === 'LampfieldRefused') refused.push(event.get('Feature') ?? '');
    });
    await originate('*25');
    await originate('5550100');
    await vi.waitFor(() => expect(refused.sort()).toEqual(['enablednd', 'number']));
    stop();
  });
});
