import { fill, scratch, TOKEN, uuid } from '../fill.ts';
import { fire, percentile, type ServerProcess, startServer } from '../load.ts';
import type { BenchRow } from '../row.ts';

const PHONES = 10_000;
const HEADERS = { 'X-Auth-Token': TOKEN };

/** The dry run of an edit that changes 10,000 phones: how long it takes, and what those feel who read and write meanwhile. */
export const planSharedTemplate: BenchRow = {
  work: `dry run of an edit that ${PHONES} phones see`,
  target: 'seconds; reads and writes go on meanwhile; memory bounded',
  async run() {
    const { config, env, remove } = scratch();
    const { templateId } = await fill(config, { users: PHONES, templateKeys: 20, ownKeys: 5, devices: true });
    const api = await startServer('api', env);
    const plan = () => planOf(api, templateId);
    await trafficUntil(api, later(2000));
    const idle = await trafficUntil(api, later(4000));
    const before = await api.usage();
    const started = performance.now();
    const [counted, busy] = await together(plan(), (ended) => trafficUntil(api, ended));
    const seconds = (performance.now() - started) / 1000;
    const after = await api.usage();
    await api.stop();
    remove();
    if (counted !== PHONES) throw new Error(`the plan counts ${counted} phones`);
    const cpu = (after.cpu - before.cpu) / 1000 / PHONES;
    const p99 = (what: 'reads' | 'writes') => ({
      what: `p99 of ${what} meanwhile`,
      ours: `${percentile(busy[what], 99).toFixed(1)} ms`,
      baseline: `${percentile(idle[what], 99).toFixed(1)} ms idle`,
      ratio: percentile(busy[what], 99) / percentile(idle[what], 99),
    });
    return [
      p99('reads'),
      p99('writes'),
      {
        what: `${seconds.toFixed(0)} s, ${cpu.toFixed(1)} ms of CPU per phone, all requests included; memory against before`,
        ours: megabytes(after.rss),
        baseline: megabytes(before.rss),
        ratio: after.rss / before.rss,
        limit: 2,
      },
    ];
  },
};

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
const later = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));

async function together<T, U>(long: Promise<T>, meanwhile: (ended: Promise<unknown>) => Promise<U>): Promise<[T, U]> {
  return Promise.all([long, meanwhile(long)]);
}

async function planOf(api: ServerProcess, templateId: number): Promise<number> {
  const answer = await fetch(
    `http://127.0.0.1:${api.port}/1.1/funckeys/templates/${templateId}/1?dry_run=true&limit=20`,
    {
      method: 'PUT',
      headers: HEADERS,
      body: JSON.stringify({ label: 'Edited', destination: { type: 'custom', exten: '5551234' } }),
    },
  );
  return ((await answer.json()) as { counts: { devices: number } }).counts.devices;
}

/** Reads and writes at a pace that leaves the server idle time, as clients do. */
async function trafficUntil(api: ServerProcess, ended: Promise<unknown>) {
  let going = true;
  void ended.finally(() => {
    going = false;
  });
  const times = { reads: [] as number[], writes: [] as number[] };
  const keysOf = (n: number) => `/1.1/users/${uuid((n % PHONES) + 1)}/funckeys`;
  const read = { path: keysOf, headers: HEADERS, status: 200 };
  const body = () => JSON.stringify({ label: 'Mine', destination: { type: 'custom', exten: '77' } });
  const write = { method: 'PUT', path: () => `${keysOf(PHONES - 1)}/400`, headers: HEADERS, body, status: 204 };
  while (going) {
    times.reads.push(...(await fire(api.port, read, 4, 4)));
    times.writes.push(...(await fire(api.port, write, 1, 1)));
    await later(10);
  }
  return times;
}
