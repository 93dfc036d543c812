import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Call } from '../sip/call-interface.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
tenant: { outbound_context: outside }
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003 }
  - { firstname: Dan, exten: 1004, call_transfer_enabled: false }
queues:
  - { name: support, exten: 3000, members: { users: [1001] } }
`;
type How = 'rfc4733' | 'info';

describePbx('transfers', (asterisk) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
  });
  afterEach(() => world.closePhones());
  afterAll(() => world.close());
  const phones = (...extens: string[]) => Promise.all(extens.map((exten) => world.phone(exten)));
  const keyFor = (transfer: 'blind' | 'attended') => world.key('1001', { type: 'transfer', transfer });

  /** `from` calls a number, and `to` answers: both ends, once they hear each other. */
  async function connect(from: Phone, to: Phone, number: string) {
    const out = from.dial(number);
    const inward = await to.nextCall();
    await inward.answer();
    await hearEachOther(out, inward);
    return [out, inward] as const;
  }

  async function hearEachOther(one: Call, other: Call): Promise<void> {
    one.sendTone(440);
    other.sendTone(600);
    await Promise.all([one.hears(600), other.hears(440)]);
    one.sendTone(null);
    other.sendTone(null);
  }

  // Shows: transfer blind
  it.each([
    ['the caller', 'rfc4733'],
    ['the caller', 'info'],
    ['the callee', 'rfc4733'],
    ['the callee', 'info'],
  ] as const)('blind: %s presses the key (%s), and the other two talk', async (who, how: How) => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const lamps = await Promise.all([ann!.watch('1001'), cem!.watch('1002')]);
    const { dial } = await keyFor('blind');
    const isCaller = who === 'the caller';
    const ends = isCaller ? await connect(ann!, ben!, '1002') : await connect(ben!, ann!, '1001');
    const [mine, theirs] = isCaller ? ends : [ends[1], ends[0]];
    await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
    await mine.dtmf(`${dial}1003`, how);
    const third = await cem!.nextCall(10_000);
    await third.answer();
    await mine.ended();
    await hearEachOther(theirs, third);
    await lamps[0]!.is('terminated');
    expect(lamps[1]!.state).toBe('confirmed');
    await third.hangup();
    await lamps[1]!.is('terminated');
  });

  // Shows: transfer attended
  it.each(['rfc4733', 'info'] as const)(
    'attended: he asks first, hangs up, and the other two talk (%s)',
    async (how) => {
      const [ann, ben, cem] = await phones('1001', '1002', '1003');
      const [mine, theirs] = await connect(ann!, ben!, '1002');
      await mine.dtmf(`${(await keyFor('attended')).dial}1003`, how);
      const third = await cem!.nextCall(10_000);
      await third.answer();
      await hearEachOther(mine, third);
      await mine.hangup();
      await hearEachOther(theirs, third);
      await theirs.hangup();
      await third.ended();
    },
  );

  it('a call from a queue is transferred as any other', async () => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const [theirs, mine] = await connect(ben!, ann!, '3000');
    await mine.dtmf(`${(await keyFor('blind')).dial}1003`);
    const third = await cem!.nextCall(10_000);
    await third.answer();
    await hearEachOther(theirs, third);
    await theirs.hangup();
  });

  it('a call that was begun over the API is transferred as any other', async () => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    await world.key('1001', { type: 'user', user_id: (await world.user('1002')).id });
    await world.api('POST', `/users/${(await world.user('1001')).id}/funckeys/100/press`);
    const mine = await ann!.nextCall();
    await mine.answer();
    const theirs = await ben!.nextCall();
    await theirs.answer();
    await hearEachOther(mine, theirs);
    await mine.dtmf(`${(await keyFor('blind')).dial}1003`);
    const third = await cem!.nextCall(10_000);
    await third.answer();
    await hearEachOther(theirs, third);
    await theirs.hangup();
  });

  it('a transfer over the API is that of the user’s current call', async () => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const [mine, theirs] = await connect(ann!, ben!, '1002');
    await keyFor('blind');
    await world.api('POST', `/users/${(await world.user('1001')).id}/funckeys/100/press`);
    await mine.dtmf('1003');
    const third = await cem!.nextCall(10_000);
    await third.answer();
    await hearEachOther(theirs, third);
    await theirs.hangup();
  });

  it('a code that was changed counts from the next call on, however long it is', async () => {
    const { items } = await world.api('GET', '/extensions/features');
    const code = items.find((one: { feature: string }) => one.feature === 'blindxfer');
    await world.api('PUT', `/extensions/features/${code.uuid}`, { exten: '##12345', enabled: true });
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const [mine, theirs] = await connect(ann!, ben!, '1002');
    await mine.dtmf('##12345');
    await new Promise((resolve) => setTimeout(resolve, 200));
    await mine.dtmf('1003');
    const third = await cem!.nextCall(10_000);
    await third.answer();
    await hearEachOther(theirs, third);
    await theirs.hangup();
    await world.api('PUT', `/extensions/features/${code.uuid}`, { exten: '*1', enabled: true });
  });

  it('who may not transfer sends digits to the other side, nothing more, and his REFER is refused', async () => {
    const [ann, ben, dan] = await phones('1001', '1002', '1004');
    const [mine, theirs] = await connect(dan!, ben!, '1002');
    await mine.dtmf((await keyFor('blind')).dial);
    await theirs.hearsDigits('*1');
    await mine.dtmf('1001');
    await ann!.noCall(4000);
    await expect(mine.refer('1001')).rejects.toMatchObject({ status: expect.any(Number) });
    await hearEachOther(mine, theirs);
    await mine.hangup();
  });

  it('who may not transfer may not in a queue either, whatever codes features.conf has', async () => {
    const [ann, ben, dan] = await phones('1001', '1002', '1004');
    const [mine, theirs] = await connect(dan!, ann!, '3000');
    await mine.dtmf('*1');
    await theirs.hearsDigits('*1');
    await mine.dtmf('1002');
    await ben!.noCall(4000);
    await hearEachOther(mine, theirs);
    await mine.hangup();
  });

  it('REFER: the phone’s own transfer key, blind', async () => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const [mine, theirs] = await connect(ann!, ben!, '1002');
    const answered = cem!.nextCall().then(async (third) => {
      await third.answer();
      return third;
    });
    expect(await mine.refer('1003')).toBe(200);
    await mine.hangup();
    await hearEachOther(theirs, await answered);
    await theirs.hangup();
  });

  it('REFER: the phone’s own transfer key, attended', async () => {
    const [ann, ben, cem] = await phones('1001', '1002', '1003');
    const [mine, theirs] = await connect(ann!, ben!, '1002');
    await mine.hold();
    const [asking, third] = await connect(ann!, cem!, '1003');
    expect(await mine.referTo(asking)).toBe(200);
    await hearEachOther(theirs, third);
    await theirs.hangup();
    await third.ended();
  });

  it('a transfer to a number that nobody has leaves the call as it was', async () => {
    const [ann, ben] = await phones('1001', '1002');
    const [mine, theirs] = await connect(ann!, ben!, '1002');
    await mine.dtmf(`${(await keyFor('attended')).dial}1999`);
    await new Promise((resolve) => setTimeout(resolve, 5000));
    await hearEachOther(mine, theirs);
    await mine.hangup();
  });
});
