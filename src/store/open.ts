import { AsyncLocalStorage } from 'node:async_hooks';
import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { ApiError, fault } from '../contract/errors.ts';
import type { Database, Store } from '../domain/ports.ts';
import type { Dialect, OnQuery } from './dialects/dialect.ts';
import { openSqlite } from './dialects/sqlite.ts';
import { createMemory } from './memory.ts';
import { migrate, UnknownMigration } from './migrate.ts';
import { storeOn } from './store.ts';

/** Why a database can not be used, in one sentence for the operator. */
export class StoreError extends Error {
  readonly kind: 'url' | 'unwritable' | 'newer' | 'corrupt';

  constructor(kind: StoreError['kind'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StoreError';
    this.kind = kind;
  }
}

/** Options of openStore. */
export interface StoreOptions {
  /** Is told every statement: for tests that count them, and for looking at what happens. */
  onQuery?: OnQuery;
}

/** Opens the database of a URL such as `sqlite:data/lampfield.db`: makes it where there is none, and brings it up to date. */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Database> {
  const file = fileOf(url);
  let dialect: Dialect | undefined;
  try {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    dialect = openSqlite(file, options.onQuery);
    await migrate(dialect);
  } catch (error) {
    await dialect?.close().catch(() => undefined);
    throw refusal(file, error);
  }
  return databaseOn(dialect);
}

function fileOf(url: string): string {
  const file = /^sqlite:(?:\/\/(?=\/))?(.+)$/s.exec(url)?.[1];
  if (file !== undefined && file !== ':memory:') return file;
  // The rest of the URL may hold a password.
  const scheme = /^[a-z]{1,20}:/i.exec(url)?.[0] ?? 'no scheme';
  throw new StoreError('url', `The database URL must be sqlite:<path of a file>, but it has ${scheme}.`);
}

function refusal(file: string, error: unknown): StoreError {
  if (error instanceof UnknownMigration) {
    const found = `was made by a newer Lampfield (migration ${error.migration} is unknown here)`;
    return new StoreError('newer', `The database ${file} ${found}: upgrade Lampfield, or restore a backup.`, error);
  }
  const { code, message } = error as { code?: unknown; message: string };
  if (/^SQLITE_(CORRUPT|NOTADB|ERROR|CONSTRAINT)/.test(String(code)) || code === undefined) {
    const damaged = `The database ${file} is damaged or is not Lampfield's (${message})`;
    return new StoreError('corrupt', `${damaged}: restore a backup, or name another file.`, error);
  }
  const unusable = `The database ${file} can not be opened for writing (${message})`;
  return new StoreError('unwritable', `${unusable}: check the folder, its owner and the space on its disk.`, error);
}

function databaseOn(dialect: Dialect): Database {
  const memory = createMemory(dialect.version);
  const running = new AsyncLocalStorage<{ open: boolean }>();

  async function transact<T>(work: (store: Store) => Promise<T>, keep: boolean): Promise<T> {
    // There is one connection that writes: a transaction inside another one would wait for itself.
    if (running.getStore()?.open) throw new Error('a transaction was begun inside a transaction');
    const state = { open: true };
    try {
      return await running.run(state, () => dialect.transaction((db) => work(storeOn(db)), keep));
    } catch (error) {
      throw overloaded(dialect, error) ?? error;
    } finally {
      state.open = false;
      memory.commit();
    }
  }

  return {
    read: storeOn(dialect.read, memory),
    transaction: (work) => transact(work, true),
    rehearse: (work) => transact(work, false),
    close: () => dialect.close(),
  };
}

/** The answer to a client where the database could not write for a reason that may pass. */
function overloaded(dialect: Dialect, error: unknown): ApiError | undefined {
  const meaning = dialect.meaning(error);
  if (meaning !== 'busy' && meaning !== 'full') return undefined;
  const answer = new ApiError(fault('overloaded'));
  answer.cause = error;
  return answer;
}
