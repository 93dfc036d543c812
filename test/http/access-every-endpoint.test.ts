import { beforeAll, describe, expect, it } from 'vitest';
import { type AccessWorld, addressOf, bodyFor, buildAccessWorld, ENDPOINTS } from './access-world.ts';
import { openTestServer } from './support.ts';

const server = await openTestServer();
const { call, ok } = server;
let world: AccessWorld;
beforeAll(async () => {
  world = await buildAccessWorld(server);
});

const ofItems = ENDPOINTS.filter(([, route]) => route.url.includes(':') && !route.mainTenantOnly);
const lists = ENDPOINTS.filter(([, route]) => route.list && !route.url.includes(':') && !route.mainTenantOnly);
const planned = ENDPOINTS.filter(([, route]) => route.write && !route.noPlan);
const unplanned = ENDPOINTS.filter(([, route]) => route.noPlan);
const addresses = [...new Set(ENDPOINTS.map(([, route]) => route.url))];

describe.each(ENDPOINTS)('%s', (_, route) => {
  it('answers 401 without a token', async () => {
    expect(await call(route.method, addressOf(route.url, world), {}, { token: null })).toMatchObject({
      status: 401,
      body: { errors: [{ code: 'token_missing' }] },
    });
  });

  it('answers 401 to an unknown token', async () => {
    expect(await call(route.method, addressOf(route.url, world), {}, { token: 'nobody' })).toMatchObject({
      status: 401,
      body: { errors: [{ code: 'token_invalid' }] },
    });
  });

  it('answers 401 to a token without the right, and names the right', async () => {
    const answer = await call(route.method, addressOf(route.url, world), {}, { token: world.poor.token });
    expect(answer).toMatchObject({ status: 401, body: { errors: [{ code: 'right_missing' }] } });
    expect(answer.body.detail).toContain(route.acl.split('.{')[0]);
  });

  it('answers 401 where the tenant is above the token', async () => {
    const options = { token: world.foreign.token, tenant: world.alice.tenant_uuid };
    expect(await call(route.method, addressOf(route.url, world), {}, options)).toMatchObject({
      status: 401,
      body: { errors: [{ code: 'tenant_forbidden' }] },
    });
  });

  it('answers 401 in Wazo’s format, without the token', async () => {
    const options = { token: 'a-secret-token', wazo: true };
    const { status, body } = await call(route.method, addressOf(route.url, world), {}, options);
    expect([status, body]).toEqual([401, [expect.stringMatching(/^\('', 'confd\..*'\)$/)]]);
  });
});

describe('a token of another tenant', () => {
  it.each(ofItems)('finds nothing at %s', async (_, route) => {
    const answer = await call(route.method, addressOf(route.url, world), {}, { token: world.foreign.token });
    expect(answer).toMatchObject({ status: 404, body: { errors: [{ code: 'not_found' }] } });
  });

  it.each(lists)('sees nothing of ours in %s', async (_, route) => {
    const address = addressOf(route.url, world);
    const recurse = `${address}${address.includes('?') ? '&' : '?'}recurse=true`;
    const { body } = await ok('GET', recurse, undefined, { token: world.foreign.token });
    // A tenant names the one above it; nothing else of that one shows.
    expect(JSON.stringify(body).replace(/"parent_uuid":"[^"]*"/g, '')).not.toContain(world.alice.tenant_uuid);
    expect(body.total).toBe(body.items.length);
  });

  it.each(ENDPOINTS.filter(([, route]) => route.mainTenantOnly))('has no right to %s', async (_, route) => {
    const answer = await call(route.method, addressOf(route.url, world), {}, { token: world.foreign.token });
    expect(answer).toMatchObject({ status: 401, body: { errors: [{ code: 'right_missing' }] } });
  });
});

describe('a dry run', () => {
  it.each(planned)('of %s answers a plan and stores nothing', async (_, route) => {
    const before = (await ok('GET', '/audit?limit=1')).body.total;
    const body = await bodyFor(route, world, server);
    const answer = await call(route.method, `${addressOf(route.url, world)}?dry_run=true`, body);
    expect(answer).toMatchObject({
      status: 200,
      body: { counts: { devices: expect.any(Number) }, devices: expect.any(Array), problems: expect.any(Array) },
    });
    expect((await ok('GET', '/audit?limit=1')).body.total).toBe(before);
  });

  it.each(unplanned)('of %s is refused: it has none', async (_, route) => {
    const body = await bodyFor(route, world, server);
    const answer = await call(route.method, `${addressOf(route.url, world)}?dry_run=true`, body);
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'dry_run' }] } });
  });
});

describe('CORS', () => {
  it.each(addresses)('lets a browser ask what it may do at %s', async (url) => {
    const headers = { origin: 'http://elsewhere.test', 'access-control-request-method': 'PUT' };
    const answer = await call('OPTIONS', addressOf(url, world), undefined, { token: null, headers });
    expect(answer).toMatchObject({ status: 204, headers: { 'access-control-allow-origin': '*' } });
    expect(answer.headers['access-control-allow-headers']).toContain('X-Auth-Token');
  });

  it.each(addresses)('lets a browser read refusals of %s', async (url) => {
    const answer = await call('GET', addressOf(url, world), undefined, {
      token: null,
      headers: { origin: 'http://x.test' },
    });
    expect(answer.headers['access-control-allow-origin']).toBe('*');
  });
});
