import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialects/dialect.ts';

/** Links that let a user in once, to his own keys. */
export async function up(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await db.schema
    .createTable('self_service_link')
    .addColumn('hash', 'text', (c) => c.primaryKey())
    .addColumn('user_id', types.integer, (c) => c.notNull().references('users.id').onDelete('cascade'))
    .addColumn('expires_at', types.integer, (c) => c.notNull())
    .addColumn('token_expires_at', types.integer, (c) => c.notNull())
    .addColumn('maker_token_uuid', 'text', (c) => c.notNull().references('token.uuid').onDelete('cascade'))
    .addColumn('created_by', 'text', (c) => c.notNull())
    .execute();
  // Whoever deletes a user or a token has to find them.
  await db.schema.createIndex('self_service_link_user').on('self_service_link').column('user_id').execute();
  await db.schema.createIndex('self_service_link_maker').on('self_service_link').column('maker_token_uuid').execute();
}
