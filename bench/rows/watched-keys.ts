import type { Lamp } from '../../test/pbx/sip/lamp.ts';
import type { Phone } from '../../test/pbx/sip/phone-interface.ts';
import { type Company, FIRST_EXTEN, milliseconds, setState, withCompany } from '../company.ts';
import { median } from '../load.ts';
import { seconds, timed } from '../pbx.ts';
import type { BenchResult, BenchRow } from '../row.ts';
import { editUntilNotified, forgetNotifies, mustBeEqual } from './key-edit-to-notify.ts';

const PHONES = 50;
const KEYS_PER_PHONE = 100;
const WATCHED = PHONES * KEYS_PER_PHONE;
/** A number that nobody has. */
const OTHER = '700001';
const TURNS = 20;

/** What it costs that 5,000 different users are watched, and what a change costs while they are. */
export const watchedKeys: BenchRow = {
  work: '5,000 watched keys',
  target: 'no reload, no storm',
  long: true,
  async run() {
    // In an Asterisk of its own: subscriptions that have ended leave memory behind for a while.
    const same = await withCompany(WATCHED, async (company) =>
      watchAll(company, await openPhones(company), (_, key) => FIRST_EXTEN + 1 + key),
    );
    return withCompany(WATCHED, (company) => measure(company, same), true);
  },
};

async function measure(company: Company, same: Pick<Watched, 'took' | 'memory'>): Promise<BenchResult[]> {
  const phones = await openPhones(company);
  const alone = await edits(company, phones[0]!);
  const different = await watchAll(company, phones, (at, key) => FIRST_EXTEN + 1 + at * KEYS_PER_PHONE + key);
  const fanned = await fanOut(company, phones);
  const notified = () => different.lamps.reduce((sum, lamp) => sum + lamp.notified, 0);
  await quiet(notified);
  const before = { reloads: company.reloads(), notified: notified() };
  const standing = await edits(company, phones[0]!);
  await quiet(notified);
  mustBeEqual('reloads', company.reloads(), before.reloads);
  mustBeEqual('NOTIFYs to lamps', notified(), before.notified);
  const [key, template] = [`a key edit to the NOTIFY`, `an edit of a template of ${WATCHED} users`];
  return [
    result('set-up', different.took, same.took, seconds, 'of the same 100 users'),
    result('memory of Asterisk for each', different.memory, same.memory, kilobytes, 'of the same 100 users'),
    fanned,
    result(`${key} while they stand: ${standing.keyActions}`, standing.key, alone.key, milliseconds, 'before'),
    result(
      `${template} while they stand: ${standing.templateActions}`,
      standing.template,
      alone.template,
      seconds,
      'before',
    ),
  ];
}

const kilobytes = (bytes: number) => `${(bytes / 1024).toFixed(0)} kB`;

/** Waits until a count has stayed for a second. */
async function quiet(count: () => number): Promise<void> {
  for (let before = -1; before !== count(); ) {
    before = count();
    await new Promise((resolve) => setTimeout(resolve, 1000));
  }
}

function result(what: string, ours: number, baseline: number, say: (ms: number) => string, of: string): BenchResult {
  return { what, ours: say(ours), baseline: `${say(baseline)} ${of}`, ratio: ours / baseline };
}

async function openPhones(company: Company): Promise<Phone[]> {
  const phones: Phone[] = [];
  for (let n = 1; n <= PHONES; n++) phones.push(await company.phone(n));
  return phones;
}

/** Subscriptions that stand. */
interface Watched {
  lamps: Lamp[];
  /** Milliseconds until they did. */
  took: number;
  /** Bytes of Asterisk for each. */
  memory: number;
}

/** Every phone watches its keys, one after the other; all phones at once. */
async function watchAll(
  { memory }: Company,
  phones: readonly Phone[],
  exten: (phone: number, key: number) => number,
): Promise<Watched> {
  const lamps: Lamp[] = [];
  const before = memory();
  const took = await timed(() =>
    Promise.all(
      phones.map(async (phone, at) => {
        for (let key = 0; key < KEYS_PER_PHONE; key++) lamps.push(await phone.watch(String(exten(at, key))));
      }),
    ),
  );
  return { lamps, took, memory: (memory() - before) / lamps.length };
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
  for (let turn = 0; turn < TURNS; turn++) {
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

/** What edits take, in milliseconds, and what Asterisk was told for them. */
interface Edits {
  key: number;
  keyActions: string;
  template: number;
  templateActions: string;
}

/** A key edit until the phone is told, and a template edit until all files are made and Asterisk was told everything. */
async function edits(company: Company, phone: Phone): Promise<Edits> {
  await forgetNotifies(phone, 500);
  const keys: number[] = [];
  const start = company.said().length;
  for (let turn = 0; turn < TURNS; turn++) keys.push(await timed(() => editUntilNotified(company, phone, turn)));
  await company.installation.pbx.settled();
  const between = company.said().length;
  const template = await timed(async () => {
    await company.editTemplate();
    await company.installation.compileJob.drain();
    await company.installation.pbx.settled();
  });
  await quiet(() => company.said().length);
  return {
    key: median(keys),
    keyActions: actionsIn(company.said().slice(start, between), TURNS),
    template,
    templateActions: actionsIn(company.said().slice(between), 1),
  };
}

/** The actions in what Lampfield has said to the manager, by name, for each of so many edits. */
function actionsIn(said: string, times: number): string {
  const counts = new Map<string, number>();
  for (const [, name = ''] of said.matchAll(/^Action: (\w+)/gim)) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => `${count / times} ${name}`).join(', ') || 'no action';
}
