import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { openWorld, type PressedKey, type World } from './world.ts';

const COMPANY = `
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003 }
  - { firstname: Dan, exten: 1004 }
pagings:
  - { number: 1, members: { users: [1001, 1002, 1003] }, callers: { users: [1001] } }
`;

describePbx('a paging key', (asterisk) => {
  let world: World;
  let key: PressedKey;
  let ann: Phone;
  let ben: Phone;
  let cem: Phone;
  let dan: Phone;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
    const [paging] = (await world.server.ok('GET', '/pagings')).body.items;
    key = await world.key('1001', { type: 'paging', paging_id: paging.id });
    const autoAnswer = 'header';
    ann = await world.phone('1001', { autoAnswer });
    ben = await world.phone('1002', { autoAnswer });
    cem = await world.phone('1003', { autoAnswer });
    dan = await world.phone('1004');
  });
  afterAll(() => world?.close());

  // Shows: paging
  it('speaks through every phone of the members but the caller', async () => {
    const benAtHome = await world.phone('1002', { autoAnswer: 'header', contactUser: 'home' });
    const page = ann.dial(key.dial);
    const heard = await Promise.all([ben.nextCall(), benAtHome.nextCall(), cem.nextCall()]);
    await Promise.all([page, ...heard].map((call) => call.answered()));
    page.sendTone(700);
    await Promise.all(heard.map((call) => call.hears(700)));
    expect(heard.map((call) => call.header('Alert-Info'))).toEqual(
      Array(3).fill(expect.stringContaining('info=alert-autoanswer')),
    );
    expect(heard.map((call) => call.header('Answer-Mode'))).toEqual(Array(3).fill('Auto'));
    await page.hangup();
    await Promise.all(heard.map((call) => call.ended()));
    await ann.noCall(0);
    await benAtHome.close();
  });

  it('hears nothing from those who are paged', async () => {
    const page = ann.dial(key.dial);
    const [atBen] = await Promise.all([ben.nextCall(), cem.nextCall()]);
    await Promise.all([page.answered(), atBen.answered()]);
    atBen.sendTone(900);
    page.sendTone(700);
    await atBen.hears(700);
    await page.hearsSilence();
    await page.hangup();
  });

  it('leaves in peace who is in a call or does not want to be disturbed', async () => {
    const talk = cem.dial('1004');
    await (await dan.nextCall()).answer();
    await talk.answered();
    const page = ann.dial(key.dial);
    await (await ben.nextCall()).answered();
    await cem.noCall(100);
    await page.hangup();
    const { uuid } = await world.user('1002');
    await world.api('PUT', `/users/${uuid}/services/dnd`, { enabled: true });
    expect(await ann.dial(key.dial).ended()).toBe(403);
    await ben.noCall(0);
    await world.api('PUT', `/users/${uuid}/services/dnd`, { enabled: false });
    await talk.hangup();
  });

  // Shows: paging
  it('is refused to whom it is not allowed', async () => {
    expect(await dan.dial(key.dial).ended()).toBe(403);
    expect(await ann.dial('*119').ended()).toBe(403);
    await ben.noCall(0);
    await cem.noCall(0);
  });

  it('reaches the phones of some hundred members', async () => {
    const [tenant] = (await world.user('1001')).lines[0]!.endpoint_sip.name.split('-');
    const strangers = Array.from({ length: 300 }, (_, index) => `${100_000 + index}`);
    await Promise.all(strangers.map((id) => world.db.dbPut(`lf/${tenant}/p/1/m`, id, '1')));
    const page = ann.dial(key.dial);
    const heard = await Promise.all([ben.nextCall(), cem.nextCall()]);
    await Promise.all([page, ...heard].map((call) => call.answered()));
    page.sendTone(700);
    await Promise.all(heard.map((call) => call.hears(700)));
    await page.hangup();
    await Promise.all(heard.map((call) => call.ended()));
    await Promise.all(strangers.map((id) => world.db.dbDel(`lf/${tenant}/p/1/m`, id)));
  });
});
