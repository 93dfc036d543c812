import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Call } from '../sip/call-interface.ts';
import { shareAt } from '../sip/tone.ts';
import { filesIn, readWav } from './wav-file.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
users:
  - { firstname: Ann, exten: 1001 }
`;

describePbx('recording a sound', (asterisk) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
  });
  afterEach(() => world.closePhones());
  afterAll(() => world.close());
  const folder = () => join(world.asterisk.spool, 'recording', 'lf', 't1');
  const files = async () => filesIn(folder(), `${(await world.user('1001')).id}-`).sort();

  /** Presses the key and speaks 700 Hz for a second after the beep. */
  async function speak(): Promise<Call> {
    const ann = await world.phone('1001');
    const call = ann.dial((await world.key('1001', { type: 'service', service: 'recsnd' })).dial);
    await call.answered();
    const before = (await files()).length;
    await vi.waitFor(async () => expect(await files()).toHaveLength(before + 1), { timeout: 5000 });
    call.sendTone(700);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    return call;
  }

  /** How much of the newest file's sound, from its first loud sample on, is the tone. */
  async function tone(): Promise<number> {
    const pcm = readWav(folder(), (await files()).at(-1)!);
    const from = pcm.findIndex((sample) => Math.abs(sample) > 1000);
    return shareAt(pcm.slice(from, from + 2000), 700);
  }

  // Shows: service recsnd
  it('recsnd: until #, then it is played back', async () => {
    const call = await speak();
    await call.dtmf('#');
    call.sendTone(null);
    await call.hears(700);
    await call.ended();
    expect(await tone()).toBeGreaterThan(0.7);
  });

  it('recsnd: until he hangs up, which loses nothing', async () => {
    const call = await speak();
    await call.hangup();
    await vi.waitFor(async () => expect(await tone()).toBeGreaterThan(0.7));
  });

  it('recsnd: until he is silent', async () => {
    const call = await speak();
    call.sendTone(null);
    await call.hears(700, 15_000);
    await call.ended(15_000);
    expect(await tone()).toBeGreaterThan(0.7);
  });
});
