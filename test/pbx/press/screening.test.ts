import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Call } from '../sip/call-interface.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002, services: { incallfilter: { enabled: true } } }
`;

describePbx('call screening', (asterisk) => {
  let world: World;
  let [ann, ben]: Phone[] = [];
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
    [ann, ben] = await Promise.all([world.phone('1001'), world.phone('1002')]);
  });
  afterAll(() => world.close());

  /** Ann calls and says who she is, in a tone; Ben's phone rings, and he hears it. */
  async function introduced(): Promise<[Call, Call]> {
    const call = ann!.dial('1002');
    await call.answered();
    call.sendTone(440);
    const arrived = await ben!.nextCall(15_000);
    call.sendTone(null);
    await arrived.answer();
    await arrived.hears(440, 15_000);
    return [call, arrived];
  }
  const leftovers = () => readdirSync(join(world.asterisk.spool, 'tmp')).filter((name) => name.startsWith('lf-'));

  // Shows: service incallfilter
  it('the one who is called hears who calls, and accepts with 1', async () => {
    const [call, arrived] = await introduced();
    await arrived.dtmf('1');
    arrived.sendTone(1000);
    await call.hears(1000);
    await call.hangup();
    await vi.waitFor(() => expect(leftovers()).toEqual([]));
  });

  // Shows: service incallfilter
  it('and refuses with 2: the caller is sent away, nothing is kept', async () => {
    const [call, arrived] = await introduced();
    // The call ends while the key is still held.
    void arrived.dtmf('2').catch(() => undefined);
    await arrived.ended();
    await call.ended();
    await vi.waitFor(() => expect(leftovers()).toEqual([]));
  });
});
