import { fill, scratch, TOKEN, uuid } from '../fill.ts';
import { cpuPerRequest, fire, interleaved, startBare, startServer } from '../load.ts';
import type { BenchRow } from '../row.ts';

// More than the store remembers, so that own keys come from the database.
const USERS = 20_000;

/** Reading unified keys, without any response cache. */
export const readUnifiedKeys: BenchRow = {
  work: 'read unified keys (30 of a template + 10 own)',
  target: 'CPU per request ≤ 4 × a bare node:http server sending the same bytes',
  async run() {
    const { config, env, folder, remove } = scratch();
    await fill(config, { users: USERS, templateKeys: 30, ownKeys: 10, devices: false });
    const api = await startServer('api', env);
    const address = `/1.1/users/${uuid(7)}/funckeys`;
    const answer = await fetch(`http://127.0.0.1:${api.port}${address}`, { headers: { 'X-Auth-Token': TOKEN } });
    const bare = await startBare(folder, [{ type: 'application/json', body: await answer.text() }]);
    const shot = {
      path: (n: number) => `/1.1/users/${uuid(((n * 7919) % USERS) + 1)}/funckeys`,
      headers: { 'X-Auth-Token': TOKEN },
      status: 200,
    };
    // Once over all users: a server that has run for a while has read everybody's name.
    await fire(api.port, shot, USERS);
    await cpuPerRequest(bare, shot, 2000);
    const edit = () => writeOneKey(api.port);
    const [still, baseline, edited] = await interleaved(3, [
      () => cpuPerRequest(api, shot, 4000),
      () => cpuPerRequest(bare, shot, 4000),
      () => meanwhile(edit, () => cpuPerRequest(api, shot, 4000)),
    ]);
    await Promise.all([api.stop(), bare.stop()]);
    remove();
    const result = (ours: number) => ({
      ours: `${ours.toFixed(0)} µs`,
      baseline: `${baseline!.toFixed(0)} µs`,
      ratio: ours / baseline!,
    });
    return [
      { ...result(still!), limit: 4 },
      { what: 'while a key is written five times a second', ...result(edited!) },
    ];
  },
};

async function writeOneKey(port: number): Promise<void> {
  const address = `http://127.0.0.1:${port}/1.1/users/${uuid(1)}/funckeys/99`;
  const body = JSON.stringify({ label: String(Math.random()), destination: { type: 'custom', exten: '1234567' } });
  await fetch(address, { method: 'PUT', headers: { 'X-Auth-Token': TOKEN }, body });
}

/** Does something five times a second while something else is measured. */
async function meanwhile<T>(again: () => Promise<void>, measure: () => Promise<T>): Promise<T> {
  const timer = setInterval(() => void again(), 200);
  return measure().finally(() => clearInterval(timer));
}
