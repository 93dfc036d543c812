import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003 }
agents:
  - { number: 81 }
  - { number: 82, password: '4321' }
  - { number: 83, users: [1003] }
queues:
  - { name: support, exten: 3000, members: { agents: [81, 82, 83] } }
  - { name: sales, exten: 3001, members: { agents: [81] } }
`;

describePbx('a key for an agent', (asterisk) => {
  let world: World;
  let ann: Phone;
  let ben: Phone;
  let cem: Phone;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
    ann = await world.phone('1001');
    ben = await world.phone('1002');
    cem = await world.phone('1003');
  });
  beforeEach(async () => {
    const { items } = (await world.server.ok('GET', '/agents')).body;
    for (const { id, logged } of items) if (logged) await world.api('POST', `/agents/${id}/logoff`);
  });
  afterAll(() => world?.close());

  const agentBy = async (number: string) =>
    (await world.server.ok('GET', '/agents')).body.items.find((agent: { number: string }) => agent.number === number);
  const keyOf = async (action: string, number = '81', exten = '1001') =>
    world.key(exten, { type: 'agent', agent_id: (await agentBy(number)).id, action });
  const eventually = (check: () => Promise<void>) => vi.waitFor(check, { timeout: 3000, interval: 10 });
  const logged = (is: boolean, number = '81') =>
    eventually(async () => expect((await agentBy(number)).logged).toBe(is));
  /** The lamps of all three keys, at the phone that presses and at another one. */
  async function allLamps() {
    const keys = [await keyOf('login'), await keyOf('logout'), await keyOf('toggle')];
    return Promise.all(keys.flatMap(({ watch }) => [ann.watch(watch), ben.watch(watch)]));
  }
  /** Presses a key and hangs up the very moment that it is answered: the work is done by then. Gives the final status. */
  async function press(phone: Phone, dial: string): Promise<number | null> {
    const call = phone.dial(dial);
    await call.answered().catch(() => undefined);
    await call.hangup();
    return call.status;
  }
  /** Calls a queue and waits until the phone rings, and no longer. */
  async function rings(queue: string, phone: Phone): Promise<void> {
    const call = ben.dial(queue);
    const ringing = await phone.nextCall();
    await call.hangup();
    await ringing.ended();
  }

  // Shows: agent login, agent logout, agent toggle
  it.each([
    ['login', 'logout'],
    ['toggle', 'toggle'],
  ])('%s takes him into all his queues and %s out of them: lamps of all keys, API and who rings', async (on, off) => {
    const lamps = await allLamps();
    expect(await press(ann, (await keyOf(on)).dial)).toBe(200);
    await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
    await logged(true);
    await rings('3000', ann);
    await rings('3001', ann);
    expect(await press(ann, (await keyOf(off)).dial)).toBe(200);
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
    await logged(false);
    const call = ben.dial('3000');
    await call.answered();
    await ann.noCall(200);
    await call.hangup();
    expect(lamps.map((lamp) => lamp.history)).toEqual(Array(6).fill(['terminated', 'confirmed', 'terminated']));
  });

  it('is refused where the agent is at another phone', async () => {
    const { dial, watch } = await keyOf('login');
    const lamp = await ben.watch(watch);
    expect(await press(ann, dial)).toBe(200);
    await press(cem, (await keyOf('login', '81', '1003')).dial);
    await rings('3000', ann);
    await cem.noCall(0);
    expect(world.asterisk.log()).toContain('may not log in agent');
    expect(lamp.history).toEqual(['terminated', 'confirmed']);
  });

  // Shows: agent toggle
  it('is refused to whom the agent does not belong', async () => {
    const stranger = await keyOf('login', '83');
    const lamp = await ben.watch(stranger.watch);
    expect(await press(ann, stranger.dial)).toBe(403);
    expect(lamp.history).toEqual(['terminated']);
    const own = await keyOf('login', '83', '1003');
    expect(await press(cem, own.dial)).toBe(200);
    await lamp.is('confirmed');
    await logged(true, '83');
    expect(await press(ann, (await keyOf('logout', '83')).dial)).toBe(403);
    await logged(true, '83');
  });

  // Shows: agent login
  it('asks for the password, three times at most', async () => {
    const { dial, watch } = await keyOf('login', '82');
    const lamp = await ben.watch(watch);
    const wrong = ann.dial(dial);
    await wrong.answered();
    await wrong.dtmf('1#2#3#');
    await wrong.ended(10_000);
    expect(lamp.history).toEqual(['terminated']);
    const right = ann.dial(dial);
    await right.answered();
    await right.dtmf('1111#4321#');
    await lamp.is('confirmed');
    await right.hangup();
    await logged(true, '82');
  }, 30_000);

  it('can not ask for a password through the API', async () => {
    const { watch } = await keyOf('login', '82');
    const lamp = await ben.watch(watch);
    const { id } = await world.user('1001');
    const refused = await world.server.call('POST', `/users/${id}/funckeys/100/press`);
    expect(refused.body).toMatchObject({ errors: [{ code: 'press_refused' }] });
    expect(lamp.history).toEqual(['terminated']);
  });

  it('needs no key: the code and his number do it', async () => {
    const lamps = await allLamps();
    expect(await press(ann, '*3081')).toBe(200);
    await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
    expect(await press(ann, '*3281')).toBe(200);
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
    expect(await press(ann, '*3089')).toBe(403);
  });

  it('logs off whom the API has logged in', async () => {
    const lamps = await allLamps();
    const { id } = await agentBy('81');
    await world.api('POST', `/agents/${id}/login`, { user_uuid: (await world.user('1001')).uuid });
    await Promise.all(lamps.map((lamp) => lamp.is('confirmed')));
    await rings('3001', ann);
    expect(await press(ann, (await keyOf('toggle')).dial)).toBe(200);
    await Promise.all(lamps.map((lamp) => lamp.is('terminated')));
    await logged(false);
  });
});
