import type { Page } from 'playwright-core';
import { type Cost, inWords, middleOf, openBrowser, openPage } from '../browser.ts';
import { fill, scratch } from '../fill.ts';
import { startServer } from '../load.ts';
import type { BenchRow } from '../row.ts';

const USERS = 100_000;
const FEW = 1000;
const TIMES = 5;

const rows = (page: Page) => page.locator('.dt-row');
const scrolledTo = async (page: Page, share: number) => {
  const at = await page.getByRole('table').evaluate((list, part) => {
    list.scrollTop = (list.scrollHeight - list.clientHeight) * part;
    return list.scrollTop;
  }, share);
  if (share > 0 && at === 0) throw new Error('the list does not scroll');
  await page.waitForTimeout(30);
  // Rows that are not read yet have no checkbox.
  await rows(page).last().getByRole('checkbox').waitFor();
};

const STEPS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'scrolled to the middle and back': async (page) => {
    await scrolledTo(page, 0.5);
    await scrolledTo(page, 0);
  },
  'scrolled to the end and back': async (page) => {
    await scrolledTo(page, 1);
    await scrolledTo(page, 0);
  },
  'one is searched': async (page) => {
    const search = page.getByRole('searchbox').first();
    await search.fill('person 777');
    await rows(page).filter({ hasText: 'Person 777' }).first().waitFor();
    await search.fill('');
    await rows(page).filter({ hasText: 'Person 1' }).first().waitFor();
  },
};

/** A list that is far longer than what is read of it, beside a short one. */
export const webManyUsers: BenchRow = {
  work: `web: a list of ${USERS} users`,
  target: 'no task of more than 100 ms once it is open',
  long: true,
  async run() {
    const browser = await openBrowser();
    const [few, many] = [await costsWith(FEW), await costsWith(USERS)];
    await browser.close();
    return [...many].map(([what, cost]) => {
      const baseline = few.get(what)!;
      const words = (one: Cost) => `${inWords(one)}, done after ${one.took.toFixed(0)} ms`;
      return {
        what,
        ours: words(cost),
        baseline: `${words(baseline)}, with ${FEW} users`,
        ratio: cost.cpu / baseline.cpu,
      };
    });

    async function costsWith(users: number): Promise<Map<string, Cost>> {
      const { config, env, remove } = scratch();
      await fill(config, { users, templateKeys: 10, ownKeys: 0, devices: false });
      const server = await startServer('api', env);
      const base = `http://127.0.0.1:${server.port}`;
      const open = async () => {
        const one = await openPage(browser, base);
        const cost = await one.measure(async () => {
          await one.page.goto(`${base}/users`);
          await rows(one.page).first().getByRole('checkbox').waitFor();
        });
        await one.close();
        return cost;
      };
      const costs = new Map([['it is opened', await middleOf(TIMES, open)]]);
      const last = await openPage(browser, base);
      await last.page.goto(`${base}/users`);
      await rows(last.page).first().waitFor();
      for (const [name, step] of Object.entries(STEPS))
        costs.set(name, await middleOf(TIMES, () => last.measure(() => step(last.page))));
      await last.close();
      await server.stop();
      remove();
      return costs;
    }
  },
};
