import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openTestServer } from './support.ts';
import { custom, newTemplate, newUser, type OwnUser } from './wire.ts';

const server = await openTestServer();
let user: OwnUser;
let template: { id: number; url: string };
let own: string;

beforeAll(async () => {
  user = await newUser(server);
  const token = { name: "the user's own", acl: ['#'], user_uuid: user.uuid };
  own = (await server.ok('POST', '/tokens', token)).body.token;
});

beforeEach(async () => {
  template = await newTemplate(server, { 1: custom('101') });
  await server.ok('PUT', user.keys, { keys: { 2: custom('102') } });
  await server.ok('PUT', `${user.keys}/templates/${template.id}`);
});

const TEMPLATES = [
  ['GET', '/funckeys/destinations', undefined, 200],
  ['GET', '/funckeys/templates', undefined, 200],
  ['POST', '/funckeys/templates', {}, 201],
  ['GET', '/funckeys/templates/{t}', undefined, 200],
  ['PUT', '/funckeys/templates/{t}', {}, 204],
  ['DELETE', '/funckeys/templates/{t}', undefined, 204],
  ['GET', '/funckeys/templates/{t}/1', undefined, 200],
  ['PUT', '/funckeys/templates/{t}/1', custom('103'), 204],
  ['PUT', '/funckeys/templates/{t}/3', custom('103'), 204],
  ['DELETE', '/funckeys/templates/{t}/1', undefined, 204],
  ['GET', '/funckeys/templates/{t}/users', undefined, 200],
] as const;

const USERS = [
  ['GET', '/users/{u}/funckeys', undefined, 200],
  ['PUT', '/users/{u}/funckeys', {}, 204],
  ['GET', '/users/{u}/funckeys/1', undefined, 200],
  ['GET', '/users/{u}/funckeys/2', undefined, 200],
  ['PUT', '/users/{u}/funckeys/2', custom('104'), 204],
  ['PUT', '/users/{u}/funckeys/3', custom('104'), 204],
  ['DELETE', '/users/{u}/funckeys/2', undefined, 204],
  ['GET', '/users/{u}/funckeys/templates', undefined, 200],
  ['PUT', '/users/{u}/funckeys/templates/{t}', undefined, 204],
  ['DELETE', '/users/{u}/funckeys/templates/{t}', undefined, 204],
] as const;

const at = (url: string, who: string | number = user.id) =>
  url.replace('{t}', String(template.id)).replace('{u}', String(who));

