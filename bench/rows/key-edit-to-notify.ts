import type { Phone } from '../../test/pbx/sip/phone-interface.ts';
import { type Company, FIRST_EXTEN, milliseconds, withCompany } from '../company.ts';
import { percentile } from '../load.ts';
import { timed } from '../pbx.ts';
import type { BenchRow } from '../row.ts';

const TURNS = 100;
/** What tells a phone to fetch its file again. */
const CHECK_SYNC = 'check-sync;reboot=false';

/** From the request that changes a key until the phone is told to fetch its file; beside it, the bare AMI action that tells it. */
export const keyEditToNotify: BenchRow = {
  work: 'key edit → NOTIFY at the phone',
  target: 'tens of milliseconds, 0 reloads',
  run: () =>
    withCompany(20, async (company) => {
      const phone = await company.phone(1);
      const edits: number[] = [];
      const actions: number[] = [];
      const before = company.reloads();
      for (let turn = 0; turn < TURNS; turn++) {
        edits.push(await timed(() => editUntilNotified(company, phone, turn)));
        await company.installation.pbx.settled();
        actions.push(await timed(() => bareNotify(company, phone)));
      }
      mustBeEqual('reloads', company.reloads(), before);
      return [50, 95].map((percent) => {
        const [ours, baseline] = [percentile(edits, percent), percentile(actions, percent)];
        return {
          what: percent === 50 ? 'median' : `p${percent}`,
          ours: milliseconds(ours),
          baseline: `${milliseconds(baseline)} bare PJSIPNotify`,
          ratio: ours / baseline,
          // Tens of milliseconds.
          limit: 100 / baseline,
        };
      });
    }),
};

/** Gives a key of the first user another number, and waits until his phone is told. */
export async function editUntilNotified({ api }: Company, phone: Phone, turn: number): Promise<void> {
  const destination = { type: 'custom', exten: String(600_000 + turn) };
  await api('PUT', '/users/1/funckeys/20', { blf: true, destination });
  await phone.nextNotify(CHECK_SYNC);
}

/** Takes the NOTIFYs that have come to a phone, until none has for a while, so that the next one is a new one. */
export async function forgetNotifies(phone: Phone, quietMs: number): Promise<void> {
  while ((await phone.nextNotify(CHECK_SYNC, quietMs).catch(() => null)) !== null);
}

async function bareNotify({ ami }: Company, phone: Phone): Promise<void> {
  await ami.send('PJSIPNotify', { Endpoint: `t1-${FIRST_EXTEN + 1}`, Variable: [`Event=${CHECK_SYNC}`] });
  await phone.nextNotify(CHECK_SYNC);
}

/** A row whose counts are wrong is no measurement. Throws an Error where they differ. */
export function mustBeEqual(what: string, now: number, before: number): void {
  if (now !== before) throw new Error(`${what}: ${now - before} more, where there must be none`);
}
