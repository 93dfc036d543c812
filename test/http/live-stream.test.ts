import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { scriptedPbx } from './scripted-pbx.ts';
import { openStream, type StreamClient } from './stream-client.ts';
import { openTestServer, populate } from './support.ts';
import { custom, newPhone, newTemplate } from './wire.ts';

const pbx = scriptedPbx();
const server = await openTestServer({}, {}, pbx);
const { ok, call, app, installation } = server;
const { alice, bob, zoe, group, agent, filter, conference } = await populate(server);
const tenant: string = alice.tenant_uuid;
const open = new Set<StreamClient>();
let origin: string;
beforeAll(async () => {
  origin = await app.listen({ host: '127.0.0.1', port: 0 });
});
afterEach(() => {
  for (const client of open) client.close();
  open.clear();
  vi.useRealTimers();
});

/** A client that has read where it begins, and the id that it begins at. */
async function listen(options: Parameters<typeof openStream>[1] = {}) {
  const client = await openStream(origin, options);
  open.add(client);
  const retry = await client.next();
  const first = options.headers === undefined ? await client.next() : {};
  return { ...client, retry: retry.retry, id: first.id! };
}
const tellLamp = (id: string, state: 'idle' | 'busy' = 'busy', at = 0) =>
  pbx.tell({ id, kind: 'line', state, tenant_uuid: tenant, at });

describe('GET /events', () => {
  it('is a stream of server-sent events that nobody keeps', async () => {
    const { status, headers, retry, id } = await listen();
    expect([status, headers['content-type'], headers['cache-control'], headers['x-accel-buffering']]).toEqual([
      ...[200, 'text/event-stream', 'no-store', 'no'],
    ]);
    expect([retry, id]).toEqual(['3000', expect.stringMatching(/^\d+-\d+$/)]);
  });

  it('can be read by pages from elsewhere', async () => {
    const { headers } = await listen({ headers: { origin: 'http://elsewhere.test' } });
    expect(headers['access-control-allow-origin']).toBe('*');
  });

  it('answers HEAD without a stream', async () => {
    expect(await call('HEAD', '/events')).toMatchObject({ status: 200, body: null });
  });

  it('tells of lamps', async () => {
    const client = await listen();
    tellLamp('1001', 'busy', 1000);
    const at = '1970-01-01T00:00:01.000Z';
    const data = { tenant_uuid: tenant, at, id: '1001', kind: 'line', state: 'busy' };
    expect(await client.next()).toEqual({ id: expect.any(String), event: 'lamp', data });
  });

  it('says that everything should be read anew where a PBX went away, or came back', async () => {
    const client = await listen();
    pbx.turn([tenant]);
    expect(await client.next()).toMatchObject({ event: 'reload' });
  });

  it('numbers what it tells', async () => {
    const client = await listen();
    const number = (id: string) => Number(id.split('-')[1]);
    tellLamp('1001');
    tellLamp('1002');
    const ids = [client.id, (await client.next()).id!, (await client.next()).id!].map(number);
    expect(ids).toEqual([ids[0], ids[0]! + 1, ids[0]! + 2]);
  });

  it('gives to those who listen the same bytes', async () => {
    const [one, other] = [await listen(), await listen()];
    tellLamp('1001');
    expect(await one.next()).toEqual(await other.next());
  });

  it.each([
    ['lamp', 'state'],
    ['lamp,state', 'lamp'],
  ])('?events=%s leaves out what is not asked for', async (events, first) => {
    const client = await listen({ query: `?events=${events}` });
    await ok('PUT', `/users/${alice.id}/funckeys/1`, custom('112'));
    if (first === 'state') tellLamp('1001');
    else await ok('PUT', `/users/${alice.id}/services/dnd`, { enabled: true });
    expect((await client.next()).event).toBe(first === 'state' ? 'lamp' : 'state');
  });

  it('refuses events that there are not', async () => {
    const answer = await call('GET', '/events?events=lamp,weather');
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'events', code: 'one_of' }] } });
  });

  it('says something every 15 seconds, so that nobody cuts the connection', async () => {
    const quiet = await openTestServer({}, {}, scriptedPbx());
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const client = await openStream(await quiet.app.listen({ host: '127.0.0.1', port: 0 }));
    open.add(client);
    await client.next();
    await client.next();
    vi.advanceTimersByTime(15_000);
    expect(await client.next()).toEqual({ comment: '' });
  });
});

