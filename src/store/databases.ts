import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import pg from 'pg';
import { ApiError } from '../contract/errors.ts';
import type { Dialect, OnQuery } from './dialects/dialect.ts';
import { OldPostgres, openPostgres } from './dialects/postgres.ts';
import { isUnavailable } from './dialects/postgres-errors.ts';
import { openSqlite } from './dialects/sqlite.ts';
import { StoreError } from './store-error.ts';

/** The database that a URL names: how it is opened, and what is to be said where that fails. */
export interface NamedDatabase {
  /** As it begins a message: never with a password. */
  name: string;
  open(onQuery: OnQuery | undefined): Promise<Dialect>;
  refusal(error: unknown): StoreError;
}

/** Reads a database URL: `sqlite:<path>` or `postgres://<user>:<password>@<host>:<port>/<name>`. Raises StoreError. */
export function databaseOf(url: string): NamedDatabase {
  if (/^postgres(ql)?:\/\//i.test(url)) return postgresOf(url);
  const file = sqliteFileOf(url);
  if (file !== null) return sqliteOf(file);
  // The rest of the URL may hold a password.
  const scheme = /^[a-z]{1,20}:/i.exec(url)?.[0] ?? 'no scheme';
  const known = 'sqlite:<path of a file> or postgres://<user>:<password>@<host>/<name>';
  throw new StoreError('url', `The database URL must be ${known}, but it has ${scheme}.`);
}

/** The file of a `sqlite:` URL; null for other databases, and for one that is in memory alone. */
export function sqliteFileOf(url: string): string | null {
  const file = /^sqlite:(?:\/\/(?=\/))?(.+)$/s.exec(url)?.[1];
  return file === undefined || file === ':memory:' ? null : file;
}

function sqliteOf(file: string): NamedDatabase {
  const name = `The database ${file}`;
  return {
    name,
    async open(onQuery) {
      mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
      return openSqlite(file, onQuery);
    },
    refusal(error) {
      const { code, message } = error as { code?: unknown; message: string };
      if (/^SQLITE_(CORRUPT|NOTADB|ERROR|CONSTRAINT)/.test(String(code)) || code === undefined) {
        const damaged = `${name} is damaged or is not Lampfield's (${message})`;
        return new StoreError('corrupt', `${damaged}: restore a backup, or name another file.`, error);
      }
      const unusable = `${name} can not be opened for writing (${message})`;
      return new StoreError('unwritable', `${unusable}: check the folder, its owner and the space on its disk.`, error);
    },
  };
}

function postgresOf(url: string): NamedDatabase {
  const { host, port, database } = addressOf(url);
  const name = `The database ${database} at ${host}:${port}`;
  return {
    name,
    open: (onQuery) => openPostgres(url, onQuery),
    refusal(error) {
      const cause = error instanceof ApiError ? error.cause : error;
      const { kind, text, advice } = postgresRefusal(cause);
      return new StoreError(kind, `${name} ${text}: ${advice}.`, cause);
    },
  };
}

function addressOf(url: string): pg.Client {
  try {
    return new pg.Client({ connectionString: url });
  } catch {
    throw new StoreError(
      'url',
      'The database URL must be postgres://<user>:<password>@<host>/<name>, but it is no URL.',
    );
  }
}

/** Codes are of PostgreSQL's appendix A. */
function postgresRefusal(error: unknown): { kind: StoreError['kind']; text: string; advice: string } {
  const { code, message } = error as { code?: unknown; message: string };
  const said = `(${message || String(code)})`;
  if (error instanceof OldPostgres)
    return { kind: 'unwritable', text: `is of PostgreSQL ${message}`, advice: 'PostgreSQL 15 or later is needed' };
  if (code === '3D000') return { kind: 'unwritable', text: 'does not exist', advice: 'make it with createdb' };
  if (/^28/.test(String(code)))
    return { kind: 'unwritable', text: `lets nobody in ${said}`, advice: 'check user and password, and pg_hba.conf' };
  if (code === '42501')
    return { kind: 'unwritable', text: `can not be written to ${said}`, advice: "make the URL's user its owner" };
  if (isUnavailable(error))
    return { kind: 'unreachable', text: `can not be reached ${said}`, advice: 'check host and port, and that it runs' };
  const advice = 'restore a backup, or name another database';
  return { kind: 'corrupt', text: `is damaged or is not Lampfield's ${said}`, advice };
}
