import { FIRST_EXTEN } from '../company.ts';
import { fill, scratch, TOKEN } from '../fill.ts';
import { median, type ServerProcess, startServer } from '../load.ts';
import { countOf, phoneOf, setFetched } from '../mixed-phones.ts';
import { seconds } from '../pbx.ts';
import { later, readResults, readsUntil } from '../reads.ts';
import type { BenchResult, BenchRow } from '../row.ts';
import type { Told } from '../servers/api.ts';

const PHONES = 5000;
const PER_SECOND = 200;
const SETTINGS = {
  LAMPFIELD_AMI_URL: 'ami://bench:bench@127.0.0.1:1',
  LAMPFIELD_PUSH_PER_SECOND: String(PER_SECOND),
};
/** Keys that are edited, one a second. */
const EDITS = 10;

/** A job tells all phones, by a PBX that only notes whom it is to tell; meanwhile keys are edited and read. */
export const tellPhones: BenchRow = {
  work: `tell ${PHONES} phones, ${PER_SECOND} a second`,
  target: 'all at the pace that is set; an edit of one phone does not wait for the others',
  long: true,
  async run() {
    const { config, env, remove } = scratch(SETTINGS);
    await fill(config, { users: PHONES, templateKeys: 20, ownKeys: 0, devices: true, mixed: true }, true);
    setFetched(config, 'before');
    const api = await startServer('api', { ...env, BENCH_PBX: 'notes' });
    await readsUntil(api, PHONES, later(2000));
    const idle = await readsUntil(api, PHONES, later(4000));
    const alone = await edits(api);
    const [started, used] = [now(), (await api.usage()).cpu];
    await request(api, 'POST', '/jobs', { kind: 'synchronize', filter: {} });
    const telling = until(() => countOf(config, 'push', 'attempts = 0') === 0);
    const [standing, busy] = await Promise.all([edits(api), readsUntil(api, PHONES, telling)]);
    const cpu = ((await api.usage()).cpu - used) / 1000;
    const told = await api.ask<Told[]>('told');
    await api.stop();
    remove();
    const times = told.flatMap(({ at }) => (at > started ? [at] : []));
    return [
      ...paceResults(times, started),
      editResult(told, standing, alone),
      ...readResults(busy, idle, 3),
      result('CPU of the server, reads included', cpu, times.at(-1)! - started, seconds, 'it lasts'),
    ];
  },
};

const milliseconds = (value: number) => `${value.toFixed(0)} ms`;
/** Milliseconds since 1970, as the server notes them. */
const now = () => performance.timeOrigin + performance.now();

function result(what: string, ours: number, baseline: number, say: (ms: number) => string, of: string): BenchResult {
  return { what, ours: say(ours), baseline: `${say(baseline)} ${of}`, ratio: ours / baseline };
}

function paceResults(times: readonly number[], started: number): BenchResult[] {
  const ideal = (times.length / PER_SECOND) * 1000;
  const most = Math.max(
    ...times.map((time, at) => times.filter((other, to) => to >= at && other < time + 1000).length),
  );
  return [
    { ...result('until all are told', times.at(-1)! - started, ideal, seconds, 'at that pace'), limit: 1.2 },
    { ...result('most in any one second', most, PER_SECOND, String, 'set'), limit: 1 },
  ];
}

/** A key that was edited: whose phone is to be told, and when it began. */
interface Edit {
  endpoint: string;
  at: number;
}

function editResult(told: readonly Told[], standing: readonly Edit[], alone: readonly Edit[]): BenchResult {
  const took = (edits: readonly Edit[]) =>
    median(edits.map((edit) => told.find((one) => one.endpoint === edit.endpoint && one.at > edit.at)!.at - edit.at));
  const what = 'a key edit until the PBX has its NOTIFY, while the others wait';
  return { ...result(what, took(standing), took(alone), milliseconds, 'alone'), limit: 1000 / took(alone) };
}

/** Edits keys of the last users, whose phones a job would tell last; and of such whose phones certainly have that key. */
async function edits(api: ServerProcess): Promise<Edit[]> {
  const users = Array.from({ length: PHONES }, (_, at) => PHONES - at);
  const chosen = users.filter((n) => phoneOf(n).vendor === 'Snom').slice(0, EDITS);
  const done: Edit[] = [];
  for (const n of chosen) {
    await later(1000);
    done.push({ endpoint: `t1-${FIRST_EXTEN + n}`, at: now() });
    const exten = String(Math.trunc(now()) % 1_000_000);
    await request(api, 'PUT', `/users/${n}/funckeys/3`, { destination: { type: 'custom', exten } });
  }
  return done;
}

async function request({ port }: ServerProcess, method: string, path: string, body: object): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/1.1${path}`, {
    method,
    headers: { 'X-Auth-Token': TOKEN },
    body: JSON.stringify(body),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
}

async function until(isDone: () => boolean): Promise<void> {
  while (!isDone()) await later(100);
}
