import type { Lamp } from '../../test/pbx/sip/lamp.ts';
import type { Phone } from '../../test/pbx/sip/phone-interface.ts';
import { type Company, FIRST_EXTEN, median, milliseconds, setState, withCompany } from '../company.ts';
import { seconds, timed } from '../pbx.ts';
import type { BenchResult, BenchRow } from '../row.ts';
import { editKey } from './key-edit-to-notify.ts';

const PHONES = 50;
const KEYS_PER_PHONE = 100;
const WATCHED = PHONES * KEYS_PER_PHONE;
/** A number that nobody has. */
const OTHER = '700001';
const CHECK_SYNC = 'check-sync;reboot=false';

/** What it costs that 5,000 different users are watched, and what a change costs while they are. */
export const watchedKeys: BenchRow = {
  work: '5,000 watched keys',
  target: 'no reload, no storm',
  long: true,
  run: () =>
    withCompany(WATCHED, async (company) => {
      const phones: Phone[] = [];
      for (let n = 1; n <= PHONES; n++) phones.push(await company.phone(n));
      const alone = await edits(company, phones[0]!);
      const same = await watchAll(phones, (_, key) => FIRST_EXTEN + 1 + key);
      await Promise.all(same.lamps.map((lamp) => lamp.close()));
      const different = await watchAll(phones, (phone, key) => FIRST_EXTEN + 1 + phone * KEYS_PER_PHONE + key);
      const fanned = await fanOut(company, phones);
      const reloads = company.reloads();
      const notified = () => different.lamps.reduce((sum, lamp) => sum + lamp.notified, 0);
      const before = notified();
      const standing = await edits(company, phones[0]!);
      const more = `${notified() - before} lamps told, ${company.reloads() - reloads} reloads`;
      return [
        result('set-up', different.took, same.took, seconds, 'of the same 100 users'),
        fanned,
        result(`a key edit while they stand, to the NOTIFY; ${more}`, standing.key, alone.key, milliseconds, 'before'),
        result(
          `an edit of a template of ${WATCHED} users while they stand`,
          standing.template,
          alone.template,
          seconds,
          'before',
        ),
      ];
    }),
};

function result(what: string, ours: number, baseline: number, say: (ms: number) => string, of: string): BenchResult {
  return { what, ours: say(ours), baseline: `${say(baseline)} ${of}`, ratio: ours / baseline };
}

/** Every phone watches its keys, one after the other; all phones at once. */
async function watchAll(phones: readonly Phone[], exten: (phone: number, key: number) => number) {
  const lamps: Lamp[] = [];
  const took = await timed(() =>
    Promise.all(
      phones.map(async (phone, at) => {
        for (let key = 0; key < KEYS_PER_PHONE; key++) lamps.push(await phone.watch(String(exten(at, key))));
      }),
    ),
  );
  return { lamps, took };
}

/** A press whose lamp every phone has: until the last one shows it, beside the same change by AMI. */
async function fanOut({ api, ami, key, installation }: Company, phones: readonly Phone[]): Promise<BenchResult> {
  await api('PUT', '/users/1/funckeys/21', { destination: { type: 'service', service: 'enablednd' } });
  await installation.pbx.settled();
  const { dial, watch } = await key(1, 21);
  const watchAlso = (exten: string) => Promise.all(phones.map((phone) => phone.watch(exten)));
  const [lamps, others] = [await watchAlso(watch), await watchAlso(OTHER)];
  const all = (some: readonly Lamp[], on: boolean) =>
    Promise.all(some.map((lamp) => lamp.is(on ? 'confirmed' : 'terminated', 30_000)));
  const presses: number[] = [];
  const changes: number[] = [];
  for (let turn = 0; turn < 20; turn++) {
    const on = turn % 2 === 0;
    const call = phones[0]!.dial(dial);
    presses.push(await timed(() => all(lamps, on)));
    await call.hangup().catch(() => undefined);
    await installation.pbx.settled();
    changes.push(
      await timed(async () => {
        await setState(ami, OTHER, on);
        await all(others, on);
      }),
    );
  }
  return result(`a press to ${PHONES} lamps`, median(presses), median(changes), milliseconds, 'by AMI');
}

/** A key edit until the phone is told, and a template edit until all files are made: milliseconds. */
async function edits(company: Company, phone: Phone): Promise<{ key: number; template: number }> {
  const keys: number[] = [];
  for (let turn = 0; turn < 20; turn++) {
    keys.push(
      await timed(async () => {
        await editKey(company, turn);
        await phone.nextNotify(CHECK_SYNC);
      }),
    );
  }
  const template = await timed(async () => {
    await company.editTemplate();
    await company.installation.compileJob.drain();
    await company.installation.pbx.settled();
  });
  return { key: median(keys), template };
}
