import { beforeAll, expect, it } from 'vitest';
import type { Diagnosis } from '../../src/domain/pbx/diagnosis.ts';
import type { PrivateAsterisk } from '../../src/pbx/asterisk/private/private-asterisk.ts';
import { lampfield } from '../suites/document-world.ts';
import { describePbx } from './asterisk-available.ts';
import { additionsIn, followOnce, type Installed, installCompany, startInstalled, userOf } from './installed.ts';
import { createPhone } from './sip/phone.ts';

/** Margarethe of the demo company has "do not disturb" here. */
const [EXTEN, POSITION] = ['1003', '8'];

async function doctor(data: string, ...args: string[]) {
  const { code, out, err } = await lampfield(data, ['doctor', 'key', ...args, '--json']);
  const diagnosis = out === '' ? null : (JSON.parse(out) as Diagnosis);
  const step = (name: string) => diagnosis?.steps.find((one) => one.step === name);
  return { code, err, diagnosis, step };
}

describePbx('lampfield doctor key', (asterisk) => {
  let installed: Installed;
  let running: PrivateAsterisk;
  beforeAll(async () => {
    installed = await installCompany();
    running = await startInstalled(installed, { asterisk, extra: additionsIn(installed.said) });
    await followOnce(installed.data);
  });

  it('says that no phone is registered, and what to do', async () => {
    const { code, diagnosis, step } = await doctor(installed.data, EXTEN, POSITION);
    expect(code).toBe(1);
    expect(diagnosis).toMatchObject({ position: 8, ok: false, fix: expect.any(String) });
    expect(step('pbx')).toEqual({ step: 'pbx', ok: true, found: 'the PBX is connected' });
    expect(step('dialplan')?.ok).toBe(true);
    expect(step('registered')).toMatchObject({ ok: false, fix: expect.stringContaining('account on the phone') });
    expect(step('hint')?.ok).toBe(true);
    expect(step('watched')?.ok).toBe(false);
  });

  it('sees a phone that registers and watches, without a server and without writing anything', async () => {
    const epoch = await running.cli('database get lf epoch');
    const { line } = await userOf(installed.data, EXTEN);
    const phone = await createPhone({
      server: { host: running.sipHost, port: running.sipPort },
      user: line.username,
      password: line.password,
    });
    try {
      await phone.register();
      const { diagnosis } = await doctor(installed.data, EXTEN, POSITION);
      const dial = /it dials (\S+)/.exec(diagnosis?.steps[0]?.found ?? '')?.[1] ?? '';
      await phone.watch(dial);
      const { step } = await doctor(installed.data, EXTEN, POSITION);
      expect(step('registered')).toMatchObject({ ok: true, found: `${line.endpoint} is registered` });
      expect(step('watched')).toEqual({ step: 'watched', ok: true, found: `the phone watches ${dial}` });
      expect(step('device state')).toMatchObject({ ok: true, found: 'the lamp is off' });
    } finally {
      await phone.close();
    }
    expect(await running.cli('database get lf epoch')).toBe(epoch);
  });

  it('finds the user by id and uuid too', async () => {
    const { row } = await userOf(installed.data, EXTEN);
    const byId = await doctor(installed.data, String(row.id), POSITION);
    const byUuid = await doctor(installed.data, row.uuid.toUpperCase(), POSITION);
    expect(byId.diagnosis).not.toBeNull();
    expect(byUuid.diagnosis).toEqual(byId.diagnosis);
  });

  it.each([
    ['999999', POSITION, 'no user with the id, uuid or extension 999999'],
    [EXTEN, '0', 'a position is a number from 1, not 0'],
    [EXTEN, '77', 'FuncKey'],
  ])('refuses the key %s %s in one sentence', async (user, position, why) => {
    const { code, err, diagnosis } = await doctor(installed.data, user, position);
    expect([code, diagnosis]).toEqual([1, null]);
    expect(err).toMatch(/^lampfield: .+\n$/);
    expect(err).toContain(why);
  });

  it('says in a table what is wrong, and that the PBX is away once Asterisk has stopped', async () => {
    await running.stop();
    const { code, out } = await lampfield(installed.data, ['doctor', 'key', EXTEN, POSITION]);
    expect(code).toBe(1);
    expect(out).toMatch(/^WRONG {2}pbx +the PBX can not be reached$/m);
    expect(out).toMatch(/\nTo do: .+\.\n$/);
  });
});
