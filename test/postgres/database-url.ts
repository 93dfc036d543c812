import { hash } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { inject } from 'vitest';

/** The database that is copied for each test: migrated, and empty. */
export const TEMPLATE = 'lampfield_template';

const made = new Map<string, Promise<void>>();

/**
 * The database of a folder, under the project's kind of database: a file in the folder, or a PostgreSQL database that is made when
 * it is first asked for. Whoever removes the folder calls dropDatabase.
 */
export async function databaseUrl(folder: string): Promise<string> {
  const server = inject('postgres');
  if (server === undefined) return `sqlite:${join(folder, 'lampfield.db')}`;
  const name = nameOf(folder);
  if (!made.has(name)) made.set(name, ask(server, `create database ${name} template ${TEMPLATE}`));
  await made.get(name);
  const url = new URL(server);
  url.pathname = name;
  return url.href;
}

/** Removes the database of a folder, where there is one. */
export async function dropDatabase(folder: string): Promise<void> {
  const name = nameOf(folder);
  if (made.delete(name)) await ask(inject('postgres')!, `drop database if exists ${name} with (force)`);
}

function nameOf(folder: string): string {
  return `lf_${hash('sha256', folder, 'hex').slice(0, 32)}`;
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