describe('a change', () => {
  const template = newTemplate(server, {}, { name: 'Desk' });
  const member: number = filter.surrogates.users[0].member_id;

  it.each([
    ['PUT', `/users/${alice.id}/funckeys/2`, custom('110'), 'key', { resource: 'user_key', id: alice.id, position: 2 }],
    ['PUT', `/users/${alice.id}/funckeys`, {}, 'key', { resource: 'user_funckeys', id: alice.id }],
    [
      'PUT',
      `/users/${alice.id}/services/dnd`,
      { enabled: true },
      'state',
      { id: alice.uuid, value: { enabled: true } },
    ],
    [
      'PUT',
      `/users/${alice.id}/forwards/busy`,
      { enabled: true, destination: '1002' },
      'state',
      { resource: 'user_forward_busy', value: { enabled: true, destination: '1002' } },
    ],
    [
      'PUT',
      `/groups/${group.id}/members/users/${bob.id}`,
      undefined,
      'state',
      { id: group.id, user_id: bob.id, value: { member: true } },
    ],
    [
      'PUT',
      `/callfilters/${filter.id}/members/${member}`,
      { active: true },
      'state',
      { id: filter.id, member_id: member, value: { active: true } },
    ],
    [
      'POST',
      `/agents/${agent.id}/login`,
      { user_uuid: bob.uuid },
      'state',
      { id: agent.id, value: { logged: true, logged_user_uuid: bob.uuid } },
    ],
    ['PUT', `/conferences/${conference.id}`, { name: 'R', pin: '9876' }, 'state', { resource: 'conference' }],
  ] as const)('by %s %s is told at once', async (method, url, body, event, data) => {
    const client = await listen();
    await ok(method, url, body);
    expect(await client.next()).toMatchObject({ event, data: { tenant_uuid: tenant, ...data } });
  });

  it('of templates and their keys is told', async () => {
    const { id, url } = await template;
    const client = await listen();
    await ok('PUT', `${url}/3`, custom('110'));
    await ok('DELETE', url);
    expect(await client.next()).toMatchObject({ event: 'key', data: { resource: 'template_key', id, position: 3 } });
    expect(await client.next()).toMatchObject({ event: 'template', data: { action: 'delete', id } });
  });

  it('of devices is told, and of their files', async () => {
    const client = await listen({ query: '?events=device' });
    await newPhone(server, alice);
    const [made, written] = [await client.next(), await client.next()];
    expect(made).toMatchObject({ event: 'device', data: { resource: 'device', action: 'create' } });
    expect(written).toMatchObject({ event: 'device', data: { resource: 'device_files', id: made.data.id } });
  });

  it('of a key is told with the phones whose files have changed by it, and with no others', async () => {
    await newPhone(server, zoe);
    const client = await listen({ query: '?events=device,lamp' });
    await ok('PUT', `/users/${zoe.id}/funckeys/1`, custom('110'));
    await ok('PUT', `/users/${zoe.id}/funckeys/1`, custom('110'));
    const { data } = await client.next();
    const { total, items } = (await ok('GET', `/devices?id=${data.id}`)).body;
    expect([data.resource, total, items[0].lines[0].user_uuid]).toEqual(['device_files', 1, zoe.uuid]);
    tellLamp('1001');
    expect((await client.next()).event).toBe('lamp');
  });

  it('tells no secret', async () => {
    const client = await listen();
    const line = { extensions: [{ exten: '1900' }], endpoint_sip: { password: 'a-secret-password' } };
    await ok('POST', '/users', { firstname: 'New', lines: [line], voicemail: { number: '1900', password: '4711' } });
    const { event, data } = await client.next();
    expect([event, Object.keys(data)]).toEqual(['state', ['tenant_uuid', 'at', 'resource', 'action', 'id']]);
  });

  it('that is only rehearsed is not told', async () => {
    const client = await listen();
    await ok('PUT', `/users/${alice.id}/funckeys/2?dry_run=true`, custom('111'));
    tellLamp('1001');
    expect((await client.next()).event).toBe('lamp');
  });

  it('of more than a thousand things is told as one "reload"', async () => {
    const client = await listen();
    await installation.publisher.write({ actor: 'a test', scope: { tenant, visible: [tenant] } }, async ({ audit }) => {
      const change = { tenant_uuid: tenant, action: 'update', resource: 'template' } as const;
      for (let id = 1; id <= 1001; id++) audit({ ...change, id });
    });
    expect(await client.next()).toMatchObject({ event: 'reload', data: {} });
    await ok('PUT', `/users/${alice.id}/services/dnd`, { enabled: true });
    expect((await client.next()).event).toBe('state');
  });

  it('that many phones have to follow is told as a job, from its start to its end, and phone by phone', async () => {
    const { id, url } = await newTemplate(server, {}, { name: 'Everybody' });
    for (let index = 0; index < 21; index++) {
      const { uuid } = (await ok('POST', '/users', { firstname: 'Some', func_key_template_id: id })).body;
      await newPhone(server, { uuid });
    }
    const client = await listen({ query: '?events=job' });
    await ok('PUT', `${url}/1`, custom('110'));
    const [start, end] = [await client.next(), await client.next()];
    expect([start.data, end.data]).toMatchObject([{ state: 'running' }, { state: 'done' }]);
    expect(await installation.database.read.devices.countPending()).toBe(0);
    const phones = await listen({ query: '?events=device' });
    await ok('PUT', `${url}/1`, custom('111'));
    const steps = [];
    for (let count = 0; count < 21; count++) steps.push((await phones.next()).data);
    expect(steps).toEqual(new Array(21).fill(expect.objectContaining({ resource: 'device_files', stage: 'compiled' })));
    expect(new Set(steps.map(({ id }) => id)).size).toBe(21);
  });
});

