import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
tenant: { outbound_context: outside }
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003 }
  - { firstname: Dan, exten: 1004, outbound_enabled: false }
  - { firstname: Eve, exten: 1005, ring_seconds: 1 }
`;

describePbx('forwards', (asterisk) => {
  let world: World;
  let [ann, ben, cem]: Phone[] = [];
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
    [ann, ben, cem] = await Promise.all([world.phone('1001'), world.phone('1002'), world.phone('1003')]);
  });
  afterEach(async () => {
    for (const exten of ['1001', '1002', '1003', '1004', '1005'])
      await forward(exten, 'unconditional', { enabled: false }).then(() => forward(exten, 'busy', { enabled: false }));
  });
  afterAll(() => world.close());

  const path = async (exten: string, kind: string) => `/users/${(await world.user(exten)).id}/forwards/${kind}`;
  const forward = async (exten: string, kind: string, body: object) => world.api('PUT', await path(exten, kind), body);
  const state = async (exten: string, kind: string) => (await world.server.ok('GET', await path(exten, kind))).body;
  const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 3000, interval: 10 });
  const key = (kind: string, exten?: string) =>
    world.key('1002', { type: 'forward', forward: kind, ...(exten ? { exten } : {}) });
  async function press(dial: string): Promise<void> {
    const call = ben!.dial(dial);
    await call.answered();
    await call.hangup();
  }

  // Shows: forward busy, forward noanswer, forward unconditional
  it.each(['unconditional', 'noanswer', 'busy'])(
    '%s: the key to a number lights with it, in store and API',
    async (kind) => {
      const { dial, watch } = await key(kind, '1003');
      const any = await key(kind);
      const lamps = await Promise.all([ben!.watch(watch), ann!.watch(watch), ann!.watch(any.watch)]);
      await press(dial);
      await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
      await eventually(async () => expect(await state('1002', kind)).toEqual({ enabled: true, destination: '1003' }));
      await press(dial);
      await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
      await eventually(async () => expect(await state('1002', kind)).toEqual({ enabled: false, destination: '1003' }));
    },
  );

  // Shows: forward busy
  it('another number while it is on: that lamp goes on, the old one off', async () => {
    const [to3, to4, any] = [await key('busy', '1003'), await key('busy', '1004'), await key('busy')];
    const [lamp3, lamp4, lamp] = await Promise.all([
      ann!.watch(to3.watch),
      ann!.watch(to4.watch),
      ann!.watch(any.watch),
    ]);
    await press(to3.dial);
    await lamp3.is('confirmed');
    await press(to4.dial);
    await Promise.all([lamp3.is('terminated'), lamp4.is('confirmed'), lamp.is('confirmed')]);
    await press(any.dial);
    await Promise.all([lamp4.is('terminated'), lamp.is('terminated')]);
    expect(lamp.history).toEqual(['terminated', 'confirmed', 'terminated']);
  });

  it('another number, given up before it is answered: nothing is lost, and no lamp stays behind', async () => {
    const keys = [await key('busy', '1003'), await key('busy', '1004')];
    const lamps = await Promise.all(keys.map((one) => ann!.watch(one.watch)));
    for (const now of Array(8).fill([0, 1]).flat()) {
      const begun = world.dialplanBegins();
      const call = ben!.dial(keys[now]!.dial);
      await begun;
      await call.hangup();
      await Promise.all([lamps[now]!.is('confirmed'), lamps[1 - now]!.is('terminated')]);
    }
    await eventually(async () => expect(await state('1002', 'busy')).toEqual({ enabled: true, destination: '1004' }));
  });

  // Shows: forward unconditional
  it('without a number it asks for one, and takes it by RFC 4733', async () => {
    const { dial, watch } = await key('unconditional');
    const lamp = await ann!.watch(watch);
    const call = ben!.dial(dial);
    await call.answered();
    await call.dtmf('1003#');
    await lamp.is('confirmed');
    await eventually(async () =>
      expect(await state('1002', 'unconditional')).toEqual({ enabled: true, destination: '1003' }),
    );
    await call.hangup();
  });

  it('without a number, and none given: nothing changes', async () => {
    const { dial } = await key('unconditional');
    const before = await state('1002', 'unconditional');
    const call = ben!.dial(dial);
    await call.answered();
    await call.dtmf('#');
    await call.ended(10_000);
    expect(await state('1002', 'unconditional')).toEqual(before);
  });

  it('a number with a star lights too', async () => {
    const { dial, watch } = await key('unconditional', '*98');
    const lamp = await ann!.watch(watch);
    await press(dial);
    await lamp.is('confirmed');
    await press(dial);
    await lamp.is('terminated');
  });

  // Shows: service fwdundoall
  it('fwdundoall switches all off, keeps the numbers, and darkens every lamp', async () => {
    const keys = [await key('unconditional', '1003'), await key('noanswer', '1003'), await key('busy', '1003')];
    const lamps = await Promise.all(keys.map((one) => ann!.watch(one.watch)));
    for (const one of keys) await press(one.dial);
    await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
    await press((await world.key('1002', { type: 'service', service: 'fwdundoall' })).dial);
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
    await eventually(async () => expect(await state('1002', 'busy')).toEqual({ enabled: false, destination: '1003' }));
  });

  // Shows: forward unconditional
  it('a call goes where the unconditional forward leads', async () => {
    await forward('1002', 'unconditional', { enabled: true, destination: '1003' });
    const call = ann!.dial('1002');
    const arrived = await cem!.nextCall();
    await ben!.noCall(50);
    expect(arrived.from).toBe('1001');
    await arrived.answer();
    await call.answered();
    await call.hangup();
  });

  // Shows: forward busy
  it('a call goes where the busy forward leads, once he refuses', async () => {
    await forward('1002', 'busy', { enabled: true, destination: '1003' });
    const call = ann!.dial('1002');
    await (await ben!.nextCall()).reject(486);
    await (await cem!.nextCall()).answer();
    await call.answered();
    await call.hangup();
  });

  // Shows: forward noanswer
  it('a call goes where the forward for no answer leads, after his ring time, and where he has no phone', async () => {
    await forward('1005', 'noanswer', { enabled: true, destination: '1003' });
    const first = ann!.dial('1005');
    await (await cem!.nextCall()).answer();
    await first.answered();
    await first.hangup();
    const eve = await world.phone('1005');
    const call = ann!.dial('1005');
    await eve.nextCall();
    await (await cem!.nextCall()).answer();
    await call.answered();
    await call.hangup();
  });

  it('a circle of forwards ends', async () => {
    await forward('1002', 'unconditional', { enabled: true, destination: '1003' });
    await forward('1003', 'unconditional', { enabled: true, destination: '1002' });
    expect(await ann!.dial('1002').ended()).toBe(403);
  });

  it.each([
    ['who may call out', '1002', 200],
    ['who may not', '1004', 403],
  ])('a forward to a number that nobody has, of one %s', async (_, exten, status) => {
    await forward(exten, 'unconditional', { enabled: true, destination: '5550100' });
    const call = ann!.dial(exten);
    await call.answered().catch(() => undefined);
    expect(call.status).toBe(status);
    await call.hangup();
  });
});
