import { TOKEN, uuid } from './fill.ts';
import { fire, percentile, type ServerProcess } from './load.ts';
import type { BenchResult } from './row.ts';

/** Resolves after so many milliseconds. */
export const later = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds));

/** Reads keys of so many users at a pace that leaves the server idle time, as clients do; gives each one's milliseconds. */
export async function readsUntil({ port }: ServerProcess, users: number, ended: Promise<unknown>): Promise<number[]> {
  let going = true;
  const end = () => {
    going = false;
  };
  ended.then(end, end);
  const times: number[] = [];
  const shot = {
    path: (n: number) => `/1.1/users/${uuid(((n + times.length) % users) + 1)}/funckeys`,
    headers: { 'X-Auth-Token': TOKEN },
    status: 200,
  };
  while (going) {
    times.push(...(await fire(port, shot, 4, 4)));
    await later(10);
  }
  return times;
}

/** How long reads take meanwhile, beside those of an idle server: the middle, and the slowest hundredth, which has the limit. */
export function readResults(busy: readonly number[], idle: readonly number[], limit: number): BenchResult[] {
  return [50, 99].map((percent) => {
    const [ours, baseline] = [percentile(busy, percent), percentile(idle, percent)];
    return {
      what: `${percent === 50 ? 'median' : `p${percent}`} of reads meanwhile`,
      ours: `${ours.toFixed(1)} ms`,
      baseline: `${baseline.toFixed(1)} ms idle`,
      ratio: ours / baseline,
      ...(percent === 99 && { limit }),
    };
  });
}
