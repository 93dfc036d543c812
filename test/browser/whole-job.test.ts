import { expect, test } from 'vitest';
import { describePbx } from '../pbx/asterisk-available.ts';
import { openWorld, type World } from '../pbx/press/world.ts';
import type { Served } from './demo-server.ts';
import { type FetchingPhone, openProvisioning, type Provisioning } from './phones-come.ts';
import { describePages } from './world.ts';

const REREAD = 'check-sync;reboot=false';
const OWNER = { exten: '1004', name: 'Jörg Müller' };
const TARGET = { exten: '1003', name: 'Margarethe Weiß' };

describePbx('the whole job, with a real Asterisk', (asterisk) => {
  let world: World;
  let provisioning: Provisioning;

  async function serve(): Promise<Served> {
    world = await openWorld(asterisk);
    const { app, admin: token, installation } = world.server;
    provisioning = await openProvisioning(installation);
    const close = async () => {
      await provisioning.close();
      await world.close();
    };
    return { installation, app, token, close };
  }

  /** The phone of a user reads all its files, at its own address. Gives what they say. */
  async function fetchFiles(exten: string): Promise<string> {
    const { uuid } = await world.user(exten);
    const items = (await world.server.ok('GET', '/devices')).body.items as FetchingPhone[];
    const device = items.find(({ lines }) => lines[0]?.user_uuid === uuid);
    const files = (await world.server.ok('GET', `/devices/${device!.id}/files`)).body.items as { name: string }[];
    return provisioning.fetchFiles(device!, files);
  }

  describePages(
    'a new template',
    (pages) => {
      test('is given to a user, fetched by the phone, pressed from the drawing, and its lamp follows the calls', async () => {
        const { id } = await world.user(OWNER.exten);
        const [own, called] = await Promise.all([world.phone(OWNER.exten), world.phone(TARGET.exten)]);
        await fetchFiles(OWNER.exten);
        const page = await pages.page();
        const key = page.locator('[data-position="2"]');
        const dialog = page.getByRole('dialog');
        const save = async () => {
          await dialog.getByRole('button', { name: /^Save/ }).click();
          await dialog.waitFor({ state: 'detached' });
        };

        await page.goto(`${pages.base}/templates`);
        await page.getByRole('button', { name: 'New template' }).click();
        await page.getByLabel('Name', { exact: true }).fill('Whole job');
        await page.keyboard.press('Enter');
        await key.click();
        await page.getByRole('combobox', { name: 'Target' }).fill('margarethe');
        await page.getByRole('option', { name: new RegExp(`^${TARGET.name}`) }).click();
        await key.getByText('Margarethe').waitFor();
        await page.keyboard.press('Control+s');
        await save();

        await page.goto(`${pages.base}/users/${id}`);
        await page.getByText('Fetched', { exact: true }).waitFor();
        await page.getByRole('button', { name: 'Template Everyone', exact: true }).click();
        await page.getByRole('combobox', { name: 'Choose a template' }).fill('Whole');
        await page.getByRole('option', { name: 'Whole job' }).click();
        await dialog.getByText(/linekey\.2\.value = 1003/).waitFor();
        await save();
        await own.nextNotify(REREAD);
        await page.getByText('Notified', { exact: true }).waitFor();
        expect(await fetchFiles(OWNER.exten)).toContain('linekey.2.value = 1003');
        await page.getByText('Fetched', { exact: true }).waitFor();

        // What the lamp shows now comes from Asterisk alone.
        const shows = (state: string) =>
          page.getByRole('button', { name: new RegExp(`^Key 2, Margarethe.*, ${state},`) }).waitFor();
        await shows('free');
        await page.getByRole('button', { name: 'Press', exact: true }).click();
        await key.click();
        await page.getByText(`The phone of ${OWNER.name} rings; who answers it calls`).waitFor();
        await key.click();
        const ownCall = await own.nextCall();
        await ownCall.answer();
        const arrived = await called.nextCall();
        expect(arrived.from).toBe(OWNER.exten);
        await shows('ringing');
        await arrived.answer();
        await shows('in a call');
        await ownCall.hangup();
        await shows('free');
        expect(world.complaints).toEqual([]);
      });
    },
    serve,
  );
});
