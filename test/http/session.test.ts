import { beforeAll, describe, expect, it } from 'vitest';
import { ADMIN_TOKEN, type CallOptions, openTestServer, populate, type TestServer } from './support.ts';

const OWN = { 'x-lampfield': '1' };
let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
  await populate(server);
});

const by = (headers: Record<string, string>): CallOptions => ({ token: null, headers });
const cookieOf = (token: string) => `lampfield=${token}`;
const signIn = (token: string, headers = {}, target = server) =>
  target.call('POST', '/session', { token }, by({ ...OWN, ...headers }));
const ACAO = 'access-control-allow-origin';

describe('signing in', () => {
  it('sets a cookie that no script can read, and tells who is signed in', async () => {
    const { status, headers, body } = await signIn(ADMIN_TOKEN);
    expect(status).toBe(200);
    expect(headers['set-cookie']).toBe(`lampfield=${ADMIN_TOKEN}; Max-Age=2592000; Path=/; HttpOnly; SameSite=Strict`);
    expect(headers['cache-control']).toBe('no-store');
    expect(body).toMatchObject({ tenant_name: 'main', user: null, acl: ['#'], main_tenant: true, expires_at: null });
    expect(JSON.stringify(body)).not.toContain(ADMIN_TOKEN);
    const again = await server.call('GET', '/session', undefined, by({ ...OWN, cookie: cookieOf(ADMIN_TOKEN) }));
    expect(again.body).toEqual(body);
  });

  it("knows the token's user, and keeps the cookie no longer than the token", async () => {
    const alice = (await server.ok('GET', '/users?search=alice')).body.items[0];
    const expires_at = new Date(Date.now() + 60_000).toISOString();
    const made = await server.ok('POST', '/tokens', { name: 'a', acl: [], user_uuid: alice.uuid, expires_at });
    const { body, headers } = await signIn(made.body.token);
    expect(body).toMatchObject({ expires_at, user: { id: alice.id, firstname: 'Alice', exten: '1001' } });
    const age = Number(/Max-Age=(\d+)/.exec(String(headers['set-cookie']))?.[1]);
    expect(age).toBeGreaterThan(50);
    expect(age).toBeLessThanOrEqual(60);
  });

  it('uses a cookie of this very host by HTTPS', async () => {
    const secure = await openTestServer({}, { LAMPFIELD_PUBLIC_URL: 'https://lampfield.test' });
    const { headers } = await signIn(ADMIN_TOKEN, {}, secure);
    expect(headers['set-cookie']).toMatch(/^__Host-lampfield=.*; Path=\/; HttpOnly; Secure; SameSite=Strict$/);
    const plain = await secure.call('GET', '/users', undefined, by({ ...OWN, cookie: cookieOf(ADMIN_TOKEN) }));
    expect(plain.status).toBe(401);
    const good = by({ ...OWN, cookie: `__Host-lampfield=${ADMIN_TOKEN}` });
    expect((await secure.call('GET', '/users', undefined, good)).status).toBe(200);
  });

  it('refuses what another page sends, and a token that is none', async () => {
    const stranger = await server.call('POST', '/session', { token: ADMIN_TOKEN }, by({}));
    expect([stranger.status, stranger.body.errors[0].code, stranger.headers['set-cookie']]).toEqual([
      403,
      'not_own_page',
      undefined,
    ]);
    expect((await signIn(ADMIN_TOKEN, { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    const wrong = await signIn('nonsense');
    expect([wrong.status, wrong.headers['set-cookie']]).toEqual([401, undefined]);
    expect((await server.call('POST', '/session', {}, by(OWN))).status).toBe(400);
    expect((await server.call('GET', '/session', undefined, by(OWN))).status).toBe(204);
  });

  it('signs out', async () => {
    const out = await server.call('DELETE', '/session', undefined, by({ ...OWN, cookie: cookieOf(ADMIN_TOKEN) }));
    expect([out.status, out.headers['set-cookie']]).toEqual([
      204,
      'lampfield=; Max-Age=0; Path=/; HttpOnly; SameSite=Strict',
    ]);
    expect((await server.call('DELETE', '/session', undefined, by({}))).status).toBe(403);
  });

  it('limits wrong tokens from one address, which then may not even try a right one', async () => {
    const limited = await openTestServer();
    for (let n = 0; n < 31; n++) expect((await signIn(`wrong-${n}`, {}, limited)).status).toBe(401);
    const { status, headers, body } = await signIn(ADMIN_TOKEN, {}, limited);
    expect([status, headers['retry-after'], body.errors[0].code]).toEqual([429, '600', 'too_many_attempts']);
  });
});

describe('the cookie', () => {
  const cookie = cookieOf(ADMIN_TOKEN);
  it.each([
    ['from our own page', { ...OWN }, 200],
    ['without the header', {}, 401],
    ['with another value of the header', { 'x-lampfield': '0' }, 401],
    ['of the same origin', { ...OWN, 'sec-fetch-site': 'same-origin' }, 200],
    ['by the address bar', { ...OWN, 'sec-fetch-site': 'none' }, 200],
    ['from the same site', { ...OWN, 'sec-fetch-site': 'same-site' }, 401],
    ['from another site', { ...OWN, 'sec-fetch-site': 'cross-site' }, 401],
    ['from our origin', { ...OWN, origin: 'http://lampfield.test' }, 200],
    ['from the host that was asked', { ...OWN, host: 'there:1', origin: 'http://there:1' }, 200],
    ['from another origin', { ...OWN, origin: 'http://evil.test' }, 401],
    ['from an origin that hides', { ...OWN, origin: 'null' }, 401],
  ])('counts, or not: %s', async (_, headers, status) => {
    for (const url of ['/users', '/session']) {
      const answer = await server.call('GET', url, undefined, by({ ...headers, cookie }));
      const nobody = url === '/session' ? 204 : 401;
      expect([answer.status, answer.headers[ACAO]]).toEqual([status === 200 ? 200 : nobody, undefined]);
    }
  });

  it('gives way to a token in a header', async () => {
    const headers = { ...OWN, cookie };
    expect((await server.call('GET', '/users', undefined, { token: 'nonsense', headers })).status).toBe(401);
    const bearer = by({ ...headers, authorization: 'Bearer nonsense' });
    expect((await server.call('GET', '/users', undefined, bearer)).status).toBe(401);
  });

  it('opens the live stream by the same rule', async () => {
    const open = (headers: Record<string, string>) =>
      server.call('HEAD', '/events', undefined, by({ ...headers, cookie }));
    expect((await open({})).status).toBe(401);
    const { status, headers } = await open(OWN);
    expect([status, headers[ACAO]]).toEqual([200, undefined]);
  });

  it('leaves scripts with a token of their own as they were', async () => {
    const origin = 'http://elsewhere.test';
    const answer = await server.call('GET', '/users', undefined, { headers: { origin } });
    expect([answer.status, answer.headers[ACAO]]).toEqual([200, '*']);
    const refused = await server.call('GET', '/users', undefined, by({ origin }));
    expect([refused.status, refused.headers[ACAO]]).toEqual([401, '*']);
  });

  it('is never to be had from another origin', async () => {
    const ask = { origin: 'http://evil.test', 'access-control-request-method': 'POST' };
    const asked = await server.call('OPTIONS', '/session', undefined, by(ask));
    expect(asked.headers[ACAO]).toBeUndefined();
    const elsewhere = await server.call('OPTIONS', '/users', undefined, by(ask));
    expect(elsewhere.headers[ACAO]).toBe('*');
    expect(String(elsewhere.headers['access-control-allow-headers']).toLowerCase()).not.toContain('x-lampfield');
    const encoded = await server.call('GET', '/s%65ssion', undefined, { headers: { origin: 'http://evil.test' } });
    expect([encoded.status, encoded.headers[ACAO]]).toEqual([200, undefined]);
  });
});
