import { type Kysely, sql } from 'kysely';
import type { PhoneState } from '../contract/words.ts';
import type { Jobs } from '../domain/phone-ports.ts';
import type { JobProgress, JobRow } from '../domain/phone-rows.ts';
import { chunkedIn } from './chunks.ts';
import { anyOf, containsPlain, type ListColumns, pageOf, textIs } from './list.ts';
import type { Tables } from './tables.ts';

const LIST: ListColumns = {
  tenant: 'tenant_uuid',
  id: 'id',
  search: (pattern) => anyOf(...['subject', 'actor'].map((column) => containsPlain(column, pattern))),
  orders: { created_at: ['created_at'], state: ['state', 'created_at'], id: [] },
  defaultOrder: 'created_at',
  filters: { id: textIs('id'), kind: textIs('kind'), state: textIs('state'), actor: textIs('actor') },
};

/** Queries of jobs, and of how far they are. */
export function jobQueries(db: Kysely<Tables>): Jobs {
  const jobs = () => db.selectFrom('job').selectAll().$castTo<JobRow>();
  return {
    find: (id) => jobs().where('id', '=', id).executeTakeFirst(),
    byIds: (ids) => chunkedIn(ids, (chunk) => jobs().where('id', 'in', chunk).execute()),
    list: (query) => pageOf(jobs(), LIST, query),
    async insert(row) {
      await db.insertInto('job').values(row).execute();
    },
    async setState(id, state, ended_at) {
      await db.updateTable('job').set({ state, ended_at }).where('id', '=', id).execute();
    },
    async addChanged(id, phones) {
      await db
        .updateTable('job')
        .set((eb) => ({ changed: eb('changed', '+', phones) }))
        .where('id', '=', id)
        .execute();
    },
    progress: (ids) => progressOf(db, ids),
    running: () => jobs().where('state', '=', 'running').execute(),
    finish: (now) => finish(db, now),
    async forget(endedBefore) {
      const ended = db.deleteFrom('job').where('state', 'in', ['done', 'cancelled']);
      await ended.where('ended_at', '<', endedBefore).execute();
    },
  };
}

async function progressOf(db: Kysely<Tables>, ids: readonly string[]): Promise<JobProgress[]> {
  const waiting = await chunkedIn(ids, (chunk) =>
    countByJob(db, 'pending_compile').where('job_id', 'in', chunk).execute(),
  );
  const untold = await chunkedIn(ids, (chunk) =>
    countByJob(db, 'push').where('job_id', 'in', chunk).where('attempts', '=', 0).execute(),
  );
  const states = await chunkedIn(ids, (chunk) =>
    db
      .selectFrom('device')
      .select((eb) => ['job_id', 'state', eb.fn.countAll<number>().as('phones')])
      .where('job_id', 'in', chunk)
      .groupBy(['job_id', 'state'])
      .execute(),
  );
  const byJob = (rows: readonly { job_id: string | null; phones: number }[]) =>
    new Map(rows.map(({ job_id, phones }) => [job_id, Number(phones)]));
  const [toCompile, toTell] = [byJob(waiting), byJob(untold)];
  const phones = Map.groupBy(states, ({ job_id }) => job_id);
  return ids.map((job_id) => ({
    job_id,
    waiting: toCompile.get(job_id) ?? 0,
    to_tell: toTell.get(job_id) ?? 0,
    phones: Object.fromEntries((phones.get(job_id) ?? []).map((row) => [row.state as PhoneState, Number(row.phones)])),
  }));
}

function countByJob(db: Kysely<Tables>, table: 'pending_compile' | 'push') {
  return db
    .selectFrom(table)
    .select((eb) => ['job_id', eb.fn.countAll<number>().as('phones')])
    .groupBy('job_id');
}

async function finish(db: Kysely<Tables>, now: number): Promise<string[]> {
  const ended = await db
    .updateTable('job')
    .set({ state: 'done', ended_at: now })
    .where('state', '=', 'running')
    .where(sql<boolean>`not exists (select 1 from pending_compile where pending_compile.job_id = job.id)`)
    .where(sql<boolean>`not exists (select 1 from push where push.job_id = job.id and push.attempts = 0)`)
    .returning('id')
    .execute();
  return ended.map(({ id }) => id);
}
