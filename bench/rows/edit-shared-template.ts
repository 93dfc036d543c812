import { fill, scratch, TOKEN } from '../fill.ts';
import { type ServerProcess, startServer } from '../load.ts';
import { countOf, etagsOf, setFetched } from '../mixed-phones.ts';
import { later, readResults, readsUntil } from '../reads.ts';
import type { BenchRow } from '../row.ts';
import { mustBeEqual } from './key-edit-to-notify.ts';

const PHONES = 10_000;
/** A PBX that is not there: who is to be told stays in the queue, where it can be counted. */
const AWAY = { LAMPFIELD_AMI_URL: 'ami://bench:bench@127.0.0.1:1' };

/** One key of a template that 10,000 phones use: how long until all files are made, and what readers feel meanwhile. */
export const editSharedTemplate: BenchRow = {
  work: `edit a template that ${PHONES} phones of all families use`,
  target: 'compiled in the background within seconds; p99 of reads meanwhile ≤ 3 × its idle value; memory bounded',
  async run() {
    const { config, env, remove } = scratch(AWAY);
    const size = { users: PHONES, templateKeys: 20, ownKeys: 5, devices: true, mixed: true } as const;
    const { templateId } = await fill(config, size, true);
    setFetched(config, 'all');
    const api = await startServer('api', env);
    await readsUntil(api, PHONES, later(2000));
    const idle = await readsUntil(api, PHONES, later(4000));
    const [files, memory] = [etagsOf(config), (await api.usage()).rss];
    const compiling = compile(api, templateId, () => countOf(config, 'pending_compile'));
    const [{ took, peak }, busy] = await Promise.all([compiling, readsUntil(api, PHONES, compiling)]);
    const [queued, changed] = [countOf(config, 'push'), changedPhones(files, etagsOf(config))];
    await api.stop();
    remove();
    mustBeEqual('phones that are to be told, beside those whose files changed', queued, changed);
    return [
      ...readResults(busy, idle, 3),
      {
        what: `all files made after ${(took / 1000).toFixed(1)} s, ${queued} phones are to be told; most memory against before`,
        ours: megabytes(peak),
        baseline: megabytes(memory),
        ratio: peak / memory,
        limit: 2,
      },
    ];
  },
};

const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(0)} MB`;

/** Edits a key; gives the milliseconds until all files are made, and the most memory meanwhile. */
async function compile(api: ServerProcess, templateId: number, waiting: () => number) {
  const started = performance.now();
  const edit = await fetch(`http://127.0.0.1:${api.port}/1.1/funckeys/templates/${templateId}/1`, {
    method: 'PUT',
    headers: { 'X-Auth-Token': TOKEN },
    body: JSON.stringify({ label: 'Edited', destination: { type: 'custom', exten: '5551234' } }),
  });
  if (edit.status !== 204) throw new Error(`the edit answered ${edit.status}`);
  let peak = 0;
  do {
    await later(50);
    peak = Math.max(peak, (await api.usage()).rss);
  } while (waiting() > 0);
  return { took: performance.now() - started, peak };
}

/** How many phones have a file that they had not, or not so. */
function changedPhones(before: ReadonlyMap<string, string>, now: ReadonlyMap<string, string>): number {
  const changed = [...now].filter(([file, etag]) => before.get(file) !== etag);
  return new Set(changed.map(([file]) => file.split(' ')[0])).size;
}
