// node test/browser/screenshots.ts: makes the pictures of docs/images/ anew, from the demo company. Needs dist/ and a Chromium.
import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import type { LampKind, LampState } from '../../src/contract/words.ts';
import { scriptedPbx } from '../http/scripted-pbx.ts';
import { launchChromium } from './chromium.ts';
import { serveDemo } from './demo-server.ts';
import { type FetchingPhone, openProvisioning } from './phones-come.ts';

const IMAGES = join(import.meta.dirname, '..', '..', 'docs', 'images');
/** A page of the documentation is to be read on slow lines too (bytes). */
const MOST = 200_000;
const WIDE: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };
const TELEPHONE: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
/** What the lamps of the company show, one after the other and again: most people are free. */
const STATES: readonly LampState[] = [
  'idle',
  'busy',
  'idle',
  'idle',
  'ringing',
  'idle',
  'hold',
  'idle',
  'idle',
  'busy',
];

const pbx = scriptedPbx();
pbx.figuresNow = [
  {
    ...{ name: 'asterisk', connected: true, reloads: {}, drift_corrected: 0, reconciliations: 0 },
    ...{ actions: 0, events: 0, waiting: 0 },
  },
];
const served = await serveDemo({ pbx });
const base = await served.app.listen({ host: '127.0.0.1', port: 0 });
const lamps = await list<{ exten: string | null; kind: LampKind; tenant_uuid: string }>('/lamps');
for (const [at, { tenant_uuid, exten, kind }] of lamps.entries()) {
  if (exten === null || kind === 'toggle') continue;
  const state = exten === '701' ? 'parked' : kind === 'line' ? STATES[at % STATES.length]! : 'idle';
  pbx.now.lamps.set(`${tenant_uuid} ${exten}`, { id: exten, kind, state });
}
const provisioning = await openProvisioning(served.installation);
// The last one has never come, and the others have the keys of today, but for one whose user has another key since.
const phones = await list<FetchingPhone>('/devices');
for (const phone of phones.slice(0, -1))
  await provisioning.fetchFiles(phone, await list<{ name: string }>(`/devices/${phone.id}/files`));
const newKey = JSON.stringify({ destination: { type: 'custom', exten: '0305559876' } });
await call('PUT', `/users/${phones[3]!.lines[0]!.user_uuid}/funckeys/12`, newKey);
const browser = await launchChromium();

async function call(method: string, path: string, body?: string): Promise<Response> {
  const headers = { 'X-Auth-Token': served.token };
  const answer = await fetch(`${base}/1.1${path}`, { method, headers, ...(body && { body }) });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  return answer;
}

async function list<Item>(path: string): Promise<Item[]> {
  return ((await (await call('GET', path)).json()) as { items: Item[] }).items;
}

/** Opens a page, does something with it, and makes a picture of what is there then. */
async function picture(
  name: string,
  { path, look = {}, signedIn = true }: { path: string; look?: BrowserContextOptions; signedIn?: boolean },
  act: (page: Page) => Promise<unknown>,
): Promise<void> {
  const context = await browser.newContext({ ...WIDE, locale: 'en', reducedMotion: 'reduce', ...look });
  if (signedIn)
    await context.addCookies([
      { name: 'lampfield', value: served.token, url: base, httpOnly: true, sameSite: 'Strict' },
    ]);
  const page = await context.newPage();
  await page.goto(base + path);
  await act(page);
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  // Lists and lamps have come, and nothing moves any more.
  await page.waitForTimeout(1000);
  const file = join(IMAGES, `${name}.png`);
  await page.screenshot({ path: file });
  await context.close();
  const { size } = statSync(file);
  if (size > MOST) throw new Error(`${name}.png has ${size} bytes, more than ${MOST}`);
  console.log(`${file}: ${size} bytes`);
}

const key = (page: Page, position: number) => page.locator(`[data-position="${position}"]`);

try {
  await picture('template', { path: '/templates/3' }, (page) => key(page, 31).click());
  await picture('plan', { path: '/templates/1' }, async (page) => {
    await page.getByText('Page 2', { exact: true }).click();
    await key(page, 12).click();
    await page.getByRole('combobox', { name: 'Target' }).fill('0305551234');
    await page.getByRole('option', { name: /0305551234/ }).click();
    await page.keyboard.press('Control+s');
    await page.getByRole('dialog').getByText('0305551234').first().waitFor();
  });
  await picture('phones', { path: '/phones' }, (page) => page.getByText('T54W').first().waitFor());
  await picture('lamps', { path: '/lamps', look: { colorScheme: 'dark' } }, async (page) => {
    await page.getByText('Live', { exact: true }).waitFor();
    await page.getByRole('gridcell').first().waitFor();
  });
  const made = await call('POST', '/users/3/links');
  const { pathname, hash } = new URL(((await made.json()) as { url: string }).url);
  await picture('my-keys', { path: pathname + hash, look: TELEPHONE, signedIn: false }, async (page) => {
    await page.getByRole('button', { name: /^Key 10,/ }).click();
    await page.getByLabel('Label').waitFor();
  });
} finally {
  await browser.close();
  await provisioning.close();
  await served.close();
}
