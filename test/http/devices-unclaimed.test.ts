import { beforeEach, describe, expect, it } from 'vitest';
import { announceNewPhones } from '../../src/domain/directory/unclaimed.ts';
import { openStream } from './stream-client.ts';
import { openTestServer, populate, seePhone } from './support.ts';

const server = await openTestServer();
const { ok, call, installation } = server;
const { alice } = await populate(server);
const branch = (await ok('POST', '/tenants', { name: 'branch' })).body.uuid as string;
const stranger = (await ok('POST', '/tokens', { name: 'stranger', acl: ['#'], tenant_uuid: branch })).body.token;
const colons = (mac: string) => mac.match(/../g)!.join(':');

let mac: string;
beforeEach(async () => {
  mac = await seePhone(server);
});

describe('unclaimed phones', () => {
  it('are listed with what was seen, the last first', async () => {
    const late = await seePhone(server, { last_seen: 9000, model: null, vendor: 'Snom' });
    const { total, items } = (await ok('GET', '/devices/unclaimed')).body;
    expect(total).toBe(items.length);
    expect(items[0]).toMatchObject({ mac: colons(late), vendor: 'Snom', model: null });
    const found = (await ok('GET', `/devices/unclaimed?mac=${colons(mac)}`)).body;
    const seen = { first_seen: '1970-01-01T00:00:01.000Z', last_seen: '1970-01-01T00:00:02.000Z', times: 3 };
    const phone = { vendor: 'Yealink', model: 'T54W', firmware: '96.86.0.75', address: '10.0.0.7', file: `${mac}.cfg` };
    const links = [{ rel: 'unclaimed', href: `http://lampfield.test/1.1/devices/unclaimed/${mac}` }];
    expect(found).toEqual({ total: 1, items: [{ mac: colons(mac), ...phone, ...seen, links }] });
    expect((await ok('GET', `/devices/unclaimed/${colons(mac)}`)).body).toEqual(found.items[0]);
  });

  it('are seen and claimed by tokens of the main tenant alone', async () => {
    for (const [method, path] of [
      ['GET', '/devices/unclaimed'],
      ['GET', `/devices/unclaimed/${mac}`],
      ['POST', `/devices/unclaimed/${mac}`],
      ['DELETE', `/devices/unclaimed/${mac}`],
    ] as const) {
      const answer = await call(method, path, undefined, { token: stranger });
      expect(answer).toMatchObject({ status: 401, body: { errors: [{ code: 'right_missing' }] } });
    }
  });

  it('are claimed with one request, as they were seen', async () => {
    const { status, body, headers } = await ok('POST', `/devices/unclaimed/${mac}`);
    expect([status, headers.location]).toEqual([201, `http://lampfield.test/1.1/devices/${body.id}`]);
    expect(body).toMatchObject({ mac: colons(mac), vendor: 'Yealink', model: 'T54W', tenant_uuid: alice.tenant_uuid });
    expect((await call('GET', `/devices/unclaimed/${mac}`)).status).toBe(404);
    expect((await call('POST', `/devices/unclaimed/${mac}`)).status).toBe(404);
    const row = await installation.database.read.devices.find(body.id);
    expect(row).toMatchObject({ window_address: '10.0.0.7', window_until: expect.any(Number) });
  });

  it('are claimed with users, modules and settings', async () => {
    const use = {
      lines: [{ user_uuid: alice.uuid, line: 2 }],
      expansions: [{ model: 'EXP50' }],
      phone_settings: { 'lang.gui': 'French' },
    };
    const { body } = await ok('POST', `/devices/unclaimed/${mac}`, use);
    expect(body).toMatchObject({ ...use, lines: [{ line: 2, user_uuid: alice.uuid }], problems: [] });
    const { items } = (await ok('GET', `/devices/${body.id}/files`)).body;
    expect(items[0].body).toContain('lang.gui = French');
  });

  it('are claimed into a tenant below', async () => {
    const { body } = await ok('POST', `/devices/unclaimed/${mac}`, {}, { tenant: branch });
    expect(body.tenant_uuid).toBe(branch);
    const wrong = await call(
      'POST',
      `/devices/unclaimed/${await seePhone(server)}`,
      { lines: [{ user_uuid: alice.uuid }] },
      { tenant: branch },
    );
    expect(wrong).toMatchObject({ status: 400, body: { errors: [{ path: 'lines.0.user_uuid' }] } });
  });

  it('are planned without being claimed', async () => {
    const { body } = await ok('POST', `/devices/unclaimed/${mac}?dry_run=true`, { lines: [{ user_uuid: alice.uuid }] });
    expect(body.counts.devices).toBe(1);
    expect((await call('GET', `/devices/unclaimed/${mac}`)).status).toBe(200);
  });

  it('are no longer listed once they are registered by hand', async () => {
    await ok('POST', '/devices', { mac, model: 'T54W' });
    expect((await call('GET', `/devices/unclaimed/${mac}`)).status).toBe(404);
    expect((await ok('GET', `/devices/unclaimed?mac=${mac}`)).body.total).toBe(0);
  });

  it('are forgotten until they ask again', async () => {
    expect((await ok('DELETE', `/devices/unclaimed/${mac}`)).status).toBe(204);
    expect((await call('DELETE', `/devices/unclaimed/${mac}`)).status).toBe(404);
    const audited = (await ok('GET', `/audit?resource=unclaimed_device&resource_id=${mac}`)).body.items;
    expect(audited).toMatchObject([{ action: 'delete', before: { mac, vendor: 'Yealink', model: 'T54W' } }]);
  });

  it('are told of in the live stream, to who may list them', async () => {
    const origin = await server.app.listen({ host: '127.0.0.1', port: 0 });
    const client = await openStream(origin, {});
    await client.next();
    await client.next();
    await announceNewPhones(installation, [mac]);
    const data = { tenant_uuid: alice.tenant_uuid, resource: 'unclaimed_device', action: 'create', id: mac };
    expect(await client.next()).toMatchObject({ event: 'device', data });
    client.close();
  });
});

describe('the activity of a phone', () => {
  it('is told the newest first, page by page', async () => {
    const { id } = (await ok('POST', `/devices/unclaimed/${mac}`)).body;
    const visit = { file: `${mac}.cfg`, firmware: '96.86.0.75', address: '10.0.0.7' };
    await installation.database.transaction((store) =>
      store.activity.add(id, [
        { at: 1000, event: 'refused', reason: 'its window is closed', ...visit },
        { at: 2000, event: 'fetched', etag: 'e', status: 200, ...visit },
        { at: 3000, event: 'uploaded', bytes: 7, ...visit },
      ]),
    );
    const all = (await ok('GET', `/devices/${id}/activity`)).body;
    expect(all).toEqual({
      total: 3,
      items: [
        { at: '1970-01-01T00:00:03.000Z', event: 'uploaded', bytes: 7, ...visit },
        { at: '1970-01-01T00:00:02.000Z', event: 'fetched', etag: 'e', status: 200, ...visit },
        { at: '1970-01-01T00:00:01.000Z', event: 'refused', reason: 'its window is closed', ...visit },
      ],
    });
    const page = (await ok('GET', `/devices/${id}/activity?limit=1&offset=1`)).body;
    expect(page).toEqual({ total: 3, items: all.items.slice(1, 2) });
    const oldest = (await ok('GET', `/devices/${id}/activity?direction=asc&event=refused`)).body;
    expect(oldest).toEqual({ total: 1, items: all.items.slice(2) });
    expect((await call('GET', `/devices/${id}/activity`, undefined, { token: stranger })).status).toBe(404);
  });
});
