import type { Page } from 'playwright-core';
import { type BenchPage, type Cost, inWords, middleOf, openBrowser, openPage } from '../browser.ts';
import { fill, scratch } from '../fill.ts';
import { startServer } from '../load.ts';
import type { BenchResult, BenchRow } from '../row.ts';

const KEYS = 500;
const FEW = 10;
const TIMES = 5;

const key = (page: Page, position: number) => page.locator(`[data-position="${position}"]`).first();

/** What one does with keys on the page of a template; each leaves the page so that it can be done again. */
const STEPS: Readonly<Record<string, (page: Page) => Promise<unknown>>> = {
  'a key is chosen': async (page) => {
    await key(page, 2).click();
    await key(page, 3).click();
  },
  'a letter of its label is typed': async (page) => {
    await page.getByRole('textbox', { name: /^Label/ }).press('End');
    await page.keyboard.type('x');
  },
  'a key is moved': async (page) => {
    await key(page, 3).focus();
    await page.keyboard.press('Alt+ArrowDown');
    await page.keyboard.press('Alt+ArrowUp');
  },
  'it is undone': async (page) => {
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Shift+z');
  },
};

/** A large template on the drawn phone, beside a small one: what each step keeps the page busy for. */
export const webLargeTemplate: BenchRow = {
  work: `web: a template of ${KEYS} keys`,
  target: 'no task of more than 100 ms once it is open',
  async run() {
    const browser = await openBrowser();
    const [few, many] = [await costsWith(FEW), await costsWith(KEYS)];
    await browser.close();
    return [...many].map(([what, cost]): BenchResult => {
      const baseline = few.get(what)!;
      return {
        what,
        ours: inWords(cost),
        baseline: `${inWords(baseline)}, with ${FEW} keys`,
        ratio: cost.cpu / baseline.cpu,
      };
    });

    async function costsWith(templateKeys: number): Promise<Map<string, Cost>> {
      const { config, env, remove } = scratch();
      const { templateId } = await fill(config, { users: KEYS + 10, templateKeys, ownKeys: 0, devices: false });
      const server = await startServer('api', env);
      const base = `http://127.0.0.1:${server.port}`;
      const opened: BenchPage[] = [];
      const open = async () => {
        const one = await openPage(browser, base);
        opened.push(one);
        return one.measure(async () => {
          await one.page.goto(`${base}/templates/${templateId}`);
          await key(one.page, 3).waitFor();
        });
      };
      const costs = new Map([['it is opened', await middleOf(TIMES, open)]]);
      const last = opened.at(-1)!;
      for (const [name, step] of Object.entries(STEPS))
        costs.set(name, await middleOf(TIMES, () => last.measure(() => step(last.page))));
      for (const one of opened) await one.close();
      await server.stop();
      remove();
      return costs;
    }
  },
};
