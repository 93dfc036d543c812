import { join } from 'node:path';
import { threadId } from 'node:worker_threads';
import pg from 'pg';
import { inject } from 'vitest';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The servers that the tests of this project run on, one for each worker; where there are none, they run on SQLite. */
    postgres?: string[];
  }
}

/** The database that is copied for each test: migrated, and empty. */
export const TEMPLATE = 'lampfield_template';

/** By folder; and those that nobody uses any more, emptied: making one takes much longer. */
const used = new Map<string, Promise<string>>();
const free: string[] = [];
let made = 0;

/**
 * The database of a folder, under the project's kind of database: a file in the folder, or a PostgreSQL database that is made when
 * it is first asked for. Whoever removes the folder calls dropDatabase.
 */
export async function databaseUrl(folder: string): Promise<string> {
  const server = ownServer();
  if (server === undefined) return `sqlite:${join(folder, 'lampfield.db')}`;
  if (!used.has(folder)) used.set(folder, take(server));
  return urlOf(server, await used.get(folder)!);
}

/** Removes the database of a folder, where there is one. Nobody may be connected to it. */
export async function dropDatabase(folder: string): Promise<void> {
  const taken = used.get(folder);
  if (taken === undefined) return;
  used.delete(folder);
  const name = await taken;
  await ask(urlOf(ownServer()!, name), EMPTY);
  free.push(name);
}

/** Workers are numbered from 1. */
function ownServer(): string | undefined {
  const servers = inject('postgres');
  return servers?.[(Number(process.env.VITEST_POOL_ID) - 1) % servers.length];
}

async function take(server: string): Promise<string> {
  const known = free.pop();
  if (known !== undefined) return known;
  made += 1;
  const name = `lampfield_${process.pid}_${threadId}_${made}`;
  await ask(server, `create database ${name} template ${TEMPLATE}`);
  return name;
}

/** All rows but those of migrations are deleted, and ids begin anew, as in a database that was just made. */
const EMPTY = `
  set session_replication_role = replica;
  do $$ declare name text; begin
    for name in select tablename from pg_tables where schemaname = 'public' and tablename not like 'kysely%' loop
      execute format('delete from %I', name);
    end loop;
    for name in select sequencename from pg_sequences where schemaname = 'public' loop
      perform setval(format('%I', name), 1, false);
    end loop;
  end $$`;

function urlOf(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

async function ask(connectionString: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
