import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { ADMIN_TOKEN } from './demo-server.ts';
import { describePages, expectComplaints } from './world.ts';

describePages('signing in', (world) => {
  test('a token opens the door, and signing out closes it', async () => {
    const page = await world.page({}, null);
    await page.goto(`${world.base}/phones`);
    await expectAccessible(page);
    await page.getByLabel('Token').fill(ADMIN_TOKEN);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Phones' }).waitFor();
    // Out of reach of every script, and in no place that lasts.
    const kept = await page.evaluate(() => [document.cookie, JSON.stringify(localStorage), location.href].join(' '));
    expect(kept).not.toContain(ADMIN_TOKEN);
    const [cookie] = await page.context().cookies();
    expect(cookie).toMatchObject({ name: 'lampfield', httpOnly: true, sameSite: 'Strict' });
    await page.getByRole('button', { name: 'Sign out' }).click();
    await page.getByLabel('Token').waitFor();
    expect(await page.context().cookies()).toEqual([]);
  });

  test('the first page takes less than 250 kB, all answers included', async () => {
    const page = await world.page();
    const network = await page.context().newCDPSession(page);
    await network.send('Network.enable');
    let bytes = 0;
    network.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength;
    });
    await page.goto(`${world.base}/users`);
    await page.getByText('Zoë Lindqvist').waitFor();
    await page.waitForLoadState('load');
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThan(250_000);
  });

  test('a wrong token is refused at its field', async () => {
    const page = await world.page({}, null);
    await page.goto(world.base);
    await page.getByLabel('Token').fill('wrong');
    await page.getByRole('button', { name: 'Sign in' }).click();
    await page.getByText('This token is not known').waitFor();
    expect(await page.getByLabel('Token').getAttribute('aria-invalid')).toBe('true');
    expectComplaints('401');
  });
});
