import type { Kysely } from 'kysely';
import type { ColumnTypes } from '../dialects/dialect.ts';

/** What following a PBX needs: where its files are, which state of ours it last saw, and what it has not been told yet. */
export async function up(db: Kysely<unknown>, types: ColumnTypes): Promise<void> {
  await db.schema.alterTable('pbx').addColumn('config_dir', 'text').execute();
  await db.schema
    .alterTable('pbx')
    .addColumn('epoch', types.integer, (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createTable('pbx_change')
    .addColumn('tenant_uuid', 'text', (c) => c.notNull())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('part_id', types.integer, (c) => c.notNull())
    .addColumn('version', 'text', (c) => c.notNull())
    .addColumn('agreed', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('pbx_change_part', ['tenant_uuid', 'kind', 'part_id'])
    .execute();
  await db.schema.createIndex('users_tenant').on('users').columns(['tenant_uuid', 'id']).execute();
}
