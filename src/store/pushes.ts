import { type Kysely, type OnConflictBuilder, sql } from 'kysely';
import type { Pushes } from '../domain/phone-ports.ts';
import type { PushRow } from '../domain/phone-rows.ts';
import { chunkedIn, eachChunk, insertAll } from './chunks.ts';
import { DEVICE_LIST } from './devices.ts';
import { matches } from './list.ts';
import { unpaused } from './pending.ts';
import type { Tables } from './tables.ts';

/** Queries of the phones that are to be told: the queue survives a restart. */
export function pushQueries(db: Kysely<Tables>): Pushes {
  const pushes = () => db.selectFrom('push').selectAll().$castTo<PushRow>();
  return {
    async add(rows) {
      await insertAll(rows, (chunk) => db.insertInto('push').values(chunk).onConflict(queuedAnew).execute());
    },
    async addAll(query, { job_id, event, queued_at, attempts, next_at }) {
      const { numInsertedOrUpdatedRows } = await db
        .insertInto('push')
        .columns(['device_id', 'tenant_uuid', 'job_id', 'event', 'queued_at', 'attempts', 'next_at'])
        .expression(({ selectFrom, val }) =>
          selectFrom('device')
            .select(({ ref }) => [
              ref('id').as('device_id'),
              'tenant_uuid',
              val(job_id).as('job_id'),
              val<string>(event).as('event'),
              val(queued_at).as('queued_at'),
              val(attempts).as('attempts'),
              val(next_at).as('next_at'),
            ])
            .where(matches(DEVICE_LIST, query)),
        )
        .onConflict(queuedAnew)
        .executeTakeFirstOrThrow();
      return Number(numInsertedOrUpdatedRows);
    },
    of: (ids) => chunkedIn(ids, (chunk) => pushes().where('device_id', 'in', chunk).execute()),
    async due(tenants, now, limit) {
      const due = (chunk: string[]) =>
        pushes()
          .where('tenant_uuid', 'in', chunk)
          .where('next_at', '<=', now)
          .orderBy('next_at')
          .orderBy('device_id')
          .limit(limit);
      const single = await chunkedIn(tenants, (chunk) => due(chunk).where('job_id', 'is', null).execute());
      const left = limit - single.length;
      const ofJobs =
        left <= 0
          ? []
          : await chunkedIn(tenants, (chunk) =>
              due(chunk).where('job_id', 'is not', null).where(unpaused(db)).execute(),
            );
      const inOrder = (rows: PushRow[]) => rows.toSorted((one, other) => one.next_at - other.next_at);
      return [...inOrder(single), ...inOrder(ofJobs)].slice(0, limit);
    },
    async nextAt(tenants, after) {
      const rows = await chunkedIn(tenants, (chunk) =>
        pushes()
          .where('tenant_uuid', 'in', chunk)
          .where('next_at', '>', after)
          .where(unpaused(db))
          .orderBy('next_at')
          .limit(1)
          .execute(),
      );
      return rows.length === 0 ? null : Math.min(...rows.map(({ next_at }) => next_at));
    },
    postpone: (ids, next_at) =>
      eachChunk(ids, (chunk) => db.updateTable('push').set({ next_at }).where('device_id', 'in', chunk).execute()),
    async bringForward(attempts, latest) {
      const late = db.updateTable('push').where('attempts', '=', attempts).where('next_at', '>', latest);
      await late.set({ next_at: latest }).execute();
    },
    async told(rows) {
      for (const { device_id, queued_at, next_at } of rows)
        await db
          .updateTable('push')
          .set((eb) => ({ attempts: eb('attempts', '+', 1), next_at }))
          .where('device_id', '=', device_id)
          .where('queued_at', '=', queued_at)
          .execute();
    },
    remove: (ids) => eachChunk(ids, (chunk) => db.deleteFrom('push').where('device_id', 'in', chunk).execute()),
    async removeOfJob(jobId) {
      await db.deleteFrom('push').where('job_id', '=', jobId).execute();
    },
    async count() {
      const count = db.selectFrom('push').select((eb) => eb.fn.countAll<number>().as('total'));
      return Number((await count.executeTakeFirstOrThrow()).total);
    },
  };
}

function queuedAnew(conflict: OnConflictBuilder<Tables, 'push'>) {
  return conflict.column('device_id').doUpdateSet(({ ref }) => ({
    job_id: ref('excluded.job_id'),
    event: sql<string>`case when push.event = 'reboot' and push.attempts = 0 then 'reboot' else excluded.event end`,
    queued_at: ref('excluded.queued_at'),
    attempts: ref('excluded.attempts'),
    next_at: ref('excluded.next_at'),
  }));
}
