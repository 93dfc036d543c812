import { Worker } from 'node:worker_threads';
import { FIRST_EXTEN } from '../company.ts';
import { TOKEN } from '../fill.ts';
import { fire, median, type ServerProcess, startServer } from '../load.ts';
import { type BenchPbx, startBenchPbx, timed } from '../pbx.ts';
import type { BenchRow } from '../row.ts';
import type { Awaited } from '../servers/stream-clients.ts';

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
    const api = await startServer('api', { ...bench.env, BENCH_PBX: 'follows' });
    try {
      await agreed(api.port);
      await changesTo(bench, api, 1);
      const turns: [few: Turn[], many: Turn[]] = [[], []];
      for (let round = 0; round < ROUNDS; round++) {
        turns[0].push(...(await changesTo(bench, api, 1)));
        turns[1].push(...(await changesTo(bench, api, CLIENTS)));
      }
      const [one, all] = turns.map((some) => ({
        took: median(some.map((turn) => turn.took)),
        cpu: median(some.map((turn) => turn.cpu)),
        read: Math.max(...some.flatMap((turn) => turn.reads)),
      }));
      return [
        result(`${CHANGES} changes until ${CLIENTS} clients have them all`, all!.took, one!.took),
        result('CPU of the server for that', all!.cpu, one!.cpu),
        result('the slowest request meanwhile', all!.read, one!.read),
      ];
    } finally {
      await api.stop();
      await bench.close();
    }
  },
};

/** One time that all changes went to all clients, in milliseconds. */
interface Turn {
  took: number;
  cpu: number;
  /** What readers of lamps waited meanwhile. */
  reads: number[];
}

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

/** Switches the lamps on and off for so many clients. */
async function changesTo(bench: BenchPbx, api: ServerProcess, count: number): Promise<Turn[]> {
  const clients = new Worker(new URL('../servers/stream-clients.ts', import.meta.url), {
    workerData: { port: api.port, count },
  });
  await said(clients, 'open');
  const turn = async (state: string, shown: string): Promise<Turn> => {
    clients.postMessage({ changes: CHANGES, shown } satisfies Awaited);
    await said(clients, 'listening');
    const end = new AbortController();
    // Listened for from now on: what a thread says while nobody listens is lost.
    const all = [said(clients, 'heard'), said(clients, 'checked')];
    const before = await api.usage();
    const reading = readUntil(end.signal, api.port);
    const took = await timed(() => Promise.all([changeAll(bench, state), all[0]]));
    end.abort();
    const reads = await reading;
    const cpu = ((await api.usage()).cpu - before.cpu) / 1000;
    await Promise.all(all);
    return { took, cpu, reads };
  };
  const turns = [await turn('BUSY', 'busy'), await turn('INVALID', 'unavailable')];
  await clients.terminate();
  return turns;
}

/** Waits until a thread says a word. Rejects where it fails. */
function said(thread: Worker, word: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const look = (message: string) => {
      if (message !== word) return;
      thread.off('message', look).off('error', reject);
      resolve();
    };
    thread.on('message', look).on('error', reject);
  });
}

/** Reads a page of lamps again and again, at a pace that leaves the server idle time. */
async function readUntil(end: AbortSignal, port: number): Promise<number[]> {
  const times: number[] = [];
  const shot = { path: () => '/1.1/lamps?limit=100', headers: { 'X-Auth-Token': TOKEN }, status: 200 };
  while (!end.aborted) {
    times.push(...(await fire(port, shot, 1, 1)));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  return times;
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
