import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import { ANSWERS, DIALS, freeUdpPort, REGISTERS, runSipp } from '../sip/sipp.ts';
import { openWorld, type World } from './world.ts';

// In CI it is installed, and missing fails the tests.
const isMissing = process.env.CI === undefined && spawnSync('sipp', ['-v']).error !== undefined;

describePbx('a phone that is not ours (sipp)', (asterisk) => {
  if (isMissing) {
    it('needs sipp', (test) => test.skip('there is no sipp here (Debian and Ubuntu: apt-get install sip-tester)'));
    return;
  }
  let world: World;
  let aborted: AbortController;
  beforeAll(async () => {
    world = await openWorld(asterisk);
    aborted = new AbortController();
  });
  afterAll(async () => {
    aborted.abort();
    await world.close();
  });

  /** sipp as the phone of a user. */
  async function sipp(exten: string, port: number, steps: string, dial?: string) {
    const { username: user, password } = (await world.user(exten)).lines[0]!.endpoint_sip;
    const server = { host: world.asterisk.sipHost, port: world.asterisk.sipPort };
    const { signal } = aborted;
    return runSipp({ server, user, password, port, steps, signal, ...(dial === undefined ? {} : { dial }) });
  }

  it('presses a key: lamp, store and API follow', async () => {
    const key = await world.key('1005', { type: 'service', service: 'enablednd' });
    const watcher = await world.phone('1006');
    const lamp = await watcher.watch(key.watch);
    await sipp('1005', await freeUdpPort(), DIALS, key.dial);
    await lamp.is('confirmed');
    await world.settled();
    const { id } = await world.user('1005');
    expect((await world.api('GET', `/users/${id}/services/dnd`)).enabled).toBe(true);
  });

  it('is called by a key, and both sides hear each other', async () => {
    const port = await freeUdpPort();
    await sipp('1007', port, REGISTERS);
    const answering = sipp('1007', port, ANSWERS);
    const { id } = await world.user('1007');
    const key = await world.key('1006', { type: 'user', user_id: id });
    const caller = await world.phone('1006');
    const lamp = await caller.watch(key.watch);
    const call = caller.dial(key.dial);
    await call.answered();
    await lamp.is('confirmed');
    // sipp sends back whatever it hears.
    call.sendTone(440);
    await call.hears(440);
    await call.hangup();
    await answering;
    await lamp.is('terminated');
  });
});
