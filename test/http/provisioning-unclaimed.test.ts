import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createSightings, MAX_SIGHTINGS } from '../../src/http/provisioning/sightings.ts';
import { HOUR, openSite, type Site, START } from './provisioning-support.ts';

let site: Site;
beforeEach(async () => {
  site = await openSite({ openNetworks: ['127.5.0.0/16'] });
});
afterEach(() => site.close());

const MAC = '001565e0e0e0';
const agentOf = (mac: string, firmware = '96.86.0.75') => `Yealink SIP-T54W ${firmware} ${mac.match(/../g)!.join(':')}`;
const ask = (mac: string, given: { agent?: string; from?: string; file?: string; method?: string } = {}) => {
  const { agent = agentOf(mac), from = '127.0.0.2', file = `${mac}.cfg`, method = 'GET' } = given;
  return site.get(`/${file}`, { from, method, headers: { 'User-Agent': agent } });
};
const seen = async () => {
  await site.server.fetchLog.flush();
  return site.database.read.unclaimed.all();
};

describe('a phone that nobody has registered', () => {
  it('is remembered with what it told, and told of once', async () => {
    expect((await ask(MAC, { file: `${MAC}.boot` })).status).toBe(404);
    site.clock.now += HOUR;
    await ask(MAC.toUpperCase(), { agent: agentOf(MAC, '96.87.0.1') });
    const phone = { mac: MAC, vendor: 'Yealink', model: 'T54W', firmware: '96.87.0.1', address: '127.0.0.2' };
    const last = { ...phone, file: `${MAC.toUpperCase()}.cfg`, first_seen: START, last_seen: START + HOUR, times: 2 };
    expect(await seen()).toEqual([last]);
    await ask(MAC);
    expect(await seen()).toMatchObject([{ times: 3 }]);
    expect(site.newPhones).toEqual([MAC]);
  });

  it('is remembered in an open network too, and across a restart', async () => {
    await ask(MAC, { from: '127.5.0.1' });
    await site.server.close();
    expect(await site.database.read.unclaimed.all()).toMatchObject([{ mac: MAC, address: '127.5.0.1' }]);
  });

  it('need not tell its MAC twice', async () => {
    await ask(MAC, { agent: 'Yealink-T46G 28.71.0.81 28.1.0.128.0.0.0' });
    expect(await seen()).toMatchObject([{ mac: MAC, model: 'T46G' }]);
  });

  it.each([
    ['no phone', 'curl/8.5'],
    ['nothing', ''],
    ['another MAC', agentOf('001565e0e0e1')],
    ['a name with a character that terminals obey', `Yealink SIP-T54W\x9b31m 96.86.0.75 ${MAC}`],
    ['far too much', agentOf(MAC, `${'9.'.repeat(150)}9`)],
  ])('is not remembered where its User-Agent tells of %s', async (_, agent) => {
    await ask(MAC, { agent });
    expect(await seen()).toEqual([]);
  });

  it('is not remembered for a common file, a name that is none, or what it sends', async () => {
    await ask(MAC, { file: 'y000000000096.cfg' });
    await ask('000000000000');
    await ask(MAC, { file: `x/${MAC}.cfg` });
    await ask(MAC, { file: `${MAC}-contact.xml`, method: 'PUT' });
    expect(await seen()).toEqual([]);
  });

  it('is remembered however many others behind its address ask in vain', async () => {
    const macs = Array.from({ length: 200 }, (_, index) => `001565e1${index.toString(16).padStart(4, '0')}`);
    await Promise.all(macs.map((mac) => ask(mac)));
    expect(await seen()).toHaveLength(200);
    const registered = await site.phone();
    await ask(registered.mac);
    expect((await seen()).map(({ mac }) => mac)).not.toContain(registered.mac);
  });

  it('costs as many statements as one whose window is closed', async () => {
    const closed = await site.phone();
    site.statements.length = 0;
    await ask(closed.mac);
    const [registered] = site.statements.splice(0);
    await ask(MAC);
    expect(site.statements).toEqual([registered]);
  });

  it('costs a bounded memory: the one that has waited longest gives way', () => {
    const sightings = createSightings();
    const note = (mac: string) =>
      sightings.note({ mac, vendor: 'Yealink', model: null, firmware: null, address: '::1', file: mac, at: START });
    for (let index = 0; index < MAX_SIGHTINGS + 3; index += 1) note(`${index}`);
    const taken = sightings.take();
    expect([taken.length, taken[0]!.mac, sightings.take()]).toEqual([MAX_SIGHTINGS, '3', []]);
    note('new');
    sightings.putBack(taken);
    expect(sightings.take()).toHaveLength(MAX_SIGHTINGS);
  });
});
