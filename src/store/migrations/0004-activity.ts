import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialects/dialect.ts';

/** What happened to phones, and phones that ask without being registered. */
export async function up(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('device_activity')
    .addColumn('device_id', 'text', (c) => c.notNull().references('device.id').onDelete('cascade'))
    .addColumn('number', types.integer, (c) => c.notNull())
    .addColumn('at', types.integer, (c) => c.notNull())
    .addColumn('event', 'text', (c) => c.notNull())
    .addColumn('data', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('device_activity_number', ['device_id', 'number'])
    .execute();
  await db.schema
    .createTable('unclaimed_phone')
    .addColumn('mac', 'text', (c) => c.primaryKey())
    .addColumn('vendor', 'text', (c) => c.notNull())
    .addColumn('model', 'text')
    .addColumn('firmware', 'text')
    .addColumn('address', 'text', (c) => c.notNull())
    .addColumn('file', 'text', (c) => c.notNull())
    .addColumn('first_seen', types.integer, (c) => c.notNull())
    .addColumn('last_seen', types.integer, (c) => c.notNull())
    .addColumn('times', types.integer, (c) => c.notNull())
    .execute();
}
