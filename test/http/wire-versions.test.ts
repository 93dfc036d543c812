import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { openTestServer, populate } from './support.ts';
import { newTemplate } from './wire.ts';

const server = await openTestServer();
const { ok, call } = server;
const world = await populate(server);
const template = await newTemplate(server);
const device = (await ok('POST', '/devices', { mac: '001565aa0001', vendor: 'Yealink', model: 'T46S' })).body;
const keys = `/users/${world.alice.id}/funckeys`;

describe('If-Match on an address that changes something else', () => {
  const ACTIONS: [string, string, string, unknown][] = [
    ['POST', `${keys}/copy`, keys, { from_user_uuid: world.bob.uuid }],
    ['PUT', `${keys}/templates/${template.id}`, `${keys}/templates`, undefined],
    ['DELETE', `${keys}/templates/${template.id}`, `${keys}/templates`, undefined],
    ['POST', `/agents/${world.agent.id}/login`, `/agents/${world.agent.id}`, { user_uuid: world.bob.uuid }],
    ['POST', `/agents/${world.agent.id}/logoff`, `/agents/${world.agent.id}`, undefined],
    ['POST', `/devices/${device.id}/window`, `/devices/${device.id}`, undefined],
  ];

  it.each(ACTIONS)('%s %s refuses an old version', async (method, url, _, body) => {
    expect((await call(method, url, body, { headers: { 'if-match': '"old"' } })).status).toBe(412);
  });

  it.each(ACTIONS)('%s %s takes the version of %s', async (method, url, changed, body) => {
    const etag = String((await ok('GET', changed)).headers.etag);
    expect((await call(method, url, body, { headers: { 'if-match': etag } })).status).toBe(204);
  });
});

it('a new device comes back as GET sends it', async () => {
  const lines = [{ user_uuid: world.alice.uuid }];
  await ok('PUT', `${keys}/99`, { destination: { type: 'custom', exten: '5' } });
  const made = (await ok('POST', '/devices', { mac: '001565aa0002', vendor: 'Yealink', model: 'T46S', lines })).body;
  expect(made.problems).toHaveLength(1);
  expect((await ok('GET', `/devices/${made.id}`)).body).toEqual(made);
});

it.each(['/health', '/1.1/openapi.json', '/docs', '/ready'])('%s knows no POST', async (url) => {
  const answer = await server.app.inject({ method: 'POST', url });
  expect([answer.statusCode, answer.headers.allow]).toEqual([405, 'GET, HEAD, OPTIONS']);
});

it.each(['pbx:0', 'pbx:65536', 'pbx:99999'])('a SIP server can not be at %s', async (sip_server) => {
  expect((await call('POST', '/tenants', { name: 'Some', sip_server })).status).toBe(400);
});

describe('the OpenAPI document', async () => {
  const document = (await ok('GET', '/openapi.json')).body;

  it('is packed for who takes it so, and not sent again to who has it', async () => {
    const get = (headers: Record<string, string>) =>
      server.app.inject({ method: 'GET', url: '/1.1/openapi.json', headers });
    const packed = await get({ 'accept-encoding': 'gzip, br' });
    expect(packed.headers['content-encoding']).toBe('gzip');
    expect(JSON.parse(gunzipSync(packed.rawPayload).toString())).toEqual(document);
    expect((await get({ 'accept-encoding': 'gzip;q=0' })).json()).toEqual(document);
    expect((await get({ 'if-none-match': String(packed.headers.etag) })).statusCode).toBe(304);
  });

  it('has no reference to nothing', () => {
    const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!);
    const found = (path: string) => path.split('/').reduce((at, name) => at?.[name], document);
    expect(references.filter((path) => found(path) === undefined)).toEqual([]);
  });

  it('says which query parameters are required', () => {
    const { parameters } = document.paths['/funckeys'].get;
    const required = parameters.filter((one: { required: boolean }) => one.required);
    expect(required.map((one: { name: string }) => one.name)).toEqual(['destination_type', 'destination_id']);
  });

  it('says where If-Match works', () => {
    const version = { $ref: '#/components/parameters/version' };
    expect(document.paths['/agents/{id}/login'].post.parameters).toContainEqual(version);
  });

  it('says that a dry run answers a plan', () => {
    expect(Object.keys(document.paths['/users'].post.responses)).toEqual(['200', '201', '4XX']);
  });
});
