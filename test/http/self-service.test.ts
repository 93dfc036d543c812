import { beforeAll, expect, test } from 'vitest';
import { ADMIN_TOKEN, openTestServer, populate, type TestServer } from './support.ts';

let server: TestServer;
let company: Awaited<ReturnType<typeof populate>>;
const OURS = { 'x-lampfield': '1', host: 'lampfield.test' };

beforeAll(async () => {
  server = await openTestServer();
  company = await populate(server);
});

const inject = (method: string, url: string, headers: Record<string, string>, body?: unknown, { app } = server) =>
  app.inject({ method: method as 'GET', url: `/1.1${url}`, headers, ...(body ? { payload: body as object } : {}) });

/** The code of a new link for a user. */
async function link(user: { id: number }, { ok } = server, token = ADMIN_TOKEN): Promise<string> {
  const { body } = await ok('POST', `/users/${user.id}/links`, undefined, { token });
  expect(body.url).toMatch(/^http:\/\/lampfield\.test\/me#[A-Za-z0-9]{40}$/);
  return body.url.split('#')[1];
}

async function open(code: string, at = server) {
  const answer = await inject('POST', '/session', OURS, { link: code }, at);
  const set = String(answer.headers['set-cookie'] ?? '');
  return { answer, set, cookie: set.split(';')[0]! };
}

test('a link lets its user in, once, for thirty days', async () => {
  const code = await link(company.alice);
  const { answer, set } = await open(code);
  expect(answer.json()).toMatchObject({ user: { id: company.alice.id, exten: '1001' } });
  expect(set).toMatch(/Max-Age=259[12]\d{3};/);
  const second = await open(code);
  expect([second.answer.statusCode, second.answer.json().errors[0].code, second.set]).toEqual([
    401,
    'link_invalid',
    '',
  ]);
});

test('of two who open a link at the same time one is let in', async () => {
  const code = await link(company.alice);
  const both = await Promise.all([open(code), open(code)]);
  expect(both.map(({ answer }) => answer.statusCode).sort()).toEqual([200, 401]);
});

test('a link ends after ten minutes, and with the token that made it', async () => {
  let now = Date.now();
  const other = await openTestServer({ now: () => now });
  const { alice } = await populate(other);
  const late = await link(alice, other);
  now += 10 * 60_000;
  expect((await open(late, other)).answer.json().errors[0].code).toBe('link_invalid');
  const { body: maker } = await other.ok('POST', '/tokens', { name: 'helpdesk', acl: ['#'] });
  const orphan = await link(alice, other, maker.token);
  await other.ok('DELETE', `/tokens/${maker.uuid}`);
  expect((await open(orphan, other)).answer.json().errors[0].code).toBe('link_invalid');
});

test('whoever comes by a link does not outlive the token that made it', async () => {
  const expires_at = new Date(Date.now() + 3_600_000).toISOString();
  const { body: maker } = await server.ok('POST', '/tokens', { name: 'temp', acl: ['#'], expires_at });
  const { answer } = await open(await link(company.alice, server, maker.token));
  expect(answer.json().expires_at).toBe(expires_at);
});

test('nobody gives by a link what he does not have', async () => {
  const { body } = await server.ok('POST', '/tokens', { name: 'helpdesk', acl: ['confd.users.*.links.create'] });
  const answer = await inject('POST', `/users/${company.alice.id}/links`, { 'x-auth-token': body.token });
  expect(answer.json().errors[0].code).toBe('acl_too_wide');
});

test.each([
  [{}, 400, 'token_or_link'],
  [{ token: 'one', link: 'other' }, 400, 'token_or_link'],
  [{ link: 'wrong' }, 401, 'link_invalid'],
])('%j is refused', async (body, status, code) => {
  const answer = await inject('POST', '/session', OURS, body);
  expect([answer.statusCode, answer.json().errors[0].code]).toEqual([status, code]);
});

test('who came by a link sees and changes his own keys, and nothing of others', async () => {
  const { cookie } = await open(await link(company.alice));
  const headers = { ...OURS, cookie };
  const [me, bob] = ['/users/me', `/users/${company.bob.id}`];
  const key = { destination: { type: 'user', user_id: company.bob.id } };
  const status = async (method: string, path: string, body?: object) =>
    [method, path, (await inject(method, path, headers, body)).statusCode] as const;
  expect(await status('PUT', `${me}/funckeys/3`, key)).toEqual(['PUT', `${me}/funckeys/3`, 204]);
  for (const path of [
    me,
    `${me}/funckeys`,
    `${me}/services`,
    `${me}/forwards`,
    '/funckeys/destinations',
    '/lamps',
    '/search?search=bob',
  ])
    expect(await status('GET', path)).toEqual(['GET', path, 200]);
  const refused: [string, string, object?][] = [
    ['GET', '/users'],
    ['GET', `${bob}/funckeys`],
    ['PUT', `${bob}/funckeys/3`, key],
    ['GET', '/devices'],
    ['GET', '/funckeys/templates'],
    ['GET', '/tokens'],
    ['GET', '/audit'],
    ['PUT', `${me}/funckeys/templates/1`],
    ['POST', `${me}/funckeys/copy`, { from_user_uuid: company.bob.uuid }],
    ['POST', `${me}/links`],
    ['PUT', me, { firstname: 'Eve' }],
  ];
  for (const [method, path, body] of refused) expect(await status(method, path, body)).toEqual([method, path, 401]);
});
