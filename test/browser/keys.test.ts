import type { Locator, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { ADMIN_TOKEN } from './demo-server.ts';
import { describePages, expectComplaints } from './world.ts';

describePages('keys', (world) => {
  /** The key of the drawn phone at a position. */
  const key = (page: Page, position: number) => page.locator(`[data-position="${position}"]`);

  test('a key is set on the drawn phone, its plan read, saved, and gone to the phone’s file', async () => {
    const page = await world.page();
    await page.goto(`${world.base}/users/1`);
    await key(page, 28).click();
    await page.getByRole('combobox', { name: 'Target' }).pressSequentially('margarethe', { delay: 5 });
    await page
      .getByRole('option', { name: /Margarethe Weiß/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await key(page, 28).getByText('Margarethe').waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/expansion_module\.1\.key\.1\.value = 1003/).waitFor();
    await expectAccessible(page);
    await dialog.getByRole('button', { name: /^Save/ }).click();
    await dialog.waitFor({ state: 'detached' });
    const { keys } = await world.call('GET', '/users/1/funckeys');
    expect(keys[28]).toMatchObject({ inherited: false, destination: { type: 'user', user_id: 3 } });
  });

  test('by the keyboard alone: from the door to a key in a template', async () => {
    const page = await world.page({}, null);
    await page.goto(`${world.base}/templates/1`);
    await page.getByLabel('Token').waitFor();
    await page.keyboard.type(ADMIN_TOKEN);
    await page.keyboard.press('Enter');
    await key(page, 2).waitFor();
    for (let at = 0; at < 60 && !(await isOnPhone(page)); at++) await page.keyboard.press('Tab');
    expect(await isOnPhone(page)).toBe(true);
    await page.keyboard.type('12'); // to that key
    await page.waitForTimeout(800);
    await page.keyboard.press('Enter'); // the cursor is in the search
    await page.keyboard.type('0305551234');
    await page.getByRole('option', { name: /0305551234/ }).waitFor();
    await page.keyboard.press('Enter');
    await key(page, 12).getByText('0305551234').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByText('0305551234').first().waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    const { keys } = await world.call('GET', '/funckeys/templates/1');
    expect(keys[12].destination).toMatchObject({ type: 'custom', exten: '0305551234' });
  });

  test('keys are moved, undone, cut, pasted and cleared', async () => {
    const page = await world.page();
    await page.goto(`${world.base}/templates/2`);
    await key(page, 3).click();
    await key(page, 3).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await key(page, 4).getByText('Join sales').waitFor();
    await page.getByRole('button', { name: 'Undo' }).click();
    await key(page, 3).getByText('Join sales').waitFor();
    await key(page, 3).focus();
    await page.keyboard.press('Control+x');
    await key(page, 1).click();
    await key(page, 1).focus();
    await page.keyboard.press('Control+v');
    await key(page, 1).getByText('Join sales').waitFor();
    await key(page, 1).focus();
    await page.keyboard.press('Delete');
    await key(page, 1).getByText('Join sales').waitFor({ state: 'detached' });
    expect((await world.call('GET', '/funckeys/templates/2')).keys[1]).toBeUndefined();
  });

  test('a key is dragged to another place, undone and redone', async () => {
    const page = await world.page();
    await page.goto(`${world.base}/templates/2`);
    await key(page, 3).getByText('Join sales').waitFor();
    await drag(page, key(page, 3), key(page, 28));
    await key(page, 28).getByText('Join sales').waitFor();
    await key(page, 3).getByText('Join sales').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Undo' }).click();
    await key(page, 3).getByText('Join sales').waitFor();
    await page.getByRole('button', { name: 'Redo' }).click();
    await key(page, 28).getByText('Join sales').waitFor();
  });

  test('a copy that can not be twice is refused above the phone, which stays; in another template it can be', async () => {
    const page = await world.page();
    const pasteAt1 = async () => {
      await key(page, 1).click();
      await key(page, 1).focus();
      await page.keyboard.press('Control+v');
    };
    await page.goto(`${world.base}/templates/2`);
    await key(page, 3).click();
    await key(page, 3).focus();
    await page.keyboard.press('Control+c');
    await pasteAt1();
    const refusal = page.getByText('this destination is already on position 1');
    await refusal.waitFor();
    await key(page, 3).getByText('Join sales').waitFor();
    await page.getByRole('button', { name: /^Key 1,.* changed/ }).waitFor();
    await expectAccessible(page);
    expectComplaints('400');
    await page.getByRole('button', { name: 'Undo' }).click();
    await refusal.waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Templates' }).first().click();
    await page.getByText('Everyone').first().click();
    await page.getByRole('heading', { name: 'Everyone' }).waitFor();
    await pasteAt1();
    await key(page, 1).getByText('Join sales').waitFor();
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByText('Join sales').first().waitFor();
  });

  test('is saved twice in a row, says who set what, and the template is called something else', async () => {
    const page = await world.page();
    await page.goto(`${world.base}/templates/2`);
    const set = async (position: number, exten: string) => {
      await key(page, position).click();
      await page.getByRole('combobox', { name: 'Target' }).fill(exten);
      await page.getByRole('option', { name: new RegExp(exten) }).click();
      await key(page, position).getByText(exten).waitFor();
      await page.keyboard.press('Control+s');
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: /^Save/ }).click();
      await dialog.waitFor({ state: 'detached' });
    };
    // At once after each other: what the first save made of the template has to be read in between.
    await set(28, '0302222222');
    await set(29, '0303333333');
    await page.getByText('Why is this key here').click();
    await page.getByText(/^set by admin \(environment\)/).waitFor();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('menuitem', { name: 'Rename' }).click();
    const dialog = page.getByRole('dialog', { name: /^Rename/ });
    await dialog.getByLabel('Name').fill('Vente à distance');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Vente à distance' }).waitFor();
    const { name, keys } = await world.call('GET', '/funckeys/templates/2');
    expect([name, keys[28].destination.exten, keys[29].destination.exten]).toEqual([
      'Vente à distance',
      '0302222222',
      '0303333333',
    ]);
  });

  test('of two who save, the second is told, and keeps both', async () => {
    const page = await world.page();
    await page.goto(`${world.base}/templates/3`);
    await key(page, 28).click();
    await page.getByRole('combobox', { name: 'Target' }).fill('0301111111');
    await page.getByRole('option', { name: /0301111111/ }).click();
    await key(page, 28).getByText('0301111111').waitFor();
    // Out of sight of this page: its stream is told, but what is edited stays.
    await world.call('PUT', '/funckeys/templates/3/29', {
      label: 'Other',
      destination: { type: 'custom', exten: '7' },
    });
    await page.keyboard.press('Control+s');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Keep both' }).click();
    await dialog.getByRole('button', { name: /^Save/ }).click();
    await dialog.waitFor({ state: 'detached' });
    const { keys } = await world.call('GET', '/funckeys/templates/3');
    expect([keys[28].destination.exten, keys[29].label]).toEqual(['0301111111', 'Other']);
    expectComplaints('412');
  });
});

/** With the mouse, in steps, as a hand does it. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.hover();
  await page.mouse.down();
  const { x, y, width, height } = (await to.boundingBox())!;
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 12 });
  await page.mouse.up();
}

const isOnPhone = (page: Page) => page.evaluate(() => document.activeElement?.hasAttribute('data-position') ?? false);
