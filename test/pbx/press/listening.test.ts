import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import { shareAt } from '../sip/tone.ts';
import { openWorld, type World } from './world.ts';

// Endpoints of which one's name begins with the other's: t1-1001 and t1-10010, desk and desk-2.
const COMPANY = `
users:
  - { firstname: Spy, exten: 1009, call_listening_enabled: true }
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 10010 }
  - { firstname: Dan, lines: [{ extensions: [{ exten: '1004' }] }, { extensions: [{ exten: '1044' }], endpoint_sip: { name: desk } }] }
  - { firstname: Eve, lines: [{ extensions: [{ exten: '1005' }], endpoint_sip: { name: desk-2 } }] }
`;

describePbx('listening in', (asterisk) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
  });
  afterEach(() => world.closePhones());
  afterAll(() => world.close());

  /** One user calls another one, and both speak: 440 and 600 Hz. */
  async function talk(from: string, to: string) {
    const [one, other] = [await world.phone(from), await world.phone(to)];
    const out = one.dial(to);
    const inward = await other.nextCall();
    await inward.answer();
    out.sendTone(440);
    inward.sendTone(600);
    await Promise.all([out.hears(600), inward.hears(440)]);
    return { out, inward };
  }
  const code = async () => (await world.key('1009', { type: 'service', service: 'calllistening' })).dial;

  // Shows: service calllistening
  it.each([
    ['the caller', '1001'],
    ['the callee', '1002'],
  ])('calllistening: both voices are heard where %s is listened to, who hears nothing of it', async (_, exten) => {
    const spy = await world.phone('1009');
    const { out, inward } = await talk('1001', '1002');
    const listening = spy.dial(`${await code()}${exten}`);
    listening.sendTone(1000);
    await Promise.all([listening.hears(440, 15_000), listening.hears(600, 15_000)]);
    out.record();
    inward.record();
    await Promise.all([out.hears(600), inward.hears(440)]);
    expect([out, inward].map((call) => shareAt(call.pcm(), 1000) < 0.01)).toEqual([true, true]);
    await out.hangup();
    await listening.ended();
  });

  // Shows: service calllistening
  it('calllistening is refused without the right', async () => {
    const { out } = await talk('1002', '10010');
    const ann = await world.phone('1001');
    expect(await ann.dial(`${await code()}1002`).ended()).toBe(403);
    await out.hangup();
  });

  it.each([
    ['who does not talk', '1001', ['1002', '10010']],
    ['whose endpoint another one’s name begins with', '1044', ['1002', '1005']],
    ['whom nobody knows', '1999', ['1002', '1001']],
    ['as nobody', '', ['1002', '1001']],
  ])('calllistening to somebody %s is refused', async (_, exten, [from, to]) => {
    const spy = await world.phone('1009');
    const { out } = await talk(from!, to!);
    expect(await spy.dial(`${await code()}${exten}`).ended()).toBe(403);
    await out.hangup();
  });

  it('all lines of a user are his', async () => {
    const spy = await world.phone('1009');
    const [, line] = (await world.user('1004')).lines;
    const { username, password } = line!.endpoint_sip;
    const second = await world.phone('1004', { user: username, password });
    const ben = await world.phone('1002');
    const out = second.dial('1002');
    await (await ben.nextCall()).answer();
    out.sendTone(440);
    const listening = spy.dial(`${await code()}1004`);
    await listening.hears(440, 15_000);
    await out.hangup();
    await listening.ended();
  });

  it('the right that is taken away counts at once', async () => {
    const { out } = await talk('1001', '1002');
    await world.change('1009', { call_listening_enabled: false });
    const spy = await world.phone('1009');
    expect(await spy.dial(`${await code()}1001`).ended()).toBe(403);
    await world.change('1009', { call_listening_enabled: true });
    await out.hangup();
  });
});
