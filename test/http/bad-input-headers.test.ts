import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectSound } from './sound-answers.ts';
import { ADMIN_TOKEN } from './support.ts';
import { ALL_ROUTES, type NamedRoute, openWriteWorld, sampleOf, WRITE_ROUTES } from './write-world.ts';

const world = await openWriteWorld();
let port: number;
beforeAll(async () => {
  await world.app.listen({ host: '127.0.0.1', port: 0 });
  port = (world.app.server.address() as AddressInfo).port;
});

const bodyOf = (route: NamedRoute) => (route.body === undefined ? undefined : sampleOf(route, world.ids));

describe('without a token', () => {
  it.each(ALL_ROUTES)('nobody gets into $name', async (route) => {
    const before = await world.stored();
    const answer = await world.call(route.method, world.address(route), bodyOf(route), { token: null });
    expectSound(answer);
    expect([answer.status, await world.stored()]).toEqual([401, before]);
  });

  const BAD_TOKENS: Record<string, string>[] = [
    { 'x-auth-token': '' },
    { 'x-auth-token': '%00' },
    { 'x-auth-token': "' or 1=1 --" },
    { 'x-auth-token': 'x'.repeat(8000) },
    { 'x-auth-token': `${ADMIN_TOKEN}, ${ADMIN_TOKEN}` },
    { authorization: '' },
    { authorization: 'Bearer' },
    { authorization: `Bearer ${' '.repeat(8000)}` },
    { authorization: `Basic ${ADMIN_TOKEN}` },
    { authorization: `Bearer ${ADMIN_TOKEN}x` },
  ];

  it.each(BAD_TOKENS.map((headers) => ({ headers, shown: JSON.stringify(headers).slice(0, 50) })))(
    '$shown is no token',
    async ({ headers }) => {
      const answer = await world.call('GET', '/users', undefined, { token: null, headers });
      expectSound(answer);
      expect(answer.status).toBe(401);
    },
  );
});

describe('Wazo-Tenant', () => {
  it.each(ALL_ROUTES)('of a tenant that is not there is refused by $name', async (route) => {
    const before = await world.stored();
    const tenant = crypto.randomUUID();
    const answer = await world.call(route.method, world.address(route), bodyOf(route), { tenant });
    expectSound(answer);
    expect(answer.body.errors).toMatchObject([{ code: 'tenant_forbidden' }]);
    expect(await world.stored()).toBe(before);
  });

  it.each(['x', '%00', '*', '../main', "' or 1=1 --", `${crypto.randomUUID()}, x`, 'constructor', 'x'.repeat(8000)])(
    'refuses the tenant %s',
    async (tenant) => {
      const answer = await world.call('POST', '/groups', { label: 'Nobody' }, { tenant });
      expectSound(answer);
      expect(answer.body.errors).toMatchObject([{ code: 'tenant_forbidden' }]);
    },
  );
});

const readable = new Set(ALL_ROUTES.filter((route) => route.read !== undefined).map((route) => route.url));
const versioned = WRITE_ROUTES.filter((route) => readable.has(route.url));

describe('If-Match', () => {
  it.each(versioned)('with another version keeps $name from writing', async (route) => {
    const before = await world.stored();
    const headers = { 'if-match': '"another"' };
    const answer = await world.call(route.method, world.address(route), bodyOf(route), { headers });
    expectSound(answer);
    expect([answer.status, await world.stored()]).toEqual([412, before]);
  });

  it.each(['', '"', 'x', 'W/', 'W/""', ',,,', '"a", "b"', '%00', '"'.repeat(8000)])(
    '%s names no version',
    async (version) => {
      const options = { headers: { 'if-match': version } };
      const answer = await world.call('PUT', `/users/${world.ids.user}/services/dnd`, { enabled: true }, options);
      expectSound(answer);
      expect(answer.status).toBe(412);
    },
  );
});

