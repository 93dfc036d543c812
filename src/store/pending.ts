import type { Kysely } from 'kysely';
import type { Devices, PendingCompile } from '../domain/ports.ts';
import { eachChunk } from './chunks.ts';
import type { Tables } from './tables.ts';

type Pending = Pick<Devices, 'addPending' | 'firstPending' | 'stillPending' | 'removePending' | 'countPending'>;

/** Queries of the phones that are still to be compiled: what is left over survives a restart. */
export function pendingQueries(db: Kysely<Tables>): Pending {
  return {
    addPending: (ids, version) =>
      eachChunk(ids, (chunk) => {
        const rows = chunk.map((id) => ({ device_id: id, version }));
        return db
          .insertInto('pending_compile')
          .values(rows)
          .onConflict((conflict) => conflict.column('device_id').doUpdateSet({ version }))
          .execute();
      }),
    firstPending: (limit) => db.selectFrom('pending_compile').selectAll().orderBy('device_id').limit(limit).execute(),
    async stillPending(pending) {
      const versions = new Map(pending.map((one) => [one.device_id, one.version]));
      const rows: PendingCompile[] = [];
      await eachChunk([...versions.keys()], async (chunk) => {
        rows.push(...(await db.selectFrom('pending_compile').selectAll().where('device_id', 'in', chunk).execute()));
      });
      return rows.filter((row) => versions.get(row.device_id) === row.version);
    },
    removePending: (ids) =>
      eachChunk(ids, (chunk) => db.deleteFrom('pending_compile').where('device_id', 'in', chunk).execute()),
    async countPending() {
      const count = db.selectFrom('pending_compile').select((eb) => eb.fn.countAll<number>().as('total'));
      return Number((await count.executeTakeFirstOrThrow()).total);
    },
  };
}
