import { type Kysely, type SqlBool, sql } from 'kysely';
import type { ColumnTypes } from '../dialects/dialect.ts';

/** What following phones needs: what each has fetched, who is to be told, and the jobs that touch many. */
export async function up(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  const { integer } = types;
  // Beside the files, not among them: noting a fetch must not write a file's bytes again (docs/performance.md).
  await db.schema
    .createTable('fetched_file')
    .addColumn('device_id', 'text', (c) => c.notNull().references('device.id').onDelete('cascade'))
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('etag', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('fetched_file_name', ['device_id', 'name'])
    .execute();
  await db.schema
    .alterTable('device')
    .addColumn('state', 'text', (c) => c.notNull().defaultTo('never_seen'))
    .execute();
  await db.schema.alterTable('device').addColumn('saved_at', integer).execute();
  await db.schema.alterTable('device').addColumn('notified_at', integer).execute();
  await db.schema.alterTable('device').addColumn('job_id', 'text').execute();
  await db.schema.createIndex('device_state').on('device').columns(['state', 'tenant_uuid', 'mac']).execute();
  await db.schema.createIndex('device_job').on('device').columns(['job_id', 'state']).execute();
  await db.schema
    .createTable('job')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('tenant_uuid', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('actor', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('total', integer, (c) => c.notNull())
    .addColumn('changed', integer, (c) => c.notNull())
    .addColumn('created_at', integer, (c) => c.notNull())
    .addColumn('ended_at', integer)
    .execute();
  await db.schema.createIndex('job_tenant').on('job').columns(['tenant_uuid', 'created_at', 'id']).execute();
  await db.schema.createIndex('job_state').on('job').columns(['state', 'ended_at']).execute();
  await db.schema.alterTable('pending_compile').addColumn('job_id', 'text').execute();
  await db.schema
    .alterTable('pending_compile')
    .addColumn('saved_at', integer, (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema.createIndex('pending_compile_job').on('pending_compile').columns(['job_id']).execute();
  await db.schema
    .createTable('push')
    .addColumn('device_id', 'text', (c) => c.primaryKey().references('device.id').onDelete('cascade'))
    .addColumn('tenant_uuid', 'text', (c) => c.notNull())
    .addColumn('job_id', 'text')
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('queued_at', integer, (c) => c.notNull())
    .addColumn('attempts', integer, (c) => c.notNull())
    .addColumn('next_at', integer, (c) => c.notNull())
    .execute();
  // In the order in which they are told: a job puts a hundred thousand there at once, and the queue looks many times a second.
  await db.schema.createIndex('push_due').on('push').columns(['next_at', 'device_id']).execute();
  const single = db.schema.createIndex('push_single').on('push').columns(['next_at', 'device_id']);
  await single.where(sql<SqlBool>`job_id is null`).execute();
  const ofJobs = db.schema.createIndex('push_job').on('push').columns(['job_id', 'attempts']);
  await ofJobs.where(sql<SqlBool>`job_id is not null`).execute();
  await sql`update pending_compile set saved_at = ${Date.now()}`.execute(db);
  await adoptFetches(db);
}

/**
 * Phones that fetched under an earlier version are known by what they fetched last. Whoever had his own file as it is now is taken
 * to have the others too; of the rest it is only known that they do not have what they are to have.
 */
async function adoptFetches(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; mac: string; last_fetch: string }>`
    select id, mac, last_fetch from device where last_fetch is not null`.execute(db);
  for (const { id, mac, last_fetch } of rows) {
    const { file, etag } = JSON.parse(last_fetch) as { file: string; etag: string | null };
    // A file that phones share says nothing of the keys of one.
    if (!file.toLowerCase().includes(mac)) continue;
    const files = await sql<{ name: string; etag: string }>`
      select name, etag from device_file where device_id = ${id}`.execute(db);
    const isCurrent = files.rows.some((one) => one.name === file && one.etag === etag);
    const fetched = isCurrent ? sql.ref('etag') : sql`${etag ?? ''}`;
    await sql`insert into fetched_file (device_id, name, etag)
      select device_id, name, ${fetched} from device_file where device_id = ${id}`.execute(db);
    await sql`update device set state = ${isCurrent ? 'current' : 'behind'} where id = ${id}`.execute(db);
  }
}
