import { hash } from 'node:crypto';
import { Kysely, type LogEvent, PostgresDialect, type PostgresPoolClient } from 'kysely';
import pg from 'pg';
import type { Tables } from '../tables.ts';
import { binaryText } from './binary-text.ts';
import { type Dialect, type OnQuery, overloaded } from './dialect.ts';
import { runDirectly } from './direct.ts';
import { postgresBulk } from './postgres-bulk.ts';
import { isUnavailable, meaningOf } from './postgres-errors.ts';
import { serializable, type WriteConnection } from './serializable.ts';

/** The oldest PostgreSQL that this is tested with. */
const OLDEST = 15;
/** Connections that read, and those that write: apart, since a transaction reads what is committed on another connection. */
const CONNECTIONS = 5;
const CONNECT_MS = 5000;
/** Statements prepared on each connection; the others are planned each time. */
const PREPARED_KEPT = 500;

/** A PostgreSQL that is too old, with the version that it has. */
export class OldPostgres extends Error {}

/** Opens the PostgreSQL database of a URL (`postgres://user:password@host:5432/name`). Raises the driver's errors, OldPostgres. */
export async function openPostgres(url: string, onQuery?: OnQuery): Promise<Dialect> {
  const pools = [poolOf(url), poolOf(url)] as const;
  const [reading, writing] = pools;
  const close = async () => {
    await Promise.all(pools.filter((pool) => !pool.ending).map((pool) => pool.end()));
  };
  try {
    await refuseOld(reading);
  } catch (error) {
    await close();
    throw error;
  }
  const connectReader = async () => {
    const client = await reading.connect();
    return { ask: (query: pg.QueryConfig) => client.query(query), release: () => client.release() };
  };
  const read = queriesOn(connectReader, (query) => reading.query(query), onQuery);
  return {
    read,
    ...serializable(writers(writing, onQuery)),
    version: null,
    types: { id: 'bigserial', integer: 'bigint', idColumn: (column) => column.primaryKey() },
    schemaPlugins: [binaryText()],
    bulk: postgresBulk,
    meaning: meaningOf,
    close,
  };
}

/** Errors of connections that nobody is using are no errors of anybody: the pool opens others. */
function poolOf(connectionString: string): pg.Pool {
  const options = { max: CONNECTIONS, connectionTimeoutMillis: CONNECT_MS, application_name: 'lampfield' };
  const pool = new pg.Pool({ connectionString, ...options, types: { getTypeParser } });
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

async function refuseOld(pool: pg.Pool): Promise<void> {
  const { rows } = await pool.query<{ server_version_num: string; server_version: string }>(
    "select current_setting('server_version_num') as server_version_num, current_setting('server_version') as server_version",
  );
  if (Number(rows[0]!.server_version_num) < OLDEST * 10_000) throw new OldPostgres(rows[0]!.server_version);
}

const NUMERIC_TYPES: readonly number[] = [pg.types.builtins.INT8, pg.types.builtins.NUMERIC];

/** Counts and ids are numbers, as everywhere else. */
function getTypeParser(oid: number, format?: 'text' | 'binary') {
  return NUMERIC_TYPES.includes(oid) ? safeNumber : pg.types.getTypeParser(oid, format as 'text');
}

function safeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`${text} is not a number that can be counted with`);
  return value;
}

/** Asks one connection, or any of a pool. */
type Ask = (query: pg.QueryConfig) => Promise<pg.QueryResult>;

/** The query builder over connections that are had by `connect`, and given back by `release`. */
function queriesOn(
  connect: () => Promise<{ ask: Ask; release(): void }>,
  ask: Ask,
  onQuery: OnQuery | undefined,
): Kysely<Tables> {
  const pool = {
    options: {},
    async connect() {
      const connection = await connect().catch(refuse);
      return {
        query: (text: string, values: readonly unknown[]) =>
          connection.ask({ text, values: [...values] }).catch(refuse),
        release: () => connection.release(),
      } as unknown as PostgresPoolClient;
    },
    async end() {},
  };
  const log = onQuery && { log: ({ query }: LogEvent) => onQuery(query) };
  const queries = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }), ...log });
  runDirectly(queries, (sql, parameters) => run(ask, sql, parameters, onQuery));
  return queries;
}

/** Connections that write, each with a query builder of its own, made once. */
function writers(pool: pg.Pool, onQuery: OnQuery | undefined): () => Promise<WriteConnection> {
  const known = new WeakMap<pg.PoolClient, Omit<WriteConnection, 'release'>>();
  return async () => {
    const client = await pool.connect();
    let writer = known.get(client);
    if (writer === undefined) {
      const ask = oneAfterTheOther(client);
      const queries = queriesOn(async () => ({ ask, release: () => undefined }), ask, onQuery);
      writer = {
        queries,
        async ask(sql) {
          onQuery?.({ sql, parameters: [] });
          await ask({ text: sql }).catch(refuse);
        },
      };
      known.set(client, writer);
    }
    return { ...writer, release: (broken) => client.release(broken) };
  };
}

/** A transaction may ask several things side by side; its connection takes one at a time. */
function oneAfterTheOther(client: pg.PoolClient): Ask {
  let last: Promise<unknown> = Promise.resolve();
  return (query) => {
    const next = last.then(() => client.query(query));
    last = next.catch(() => undefined);
    return next;
  };
}

const names = new Map<string, string>();

/** Runs a statement that was built once: planned once per connection, too. */
async function run(
  ask: Ask,
  text: string,
  values: readonly unknown[],
  onQuery: OnQuery | undefined,
): Promise<unknown[]> {
  onQuery?.({ sql: text, parameters: values });
  let name = names.get(text);
  if (name === undefined && names.size < PREPARED_KEPT) {
    name = hash('sha256', text, 'hex').slice(0, 32);
    names.set(text, name);
  }
  const { rows } = await ask({ text, values: [...values], ...(name !== undefined && { name }) }).catch(refuse);
  return rows;
}

/** Where the server can not be asked now, that is what clients are told; other errors are as they were. */
function refuse(error: unknown): never {
  throw isUnavailable(error) ? overloaded(error) : error;
}
