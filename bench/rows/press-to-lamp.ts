import type { AmiClient } from '../../src/pbx/asterisk/ami/client.ts';
import type { Lamp } from '../../test/pbx/sip/lamp.ts';
import { milliseconds, setState, withCompany } from '../company.ts';
import { median } from '../load.ts';
import { timed } from '../pbx.ts';
import type { Presser } from '../presser.ts';
import type { BenchRow } from '../row.ts';

const TURNS = 100;
/** A number that nobody has, so that nobody but the bench changes its state. */
const OTHER = '700001';

/**
 * From the INVITE of a phone's key until the lamp of another phone has changed; beside it, a lamp of the same phone after a
 * change of a device state over an open AMI connection. In turns.
 */
export const pressToLamp: BenchRow = {
  work: 'press → lamp on another phone',
  target: '≤ 1.5 × the same change over an open AMI connection',
  run: () =>
    withCompany(20, async ({ api, ami, key, phone, presser, installation }) => {
      await api('PUT', '/users/1/funckeys/20', { destination: { type: 'service', service: 'enablednd' } });
      await installation.pbx.settled();
      const { dial, watch } = await key(1, 20);
      const [pressing, watcher] = await Promise.all([presser(1), phone(2)]);
      const lamp = await watcher.watch(watch);
      const other = await watcher.watch(OTHER);
      for (const on of [true, false]) await addBareLine(ami, on);
      const presses: Took[] = [];
      const bare: Took[] = [];
      const changes: number[] = [];
      const wanted = (on: boolean) => (on ? 'confirmed' : 'terminated');
      for (let turn = 0; turn < TURNS; turn++) {
        const on = turn % 2 === 0;
        presses.push(await timeOf(pressing, dial, lamp, wanted(on)));
        await installation.pbx.settled();
        bare.push(await timeOf(pressing, bareLine(on), other, wanted(on)));
        await setState(ami, OTHER, !on);
        await other.is(wanted(!on));
        changes.push(
          await timed(async () => {
            await setState(ami, OTHER, on);
            await other.is(wanted(on));
          }),
        );
      }
      const result = (what: string, from: keyof Took, baseline: number) => {
        const ours = median(presses.map((one) => one[from]));
        return { what, ours: milliseconds(ours), baseline: milliseconds(baseline), ratio: ours / baseline };
      };
      const line = (from: keyof Took) => median(bare.map((one) => one[from]));
      return [
        { ...result('from the INVITE, beside the change by AMI', 'invited', median(changes)), limit: 1.5 },
        result('from the INVITE with the password, beside the change by AMI', 'authenticated', median(changes)),
        result('from the INVITE, beside a dialplan of one line that changes it', 'invited', line('invited')),
        result(
          'from the INVITE with the password, beside a dialplan of one line',
          'authenticated',
          line('authenticated'),
        ),
      ];
    }),
};

/** Milliseconds until the lamp has changed: from the first INVITE, and from the one that answers the challenge. */
interface Took {
  invited: number;
  authenticated: number;
}

async function timeOf(pressing: Presser, number: string, lamp: Lamp, state: string): Promise<Took> {
  let end = 0;
  const { invited, authenticated } = await pressing.press(number, async () => {
    await lamp.is(state);
    end = performance.now();
  });
  return { invited: end - invited, authenticated: end - authenticated };
}

const bareLine = (on: boolean) => (on ? '700002' : '700003');

/** The least that a press can be: an extension whose only line changes the state. */
function addBareLine(ami: AmiClient, on: boolean): Promise<unknown> {
  const ApplicationData = `DEVICE_STATE(Custom:lf-t1-x-${OTHER})=${on ? 'INUSE' : 'NOT_INUSE'}`;
  const where = { Context: 'lf-t1', Extension: bareLine(on), Priority: '1' };
  return ami.send('DialplanExtensionAdd', { ...where, Application: 'Set', ApplicationData });
}