describe('Last-Event-ID', () => {
  const resume = (id: string, query = '') => listen({ query, headers: { 'last-event-id': id } });

  it('goes on after that event', async () => {
    const client = await listen();
    tellLamp('1001');
    tellLamp('1002', 'idle');
    const seen = await client.next();
    client.close();
    tellLamp('1003');
    const back = await resume(seen.id!);
    expect([(await back.next()).data.id, (await back.next()).data.id]).toEqual(['1002', '1003']);
  });

  it('goes on from where a client began that has seen nothing yet', async () => {
    const { id, close } = await listen();
    close();
    tellLamp('1004');
    expect((await (await resume(id)).next()).data.id).toBe('1004');
  });

  it('sends of what was missed only what is asked for', async () => {
    const { id } = await listen();
    tellLamp('1001');
    await ok('PUT', `/users/${alice.id}/services/dnd`, { enabled: false });
    expect((await (await resume(id, '?events=state')).next()).event).toBe('state');
  });

  it.each(['1-1', 'x', '', '-', '99999999999999999999-1', '1-99999999999999999999', '%00'])(
    '%j, which is not ours, is answered by "reload", and the stream goes on',
    async (unknown) => {
      const { id } = await listen();
      const client = await resume(unknown);
      tellLamp('1005');
      expect(await client.next()).toEqual({ id, event: 'reload', data: {} });
      expect((await client.next()).data.id).toBe('1005');
    },
  );

  it('of an event that is yet to come is not ours', async () => {
    const [epoch, number] = (await listen()).id.split('-');
    expect((await (await resume(`${epoch}-${Number(number) + 1}`)).next()).event).toBe('reload');
  });

  it('that is older than the last 10,000 events is not known any more', async () => {
    const { id, close } = await listen();
    close();
    tellLamp('1006');
    for (let index = 1; index < 10_000; index++) tellLamp('1001');
    expect((await (await resume(id)).next()).data.id).toBe('1006');
    tellLamp('1001');
    expect((await (await resume(id)).next()).event).toBe('reload');
  });
});
