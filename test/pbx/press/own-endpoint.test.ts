import fc from 'fast-check';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
users:
  - firstname: Ann
    lines: [{ extensions: [{ exten: '1001' }], endpoint_sip: { name: desk-12, username: desk-12, password: by-hand, managed: false } }]
  - { firstname: Ben, exten: 1002 }
  - { firstname: Cem, exten: 1003 }
`;
/** What a person has written for Ann's phone, before there was a Lampfield. */
const BY_HAND = `
[desk-12]
type=endpoint
context=lf-t1
subscribe_context=lf-t1
aors=desk-12
auth=desk-12
disallow=all
allow=ulaw
rewrite_contact=yes

[desk-12]
type=auth
auth_type=userpass
username=desk-12
password=by-hand

[desk-12]
type=aor
max_contacts=3
`;

describePbx('a phone whose endpoint Lampfield does not write', (asterisk) => {
  let world: World;
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY, { extra: { 'pjsip.conf': BY_HAND } });
  });
  afterEach(() => world.closePhones());
  afterAll(() => world?.close());

  // Shows: user
  it('is called by the keys of others, and its lamp is right', async () => {
    const [ann, ben] = await Promise.all([world.phone('1001'), world.phone('1002')]);
    const { dial, watch } = await world.key('1002', { type: 'user', user_id: (await world.user('1001')).id });
    const lamp = await ben.watch(watch);
    const call = ben.dial(dial);
    const arrived = await ann.nextCall();
    await lamp.is('early');
    await arrived.answer();
    await lamp.is('confirmed');
    await call.hangup();
    await lamp.is('terminated');
  });

  // Shows: service enablednd
  it('presses keys of its own', async () => {
    const [ann, ben] = await Promise.all([world.phone('1001'), world.phone('1002')]);
    const { dial, watch } = await world.key('1001', { type: 'service', service: 'enablednd' });
    const lamps = await Promise.all([ann.watch(watch), ben.watch(watch), ben.watch('1001')]);
    for (const state of ['confirmed', 'terminated']) {
      const call = ann.dial(dial);
      await call.answered();
      await call.hangup();
      await Promise.all(lamps.map((lamp) => lamp.is(state)));
    }
  });

  it('may register any address: a call to it reaches nobody else, and runs nothing', async () => {
    const [ben, cem] = await Promise.all([world.phone('1002'), world.phone('1003')]);
    const before = [...(await world.db.dbTree('lf/t1/u'))];
    // As they stand: all of it is allowed in a URI (RFC 3261 section 25.1). The others are escaped by the phone.
    const raw = [
      'a&Local/1003',
      'a&PJSIP/t1-1003',
      'x,30,U(lf-do-enablednd)',
      ")?Set(LF_CHANNELS=PJSIP/t1-1003)'",
      'a;b=$(id)',
    ];
    const escaped = ['a&PJSIP/t1-1003', 'a"b', '${SHELL(id)}', 'a|b]"[', '太郎 <x>'];
    const hostile = fc.constantFrom(...raw.map((user) => `sip:${user}@127.0.0.1`), ...escaped);
    await fc.assert(
      fc.asyncProperty(hostile, async (contactUser) => {
        const ann = await world.phone('1001', { contactUser });
        const call = ben.dial('1001');
        await Promise.race([call.ended(), ann.nextCall().then((arrived) => arrived.reject())]);
        await call.hangup();
        await ann.close();
      }),
      { numRuns: 20 },
    );
    await cem.noCall(0);
    expect([...(await world.db.dbTree('lf/t1/u'))]).toEqual(before);
    expect(world.asterisk.log()).not.toContain('ast_yyerror');
  });
});
