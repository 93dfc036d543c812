import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { filesIn } from './wav-file.ts';
import { openWorld, type World } from './world.ts';

// Ben's mailbox has another number than he; 1020 begins with it.
const COMPANY = `
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002, voicemail: { number: 102 } }
  - { firstname: Cem, exten: 1003, voicemail: { number: 1020, password: '99' } }
`;

describePbx('voicemail', (asterisk) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
  });
  afterEach(() => world.closePhones());
  afterAll(() => world.close());
  const messages = (box: string) =>
    ['INBOX', 'Old']
      .flatMap((folder) => filesIn(join(world.asterisk.spool, 'voicemail', 'lf-t1', box, folder), 'msg'))
      .filter((name) => name.endsWith('.wav'));
  const keyTo = async (service: string) => (await world.key('1002', { type: 'service', service })).dial;

  /** Ann speaks a message of `hz` for somebody who does not take her call. */
  async function leaveMessage(callee: Phone, exten: string, box: string, hz: number): Promise<void> {
    const ann = await world.phone('1001');
    const before = messages(box).length;
    const call = ann.dial(exten);
    await (await callee.nextCall()).reject();
    await call.answered();
    await call.dtmf('#');
    call.sendTone(hz);
    // The beep comes first, and a message shorter than a second is none.
    await new Promise((resolve) => setTimeout(resolve, 2500));
    await call.hangup();
    await vi.waitFor(() => expect(messages(box)).toHaveLength(before + 1));
  }

  // Shows: service vmusermsg
  it('vmusermsg: the message lamp is lit, the key plays what was said, and the lamp goes out', async () => {
    const ben = await world.phone('1002');
    await leaveMessage(ben, '1002', '102', 440);
    await ben.messages.is({ waiting: true, fresh: 1 }, 10_000);
    const call = ben.dial(await keyTo('vmusermsg'));
    await call.answered();
    await call.dtmf('1');
    await call.hears(440, 20_000);
    await call.hangup();
    await ben.messages.is({ waiting: false, fresh: 0, saved: 1 }, 10_000);
  });

  // Shows: service vmuserpurge
  it('vmuserpurge: all messages of his own mailbox are gone at once, and no others; the lamp goes out', async () => {
    const [ben, cem] = [await world.phone('1002'), await world.phone('1003')];
    await leaveMessage(ben, '1002', '102', 440);
    await leaveMessage(cem, '1003', '1020', 600);
    await ben.messages.is({ waiting: true, fresh: 1 }, 10_000);
    await cem.messages.is({ waiting: true, fresh: 1 }, 10_000);
    const call = ben.dial(await keyTo('vmuserpurge'));
    await call.answered();
    await call.hangup();
    expect(messages('102')).toEqual([]);
    await ben.messages.is({ waiting: false, fresh: 0, saved: 0 }, 1000);
    expect(messages('1020')).toHaveLength(1);
    expect(cem.messages).toMatchObject({ waiting: true, fresh: 1 });
  });

  it('vmuserpurge deletes also where he hangs up before it is answered, and keeps his greetings', async () => {
    const ben = await world.phone('1002');
    await leaveMessage(ben, '1002', '102', 440);
    const box = join(world.asterisk.spool, 'voicemail', 'lf-t1', '102');
    const [message] = messages('102');
    copyFileSync(join(box, 'INBOX', message!), join(box, 'unavail.wav'));
    const dial = await keyTo('vmuserpurge');
    const begun = world.dialplanBegins();
    const call = ben.dial(dial);
    await begun;
    await call.hangup();
    await vi.waitFor(() => expect(messages('102')).toEqual([]));
    expect(filesIn(box, 'unavail')).toEqual(['unavail.wav']);
  });

  it.each(['vmusermsg', 'vmuserpurge'])('%s is refused to who has no mailbox', async (service) => {
    const ann = await world.phone('1001');
    expect(await ann.dial(await keyTo(service)).ended()).toBe(403);
  });
});
