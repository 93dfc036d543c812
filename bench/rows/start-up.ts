import { fill, scratch } from '../fill.ts';
import { startServer } from '../load.ts';
import type { BenchRow } from '../row.ts';

/** Starting with 100,000 users and as many phones, beside an empty installation. */
export const startUp: BenchRow = {
  work: 'start with 100,000 users',
  target: 'seconds, ≤ 300 MB',
  long: true,
  async run() {
    const [empty, full] = [scratch(), scratch()];
    await fill(empty.config, { users: 0, templateKeys: 0, ownKeys: 0, devices: false });
    await fill(full.config, { users: 100_000, templateKeys: 20, ownKeys: 5, devices: true });
    const bare = await startServer('api', empty.env);
    const large = await startServer('api', full.env);
    const [small, big] = [await bare.usage(), await large.usage()];
    await bare.stop();
    await large.stop();
    empty.remove();
    full.remove();
    const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;
    return [
      {
        what: 'until it listens',
        ours: `${(large.ready / 1000).toFixed(1)} s`,
        baseline: `${(bare.ready / 1000).toFixed(1)} s empty`,
        ratio: large.ready / bare.ready,
        limit: 3,
      },
      {
        what: 'memory',
        ours: megabytes(big.rss),
        baseline: megabytes(small.rss),
        ratio: big.rss / small.rss,
        limit: 300e6 / small.rss,
      },
    ];
  },
};
