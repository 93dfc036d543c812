import { expect, test } from 'vitest';
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts';
import { describePages, expectComplaints, type Look } from './world.ts';

const TELEPHONE: Look = { locale: 'fr', viewport: { width: 390, height: 844 }, hasTouch: true };

describePages("a user's own page", (world) => {
  const linkFor = async (user: number): Promise<string> => {
    const { url } = await world.call('POST', `/users/${user}/links`);
    return world.base + new URL(url).pathname + new URL(url).hash;
  };

  test('a link lets in once; company keys are covered and taken back, locked ones explained, and it is all saved', async () => {
    const link = await linkFor(3);
    const page = await world.page(TELEPHONE, null);
    await page.goto(link);
    await page.getByRole('heading', { name: 'Mes touches' }).waitFor();
    expect(page.url()).toBe(`${world.base}/me`); // the code has left the address
    await page.getByRole('button', { name: /^Touche 2,/ }).waitFor();
    await expectNoSidewaysScroll(page);
    await expectAccessible(page);

    await page.getByRole('button', { name: /^Touche 7,.*verrouillée/ }).click();
    await page.getByText('Votre entreprise a verrouillé cette touche').waitFor();
    await page.keyboard.press('Escape');

    await page.getByRole('button', { name: /^Touche 3,/ }).click();
    await page.getByRole('button', { name: 'Mettre ma propre touche ici' }).click();
    const label = page.getByLabel('Libellé');
    await label.fill('Chef');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Terminé' }).click();
    await page.getByRole('button', { name: 'Enregistrer sur mon poste' }).click();
    await page.getByRole('button', { name: 'Enregistrer sur mon poste' }).waitFor({ state: 'detached' });
    const { keys } = await world.call('GET', '/users/3/funckeys');
    expect(keys[3]).toMatchObject({ label: 'Chef', inherited: false });

    await page.getByRole('button', { name: /^Touche 3,/ }).click();
    await page.getByRole('button', { name: /Reprendre la touche de l’entreprise/ }).click();
    await page.getByRole('button', { name: 'Terminé' }).click();
    await page.getByRole('button', { name: 'Enregistrer sur mon poste' }).click();
    await page.getByRole('button', { name: 'Enregistrer sur mon poste' }).waitFor({ state: 'detached' });
    expect((await world.call('GET', '/users/3/funckeys')).keys[3]).toMatchObject({ inherited: true });

    const second = await world.page(TELEPHONE, null);
    await second.goto(link);
    await second.getByText('Ce lien ne fonctionne plus').waitFor();
    await expectAccessible(second);
    expectComplaints('401');
  });

  test('do not disturb is switched for the user', async () => {
    const page = await world.page(TELEPHONE, null);
    await page.goto(await linkFor(4));
    await page.getByRole('switch', { name: 'Ne pas déranger' }).click();
    await expect.poll(async () => (await world.call('GET', '/users/4/services')).dnd.enabled).toBe(true);
  });

  test('who has no link is told how to get one, and an administrator that it is not his page', async () => {
    const page = await world.page({}, null);
    await page.goto(`${world.base}/me`);
    await page.getByText('Ask your administrator for a link').waitFor();
    await expectAccessible(page);
    const admin = await world.page();
    await admin.goto(`${world.base}/me`);
    await admin.getByText('This is a user’s page').waitFor();
  });
});
