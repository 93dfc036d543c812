import Database from 'better-sqlite3';
import { Kysely, type LogEvent, SqliteDialect } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Dialect, Meaning, OnQuery } from './dialect.ts';
import { runDirectly } from './direct.ts';
import { groupCommit } from './group-commit.ts';
import { sqliteBulk } from './sqlite-bulk.ts';

const BUSY_MS = 5000;
const STATEMENTS_KEPT = 500;
// Bulk statements are long, rarely the same again, and take megabytes once prepared.
const LONGEST_KEPT = 20_000;

/**
 * Opens (and makes) the SQLite database in `file`: WAL, every commit on disk before it is acknowledged, one connection that
 * writes and one that reads, so that reads go on while something is written.
 */
export function openSqlite(file: string, onQuery?: OnQuery): Dialect {
  const writer = connect(file, ['journal_mode = WAL', 'synchronous = FULL']);
  // 32 MB of pages instead of 2 MB: reading a page of a large installation again costs no system call.
  const reader = connect(file, ['query_only = ON', 'cache_size = -32000']);
  // Changes whenever another connection, also of another process, has committed (SQLite's documentation of the pragma).
  const dataVersion = reader.prepare('pragma data_version').pluck();
  const [readerStatements, writerStatements] = [withStatementCache(reader), withStatementCache(writer)];
  const read = queriesOn(readerStatements, onQuery);
  const write = queriesOn(writerStatements, onQuery);
  runDirectly(read, runnerOn(readerStatements, onQuery));
  const transaction = groupCommit(write, runnerOn(writerStatements, onQuery));
  return {
    read,
    transaction,
    // There is one connection that writes, and it takes the lock of the database at once.
    alone: (work) => transaction(work, true),
    version: () => dataVersion.get() as number,
    types: { id: 'integer', integer: 'integer', idColumn: (column) => column.primaryKey().autoIncrement() },
    schemaPlugins: [],
    bulk: sqliteBulk,
    meaning,
    async close() {
      await read.destroy();
      await write.destroy();
      // Kysely leaves a connection open that it was never asked for.
      for (const database of [reader, writer]) database.close();
    },
  };
}

type Statements = ReturnType<typeof withStatementCache>;

function queriesOn(database: Statements, onQuery: OnQuery | undefined): Kysely<Tables> {
  const dialect = new SqliteDialect({ database });
  return new Kysely<Tables>({ dialect, ...(onQuery && { log: ({ query }: LogEvent) => onQuery(query) }) });
}

/** The driver works synchronously, so a statement that is run directly is never between others of the same connection. */
function runnerOn(
  database: Statements,
  onQuery: OnQuery | undefined,
): (sql: string, parameters: readonly unknown[]) => unknown[] {
  return (sql, parameters) => {
    onQuery?.({ sql, parameters });
    const statement = database.prepare(sql);
    if (statement.reader) return statement.all(...parameters);
    statement.run(...parameters);
    return [];
  };
}

function connect(file: string, pragmas: readonly string[]): Database.Database {
  const database = new Database(file, { timeout: BUSY_MS });
  try {
    for (const pragma of ['foreign_keys = ON', ...pragmas]) database.pragma(pragma);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

/** Keeps prepared statements by their text: worth more than the choice of the driver (docs/performance.md). */
function withStatementCache(database: Database.Database) {
  const statements = new Map<string, Database.Statement>();
  return {
    close: () => void database.close(),
    prepare(sql: string): Database.Statement {
      if (sql.length > LONGEST_KEPT) return database.prepare(withStablePlan(sql));
      let statement = statements.get(sql);
      if (statement === undefined) {
        if (statements.size >= STATEMENTS_KEPT) statements.clear();
        statement = database.prepare(withStablePlan(sql));
        statements.set(sql, statement);
      }
      return statement;
    },
  };
}

/**
 * SQLite with STAT4 plans a join anew each time a bare parameter is bound; behind a plus sign the parameter is an expression, and
 * the plan stays. That makes the joins of key targets four times cheaper; their plans do not depend on values.
 */
function withStablePlan(sql: string): string {
  return /^select\b.* join /is.test(sql) ? sql.replace(/(?<=[(,=] ?)\?/g, '+?') : sql;
}

function meaning(error: unknown): Meaning {
  const code = String((error as { code?: unknown } | null)?.code ?? '');
  if (code === 'SQLITE_CONSTRAINT_UNIQUE' || code === 'SQLITE_CONSTRAINT_PRIMARYKEY') return 'unique';
  if (code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED')) return 'busy';
  return code.startsWith('SQLITE_FULL') || code.startsWith('SQLITE_IOERR') ? 'full' : null;
}
