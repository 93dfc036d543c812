import { beforeEach, describe, expect, it } from 'vitest';
import type { PbxFigures } from '../../src/domain/pbx/port.ts';
import { scriptedPbx } from './scripted-pbx.ts';
import { openTestServer, populate } from './support.ts';

const pbx = scriptedPbx();
const server = await openTestServer({}, {}, pbx);
const { app, call, ok } = server;
const figures: PbxFigures = {
  name: 'asterisk',
  connected: true,
  reloads: { 'res_pjsip.so': 2 },
  drift_corrected: 3,
  reconciliations: 4,
  actions: 500,
  events: 600,
  waiting: 7,
};
beforeEach(() => {
  pbx.figuresNow = [figures];
});

const metrics = async () => (await app.inject('/metrics')).payload.split('\n');
const figureOf = (lines: string[], start: string) =>
  lines
    .find((line) => line.startsWith(`${start} `))
    ?.split(' ')
    .at(-1);

describe('GET /metrics', () => {
  it('needs no token, and is text for Prometheus', async () => {
    const { statusCode, headers } = await app.inject('/metrics');
    expect([statusCode, headers['content-type']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8']);
    expect((await app.inject({ method: 'POST', url: '/metrics' })).statusCode).toBe(405);
  });

  it.each([
    ['lampfield_pbx_connected{pbx="asterisk"}', '1'],
    ['lampfield_pbx_waiting{pbx="asterisk"}', '7'],
    ['lampfield_pbx_reloads_total{pbx="asterisk",module="res_pjsip.so"}', '2'],
    ['lampfield_pbx_drift_corrected_total{pbx="asterisk"}', '3'],
    ['lampfield_pbx_reconciliations_total{pbx="asterisk"}', '4'],
    ['lampfield_pbx_actions_total{pbx="asterisk"}', '500'],
    ['lampfield_pbx_events_total{pbx="asterisk"}', '600'],
    ['lampfield_stream_clients', '0'],
  ])('has %s', async (name, value) => {
    expect(figureOf(await metrics(), name)).toBe(value);
  });

  it('has what a PBX says now, and nothing of one that is gone', async () => {
    await metrics();
    pbx.figuresNow = [{ ...figures, actions: 501 }];
    expect(figureOf(await metrics(), 'lampfield_pbx_actions_total{pbx="asterisk"}')).toBe('501');
    pbx.figuresNow = [];
    expect((await metrics()).filter((line) => line.includes('asterisk'))).toEqual([]);
  });

  it('counts answers by route and status, whatever the ids are', async () => {
    const counted = async (status: number) => {
      const route = `method="GET",route="/1.1/users/:user_id",status="${status}"`;
      return Number(figureOf(await metrics(), `lampfield_http_requests_total{${route}}`) ?? 0);
    };
    const before = [await counted(200), await counted(404)];
    const { id, uuid } = (await ok('POST', '/users', { firstname: 'Some' })).body;
    for (const name of [id, uuid]) await ok('GET', `/users/${name}`);
    await call('GET', '/users/999999');
    expect([await counted(200), await counted(404)]).toEqual([before[0]! + 2, before[1]! + 1]);
  });

  it('has how long answers took, but not how long streams last', async () => {
    await ok('GET', '/tenants');
    await call('HEAD', '/events');
    const lines = await metrics();
    const count = (route: string) =>
      lines.find(
        (line) => line.startsWith('lampfield_http_request_duration_seconds_count') && line.includes(`"${route}"`),
      );
    expect([count('/1.1/tenants'), count('/1.1/events')]).toEqual([expect.any(String), undefined]);
  });

  it('has what the process needs', async () => {
    expect(Number(figureOf(await metrics(), 'process_resident_memory_bytes'))).toBeGreaterThan(1e6);
  });

  it('names nobody: no person, tenant, number or id', async () => {
    const world = await populate(server);
    await ok('GET', `/users/${world.alice.uuid}`);
    await call('GET', '/no/such/address-1001');
    // Names and labels: the digits of a value mean nobody.
    const text = (await metrics()).map((line) => line.replace(/ \S+$/, '')).join('\n');
    expect(text).not.toMatch(/Alice|Sales|1001|main"/);
    expect(text).not.toContain(world.alice.uuid);
    expect(text).not.toContain(world.alice.tenant_uuid);
  });
});

describe('GET /ready', () => {
  it('names the PBXs that are reached', async () => {
    const answer = await app.inject('/ready');
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ status: 'ok', pbx: [{ name: 'asterisk', connected: true }] });
  });

  it('is 503 while one is away, and says which', async () => {
    pbx.figuresNow = [figures, { ...figures, name: 'second', connected: false }];
    const answer = await app.inject('/ready');
    expect([answer.statusCode, answer.json().errors[0].code]).toEqual([503, 'pbx_unavailable']);
    expect(answer.json().detail).toContain('away: second');
    expect((await app.inject('/health')).statusCode).toBe(200);
  });

  it('is 503 where the store does not answer', async () => {
    const closed = await openTestServer();
    await closed.installation.database.close();
    expect((await closed.app.inject('/ready')).statusCode).toBe(503);
  });
});
