import type { Kysely } from 'kysely';
import type { Devices } from '../domain/ports.ts';
import type { PhoneState } from '../domain/rows.ts';
import { chunkedIn, eachChunk } from './chunks.ts';
import { prepared } from './prepared.ts';
import type { Tables } from './tables.ts';

type States = Pick<Devices, 'fileStates' | 'noteFetched' | 'setState' | 'expectAgain' | 'setNotified' | 'countStates'>;

const fileStates = prepared((db, ids: string[]) =>
  db.selectFrom('device_file').select(['device_id', 'name', 'etag', 'fetched_etag']).where('device_id', 'in', ids),
);
const noteFetched = prepared((db, [etag, id, name]: [string, string, string]) =>
  db.updateTable('device_file').set({ fetched_etag: etag }).where('device_id', '=', id).where('name', '=', name),
);

/** Queries of what phones have of what they are to have. */
export function stateQueries(db: Kysely<Tables>): States {
  return {
    fileStates: (ids) => chunkedIn(ids, (chunk) => fileStates(db, chunk)),
    async noteFetched(fetched) {
      for (const { device_id, name, etag } of fetched) await noteFetched(db, [etag, device_id, name]);
    },
    setState: (ids, state) =>
      eachChunk(ids, (chunk) => db.updateTable('device').set({ state }).where('id', 'in', chunk).execute()),
    async expectAgain(jobId) {
      await db
        .updateTable('device')
        .set({ state: 'behind' })
        .where('state', '=', 'failed')
        .where('problems', 'not like', '%"compile_failed"%')
        .where('id', 'in', ({ selectFrom }) => selectFrom('push').select('device_id').where('job_id', '=', jobId))
        .execute();
    },
    setNotified: (ids, at) =>
      eachChunk(ids, (chunk) => db.updateTable('device').set({ notified_at: at }).where('id', 'in', chunk).execute()),
    async countStates() {
      const rows = await db
        .selectFrom('device')
        .select((eb) => ['state', eb.fn.countAll<number>().as('phones')])
        .groupBy('state')
        .execute();
      return new Map(rows.map(({ state, phones }) => [state as PhoneState, Number(phones)]));
    },
  };
}