describe.each([...TEMPLATES, ...USERS])('%s %s %j', (method, url, body, status) => {
  it(`answers ${status}`, async () => {
    expect((await server.call(method, at(url), body)).status).toBe(status);
  });

  it(`answers ${status} below the prefix of the gateway`, async () => {
    expect((await server.call(method, `/api/confd/1.1${at(url)}`, body)).status).toBe(status);
  });

  it('lets every web page read the answer', async () => {
    const { headers } = await server.call(method, at(url), body);
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('calls the answer JSON', async () => {
    const { headers } = await server.call(method, at(url), body);
    expect(headers['content-type']).toMatch(/^application\/json(; charset=utf-8)?$/);
  });

  it('answers 401 without a token', async () => {
    expect((await server.call(method, at(url), body, { token: null })).status).toBe(401);
  });
});

describe.each(USERS)('%s %s %j', (method, url, body, status) => {
  it(`answers ${status} for a user by uuid`, async () => {
    expect((await server.call(method, at(url, user.uuid), body)).status).toBe(status);
  });

  it(`answers ${status} for a user by uuid in capitals`, async () => {
    expect((await server.call(method, at(url, user.uuid.toUpperCase()), body)).status).toBe(status);
  });

  it(`answers ${status} for the user of the token`, async () => {
    expect((await server.call(method, at(url, 'me'), body, { token: own })).status).toBe(status);
  });

  it('answers 404 for "me" with a token that is nobody\'s', async () => {
    expect((await server.call(method, at(url, 'me'), body)).status).toBe(404);
  });
});

const GETS = [...TEMPLATES, ...USERS].filter(([method]) => method === 'GET').map(([, url]) => url);
const WRITES = [...TEMPLATES, ...USERS].filter(([, , , status]) => status === 204);

describe('HEAD', () => {
  it.each(GETS)('%s answers as GET, without a body', async (url) => {
    const answer = await server.call('HEAD', at(url));
    expect([answer.status, answer.body]).toEqual([200, null]);
  });

  it.each(GETS)('%s gives the ETag of GET', async (url) => {
    const { headers } = await server.call('GET', at(url));
    expect((await server.call('HEAD', at(url))).headers.etag).toBe(headers.etag);
  });
});

describe('204', () => {
  it.each(WRITES)('%s %s %j has no body', async (method, url, body) => {
    expect((await server.call(method, at(url), body)).body).toBeNull();
  });
});

describe('a created template', () => {
  it('is told with its absolute address', async () => {
    const { headers, body } = await server.ok('POST', '/funckeys/templates', {});
    expect(headers.location).toBe(`http://lampfield.test/1.1/funckeys/templates/${body.id}`);
  });

  it('is told with the prefix that the client used', async () => {
    const { headers, body } = await server.ok('POST', '/api/confd/1.1/funckeys/templates', {});
    expect(headers.location).toBe(`http://lampfield.test/api/confd/1.1/funckeys/templates/${body.id}`);
  });

  it('is answered as GET will answer it', async () => {
    const { body } = await server.ok('POST', '/funckeys/templates', { keys: { 1: custom('105') } });
    expect(body).toEqual((await server.ok('GET', `/funckeys/templates/${body.id}`)).body);
  });
});

describe('a method that an address does not have', () => {
  const METHODS = [
    ['PATCH', '/funckeys/templates/{t}', 'GET, PUT, DELETE, HEAD, OPTIONS'],
    ['POST', '/funckeys/templates/{t}', 'GET, PUT, DELETE, HEAD, OPTIONS'],
    ['PUT', '/funckeys/templates', 'GET, POST, HEAD, OPTIONS'],
    ['DELETE', '/funckeys/destinations', 'GET, HEAD, OPTIONS'],
    ['POST', '/funckeys/templates/{t}/1', 'GET, PUT, DELETE, HEAD, OPTIONS'],
    ['GET', '/users/{u}/funckeys/templates/{t}', 'PUT, DELETE, OPTIONS'],
    ['HEAD', '/users/{u}/funckeys/templates/{t}', 'PUT, DELETE, OPTIONS'],
    ['PUT', '/users/{u}/funckeys/templates', 'GET, HEAD, OPTIONS'],
    ['GET', '/users/{u}/funckeys/copy', 'POST, OPTIONS'],
  ] as const;

  it.each(METHODS)('%s %s is 405 and says what is allowed', async (method, url, allowed) => {
    const answer = await server.call(method, at(url));
    expect([answer.status, answer.headers.allow]).toEqual([405, allowed]);
  });

  it("is told in the words of Wazo's clients", async () => {
    const { body } = await server.call('PATCH', at('/funckeys/templates/{t}'), {}, { wazo: true });
    expect(body).toEqual({ message: 'The method is not allowed for the requested URL.' });
  });

  it('is told as a problem document otherwise', async () => {
    const { body } = await server.call('PATCH', at('/funckeys/templates/{t}'), {});
    expect(body).toMatchObject({ title: 'Method not allowed', errors: [{ code: 'method_not_allowed' }] });
  });

  it('does not include OPTIONS', async () => {
    expect((await server.call('OPTIONS', at('/funckeys/templates/{t}'))).status).toBe(204);
  });
});

describe('an address where nothing is', () => {
  const NOWHERE = [
    '/nothing',
    '/funckeys/templates/abc',
    '/funckeys/templates/-1',
    '/funckeys/templates/1.5',
    '/funckeys/templates/{t}/x',
    '/funckeys/templates/{t}/-1',
    '/funckeys/templates/99999999999999999999',
    '/funckeys/templates/9223372036854775807',
    '/funckeys/templates/%00',
    '/users/not-a-uuid/funckeys',
    '/users/{u}/funckeys/abc',
    '/users/{u}/funckeys/1/2/3',
  ];

  it.each(NOWHERE)('%s is 404 in JSON', async (url) => {
    const answer = await server.call('GET', at(url), undefined, { wazo: true });
    expect([answer.status, answer.body]).toEqual([404, ['Resource Not Found - there is nothing at this address']]);
  });

  it('is a problem document for other clients', async () => {
    const answer = await server.call('GET', '/nothing');
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
  });

  it('is 404 with a trailing percent sign', async () => {
    expect((await server.call('GET', '/funckeys/templates/%')).status).toBe(404);
  });
});

describe('a body', () => {
  const TYPES = ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-8', 'x', ''];

  it.each(TYPES)('is read as JSON when it is called %j', async (type) => {
    const options = { headers: { 'content-type': type } };
    const { body } = await server.call('POST', '/funckeys/templates', { name: 'Typed' }, options);
    expect(body.name).toBe('Typed');
  });

  it('is read as JSON when it is called nothing at all', async () => {
    const payload = JSON.stringify({ name: 'Untyped' });
    const headers = { 'x-auth-token': server.admin };
    const answer = await server.app.inject({ method: 'POST', url: '/1.1/funckeys/templates', payload, headers });
    expect(answer.json().name).toBe('Untyped');
  });

  it('may have fields that nobody knows', async () => {
    const { body } = await server.ok('POST', '/funckeys/templates', { name: 'Extra', id: 1, extra: true });
    expect(body).not.toHaveProperty('extra');
  });

  it('can not smuggle a prototype in', async () => {
    const raw = '{"name":"Proto","__proto__":{"polluted":true},"keys":{"__proto__":{}}}';
    expect((await server.call('POST', '/funckeys/templates', undefined, { raw })).body.keys).toEqual({});
  });

  it('is refused above one mebibyte', async () => {
    const answer = await server.call('POST', '/funckeys/templates', { name: 'x'.repeat(1024 * 1024) });
    expect([answer.status, answer.body.errors[0].code]).toEqual([413, 'body_too_large']);
  });
});
