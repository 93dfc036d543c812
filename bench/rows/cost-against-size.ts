import { fill, scratch, TOKEN, uuid } from '../fill.ts';
import { cpuPerRequest, interleaved, startServer } from '../load.ts';
import type { BenchResult, BenchRow } from '../row.ts';

const SIZES = [10, 100_000];

/** What one key edit costs, phone file included, in a small and in a large installation. */
export const costAgainstSize: BenchRow = {
  work: 'cost of one key edit (with the phone’s file), 100,000 users beside 10',
  target: 'flat from 10 to 100,000 users',
  long: true,
  async run() {
    const [small, large] = await Promise.all(SIZES.map(prepare));
    await small!.edit(500);
    await large!.edit(500);
    const [few, many] = await interleaved(3, [() => small!.edit(500), () => large!.edit(500)]);
    await small!.stop();
    await large!.stop();
    return [
      {
        ours: `${many!.toFixed(0)} µs`,
        baseline: `${few!.toFixed(0)} µs`,
        ratio: many! / few!,
        limit: 1.5,
      } satisfies BenchResult,
    ];
  },
};

async function prepare(users: number) {
  const { config, env, remove } = scratch();
  await fill(config, { users, templateKeys: 20, ownKeys: 5, devices: true });
  const api = await startServer('api', env);
  let n = 0;
  const shot = {
    method: 'PUT',
    path: () => `/1.1/users/${uuid((++n % users) + 1)}/funckeys/26`,
    headers: { 'X-Auth-Token': TOKEN },
    body: () => JSON.stringify({ destination: { type: 'custom', exten: String(1_000_000 + n) } }),
    status: 204,
  };
  return {
    edit: (count: number) => cpuPerRequest(api, shot, count),
    async stop() {
      await api.stop();
      remove();
    },
  };
}
