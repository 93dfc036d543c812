import { type Kysely, sql } from 'kysely';
import { DEFAULT_MIGRATION_TABLE, Migrator } from 'kysely/migration';
import type { Dialect } from './dialects/dialect.ts';
import { migrations } from './migrations/index.ts';
import type { Tables } from './tables.ts';

/** A database has a migration that this version does not know: a newer version has made it. */
export class UnknownMigration extends Error {
  readonly migration: string;

  constructor(migration: string) {
    super(`unknown migration ${migration}`);
    this.name = 'UnknownMigration';
    this.migration = migration;
  }
}

/**
 * Brings the schema forward to this version, in one transaction: of two processes that start together, the second waits and
 * finds nothing left to do, and a migration that fails leaves nothing behind.
 */
export async function migrate(dialect: Dialect): Promise<void> {
  const known = migrations(dialect.types);
  await dialect.alone(async (connection) => {
    const db = dialect.schemaPlugins.reduce((all, plugin) => all.withPlugin(plugin), connection);
    const executed = await executedMigrations(db);
    const unknown = executed.find((name) => !Object.hasOwn(known, name));
    if (unknown !== undefined) throw new UnknownMigration(unknown);
    if (executed.length === Object.keys(known).length) return;
    let failure: unknown;
    const noted = Object.entries(known).map(([name, { up }]) => {
      const noting = (on: Kysely<unknown>) =>
        up(on).catch((error: unknown) => {
          failure = error;
          throw error;
        });
      return [name, { up: noting }];
    });
    const migrator = new Migrator({ db, provider: { getMigrations: async () => Object.fromEntries(noted) } });
    // The transaction around this one is the dialect's own.
    const { error } = await migrator.migrateToLatest({ disableTransactions: true });
    // What Kysely says is of its cleaning up, where a database takes no more statements after the first that fails.
    if (error !== undefined) throw failure ?? error;
  });
}

async function executedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === DEFAULT_MIGRATION_TABLE)) return [];
  const { rows } = await sql<{ name: string }>`select name from ${sql.table(DEFAULT_MIGRATION_TABLE)}`.execute(db);
  return rows.map((row) => row.name).sort();
}
