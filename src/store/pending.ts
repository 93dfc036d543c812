import { type Kysely, type SqlBool, sql } from 'kysely';
import type { Devices } from '../domain/phone-ports.ts';
import { chunkedIn, eachChunk, insertAll } from './chunks.ts';
import { prepared } from './prepared.ts';
import type { Tables } from './tables.ts';

type Pending = Pick<
  Devices,
  'addPending' | 'firstPending' | 'pendingOf' | 'stillPending' | 'removePending' | 'countPending'
>;

const remove = prepared((db, ids: string[]) => db.deleteFrom('pending_compile').where('device_id', 'in', ids));

/** Queries of the phones that are still to be compiled: what is left over survives a restart. */
export function pendingQueries(db: Kysely<Tables>): Pending {
  return {
    async addPending(ids, waiting) {
      // Each phone once: PostgreSQL refuses to update a row twice in one statement.
      const rows = [...new Set(ids)].map((id) => ({ device_id: id, ...waiting }));
      await insertAll(rows, (chunk) =>
        db
          .insertInto('pending_compile')
          .values(chunk)
          .onConflict((conflict) => conflict.column('device_id').doUpdateSet(waiting))
          .execute(),
      );
    },
    firstPending: (limit) =>
      db.selectFrom('pending_compile').selectAll().where(unpaused(db)).orderBy('device_id').limit(limit).execute(),
    pendingOf: (ids) =>
      chunkedIn(ids, (chunk) => db.selectFrom('pending_compile').selectAll().where('device_id', 'in', chunk).execute()),
    async stillPending(pending) {
      const versions = new Map(pending.map((one) => [one.device_id, one.version]));
      const waiting = db.selectFrom('pending_compile').selectAll();
      const rows = await chunkedIn(versions.keys(), (chunk) => waiting.where('device_id', 'in', chunk).execute());
      return rows.filter((row) => versions.get(row.device_id) === row.version);
    },
    removePending: (ids) => eachChunk(ids, (chunk) => remove(db, chunk)),
    async countPending() {
      const count = db
        .selectFrom('pending_compile')
        .where(unpaused(db))
        .select((eb) => eb.fn.countAll<number>().as('total'));
      return Number((await count.executeTakeFirstOrThrow()).total);
    },
  };
}

/** Whether a row of a phone that waits, for its files or to be told, belongs to no paused job. */
export function unpaused(db: Kysely<Tables>) {
  const paused = db.selectFrom('job').select('id').where('state', '=', 'paused');
  return sql<SqlBool>`(job_id is null or job_id not in ${paused})`;
}
