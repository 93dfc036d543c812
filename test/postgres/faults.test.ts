import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { openTestServer, type TestServer } from '../http/support.ts';
import { type Cluster, createCluster } from './cluster.ts';

let cluster: Cluster;
let server: TestServer;
beforeAll(async () => {
  cluster = await createCluster({ durable: true });
  server = await openTestServer({}, { LAMPFIELD_DATABASE_URL: cluster.url });
}, 60_000);
afterAll(async () => {
  await server.close();
  await cluster.remove();
});

/** Ends every connection of Lampfield's, as a failing network does. */
async function dropConnections(): Promise<void> {
  const client = new pg.Client({ connectionString: cluster.url });
  await client.connect();
  await client.query("select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lampfield'");
  await client.end();
}

/** Writers who make users until `stop` is called; then those that were acknowledged, and all statuses. */
function load(writers: number) {
  const acknowledged: string[] = [];
  const statuses = new Set<number>();
  let running = true;
  const write = async () => {
    while (running) {
      const { status, body } = await server.call('POST', '/users', { firstname: 'Ann', lines: [{}] });
      statuses.add(status);
      if (status === 201) acknowledged.push(body.uuid);
    }
  };
  const ended = Promise.all(Array.from({ length: writers }, write));
  return {
    acknowledged,
    statuses,
    async stop() {
      running = false;
      await ended;
    },
  };
}

async function storedUsers(): Promise<Set<string>> {
  const { items } = (await server.ok('GET', '/users')).body;
  return new Set(items.map((user: { uuid: string }) => user.uuid));
}

describe('a PostgreSQL that fails', () => {
  it.each([
    ['drops all connections', dropConnections],
    [
      'crashes, and is started again',
      async () => {
        await cluster.crash();
        expect((await server.call('GET', '/users')).status).toBe(503);
        await cluster.start();
      },
    ],
  ])('and %s: what was acknowledged is there, once, and the rest is 503', async (_, fail) => {
    const before = await storedUsers();
    const { acknowledged, statuses, stop } = load(4);
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(20), { timeout: 10_000 });
    await fail();
    const after = acknowledged.length;
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(after + 20), { timeout: 10_000 });
    await stop();
    const stored = await storedUsers();
    expect(acknowledged.filter((uuid) => !stored.has(uuid))).toEqual([]);
    expect([...statuses].filter((status) => ![201, 503].includes(status))).toEqual([]);
    // Of each writer, one may have been committed without that Lampfield heard of it.
    expect(stored.size - before.size - acknowledged.length).toBeLessThanOrEqual(4);
  });

  it('is not ready meanwhile, and ready again by itself', async () => {
    const ready = async () => (await server.app.inject('/ready')).statusCode;
    expect(await ready()).toBe(200);
    await cluster.crash();
    expect(await ready()).toBe(503);
    expect((await server.app.inject('/health')).statusCode).toBe(200);
    await cluster.start();
    await vi.waitFor(async () => expect(await ready()).toBe(200));
  });

  it('does not keep Lampfield from stopping', async () => {
    const other = await openTestServer({}, { LAMPFIELD_DATABASE_URL: cluster.url });
    await cluster.crash();
    await other.close();
    await cluster.start();
  });
});

describe('many writers at once', () => {
  it('on one template: none is lost, and none sees 5xx', async () => {
    const { id } = (await server.ok('POST', '/funckeys/templates', { name: 'Desk', keys: {} })).body;
    const put = (position: number) =>
      server.call('PUT', `/funckeys/templates/${id}/${position}`, {
        destination: { type: 'custom', exten: String(1000 + position) },
      });
    const answers = await Promise.all(Array.from({ length: 40 }, (_, index) => put(index + 1)));
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 204));
    const { keys } = (await server.ok('GET', `/funckeys/templates/${id}`)).body;
    expect(Object.keys(keys)).toHaveLength(40);
  });

  it('with If-Match: of those who read the same, one wins', async () => {
    const { id } = (await server.ok('POST', '/funckeys/templates', { name: 'Shared', keys: {} })).body;
    const url = `/funckeys/templates/${id}`;
    const etag = String((await server.ok('GET', url)).headers.etag);
    const rename = (name: string) => server.call('PUT', url, { name, keys: {} }, { headers: { 'If-Match': etag } });
    const answers = await Promise.all(Array.from({ length: 12 }, (_, index) => rename(`name ${index}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([204, ...new Array(11).fill(412)]);
  });

  it('of whom all want one extension: one gets it, the others are told', async () => {
    const make = () =>
      server.call('POST', '/users', { firstname: 'Ben', lines: [{ extensions: [{ exten: '7000' }] }] });
    const answers = await Promise.all(Array.from({ length: 12 }, make));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, ...new Array(11).fill(400)]);
  });
});
