import Database from 'better-sqlite3';
import { fill, scratch, TOKEN, uuid } from '../fill.ts';
import { fire, interleaved, startServer } from '../load.ts';
import type { BenchRow } from '../row.ts';

const USERS = 2000;
const CLIENTS = 16;

/** One key per request, each acknowledged only when it is on the disk, beside SQLite alone doing one insert per commit. */
export const writeOneKey: BenchRow = {
  work: 'write one key, durable',
  target: '≥ 50 % of the rate at which a bare SQLite insert commits',
  async run() {
    const { config, env, folder, remove } = scratch();
    await fill(config, { users: USERS, templateKeys: 30, ownKeys: 10, devices: false });
    const api = await startServer('api', env);
    let n = 0;
    const shot = {
      method: 'PUT',
      path: () => `/1.1/users/${uuid(((++n * 7919) % USERS) + 1)}/funckeys/${41 + (n % 20)}`,
      headers: { 'X-Auth-Token': TOKEN, 'Content-Type': 'application/json' },
      body: () =>
        JSON.stringify({ label: `Number ${n}`, destination: { type: 'custom', exten: String(1_000_000 + n) } }),
      status: 204,
    };
    await fire(api.port, shot, 1000, CLIENTS);
    const bare = bareInserts(folder);
    const rate = async (clients: number) => {
      const started = performance.now();
      await fire(api.port, shot, 1500, clients);
      return 1500 / ((performance.now() - started) / 1000);
    };
    const [together, alone, baseline] = await interleaved(3, [
      () => rate(CLIENTS),
      () => rate(1),
      async () => bare(1500),
    ]);
    await api.stop();
    remove();
    const result = (what: string, ours: number) => ({
      what,
      ours: `${ours.toFixed(0)} /s`,
      baseline: `${baseline!.toFixed(0)} /s`,
      ratio: ours / baseline!,
    });
    return [
      { ...result(`${CLIENTS} clients over HTTP`, together!), limit: 0.5, least: true as const },
      result('one client over HTTP, request after request', alone!),
    ];
  },
};

function bareInserts(folder: string): (count: number) => number {
  const db = new Database(`${folder}/bare.db`);
  db.pragma('journal_mode = WAL');
  db.pragma('synchronous = FULL');
  db.exec('create table t (id integer primary key, a text)');
  const insert = db.prepare('insert into t (a) values (?)');
  return (count) => {
    const started = performance.now();
    for (let at = 0; at < count; at++) insert.run('x'.repeat(200));
    return count / ((performance.now() - started) / 1000);
  };
}
