import type { AmiClient } from '../../src/pbx/asterisk/ami/client.ts';
import type { Lamp } from '../../test/pbx/sip/lamp.ts';
import type { Phone } from '../../test/pbx/sip/phone-interface.ts';
import { median, milliseconds, setState, withCompany } from '../company.ts';
import { timed } from '../pbx.ts';
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
    withCompany(20, async ({ api, ami, key, phone, installation }) => {
      await api('PUT', '/users/1/funckeys/20', { destination: { type: 'service', service: 'enablednd' } });
      await installation.pbx.settled();
      const { dial, watch } = await key(1, 20);
      const [presser, watcher] = await Promise.all([phone(1), phone(2)]);
      const lamp = await watcher.watch(watch);
      const other = await watcher.watch(OTHER);
      for (const on of [true, false]) await addBareLine(ami, on);
      const presses: number[] = [];
      const bare: number[] = [];
      const changes: number[] = [];
      const wanted = (on: boolean) => (on ? 'confirmed' : 'terminated');
      for (let turn = 0; turn < TURNS; turn++) {
        const on = turn % 2 === 0;
        presses.push(await timeOf(presser, dial, lamp, wanted(on)));
        await installation.pbx.settled();
        bare.push(await timeOf(presser, bareLine(on), other, wanted(on)));
        await setState(ami, OTHER, !on);
        await other.is(wanted(!on));
        changes.push(
          await timed(async () => {
            await setState(ami, OTHER, on);
            await other.is(wanted(on));
          }),
        );
      }
      const result = (baseline: number, of: string) => {
        const ours = median(presses);
        return { what: of, ours: milliseconds(ours), baseline: milliseconds(baseline), ratio: ours / baseline };
      };
      return [
        { ...result(median(changes), 'beside the change by AMI'), limit: 1.5 },
        result(median(bare), 'beside a dialplan of one line that changes it'),
      ];
    }),
};

/** From the INVITE until the lamp shows what it should. */
async function timeOf(presser: Phone, number: string, lamp: Lamp, state: string): Promise<number> {
  const call = presser.dial(number);
  const took = await timed(() => lamp.is(state));
  await call.hangup().catch(() => undefined);
  return took;
}

const bareLine = (on: boolean) => (on ? '700002' : '700003');

/** The least that a press can be: an extension whose only line changes the state. */
function addBareLine(ami: AmiClient, on: boolean): Promise<unknown> {
  const ApplicationData = `DEVICE_STATE(Custom:lf-t1-x-${OTHER})=${on ? 'INUSE' : 'NOT_INUSE'}`;
  const where = { Context: 'lf-t1', Extension: bareLine(on), Priority: '1' };
  return ami.send('DialplanExtensionAdd', { ...where, Application: 'Set', ApplicationData });
}
