import { closeSync, existsSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import type { ColumnDefinitionBuilder } from 'kysely';
import { sqliteFileOf } from './databases.ts';
import { migrations } from './migrations/index.ts';
import { StoreError } from './store-error.ts';

/** Pages that are copied between two looks at who else wants something. */
const PAGES_AT_A_TIME = 1000;

/** What a backup is told while it goes on; what it throws ends it, and nothing is left of it. */
export type OnPages = (done: number, total: number) => void;

/**
 * Copies the SQLite database of a URL into a file of its own, also while a server writes to it: what has been committed when it
 * ends. The file is checked, readable by its owner alone, and there only when it is whole. Raises StoreError.
 */
export async function backupDatabase(
  url: string,
  file: string,
  { force, onPages }: { force: boolean; onPages: OnPages },
): Promise<void> {
  const from = fileToKeep(url, `pg_dump --format=custom --file=${file} '<the database URL>'`);
  if (!force && existsSync(file))
    throw new StoreError('unwritable', `${file} is there already: give another name, or --force.`);
  const part = `${file}.part`;
  const source = openToRead(from);
  const mask = process.umask(0o077);
  let stopped: unknown;
  try {
    await source.backup(part, {
      progress({ totalPages, remainingPages }) {
        try {
          onPages(totalPages - remainingPages, totalPages);
        } catch (error) {
          stopped = error;
          throw error;
        }
        return PAGES_AT_A_TIME;
      },
    });
    makePlain(part);
    checkDatabase(part);
    putInPlace(part, file);
  } catch (error) {
    for (const rest of ['', '-wal', '-shm']) rmSync(`${part}${rest}`, { force: true });
    if (error instanceof StoreError || error === stopped) throw error;
    throw new StoreError('unwritable', `The backup ${file} can not be written (${(error as Error).message}).`, error);
  } finally {
    process.umask(mask);
    source.close();
  }
}

/**
 * Puts a backup in the place of the SQLite database of a URL, which no server may be using. What was there is kept beside it; gives
 * its name, or null where there was nothing. Raises StoreError.
 */
export function restoreDatabase(url: string, file: string, now: Date): string | null {
  const to = fileToKeep(url, `pg_restore --clean --dbname='<the database URL>' ${file}`);
  checkDatabase(file);
  const isThere = existsSync(to);
  if (isThere) refuseWhileUsed(to);
  const part = `${to}.part`;
  const mask = process.umask(0o077);
  try {
    const source = openToRead(file);
    source.prepare('vacuum into ?').run(part);
    source.close();
    const kept = isThere ? `${to}.before-${now.toISOString().replace(/[:.]/g, '-')}` : null;
    if (kept !== null) renameSync(to, kept);
    putInPlace(part, to);
    return kept;
  } finally {
    rmSync(part, { force: true });
    process.umask(mask);
  }
}

function fileToKeep(url: string, otherwise: string): string {
  const file = sqliteFileOf(url);
  if (file === null) throw new StoreError('url', `PostgreSQL has its own tool for this: ${otherwise}`);
  return file;
}

function openToRead(file: string): Database.Database {
  try {
    return new Database(file, { readonly: true, fileMustExist: true });
  } catch (error) {
    throw new StoreError('unwritable', `${file} can not be read (${(error as Error).message}).`, error);
  }
}

/** One file, with nothing beside it: a server that opens it turns it into one with a WAL again. */
function makePlain(file: string): void {
  const database = new Database(file);
  database.pragma('journal_mode = DELETE');
  database.close();
}

/** Refuses what is no whole database of this version of Lampfield, or of an older one. */
function checkDatabase(file: string): void {
  const database = openToRead(file);
  try {
    const [found] = database.pragma('integrity_check(1)') as { integrity_check: string }[];
    if (found?.integrity_check !== 'ok') throw new Error(String(found?.integrity_check));
    const made = database.prepare('select name from kysely_migration order by name').pluck().all() as string[];
    const types = { id: 'integer', integer: 'integer', idColumn: (column: ColumnDefinitionBuilder) => column } as const;
    const unknown = made.find((name) => !Object.hasOwn(migrations(types), name));
    if (unknown === undefined) return;
    throw new StoreError(
      'newer',
      `${file} was made by a newer Lampfield (migration ${unknown} is unknown here): upgrade first.`,
    );
  } catch (error) {
    if (error instanceof StoreError) throw error;
    throw new StoreError('corrupt', `${file} is damaged or is not Lampfield's (${(error as Error).message}).`, error);
  } finally {
    database.close();
  }
}

/**
 * Whoever has a database in WAL mode open holds a shared lock on its file, so an exclusive one tells that nobody has. Closing it
 * again puts what is in the WAL into the file.
 */
function refuseWhileUsed(file: string): void {
  const database = new Database(file, { timeout: 0 });
  try {
    database.pragma('locking_mode = EXCLUSIVE');
    database.exec('begin exclusive; commit');
  } catch (error) {
    throw new StoreError('unwritable', `${file} is in use: stop the server first, then restore.`, error);
  } finally {
    database.close();
  }
}

/** Renamed only once it is on the disk, and the folder after it. */
function putInPlace(part: string, file: string): void {
  flush(part);
  renameSync(part, file);
  flush(dirname(file));
}

function flush(path: string): void {
  const handle = openSync(path, 'r');
  fsyncSync(handle);
  closeSync(handle);
}
