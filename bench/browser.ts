import { fileURLToPath } from 'node:url';
import type { Browser, CDPSession, Page } from 'playwright-core';
import { findChromium, launchChromium } from '../test/browser/chromium.ts';
import { TOKEN } from './fill.ts';
import { Skipped } from './row.ts';

const LONG_TASKS = fileURLToPath(new URL('./in-page/long-tasks.js', import.meta.url));

/** A page of a real browser, and what it costs the browser to do something on it. */
export interface BenchPage {
  page: Page;
  /** Runs something and waits until the page is at rest; CPU is what the page's main thread was busy for. All in milliseconds. */
  measure(run: () => Promise<unknown>): Promise<Cost>;
  /** Pages, scripts, styles and the API's document that were sent since the page was opened, headers included; its other answers aside. */
  received(): { bytes: number; files: number };
  close(): Promise<void>;
}

/** What something has cost: busy time, its longest task without a pause for the person (0: none of more than 50), time until done. */
export interface Cost {
  cpu: number;
  longest: number;
  took: number;
}

/** Starts Chromium. Raises Skipped where there is none. */
export async function openBrowser(): Promise<Browser> {
  if (findChromium() === null) throw new Skipped('no Chromium is installed');
  return launchChromium();
}

/** Opens a page of a server, signed in where `isSignedIn`. */
export async function openPage(browser: Browser, base: string, isSignedIn = true): Promise<BenchPage> {
  const context = await browser.newContext({
    locale: 'en',
    viewport: { width: 1600, height: 1000 },
    reducedMotion: 'reduce',
  });
  if (isSignedIn)
    await context.addCookies([{ name: 'lampfield', value: TOKEN, url: base, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  await page.addInitScript({ path: LONG_TASKS });
  const cdp = await context.newCDPSession(page);
  await cdp.send('Performance.enable');
  await cdp.send('Network.enable');
  const received = { bytes: 0, files: 0 };
  const answers = new Set<string>();
  cdp.on('Network.responseReceived', ({ requestId, response: { url } }) => {
    if (/\/1\.1\/(?!openapi)/.test(url)) answers.add(requestId);
  });
  cdp.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    if (answers.has(requestId)) return;
    received.bytes += encodedDataLength;
    received.files += 1;
  });
  return {
    page,
    received: () => ({ ...received }),
    async measure(run) {
      const before = await busy(cdp);
      await page.evaluate('window.longest = 0');
      const began = performance.now();
      await run();
      const took = performance.now() - began;
      await page.evaluate('new Promise((done) => requestAnimationFrame(() => setTimeout(done, 60)))');
      const longest = Number(await page.evaluate('window.longest'));
      return { cpu: (await busy(cdp)) - before, longest, took };
    },
    close: () => context.close(),
  };
}

async function busy(cdp: CDPSession): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')!.value * 1000;
}

/** The middle one of several runs, by CPU: a machine that others use makes single ones slow. */
export async function middleOf(times: number, run: () => Promise<Cost>): Promise<Cost> {
  const costs: Cost[] = [];
  for (let time = 0; time < times; time++) costs.push(await run());
  costs.sort((one, other) => one.cpu - other.cpu);
  return costs[Math.floor(times / 2)]!;
}

/** A cost in words. */
export function inWords({ cpu, longest }: Cost): string {
  return `${cpu.toFixed(0)} ms busy, longest task ${longest === 0 ? 'under 50' : longest.toFixed(0)} ms`;
}