describe('If-None-Match', () => {
  const reads = ALL_ROUTES.filter((route) => route.read !== undefined);

  it.each(reads)('with junk gets the whole answer from $name', async (route) => {
    const query = route.url === '/funckeys' ? '?destination_type=user&destination_id=1' : '?model=T54W';
    const headers = { 'if-none-match': '"x, W/, ,"' };
    const answer = await world.call('GET', world.address(route) + query, undefined, { headers });
    expectSound(answer);
    expect(answer.status).toBe(200);
  });
});

describe('Content-Type', () => {
  it.each(['', ';', 'junk', 'application/json; charset=', 'multipart/form-data', 'text/xml; charset=utf-16', 'é/x'])(
    '%j does not matter where the body is not JSON',
    async (type) => {
      const answer = await world.call('POST', '/users', undefined, { raw: '{', headers: { 'content-type': type } });
      expectSound(answer);
      expect(answer.status).toBe(400);
    },
  );
});

const BAD_HOSTS = ['evil"><script>', 'a b', 'a\\b', '@evil', 'x:99999999', 'x'.repeat(8000), '[::1', '$(id)', ''];

describe.each(BAD_HOSTS.map((host) => ({ host, shown: host.slice(0, 40) })))('Host: $shown', ({ host }) => {
  it('does not come back in the answer', async () => {
    const answer = await raw('GET', `/1.1/users/${world.ids.user}`, { host });
    expect(answer.status).toBeLessThan(500);
    expect(host !== '' && answer.body.includes(host)).toBe(false);
  });
});

describe('over a real connection', () => {
  it.each([
    '/1.1/../../../etc/passwd',
    '/1.1/users/../tenants',
    '/1.1/users/%2e%2e/tenants',
    '//1.1/users',
    '/1.1//users',
    '/1.1/users/%00',
    '/1.1/users/..;/tenants',
    '/1.1/\\users',
    'http://elsewhere.example.com/1.1/users',
    '*',
    `/1.1/users/${'x'.repeat(15_000)}`,
    `/1.1/users/${'x'.repeat(20_000)}`,
    `/1.1${'/..'.repeat(4000)}`,
  ])('the address %s has no 5xx and shows no file', async (path) => {
    const answer = await raw('GET', path);
    expect(answer.status).toBeLessThan(500);
    expect(answer.body).not.toMatch(/root:|node_modules/);
  });

  it('a body that never comes as announced is refused, not waited for without end', async () => {
    const answer = await raw('POST', '/1.1/users', { 'content-length': '5', 'transfer-encoding': 'chunked' }, '{}');
    expect(answer.status).toBe(400);
  });

  it('a body that says it is too large is refused before it is sent', async () => {
    const answer = await raw('POST', '/1.1/users', { 'content-length': '999999999' });
    expect(answer.status).toBe(413);
  });

  it('a body with a wrong length in bytes is taken by its bytes', async () => {
    const body = JSON.stringify({ firstname: '\u{1F4DE}' });
    const answer = await raw('POST', '/1.1/users', { 'content-length': String(Buffer.byteLength(body)) }, body);
    expect(answer.status).toBe(201);
  });

  it('two tokens are no token', async () => {
    const answer = await raw('GET', '/1.1/users', { 'x-auth-token': [ADMIN_TOKEN, 'x'] });
    expect(answer.status).toBe(401);
  });
});

/** A request that no client library has made tidy. */
function raw(
  method: string,
  path: string,
  headers: Record<string, string | string[]> = {},
  body?: string,
): Promise<{ status: number; body: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { agent: false, port, method, path, headers: { 'x-auth-token': ADMIN_TOKEN, ...headers } },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, body: Buffer.concat(chunks).toString() });
          sent.destroy();
        });
      },
    );
    sent.on('error', reject);
    if (body === undefined && headers['content-length'] !== undefined) sent.flushHeaders();
    else sent.end(body);
  });
}
