import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialects/dialect.ts';

/** The user whose keys a phone shows, where that is not the one of its first line. */
export async function up(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await db.schema
    .alterTable('device')
    .addColumn('keys_from', types.integer, (c) => c.references('users.id').onDelete('set null'))
    .execute();
  // Whoever deletes a user has to find them.
  await db.schema.createIndex('device_keys_from').on('device').column('keys_from').execute();
}
