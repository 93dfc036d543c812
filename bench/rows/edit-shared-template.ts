import { fill, scratch, TOKEN, uuid } from '../fill.ts';
import { fire, percentile, type ServerProcess, startServer } from '../load.ts';
import type { BenchRow } from '../row.ts';

const PHONES = 10_000;

/** One key of a template that 10,000 phones use: how long until all files are made, and what readers feel meanwhile. */
export const editSharedTemplate: BenchRow = {
  work: `edit a template that ${PHONES} phones use`,
  target: 'compiled in the background within seconds; p99 of reads meanwhile ≤ 3 × its idle value; memory bounded',
  async run() {
    const { config, env, remove } = scratch();
    const { templateId } = await fill(config, { users: PHONES, templateKeys: 20, ownKeys: 5, devices: true }, true);
    const api = await startServer('api', env);
    await readsFor(api, 2000);
    const idle = await readsFor(api, 4000);
    const before = (await api.usage()).rss;
    const edit = await fetch(`http://127.0.0.1:${api.port}/1.1/funckeys/templates/${templateId}/1`, {
      method: 'PUT',
      headers: { 'X-Auth-Token': TOKEN },
      body: JSON.stringify({ label: 'Edited', destination: { type: 'custom', exten: '5551234' } }),
    });
    if (edit.status !== 204) throw new Error(`the edit answered ${edit.status}`);
    const started = performance.now();
    const busy: number[] = [];
    while (await isCompiling(api)) busy.push(...(await readsFor(api, 500)));
    const seconds = (performance.now() - started) / 1000;
    const after = (await api.usage()).rss;
    await api.stop();
    remove();
    const p99 = (times: number[]) => percentile(times, 99);
    return [
      {
        what: 'p99 of reads while it compiles',
        ours: `${p99(busy).toFixed(1)} ms`,
        baseline: `${p99(idle).toFixed(1)} ms idle`,
        ratio: p99(busy) / p99(idle),
        limit: 3,
      },
      {
        what: `all files made after ${seconds.toFixed(0)} s; memory against before`,
        ours: megabytes(after),
        baseline: megabytes(before),
        ratio: after / before,
        limit: 2,
      },
    ];
  },
};

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** Reads at a pace that leaves the server idle time, as clients do. */
async function readsFor(api: ServerProcess, milliseconds: number): Promise<number[]> {
  const times: number[] = [];
  const end = performance.now() + milliseconds;
  const shot = {
    path: (n: number) => `/1.1/users/${uuid((n % PHONES) + 1)}/funckeys`,
    headers: { 'X-Auth-Token': TOKEN },
    status: 200,
  };
  while (performance.now() < end) {
    times.push(...(await fire(api.port, shot, 4, 4)));
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  return times;
}

/** The last phone in order is compiled last: its stored files are those of the edited key, or not yet. */
async function isCompiling(api: ServerProcess): Promise<boolean> {
  const id = uuid(PHONES).replaceAll('-', '');
  const answer = await fetch(`http://127.0.0.1:${api.port}/1.1/devices/${id}/files`, {
    headers: { 'X-Auth-Token': TOKEN },
  });
  return ((await answer.json()) as { pending: boolean }).pending;
}
