import { fill, scratch } from '../fill.ts';
import { cpuPerRequest, fire, interleaved, median, type ServerProcess, startBare, startServer } from '../load.ts';
import { answersOf, type PhoneRequest, requestsOf, setFetched } from '../mixed-phones.ts';
import { timed } from '../pbx.ts';
import type { BenchResult, BenchRow } from '../row.ts';

/** The bare server sends so many files in turn: some of each model, and no more than it can hold. */
const SAMPLE = 5000;

/** A mass reboot: every phone fetches its own files, for the first time, once more, and with the ETag that it has. */
const fetchPhoneFilesOf = (phones: number, rounds: number): BenchRow => ({
  work: `phones fetching files (mass reboot, ${phones} devices of all families, each its own files)`,
  target: 'CPU per request ≤ 2 × a bare server; 304 ≤ 1.5 ×',
  async run() {
    const { config, env, folder, remove } = scratch();
    await fill(config, { users: phones, templateKeys: 30, ownKeys: 0, devices: true, mixed: true }, true);
    const requests = requestsOf(config);
    const ours = await startServer('provisioning', { ...env, BENCH_PHONES: String(phones) });
    const bare = await startBare(folder, answersOf(config, SAMPLE));
    const full = shotOf(requests, 200);
    const again = shotOf(requests, 304);
    await warmUp([ours, bare], [full, again]);
    const written: Written[] = [];
    const cpu = async (server: ServerProcess, shot: typeof full) => {
      const used = await cpuPerRequest(server, shot, requests.length);
      if (server === ours) written.push(await writingDown(ours, requests.length));
      return used;
    };
    const [cold, warm, bareFull, same, bareSame] = await interleaved(rounds, [
      () => {
        setFetched(config, 'nothing');
        return cpu(ours, full);
      },
      () => cpu(ours, full),
      () => cpu(bare, full),
      () => cpu(ours, again),
      () => cpu(bare, again),
    ]);
    await Promise.all([ours.stop(), bare.stop()]);
    remove();
    const writing = written.filter((_, at) => at % 3 === 0);
    const seconds = median(writing.map(({ took }) => took)) / 1000;
    return [
      result('for the first time', cold!, bareFull!, 2),
      result('once more', warm!, bareFull!, 2),
      result('304, nothing new', same!, bareSame!, 1.5),
      result(
        `to write down the first fetches, ${seconds.toFixed(1)} s in a row`,
        median(writing.map((one) => one.cpu)),
        bareFull!,
      ),
    ];
  },
});

export const fetchPhoneFiles = fetchPhoneFilesOf(10_000, 3);
/** The same with ten times as many phones, which takes minutes to fill. */
export const fetchManyPhoneFiles: BenchRow = { ...fetchPhoneFilesOf(100_000, 1), long: true };

function result(what: string, ours: number, baseline: number, limit?: number): BenchResult {
  const micros = (value: number) => `${value.toFixed(0)} µs`;
  return {
    what,
    ours: micros(ours),
    baseline: micros(baseline),
    ratio: ours / baseline,
    ...(limit !== undefined && { limit }),
  };
}

function shotOf(requests: readonly PhoneRequest[], status: 200 | 304) {
  const request = (n: number) => requests[n % requests.length]!;
  return {
    path: (n: number) => request(n).path,
    headersOf: (n: number) => ({
      'User-Agent': request(n).userAgent,
      ...(status === 304 && { 'If-None-Match': `"${request(n).etag}"` }),
    }),
    status,
  };
}

/** A server that has run for a while. */
async function warmUp(servers: readonly ServerProcess[], shots: readonly ReturnType<typeof shotOf>[]): Promise<void> {
  for (const { port } of servers) for (const shot of shots) await fire(port, shot, 5000);
}

/** What the server writes down after so many requests: microseconds of CPU for each, and milliseconds for all. */
interface Written {
  cpu: number;
  took: number;
}

async function writingDown(server: ServerProcess, requests: number): Promise<Written> {
  const before = await server.usage();
  const took = await timed(() => server.ask('written'));
  return { cpu: ((await server.usage()).cpu - before.cpu) / requests, took };
}
