import { type Company, median, milliseconds, withCompany } from '../company.ts';
import { timed } from '../pbx.ts';
import type { BenchRow } from '../row.ts';

const TURNS = 50;
/** What tells a phone to fetch its file again. */
const CHECK_SYNC = 'check-sync;reboot=false';

/** From the request that changes a key until the phone is told to fetch its file; beside it, the bare AMI action that tells it. */
export const keyEditToNotify: BenchRow = {
  work: 'key edit → NOTIFY at the phone',
  target: 'a fraction of a second',
  run: () =>
    withCompany(20, async (company) => {
      const phone = await company.phone(1);
      const edits: number[] = [];
      const actions: number[] = [];
      const before = company.reloads();
      for (let turn = 0; turn < TURNS; turn++) {
        edits.push(
          await timed(async () => {
            await editKey(company, turn);
            await phone.nextNotify(CHECK_SYNC);
          }),
        );
        await company.installation.pbx.settled();
        actions.push(
          await timed(async () => {
            const Variable = [`Event=${CHECK_SYNC}`];
            await company.ami.send('PJSIPNotify', { Endpoint: 't1-100001', Variable });
            await phone.nextNotify(CHECK_SYNC);
          }),
        );
      }
      const [ours, baseline] = [median(edits), median(actions)];
      return [
        {
          what: `${company.reloads() - before} reloads`,
          ours: milliseconds(ours),
          baseline: `${milliseconds(baseline)} bare PJSIPNotify`,
          ratio: ours / baseline,
        },
      ];
    }),
};

/** Gives a key of the first user another number. */
export function editKey({ api }: Pick<Company, 'api'>, turn: number): Promise<void> {
  const destination = { type: 'custom', exten: String(600_000 + turn) };
  return api('PUT', '/users/1/funckeys/20', { blf: true, destination });
}
