import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describePbx } from '../asterisk-available.ts';
import type { Phone } from '../sip/phone-interface.ts';
import { openWorld, type World } from './world.ts';

const COMPANY = `
tenant: { outbound_context: outside }
users:
  - { firstname: Ann, exten: 1001 }
  - { firstname: Ben, exten: 1002, voicemail: { number: 1002 } }
  - { firstname: Cem, exten: 1003 }
groups:
  - { label: Sales, exten: 2001, members: { users: [1002] } }
queues:
  - { name: support, exten: 3001, members: { users: [1002], agents: [81] } }
conferences:
  - { name: Table, exten: 4001, pin: 12 }
agents:
  - { number: 81, firstname: Ann, users: [1001] }
pagings:
  - { number: 1, members: { users: [1002] }, callers: { users: [1001] } }
parkinglots:
  - { name: Car park, exten: 700, slots_start: 701, slots_end: 702, default: true }
callfilters:
  - { name: Management, recipients: { users: [1002] }, surrogates: { users: [1003] } }
`;
const TRACE = join(tmpdir(), `lampfield-injected-${process.pid}`);
/** What would leave a trace, or break a line, if anything ever read it as more than a name. */
const EVIL = [
  `\${SHELL(touch ${TRACE})}`,
  `\${EVAL(\${SHELL(touch ${TRACE})})}`,
  `"; touch ${TRACE}; "`,
  `'; touch ${TRACE}; '`,
  `$(touch ${TRACE})`,
  `|touch ${TRACE}`,
  'a,b,c',
  'a&PJSIP/t1-1001&b',
  '")][(${',
  '; comment',
  '#include "/etc/passwd"',
  '[section]',
  'Zoë "Ünïcödé" 太郎 😀',
];
const evil = fc.oneof(
  fc.constantFrom(...EVIL),
  fc
    .array(fc.constantFrom(...EVIL, ' ', 'x'), { maxLength: 3 })
    .map((some) => [...some.join('')].slice(0, 70).join('')),
);

describePbx('names are only names', (asterisk) => {
  let world: World;
  let [ann, ben]: Phone[] = [];
  beforeAll(async () => {
    world = await openWorld(asterisk, COMPANY);
    [ann, ben] = await Promise.all([world.phone('1001'), world.phone('1002')]);
  });
  afterAll(() => world.close());

  it('of users, groups, queues, mailboxes and agents: everything goes on working', async () => {
    await fc.assert(
      fc.asyncProperty(evil, async (name) => {
        await world.change('1001', { firstname: name.trim() || 'x', lastname: name, pickup_groups: [name || 'x'] });
        await world.change('1002', { firstname: 'Ben', lastname: name, voicemail: { number: '1002', enabled: true } });
        const group = await world.api('POST', '/groups', { label: name || 'x', extensions: [{ exten: '2000' }] });
        const queue = await world.api('POST', '/queues', { name: name || 'x', extensions: [{ exten: '3000' }] });
        const call = ann!.dial('1002');
        const arrived = await ben!.nextCall();
        expect(arrived.from).toBe('1001');
        await arrived.answer();
        await call.answered();
        await call.hangup();
        await world.api('DELETE', `/groups/${group.id}`);
        await world.api('DELETE', `/queues/${queue.id}`);
        expect(existsSync(TRACE)).toBe(false);
      }),
      { numRuns: 20 },
    );
    expect(world.complaints).toEqual([]);
  });

  it('dialled digits, whatever a phone sends, reach nobody else and run nothing', async () => {
    const dialled = fc.oneof(
      evil,
      fc
        .tuple(fc.constantFrom('1002', '*25', '*21', '*7351***225', '*11', '*37', '555', '*31', '*8'), evil)
        .map(([code, rest]) => code + rest),
    );
    const before = [...(await world.db.dbTree('lf/t1/u'))];
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          dialled.filter((text) => /[^0-9A-Z*+#]/.test(text)),
          { minLength: 8, maxLength: 8 },
        ),
        async (texts) => {
          const calls = texts.map((text) => ann!.dial(`sip:${encodeURIComponent(text)}@${world.asterisk.sipHost}`));
          await Promise.all(calls.map((call) => call.ended()));
          for (const call of calls) expect(call.status).toBeGreaterThanOrEqual(400);
          expect(existsSync(TRACE)).toBe(false);
        },
      ),
      { numRuns: 6 },
    );
    await ben!.noCall(0);
    expect([...(await world.db.dbTree('lf/t1/u'))]).toEqual(before);
    rmSync(TRACE, { force: true });
  });

  it('values in AstDB that somebody else has put there run nothing, and call nobody', async () => {
    const cem = await world.phone('1003');
    const { id } = await world.user('1001');
    const dials = ['1002', '2001', '3001', '4001', '700', '*20', '*10', '*111', '*371', '*9', '5550100'].concat(
      `*735${id}***225`,
      `*735${id}***221*1002`,
      `*735${id}***230***31`,
      `*735${id}***250*1`,
    );
    const entries = [...(await world.db.dbTree('lf'))].map(([key, value]) => ({
      at: key.lastIndexOf('/'),
      key,
      value,
    }));
    const values = fc.oneof(
      evil,
      fc.constantFrom(`1" = "1"]?Dial(PJSIP/t1-1003)`, '1)}]&PJSIP/t1-1003,30', '1003@lf-t1'),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...entries), values, async ({ at, key, value }, wrong) => {
        const [family, name] = [key.slice(0, at), key.slice(at + 1)];
        await world.db.dbPut(family, name, wrong);
        const calls = dials.map((dial) => ann!.dial(dial));
        await Promise.all(
          calls.map((call) => Promise.race([call.answered(), call.ringing(), call.ended()]).catch(() => undefined)),
        );
        await Promise.all(calls.map((call) => call.hangup()));
        await world.db.dbPut(family, name, value);
        expect(existsSync(TRACE)).toBe(false);
      }),
      { numRuns: 15 },
    );
    await cem.noCall(0);
  }, 60_000);
});
