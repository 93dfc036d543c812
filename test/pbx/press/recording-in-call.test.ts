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
  - { firstname: Ben, exten: 1002, online_call_record_enabled: false }
`;
/** Milliseconds of a tone that a recording is to hold. */
const LONG = 600;

describePbx('recording during a call', (asterisk) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
  });
  afterEach(() => world.closePhones());
  afterAll(() => world.close());
  const folder = () => join(world.asterisk.spool, 'monitor');
  const files = async () => filesIn(folder(), `lf-t1-${(await world.user('1001')).id}-`).sort();
  const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

  /** Ann calls Ben (or he her), and both hear the other: Ann's end and Ben's. */
  async function talk(who: 'caller' | 'callee' = 'caller') {
    const [ann, ben] = [await world.phone('1001'), await world.phone('1002')];
    const out = who === 'caller' ? ann.dial('1002') : ben.dial('1001');
    const inward = await (who === 'caller' ? ben : ann).nextCall();
    await inward.answer();
    const [mine, theirs] = who === 'caller' ? [out, inward] : [inward, out];
    await tones(mine, theirs, [440, 600]);
    return { mine, theirs };
  }

  async function tones(mine: Call, theirs: Call, [one, other]: [number, number]): Promise<void> {
    mine.sendTone(one);
    theirs.sendTone(other);
    await Promise.all([mine.hears(other), theirs.hears(one)]);
  }

  /** Presses the key, and waits until the newest file grows, or grows no longer. */
  async function press(mine: Call, grows: boolean, how: 'rfc4733' | 'info' = 'rfc4733'): Promise<void> {
    const { dial } = await world.key('1001', { type: 'onlinerec' });
    const before = (await files()).length;
    await mine.dtmf(dial, how);
    if (grows) await vi.waitFor(async () => expect(await files()).toHaveLength(before + 1), { timeout: 5000 });
    else await pause(300);
  }

  // Shows: onlinerec
  it.each([
    ['the caller', 'rfc4733'],
    ['the caller', 'info'],
    ['the callee', 'rfc4733'],
    ['the callee', 'info'],
  ] as const)('record: %s presses the key (%s), and the file holds what both say', async (who, how) => {
    const earlier = await files();
    const { mine, theirs } = await talk(who === 'the caller' ? 'caller' : 'callee');
    await press(mine, true, how);
    await tones(mine, theirs, [500, 900]);
    await pause(LONG);
    await mine.hangup();
    const [name] = (await files()).filter((file) => !earlier.includes(file));
    expect(name).toMatch(/^lf-t1-\d+-\d{10}-[\w.-]+\.wav$/);
    await vi.waitFor(() => {
      const pcm = readWav(folder(), name!);
      expect(pcm.length).toBeGreaterThan(LONG * 8);
      expect(shareAt(pcm.slice(-LONG * 4), 500)).toBeGreaterThan(0.2);
      expect(shareAt(pcm.slice(-LONG * 4), 900)).toBeGreaterThan(0.2);
    });
  });

  // Shows: onlinerec
  it('a second press ends the recording, and a third begins a new file', async () => {
    const earlier = await files();
    const { mine, theirs } = await talk();
    await press(mine, true);
    await tones(mine, theirs, [500, 900]);
    await pause(LONG);
    await press(mine, false);
    await tones(mine, theirs, [1300, 1700]);
    await pause(LONG);
    await press(mine, true);
    await tones(mine, theirs, [2000, 2400]);
    await pause(LONG);
    await mine.hangup();
    const made = (await files()).filter((file) => !earlier.includes(file));
    expect(made).toHaveLength(2);
    // Asterisk completes a file a moment after the hangup.
    await vi.waitFor(() => {
      const [first, second] = made.map((name) => readWav(folder(), name));
      expect(shareAt(first!, 500)).toBeGreaterThan(0.1);
      expect(shareAt(second!, 2000)).toBeGreaterThan(0.1);
      expect([first!, second!].map((pcm) => shareAt(pcm, 1300) < 0.02)).toEqual([true, true]);
    });
  });

  it('the record key of the API is that of the user’s current call', async () => {
    const earlier = await files();
    const { mine } = await talk();
    await world.key('1001', { type: 'onlinerec' });
    await world.api('POST', `/users/${(await world.user('1001')).id}/funckeys/100/press`);
    await vi.waitFor(async () => expect(await files()).toHaveLength(earlier.length + 1), { timeout: 5000 });
    await mine.hangup();
  });

  it('who may not record records nothing: the other side hears the digits', async () => {
    const { mine, theirs } = await talk();
    const { id } = await world.user('1002');
    await theirs.dtmf('*3');
    await mine.hearsDigits('*3');
    await pause(300);
    expect(filesIn(folder(), `lf-t1-${id}-`)).toEqual([]);
    await mine.hangup();
  });
});
