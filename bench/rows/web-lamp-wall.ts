import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { inWords, openBrowser, openPage } from '../browser.ts';
import { fill, scratch } from '../fill.ts';
import { type ServerProcess, startServer } from '../load.ts';
import type { BenchRow } from '../row.ts';

const PEOPLE = 500;
const PLAIN_LAMPS = readFileSync(new URL('../in-page/plain-lamps.js', import.meta.url), 'utf8');
/** As bench/servers/api.ts blinks. */
const PER_SECOND = 200;
const SECONDS = 10;

/** A wall of lamps while they change, beside a page that puts the same events of the same stream into plain boxes. */
export const webLampWall: BenchRow = {
  work: `web: a wall of ${PEOPLE} lamps, ${PER_SECOND} changes a second`,
  target: 'no task of more than 100 ms once it is open, never behind',
  async run() {
    const { config, env, remove } = scratch();
    await fill(config, { users: PEOPLE, templateKeys: 0, ownKeys: 0, devices: false });
    const server = await startServer('api', { ...env, BENCH_PBX: 'blinks' });
    const browser = await openBrowser();
    try {
      const plain = await openPage(browser, `http://127.0.0.1:${server.port}`);
      await plain.page.goto(`http://127.0.0.1:${server.port}/1.1/openapi.json`);
      await plain.page.evaluate(PLAIN_LAMPS);
      const baseline = await plain.measure(() => server.ask('blink'));
      await plain.close();
      const wall = await openPage(browser, `http://127.0.0.1:${server.port}`);
      await wall.page.goto(`http://127.0.0.1:${server.port}/lamps`);
      await wall.page.getByRole('gridcell').first().waitFor();
      await wall.page.waitForTimeout(500);
      let behind = 0;
      const ours = await wall.measure(async () => {
        behind = await blinkAndWait(server, wall.page);
      });
      const heap = await memoryAfterMore(server, wall.page);
      const share = (cpu: number) => `${(cpu / SECONDS / 10).toFixed(0)} % of the time busy`;
      return [
        {
          what: 'what the page is busy with',
          ours: `${share(ours.cpu)} (${inWords(ours)}), behind by ${behind.toFixed(0)} ms at the end`,
          baseline: `${share(baseline.cpu)}, ${PEOPLE} plain boxes`,
          ratio: ours.cpu / baseline.cpu,
        },
        {
          what: 'its memory after as many again',
          ours: `${heap.after.toFixed(1)} MB`,
          baseline: `${heap.before.toFixed(1)} MB before`,
          ratio: heap.after / heap.before,
        },
      ];
    } finally {
      await browser.close();
      await server.stop();
      remove();
    }
  },
};

const WORDS: Readonly<Record<string, RegExp>> = { ringing: /ringing/, busy: /in a call/, idle: /free/ };

/** How long after the last change the wall shows it, in milliseconds. */
async function blinkAndWait(server: ServerProcess, page: Page): Promise<number> {
  const { exten, state } = await server.ask<{ exten: string; state: string }>('blink');
  const began = performance.now();
  await page
    .getByRole('gridcell')
    .filter({ hasText: exten })
    .filter({ hasText: WORDS[state]! })
    .waitFor({ timeout: 10_000 });
  return performance.now() - began;
}

async function memoryAfterMore(server: ServerProcess, page: Page): Promise<{ before: number; after: number }> {
  const cdp = await page.context().newCDPSession(page);
  const heap = async () => {
    await cdp.send('HeapProfiler.collectGarbage');
    return (await cdp.send('Runtime.getHeapUsage')).usedSize / 1e6;
  };
  const before = await heap();
  await server.ask('blink');
  return { before, after: await heap() };
}
