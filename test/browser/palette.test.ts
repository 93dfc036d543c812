import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { expectAccessible } from './accessible.ts';
import { describePages } from './world.ts';

const box = (page: Page) => page.getByRole('combobox', { name: 'Search', exact: true });

describePages('the keyboard', (world) => {
  test('finds people in any script, pages and actions, from anywhere', async () => {
    const page = await world.page();
    await page.goto(`${world.base}/jobs`);
    await page.getByRole('heading', { name: 'Jobs' }).waitFor();
    await page.keyboard.press('/');
    await box(page).waitFor();
    await expectAccessible(page);
    await page.keyboard.type('petrova');
    await page.getByRole('option', { name: /Нина Петрова/ }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Нина Петрова' }).waitFor();
    // Also while something is written: Ctrl K is no letter.
    await page.getByRole('button', { name: 'Search' }).click();
    await page.keyboard.type('tok');
    await page.getByRole('option', { name: /Tokens/ }).click();
    await page.getByRole('heading', { name: 'Tokens' }).waitFor();
    await page.keyboard.press('Control+k');
    await page.keyboard.type('1005');
    await page
      .getByRole('option', { name: /Alice Martin/ })
      .first()
      .waitFor();
    await box(page).fill('no such name');
    await page.getByText('Nothing has this name or number.').waitFor();
    await page.keyboard.press('Escape');
    await box(page).waitFor({ state: 'detached' });
  });

  test('goes to pages by two letters, lists what it can do, and can be told to leave single keys alone', async () => {
    const page = await world.page();
    await page.goto(`${world.base}/users`);
    await page.getByRole('heading', { name: 'Users' }).waitFor();
    await page.keyboard.press('g');
    // The letter after G is nobody else's: no new user is made.
    await page.keyboard.press('n');
    await page.keyboard.press('g');
    await page.keyboard.press('t');
    await page.waitForURL('**/templates');
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
    await help.getByText('New template').waitFor();
    await expectAccessible(page);
    await help.getByRole('switch', { name: 'Single keys' }).click();
    await page.keyboard.press('Escape');
    await help.waitFor({ state: 'detached' });
    await page.keyboard.press('/');
    await page.keyboard.press('n');
    await page.keyboard.press('Control+k');
    await box(page).waitFor();
    expect(page.url()).toMatch(/\/templates$/);
  });
});
