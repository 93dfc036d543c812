import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MAX_FAILURES } from '../../src/http/failure-limit.ts';
import { HOUR, openSite, type Site, START } from './provisioning-support.ts';

const PROXY = '127.0.0.8';
const OPEN = { window_until: START + 24 * HOUR };

let site: Site;
beforeAll(async () => {
  site = await openSite({ trustedProxies: [`${PROXY}/32`], openNetworks: ['10.1.0.0/16'] });
});
afterAll(() => site.close());

const ask = (path: string, forwarded: string, from = PROXY) =>
  site.get(path, { from, headers: { 'X-Forwarded-For': forwarded } });

describe('behind a proxy that is trusted', () => {
  it('each phone has its own address, its window and its failures', async () => {
    const [one, two] = [await site.phone(OPEN), await site.phone(OPEN)];
    expect((await ask(`/${one.file}`, '203.0.113.1')).status).toBe(200);
    expect((await ask(`/${one.file}`, '203.0.113.2')).status).toBe(404);
    for (let index = 0; index <= MAX_FAILURES; index += 1)
      await ask(`/0015659${index.toString(16).padStart(5, '0')}.cfg`, '203.0.113.3');
    expect((await ask(`/${two.file}`, '203.0.113.3')).status).toBe(404);
    expect((await ask(`/${two.file}`, '203.0.113.4')).status).toBe(200);
    const activity = await site.activity(two);
    expect(activity).toMatchObject([
      { event: 'fetched', address: '203.0.113.4' },
      { event: 'refused', address: '203.0.113.3' },
    ]);
  });

  it('an open network is one of phones, not of what they claim', async () => {
    const phone = await site.phone();
    expect((await ask(`/${phone.file}`, '10.1.2.3')).status).toBe(200);
    expect((await ask(`/${phone.file}`, '10.1.2.3, 203.0.113.9')).status).toBe(404);
  });

  it('nothing but addresses is told of what is forwarded', async () => {
    const phone = await site.phone({ window_until: START });
    await ask(`/${phone.file}`, '\x9b31m{"level":60}, <script>');
    expect(await site.activity(phone)).toMatchObject([{ event: 'refused', address: PROXY }]);
    expect(JSON.stringify(site.log)).not.toMatch(/31m|script/);
  });
});

describe('without a proxy', () => {
  it('nobody is believed', async () => {
    const phone = await site.phone();
    expect((await ask(`/${phone.file}`, '10.1.2.3', '127.0.0.9')).status).toBe(404);
    expect(await site.activity(phone)).toMatchObject([{ event: 'refused', address: '127.0.0.9' }]);
  });
});
