import { beforeAll, describe, expect, it } from 'vitest';
import type { Route } from '../../src/http/route.ts';
import { expectSound, expectSoundForWazo } from './sound-answers.ts';
import type { CallOptions } from './support.ts';
import {
  ALL_ROUTES,
  addressOf,
  BODY_ROUTES,
  fill,
  type Ids,
  type NamedRoute,
  NO_IDS,
  openWriteWorld,
  sampleOf,
} from './write-world.ts';

const world = await openWriteWorld();
let elsewhere: { tenant: string; ids: Ids };
let gone: Ids;
beforeAll(async () => {
  elsewhere = await filledTenant('elsewhere');
  gone = await emptiedTenant('emptied');
});

async function filledTenant(name: string): Promise<{ tenant: string; ids: Ids }> {
  const tenant = (await world.ok('POST', '/tenants', { name })).body.uuid;
  return { tenant, ids: await fill(world, tenant) };
}

/** Ids of things that were there once. Feature codes can not be deleted. */
async function emptiedTenant(name: string): Promise<Ids> {
  const { tenant, ids } = await filledTenant(name);
  const all = ALL_ROUTES.filter((route) => /^DELETE \/\w+(\/templates|\/unclaimed)?\/:\w+$/.test(route.name));
  for (const route of all.filter((one) => one.tag !== 'pbxes'))
    await world.ok('DELETE', addressOf(route, ids), undefined, { tenant });
  const other = `/users/${ids.other_uuid}`;
  await world.ok('DELETE', other, undefined, { tenant });
  return ids;
}

const addressed = ALL_ROUTES.filter((route) => route.url.includes(':') && route.tag !== 'pbxes');
const bodyOf = (route: NamedRoute, ids: Ids) => (route.body === undefined ? undefined : sampleOf(route, ids));

/** Calls, expects a refusal in both formats, and that nothing was written. */
async function refusal(route: Route, address: string, body: unknown, options: CallOptions = {}) {
  const before = await world.stored();
  const answer = await world.call(route.method, address, body, options);
  const names = [...new URLSearchParams(address.split('?')[1]).keys()];
  expectSound(answer, { body, names: ['position', ...names] });
  expect(answer.status).toBeGreaterThanOrEqual(400);
  const again = await world.call(route.method, address, body, { ...options, wazo: true });
  expectSoundForWazo(again);
  expect([again.status, await world.stored()]).toEqual([answer.status, before]);
  return answer;
}

describe('what belongs to another tenant', () => {
  it.each(addressed.filter((route) => !route.mainTenantOnly))('is not found by $name', async (route) => {
    const options = { tenant: elsewhere.tenant };
    const answer = await refusal(route, addressOf(route, world.ids), bodyOf(route, elsewhere.ids), options);
    expect(answer.status).toBe(404);
  });

  it('is not told by name where a MAC is taken', async () => {
    const { mac, id } = (await world.ok('GET', `/devices/${world.ids.device}`)).body;
    const route = ALL_ROUTES.find((one) => one.name === 'POST /devices')!;
    const answer = await refusal(route, '/devices', { mac }, { tenant: elsewhere.tenant });
    expect(JSON.stringify(answer.body)).not.toContain(id);
  });
});

describe('what was deleted', () => {
  const deletable = addressed.filter(({ tag }) => tag !== 'extensions' && tag !== 'jobs');

  it.each(deletable)('is not found by $name', async (route) => {
    const answer = await refusal(route, addressOf(route, gone), bodyOf(route, world.ids));
    expect(answer.status).toBe(404);
  });
});

describe('a body that points to', () => {
  const pointing = BODY_ROUTES.filter(
    (route) => JSON.stringify(sampleOf(route, NO_IDS)) !== JSON.stringify(sampleOf(route, anyIds())),
  );
  const reference = { errors: [{ code: 'reference_not_found' }] };

  it.each(pointing)('something of another tenant is refused by $name', async (route) => {
    const options = { tenant: elsewhere.tenant };
    const answer = await refusal(route, addressOf(route, elsewhere.ids), sampleOf(route, world.ids), options);
    expect(answer.body).toMatchObject({ status: 400, ...reference });
  });

  it.each(pointing)('something deleted is refused by $name', async (route) => {
    const answer = await refusal(route, addressOf(route, world.ids), sampleOf(route, gone));
    expect(answer.body).toMatchObject({ status: 400, ...reference });
  });
});

function anyIds(): Ids {
  return { ...NO_IDS, template: '1', user: '1', user_uuid: 'u', other_uuid: 'o', agent: '1' };
}

const JUNK = [
  '%00',
  '..%2f..',
  '1%2F2',
  '-1',
  '1.0',
  '٣',
  '99999999999999999999',
  "1'%20or%201=1",
  '__proto__',
  '%ff',
  '%zz',
  '00000000-0000-0000-0000-000000000000',
  'x'.repeat(201),
];

describe.each(JUNK.map((junk) => ({ junk, shown: junk.slice(0, 40) })))('the address part $shown', ({ junk }) => {
  it.each(addressed)('names nothing in $name', async (route) => {
    const url = route.url.replace(/:\w+$/, junk).replace(/:\w+(?=\/[a-z]+(\/[a-z]+)?$)/, junk);
    const answer = await refusal(route, addressOf({ ...route, url }, world.ids), bodyOf(route, world.ids));
    expect(answer.status).toBe(404);
  });
});

describe.each(['0', '10001'])('the position %s', (position) => {
  it.each(addressed.filter((route) => route.url.endsWith(':position')))('is refused by $name', async (route) => {
    const address = addressOf(route, world.ids).replace(/1$/, position);
    const answer = await refusal(route, address, bodyOf(route, world.ids));
    expect(answer.body).toMatchObject({ status: 400, errors: [{ path: 'position' }] });
  });
});
