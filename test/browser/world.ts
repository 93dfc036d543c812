import { mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, onTestFailed } from 'vitest';
import type { Installation } from '../../src/domain/publisher.ts';
import { launchChromium, whySkipped } from './chromium.ts';
import { type Served, serveDemo } from './demo-server.ts';

/** How a page is looked at. */
export type Look = Pick<BrowserContextOptions, 'viewport' | 'colorScheme' | 'locale' | 'reducedMotion' | 'hasTouch'>;

/** A server that really listens, with the demo company, and pages of a real browser. */
export interface BrowserWorld {
  /** `http://127.0.0.1:<port>` */
  base: string;
  installation: Installation;
  /** A page in a browser of its own; `token` null: nobody is signed in. Closed after the test. */
  page(look?: Look, token?: string | null): Promise<Page>;
  /** The API, as a script uses it. Fails the test where it is refused. */
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  call(method: string, path: string, body?: unknown): Promise<any>;
}

/** What a page must never do: errors, requests elsewhere, words that are not there. Looked at when the test is done. */
const complaints: string[] = [];

function watch(page: Page, base: string): void {
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`error: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(base) && !url.startsWith('data:')) complaints.push(`a request to ${url}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 500) complaints.push(`${response.status()} ${response.url()}`);
  });
}

/** Takes complaints that a test expects away: those that contain `text`. */
export function expectComplaints(text: string): void {
  const rest = complaints.filter((one) => !one.includes(text));
  if (rest.length === complaints.length) throw new Error(`the page did not complain of ${text}`);
  complaints.splice(0, complaints.length, ...rest);
}

/** Tests of pages, over one server and one browser: the demo company's, unless told. Without a browser they are skipped, and say why. */
export function describePages(
  name: string,
  tests: (world: BrowserWorld) => void,
  serve: () => Promise<Served> = serveDemo,
): void {
  const why = whySkipped();
  describe.skipIf(why !== null)(why === null ? name : `${name} (skipped: ${why})`, () => {
    const world = {} as BrowserWorld;
    let close: (() => Promise<void>) | undefined;
    beforeAll(async () => {
      close = await open(world, await serve());
    });
    afterAll(() => close?.());
    afterEach(() => {
      const told = complaints.splice(0);
      if (told.length > 0) throw new Error(`the page complained:\n${told.join('\n')}`);
    });
    tests(world);
  });
}

async function open(world: BrowserWorld, served: Served): Promise<() => Promise<void>> {
  const base = await served.app.listen({ host: '127.0.0.1', port: 0 });
  const browser = await launchChromium();
  Object.assign(world, {
    base,
    installation: served.installation,
    page: (look?: Look, token: string | null = served.token) => openPage(browser, base, look, token),
    call: (method: string, path: string, body?: unknown) => call({ base, token: served.token }, method, path, body),
  } satisfies BrowserWorld);
  return async () => {
    await browser.close();
    await served.close();
  };
}

async function openPage(browser: Browser, base: string, look: Look = {}, token: string | null) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'en', ...look });
  if (token !== null)
    await context.addCookies([{ name: 'lampfield', value: token, url: base, httpOnly: true, sameSite: 'Strict' }]);
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  watch(page, base);
  onTestFailed(async ({ task }) => {
    const folder = join(tmpdir(), 'lampfield-screenshots');
    mkdirSync(folder, { recursive: true });
    const path = join(folder, `${task.name.replace(/[^\w]+/g, '-').slice(0, 80)}.png`);
    await page.screenshot({ path }).then(
      () => console.error(`the page when it failed: ${path}`),
      () => undefined,
    );
    await context.close();
  });
  return page;
}

async function call(server: { base: string; token: string }, method: string, path: string, body?: unknown) {
  const headers = { 'X-Auth-Token': server.token };
  const answer = await fetch(`${server.base}/1.1${path}`, {
    method,
    headers,
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${text}`);
  return text === '' ? undefined : JSON.parse(text);
}
