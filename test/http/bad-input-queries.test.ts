import { describe, expect, it } from 'vitest';
import { expectSound, expectSoundForWazo } from './sound-answers.ts';
import { ALL_ROUTES, openWriteWorld, sampleOf, WRITE_ROUTES } from './write-world.ts';

const world = await openWriteWorld();

const READS = ALL_ROUTES.filter((route) => route.read !== undefined);
const LISTS = READS.filter((route) => route.list !== undefined);

const QUERIES = [
  '%zz=%',
  'search=%00&name=%ED%A0%80',
  "search='%3B--%25_%5C",
  `search=${'x'.repeat(8000)}`,
  'search[]=a&search[x]=b&limit[]=5',
  'limit=999999999999999&offset=999999999999999',
  'order=id&order=id&recurse=true&recurse=false',
  'firstname=__proto__&mac=constructor&feature=toString',
  '__proto__=1&constructor=2&toString=3&hasOwnProperty=4&&&===&',
  'destination_type=constructor&destination_id=1',
  'destination_type=user&destination_id=99999999999999999999',
  'destination_type=user&destination_id=1&destination_id=9007199254740993',
  'device_id=..%2f%00',
  'model=__proto__&vendor=%00',
  'model=T54W&vendor=Nobody&expansions=,,%00,EXP50',
  `model=T54W&expansions=${'EXP50,'.repeat(1000)}`,
];

describe.each(QUERIES.map((query) => ({ query, shown: query.slice(0, 60) })))('?$shown', ({ query }) => {
  it.each(READS)('gets a sound answer from $name', async (route) => {
    const address = `${world.address(route)}?${query}`;
    const answer = await world.call('GET', address);
    expectSound(answer, { body: {}, names: [...new URLSearchParams(query).keys()] });
    const again = await world.call('GET', address, undefined, { wazo: true });
    expect(again.status).toBe(answer.status);
    expect(answer.status < 400 || expectSoundForWazo(again) === undefined).toBe(true);
  });
});

const REFUSED = [
  { query: 'limit=0', path: 'limit' },
  { query: 'limit=-1', path: 'limit' },
  { query: 'limit=1e3', path: 'limit' },
  { query: 'limit=1.5', path: 'limit' },
  { query: 'limit=NaN', path: 'limit' },
  { query: 'limit=5&limit=x', path: 'limit' },
  { query: 'limit=99999999999999999999', path: 'limit' },
  { query: 'offset=-1', path: 'offset' },
  { query: 'offset=%00', path: 'offset' },
  { query: 'order=password', path: 'order' },
  { query: 'order=constructor', path: 'order' },
  { query: "order=id'--", path: 'order' },
  { query: 'direction=up', path: 'direction' },
  { query: 'recurse=maybe', path: 'recurse' },
];

describe.each(REFUSED)('?$query', ({ query, path }) => {
  it.each(LISTS)('is refused at its parameter by $name', async (route) => {
    const found = route.url === '/funckeys' ? 'destination_type=user&destination_id=1&' : '';
    const answer = await world.call('GET', `${world.address(route)}?${found}${query}`);
    expectSound(answer, { names: [path] });
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path }] });
  });
});

describe.each(['dry_run=perhaps', 'dry_run=', 'dry_run=true&dry_run=2', 'dry_run=%00'])('?%s', (query) => {
  it.each(WRITE_ROUTES)('is refused by $name, and nothing is written', async (route) => {
    const before = await world.stored();
    const body = route.body === undefined ? undefined : sampleOf(route, world.ids);
    const answer = await world.call(route.method, `${world.address(route)}?${query}`, body);
    expectSound(answer, { names: ['dry_run'] });
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path: 'dry_run' }] });
    expect(await world.stored()).toBe(before);
  });
});

describe('?dry_run=true', () => {
  const planned = WRITE_ROUTES.filter((route) => !route.noPlan && !route.url.endsWith('/logoff'));

  it.each(planned)('writes nothing in $name', async (route) => {
    const before = await world.stored();
    const body = route.body === undefined ? undefined : sampleOf(route, world.ids);
    const answer = await world.call(route.method, `${world.address(route)}?dry_run=true`, body);
    expect([answer.status, await world.stored()]).toEqual([200, before]);
  });

  it.each(planned)('with a bad page is refused by $name', async (route) => {
    const body = route.body === undefined ? undefined : sampleOf(route, world.ids);
    const answer = await world.call(route.method, `${world.address(route)}?dry_run=true&limit=x`, body);
    expectSound(answer, { names: ['limit'] });
    expect(answer.status).toBe(400);
  });
});
