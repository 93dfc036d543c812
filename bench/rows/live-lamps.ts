import { FIRST_EXTEN } from '../company.ts';
import { TOKEN } from '../fill.ts';
import { fire, interleaved, percentile, type ServerProcess, startServer } from '../load.ts';
import { type BenchPbx, startBenchPbx, timed } from '../pbx.ts';
import type { BenchRow } from '../row.ts';
import { openStream } from '../stream-client.ts';

const LAMPS = 10_000;
const CHANGES = 1000;
const CLIENTS = 200;
const ROUNDS = 4;

/** Device states changed on a real Asterisk until every client of the live stream has been told, beside one client. */
export const liveLamps: BenchRow = {
  work: `live stream of ${LAMPS} lamps`,
  target: `${CLIENTS} clients without a stall`,
  long: true,
  async run() {
    const bench = await startBenchPbx({ users: LAMPS, templateKeys: 0, ownKeys: 0, devices: false });
    const api = await startServer('api', { ...bench.env, BENCH_FOLLOWS: '1' });
    try {
      await agreed(api.port);
      const [few, many] = [{ reads: [] as number[] }, { reads: [] as number[] }];
      await changesTo(bench, api, 1, few.reads);
      few.reads.length = 0;
      const [one, all] = await interleaved(ROUNDS, [
        () => changesTo(bench, api, 1, few.reads),
        () => changesTo(bench, api, CLIENTS, many.reads),
      ]);
      const slowest = (reads: number[]) => percentile(reads, 99);
      return [
        result(`${CHANGES} changes until ${CLIENTS} clients have them all`, all!, one!),
        result(`p99 of reading 100 lamps meanwhile`, slowest(many.reads), slowest(few.reads)),
      ];
    } finally {
      await api.stop();
      await bench.close();
    }
  },
};

const result = (what: string, ours: number, baseline: number) => ({
  what,
  ours: `${ours.toFixed(1)} ms`,
  baseline: `${baseline.toFixed(1)} ms with one client`,
  ratio: ours / baseline,
});

/** Waits until the server follows its PBX, and has as many lamps as there should be. */
async function agreed(port: number): Promise<void> {
  while ((await fetch(`http://127.0.0.1:${port}/ready`)).status !== 200)
    await new Promise((resolve) => setTimeout(resolve, 50));
  const answer = await fetch(`http://127.0.0.1:${port}/1.1/lamps?limit=1`, { headers: { 'X-Auth-Token': TOKEN } });
  const { total } = (await answer.json()) as { total: number };
  if (total !== LAMPS) throw new Error(`there are ${total} lamps, not ${LAMPS}`);
}

/** Milliseconds until so many clients have all changes; puts down how long readers of lamps wait meanwhile. */
async function changesTo(bench: BenchPbx, api: ServerProcess, count: number, reads: number[]): Promise<number> {
  const clients = await Promise.all(Array.from({ length: count }, () => openStream(api.port)));
  const turn = async (state: string, shown: string) => {
    for (const client of clients) client.forget();
    const end = new AbortController();
    const reading = readUntil(end.signal, api.port, reads);
    const took = await timed(() =>
      Promise.all([changeAll(bench, state), ...clients.map((client) => client.hears(CHANGES))]),
    );
    end.abort();
    await reading;
    for (const client of clients) mustHaveAll(client.told(), shown);
    return took;
  };
  const on = await turn('BUSY', 'busy');
  const off = await turn('INVALID', 'unavailable');
  for (const client of clients) client.close();
  return (on + off) / 2;
}

function mustHaveAll(told: ReadonlyMap<string, string>, shown: string): void {
  const right = [...told.values()].filter((state) => state === shown).length;
  if (right !== CHANGES) throw new Error(`a client was told of ${right} lamps that are ${shown}, not ${CHANGES}`);
}

/** Reads a page of lamps again and again, at a pace that leaves the server idle time. */
async function readUntil(end: AbortSignal, port: number, times: number[]): Promise<void> {
  const shot = { path: () => '/1.1/lamps?limit=100', headers: { 'X-Auth-Token': TOKEN }, status: 200 };
  while (!end.aborted) {
    times.push(...(await fire(port, shot, 1, 1)));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Changes what the numbers of the first users show. */
async function changeAll({ ami }: BenchPbx, Value: string): Promise<void> {
  for (let at = 0; at < CHANGES; at += 100)
    await Promise.all(
      Array.from({ length: 100 }, (_, n) =>
        ami.send('Setvar', { Variable: `DEVICE_STATE(Custom:lf-t1-x-${FIRST_EXTEN + 1 + at + n})`, Value }),
      ),
    );
}
