import { createAmiDatabase } from '../../src/pbx/asterisk/ami/database.ts';
import { seconds, startBenchPbx, timed } from '../pbx.ts';
import type { BenchRow } from '../row.ts';

/** Bringing an Asterisk into agreement with 10,000 users, beside the bare AMI actions that this can not do without. */
export const reconcilePbx: BenchRow = {
  work: 'reconciliation of a PBX with 10,000 users',
  target: 'seconds',
  long: true,
  async run() {
    const bench = await startBenchPbx({ users: 10_000, templateKeys: 20, ownKeys: 5, devices: true });
    const { installation, took } = await bench.follow();
    const db = createAmiDatabase(bench.ami);
    const entries = [...(await db.dbTree('lf'))];
    const checked = await timed(() => installation.pbx.check(1));
    const read = await timed(async () => {
      await db.dbTree('lf');
      await db.dbTree('CustomDevstate');
      await bench.ami.list('DeviceStateList');
      await bench.ami.list('QueueStatus');
    });
    const put = await timed(async () => {
      for (let at = 0; at < entries.length; at += 100)
        await Promise.all(entries.slice(at, at + 100).map(([key, value]) => db.dbPut('bench', key, value)));
    });
    const { reloads } = installation.pbx.figures()[0]!;
    await bench.close();
    return [
      {
        what: `an empty PBX, ${entries.length} entries, ${Object.values(reloads).reduce((sum, count) => sum + count, 0)} reloads`,
        ours: seconds(took),
        baseline: `${seconds(put)} bare DBPut`,
        ratio: took / put,
      },
      {
        what: 'one that agrees',
        ours: seconds(checked),
        baseline: `${seconds(read)} bare reading`,
        ratio: checked / read,
      },
    ];
  },
};
