import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database, Store } from '../domain/ports.ts';
import { databaseOf, type NamedDatabase } from './databases.ts';
import { type Dialect, type OnQuery, overloaded } from './dialects/dialect.ts';
import { createMemory } from './memory.ts';
import { migrate, UnknownMigration } from './migrate.ts';
import { storeOn } from './store.ts';
import { StoreError } from './store-error.ts';

/** Options of openStore. */
export interface StoreOptions {
  /** Is told every statement: for tests that count them, and for looking at what happens. */
  onQuery?: OnQuery;
}

/**
 * Opens the database of a URL, such as `sqlite:data/lampfield.db` or `postgres://lampfield@db.example.com/lampfield`, and brings it
 * up to date; a file is made where there is none. Raises StoreError.
 */
export async function openStore(url: string, options: StoreOptions = {}): Promise<Database> {
  const kind = databaseOf(url);
  let dialect: Dialect | undefined;
  try {
    dialect = await kind.open(options.onQuery);
    await migrate(dialect);
  } catch (error) {
    await dialect?.close().catch(() => undefined);
    throw refusal(kind, error);
  }
  return databaseOn(dialect);
}

function refusal(kind: NamedDatabase, error: unknown): StoreError {
  if (!(error instanceof UnknownMigration)) return kind.refusal(error);
  const found = `was made by a newer Lampfield (migration ${error.migration} is unknown here)`;
  return new StoreError('newer', `${kind.name} ${found}: upgrade Lampfield, or restore a backup.`, error);
}

function databaseOn(dialect: Dialect): Database {
  const memory = dialect.version === null ? undefined : createMemory(dialect.version);
  const running = new AsyncLocalStorage<{ open: boolean }>();

  async function transact<T>(work: (store: Store) => Promise<T>, keep: boolean): Promise<T> {
    // There is one connection that writes: a transaction inside another one would wait for itself.
    if (running.getStore()?.open) throw new Error('a transaction was begun inside a transaction');
    const state = { open: true };
    try {
      return await running.run(state, () => dialect.transaction((db) => work(storeOn(db)), keep));
    } catch (error) {
      throw mayPass(dialect, error) ? overloaded(error) : error;
    } finally {
      state.open = false;
      memory?.commit();
    }
  }

  return {
    read: storeOn(dialect.read, memory),
    transaction: (work) => transact(work, true),
    rehearse: (work) => transact(work, false),
    close: () => dialect.close(),
  };
}

function mayPass(dialect: Dialect, error: unknown): boolean {
  const meaning = dialect.meaning(error);
  return meaning === 'busy' || meaning === 'full';
}
