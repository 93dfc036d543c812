import type { Kysely } from 'kysely';
import type { PhoneState } from '../contract/words.ts';
import type { Devices } from '../domain/phone-ports.ts';
import { chunkedIn, eachChunk } from './chunks.ts';
import { prepared } from './prepared.ts';
import type { Tables } from './tables.ts';

type States = Pick<Devices, 'fileStates' | 'noteFetched' | 'setState' | 'expectAgain' | 'setNotified' | 'countStates'>;

/** What these phones have of their files. */
export const fileStates = prepared((db, ids: string[]) =>
  db
    .selectFrom('device_file as file')
    .leftJoin('fetched_file as fetched', (join) =>
      join.onRef('fetched.device_id', '=', 'file.device_id').onRef('fetched.name', '=', 'file.name'),
    )
    .select(['file.device_id', 'file.name', 'file.etag', 'fetched.etag as fetched_etag'])
    .where('file.device_id', 'in', ids),
);
const noteFetched = prepared((db, [device_id, name, etag]: [string, string, string]) =>
  db
    .insertInto('fetched_file')
    .values({ device_id, name, etag })
    .onConflict((conflict) => conflict.columns(['device_id', 'name']).doUpdateSet({ etag })),
);

/** Queries of what phones have of what they are to have. */
export function stateQueries(db: Kysely<Tables>): States {
  return {
    fileStates: (ids) => chunkedIn(ids, (chunk) => fileStates(db, chunk)),
    async noteFetched(fetched) {
      for (const { device_id, name, etag } of fetched) await noteFetched(db, [device_id, name, etag]);
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
