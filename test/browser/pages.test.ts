import { expect, test } from 'vitest';
import { PAGES } from '../../web/src/pages/index.ts';
import { scriptedPbx } from '../http/scripted-pbx.ts';
import { expectAccessible, expectNoSidewaysScroll } from './accessible.ts';
import { serveDemo } from './demo-server.ts';
import { type BrowserWorld, describePages, type Look } from './world.ts';

const LOOKS: Record<string, Look> = {
  'English, light, wide': { locale: 'en', colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  'French, dark, on a telephone': { locale: 'fr', colorScheme: 'dark', viewport: { width: 360, height: 800 } },
};

describePages(
  'every page',
  (world) => {
    for (const [look, options] of Object.entries(LOOKS))
      test.each(PAGES.map(({ path }) => path))(`%s: ${look}`, async (path) => {
        const page = await world.page(options);
        await page.goto(world.base + (await addressOf(path, world)));
        await settled(page);
        expect(await page.locator('h1').count()).toBe(1);
        expect(await page.locator('html').getAttribute('lang')).toBe(options.locale);
        await expectNoSidewaysScroll(page);
        await expectAccessible(page);
        await page.context().close();
      });
  },
  () => serveDemo({ pbx: scriptedPbx() }),
);

/** Nothing is on its way any more, and what came is drawn. */
async function settled(page: Awaited<ReturnType<BrowserWorld['page']>>): Promise<void> {
  await page.locator('h1').first().waitFor();
  await page.locator('[aria-busy="true"]').first().waitFor({ state: 'detached' });
  await page.waitForTimeout(300);
}

/** The address of a page with things of the demo company in it. */
async function addressOf(path: string, { call }: BrowserWorld): Promise<string> {
  const first = async (list: string) => (await call('GET', `${list}?limit=1`)).items[0];
  const samples: Record<string, () => Promise<string>> = {
    user_id: async () => String((await first('/users')).id),
    template_id: async () => String((await first('/funckeys/templates')).id),
    device_id: async () => (await first('/devices')).id,
    uuid: async () => {
      const { items } = await call('GET', '/jobs?limit=1');
      if (items.length > 0) return items[0].id;
      const devices = (await call('GET', '/devices')).items as { id: string }[];
      return (await call('POST', '/jobs', { kind: 'synchronize', device_ids: devices.map(({ id }) => id) })).id;
    },
    kind: async () => 'groups',
    id: async () => String((await first('/groups')).id),
  };
  let address = path.replace('/:key?', '');
  for (const [, name] of address.matchAll(/:(\w+)/g)) {
    const sample = samples[name!];
    if (sample === undefined) throw new Error(`no sample of ${name} for ${path}: add one above`);
    address = address.replace(new RegExp(`:${name}\\??`), await sample());
  }
  return address;
}
