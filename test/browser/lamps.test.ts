import { expect, test } from 'vitest';
import type { LampKind, LampState } from '../../src/contract/words.ts';
import { scriptedPbx } from '../http/scripted-pbx.ts';
import { expectAccessible } from './accessible.ts';
import { serveDemo } from './demo-server.ts';
import { type BrowserWorld, describePages } from './world.ts';

const pbx = scriptedPbx();
pbx.figuresNow = [
  {
    name: 'asterisk',
    connected: true,
    reloads: {},
    drift_corrected: 0,
    reconciliations: 0,
    actions: 0,
    events: 0,
    waiting: 0,
  },
];

interface Listed {
  id: string;
  exten: string;
  kind: LampKind;
  name: string;
  tenant_uuid: string;
  owner: { uuid: string };
}

const listed = async ({ call }: BrowserWorld): Promise<Listed[]> => (await call('GET', '/lamps')).items;

/** Everyone is free, until a test says otherwise. */
async function reset(world: BrowserWorld): Promise<Listed[]> {
  const lamps = (await listed(world)).filter(({ exten, kind }) => exten !== null && kind !== 'toggle');
  pbx.pressed.splice(0);
  pbx.now.lamps = new Map(
    lamps.map(({ tenant_uuid, exten, kind }) => [`${tenant_uuid} ${exten}`, { id: exten, kind, state: 'idle' }]),
  );
  return lamps;
}

/** A lamp changes, for whoever asks and whoever listens. */
function turn({ tenant_uuid, exten, kind }: Listed, state: LampState): void {
  const lamp = { id: exten, kind, state };
  pbx.now.lamps.set(`${tenant_uuid} ${exten}`, lamp);
  pbx.tell({ ...lamp, tenant_uuid, at: Date.now() });
}

describePages(
  'the lamp wall',
  (world) => {
    test('shows everyone, follows their lamps, and counts them right', async () => {
      const lamps = await reset(world);
      const page = await world.page();
      await page.goto(`${world.base}/lamps`);
      const [first, second] = lamps.filter(({ kind }) => kind === 'line') as [Listed, Listed];
      const tile = page.getByRole('gridcell', { name: new RegExp(first.name) });
      await tile.getByText('free').waitFor();
      await page.getByText('Live', { exact: true }).waitFor();
      await page.getByRole('button', { name: `Free ${lamps.length}` }).waitFor();
      turn(first, 'busy');
      turn(second, 'ringing');
      await tile.getByText('in a call').waitFor();
      await page.getByRole('button', { name: 'In a call 1' }).waitFor();
      await page.getByRole('button', { name: `Free ${lamps.length - 2}` }).waitFor();
      // The lamp of another tenant may have the same id: it is none of ours.
      pbx.tell({ id: first.exten, kind: 'line', state: 'hold', tenant_uuid: 'another', at: Date.now() });
      await page.getByRole('button', { name: 'Ringing 1' }).click();
      await expect.poll(() => page.getByRole('gridcell').count()).toBe(1);
      expect(await page.getByRole('gridcell').textContent()).toContain(second.name);
      await expectAccessible(page);
    });

    test('calls by the keyboard from the phone that was chosen, and picks up what rings', async () => {
      const lamps = (await reset(world)).filter(({ kind }) => kind === 'line');
      const [caller, one, two] = lamps as [Listed, Listed, Listed];
      const page = await world.page();
      await page.goto(`${world.base}/lamps`);
      await page.getByRole('button', { name: 'By name' }).click();
      await page.getByRole('button', { name: 'Choose whose phone' }).click();
      await page.getByRole('combobox', { name: 'Whose phone' }).fill(caller.name);
      await page.getByRole('option', { name: caller.name }).click();
      await page.getByRole('button', { name: `You call from ${caller.exten}, ${caller.name}` }).waitFor();
      await page.getByRole('searchbox').fill(one.exten);
      await expect.poll(() => page.getByRole('gridcell').count()).toBe(1);
      await page.getByRole('gridcell').focus();
      await page.keyboard.press('Enter');
      await expect
        .poll(() => pbx.pressed.map(({ user, dial }) => [user.uuid, dial]))
        .toEqual([[caller.owner.uuid, one.exten]]);
      await page.getByRole('searchbox').fill(two.exten);
      await page.getByRole('gridcell', { name: new RegExp(two.name) }).click();
      turn(two, 'ringing');
      await page.getByRole('button', { name: `Pick up the call of ${two.name}` }).click();
      await expect.poll(() => pbx.pressed.at(-1)?.dial).toBe(`*8${two.exten}`);
    });

    test('says what a user has switched on, when he switches it', async () => {
      const [first] = (await reset(world)) as [Listed];
      const page = await world.page();
      await page.goto(`${world.base}/lamps`);
      const tile = page.getByRole('gridcell', { name: new RegExp(first.name) });
      await tile.waitFor();
      await page.getByText('Live', { exact: true }).waitFor();
      await world.call('PUT', `/users/${first.owner.uuid}/services/dnd`, { enabled: true });
      await tile.getByRole('img', { name: 'do not disturb' }).waitFor();
      await world.call('PUT', `/users/${first.owner.uuid}/services/dnd`, { enabled: false });
      await tile.getByRole('img', { name: 'do not disturb' }).waitFor({ state: 'detached' });
    });
  },
  () => serveDemo({ pbx }),
);
