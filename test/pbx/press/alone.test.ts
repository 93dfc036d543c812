import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Lamp } from '../sip/lamp.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { openWorld, type PressedKey, type World } from './world.ts';

const COMPANY = `
users:
  - { firstname: Ann, exten: 1001, voicemail: { number: 1001, enabled: false } }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003 }
groups:
  - { label: Sales, exten: 2000, members: { users: [1002] } }
queues:
  - { name: support, exten: 3000, members: { agents: [81] } }
agents:
  - { number: 81, firstname: Ann, users: [1001] }
callfilters:
  - { name: Management, recipients: { users: [1001] }, surrogates: { users: [1002] } }
`;

describePbx('while Lampfield is stopped', (asterisk) => {
  let world: World;
  let [ann, cem]: Phone[] = [];
  const keys = new Map<string, PressedKey>();
  const lamps = new Map<string, Lamp[]>();
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
    [ann, cem] = await Promise.all([world.phone('1001'), world.phone('1003')]);
    const id = async (path: string) => (await world.server.ok('GET', path)).body.items[0].id as number;
    const [filter] = (await world.server.ok('GET', '/callfilters')).body.items;
    const destinations: Record<string, object> = {
      'do not disturb': { type: 'service', service: 'enablednd' },
      recording: { type: 'service', service: 'callrecord' },
      screening: { type: 'service', service: 'incallfilter' },
      voicemail: { type: 'service', service: 'enablevm' },
      forward: { type: 'forward', forward: 'busy', exten: '1003' },
      group: { type: 'groupmember', group_id: await id('/groups') },
      agent: { type: 'agent', agent_id: await id('/agents') },
      filter: { type: 'bsfilter', filter_member_id: filter.surrogates.users[0].member_id },
    };
    for (const [name, destination] of Object.entries(destinations)) {
      const key = await world.key('1001', destination);
      keys.set(name, key);
      lamps.set(name, await Promise.all([ann!.watch(key.watch), cem!.watch(key.watch)]));
    }
    await world.server.close();
  });
  afterAll(() => world.close());

  async function press(name: string): Promise<void> {
    const call = ann!.dial(keys.get(name)!.dial);
    await call.answered();
    await call.hangup();
  }

  it.each(['do not disturb', 'recording', 'screening', 'voicemail', 'forward', 'group', 'agent', 'filter'])(
    'the key for %s works, on and off, with every lamp',
    async (name) => {
      for (const state of ['confirmed', 'terminated', 'confirmed']) {
        await press(name);
        await Promise.all(lamps.get(name)!.map((lamp) => lamp.is(state)));
      }
    },
  );

  it('do not disturb shows on his own lamp, and his callers get his voicemail', async () => {
    await (await cem!.watch('1001')).is('confirmed');
    const call = cem!.dial('1001');
    // His voicemail was switched on before.
    await call.answered();
    await ann!.noCall(0);
    await call.hangup();
  });

  it('and Lampfield knows of everything when it is back', async () => {
    world.server = await world.reopen();
    const { pbx } = world.server.installation;
    await vi.waitFor(() => expect(pbx.status(world.tenantUuid)).toBe('connected'), { timeout: 10_000 });
    const get = async (path: string) => (await world.server.ok('GET', path)).body;
    const { id } = await world.user('1001');
    expect(await get(`/users/${id}/services`)).toEqual({ dnd: { enabled: true }, incallfilter: { enabled: true } });
    expect(await get(`/users/${id}/services/callrecord`)).toEqual({ enabled: true });
    expect(await get(`/users/${id}/services/enablevm`)).toEqual({ enabled: true });
    expect(await get(`/users/${id}/forwards/busy`)).toEqual({ enabled: true, destination: '1003' });
    const [group, agent, filter] = [await get('/groups'), await get('/agents'), await get('/callfilters')];
    expect(group.items[0].members.users.map((user: { id: number }) => user.id)).toContain(id);
    expect(agent.items[0].logged).toBe(true);
    expect(filter.items[0].surrogates.users[0].active).toBe(true);
    // Nothing that stands was disturbed: every lamp shows what it showed.
    for (const some of lamps.values())
      for (const lamp of some) expect(lamp.history.slice(-3)).toEqual(['confirmed', 'terminated', 'confirmed']);
  });
});
