import { expect, test } from 'vitest';
import { createProvisioning } from '../../src/http/provisioning/server.ts';
import { describePbx } from '../pbx/asterisk-available.ts';
import { openWorld, type World } from '../pbx/press/world.ts';
import { describePages, type Served } from './world.ts';

const quiet = () => undefined;
const REREAD = 'check-sync;reboot=false';
const OWNER = { exten: '1004', name: 'Jörg Müller' };
const TARGET = { exten: '1003', name: 'Margarethe Weiß' };

describePbx('the whole job, with a real Asterisk', (asterisk) => {
  let world: World;
  let provisioning: ReturnType<typeof createProvisioning>;
  let phonesCome: string;

  async function serve(): Promise<Served> {
    world = await openWorld(asterisk);
    const { app, admin: token, installation } = world.server;
    const { database, phones, progress, now } = installation;
    provisioning = createProvisioning({
      ...{ database, phones, progress, now, openNetworks: [], trustedProxies: [], sharedCredentials: null, tls: null },
      ...{ logger: { info: quiet, warn: quiet, error: quiet }, onNewPhones: quiet },
    });
    phonesCome = await provisioning.listen({ host: '127.0.0.1', port: 0 });
    const close = async () => {
      await provisioning.close();
      await world.close();
    };
    return { installation, app, token, close };
  }

  /** The phone of a user reads all its files, at its own address. Gives what they say. */
  async function fetchFiles(exten: string): Promise<string> {
    const { uuid } = await world.user(exten);
    const { items } = (await world.server.ok('GET', '/devices')).body;
    const device = items.find(({ lines }: { lines: { user_uuid: string }[] }) => lines[0]?.user_uuid === uuid);
    const files = (await world.server.ok('GET', `/devices/${device.id}/files`)).body.items as { name: string }[];
    const answers = await Promise.all(
      files.map(({ name }) => fetch(phonesCome + new URL(device.provisioning.url).pathname + name)),
    );
    expect(answers.map(({ status }) => status)).toEqual(files.map(() => 200));
    await provisioning.fetchLog.flush();
    return (await Promise.all(answers.map((answer) => answer.text()))).join('\n');
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
        await page.getByText('Fetched').waitFor();
        await page.getByRole('button', { name: 'Template Everyone', exact: true }).click();
        await page.getByRole('combobox', { name: 'Choose a template' }).fill('Whole');
        await page.getByRole('option', { name: 'Whole job' }).click();
        await dialog.getByText(/linekey\.2\.value = 1003/).waitFor();
        await save();
        await own.nextNotify(REREAD);
        await page.getByText('Notified').waitFor();
        expect(await fetchFiles(OWNER.exten)).toContain('linekey.2.value = 1003');
        await page.getByText('Fetched').waitFor();

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
