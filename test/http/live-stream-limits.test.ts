import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { CHANGE_EVENTS } from '../../src/http/live-stream/event-table.ts';
import { MOST_CLIENTS } from '../../src/http/live-stream/live-stream.ts';
import { scriptedPbx } from './scripted-pbx.ts';
import { openStream } from './stream-client.ts';
import { openTestServer, populate } from './support.ts';
import { openWriteWorld, sampleOf, WRITE_ROUTES } from './write-world.ts';

/** A figure of /metrics. */
async function figure({ app }: { app: Awaited<ReturnType<typeof openTestServer>>['app'] }, name: string) {
  const text = (await app.inject('/metrics')).payload;
  return Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${name} `) || line.startsWith(`${name}{`))
      ?.split(' ')
      .at(-1),
  );
}

async function listening() {
  const pbx = scriptedPbx();
  const server = await openTestServer({}, {}, pbx);
  const { alice } = await populate(server);
  const origin = await server.app.listen({ host: '127.0.0.1', port: 0 });
  const tellLamp = (id: string) => pbx.tell({ id, kind: 'line', state: 'busy', tenant_uuid: alice.tenant_uuid, at: 0 });
  return { ...server, origin, tellLamp };
}

describe('the live stream', () => {
  it('is ended in order when the server stops', async () => {
    const { close, origin } = await listening();
    const clients = [await openStream(origin), await openStream(origin)];
    await close();
    expect(await Promise.all(clients.map((client) => client.ended()))).toEqual([true, true]);
  });

  it('forgets a client that has gone', async () => {
    const server = await listening();
    const client = await openStream(server.origin);
    expect(await figure(server, 'lampfield_stream_clients')).toBe(1);
    client.close();
    while ((await figure(server, 'lampfield_stream_clients')) > 0) await turn();
    expect(await client.ended()).toBe(false);
  });

  it('cuts a client off that does not read, and goes on for the others', async () => {
    const server = await listening();
    const [slow, other] = [await openStream(server.origin), await openStream(server.origin)];
    slow.stall();
    const read = (async () => {
      let seen = 0;
      while ((await other.next()).data?.id !== 'last') seen++;
      return seen;
    })();
    let told = 0;
    while ((await figure(server, 'lampfield_stream_clients')) > 1) {
      for (let index = 0; index < 2000; index++, told++) server.tellLamp('1001');
      await turn();
    }
    server.tellLamp('last');
    // The two blocks that each stream begins with.
    expect(await read).toBe(told + 2);
    other.close();
    expect(await figure(server, 'lampfield_stream_events_total')).toBe(told + 1);
  });

  it('takes a thousand clients, and refuses more until one goes', async () => {
    const { app, call, admin } = await openTestServer();
    const stream = () => app.inject({ url: '/1.1/events', headers: { 'x-auth-token': admin }, payloadAsStream: true });
    const clients = await Promise.all(Array.from({ length: MOST_CLIENTS }, stream));
    const refused = await call('GET', '/events');
    expect(refused).toMatchObject({ status: 503, body: { errors: [{ code: 'too_many_streams' }] } });
    clients[0]!.raw.res.destroy();
    await turn();
    expect((await stream()).statusCode).toBe(200);
  });
});

it('every resource that the audit names is told, or is known not to be', async () => {
  const world = await openWriteWorld();
  // What is deleted can not be changed any more.
  const [deleting, others] = [true, false].map((wanted) =>
    WRITE_ROUTES.filter((route) => (route.method === 'DELETE') === wanted),
  );
  for (const route of [...others!, ...deleting!]) {
    const body = route.body === undefined ? undefined : sampleOf(route, world.ids);
    await world.call(route.method, world.address(route), body);
  }
  const { items } = (await world.ok('GET', '/audit')).body;
  const resources = new Set<string>(items.map((one: { resource: string }) => one.resource));
  expect(resources.size).toBeGreaterThan(20);
  expect([...resources].filter((resource) => !(resource in CHANGE_EVENTS))).toEqual([]);
});
