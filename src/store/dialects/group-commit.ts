import { AsyncResource } from 'node:async_hooks';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import { runDirectly } from './direct.ts';

/** Runs a statement at once. Only for connections that nobody else holds. */
type Runner = (sql: string, parameters: readonly unknown[]) => unknown[];
type Work<T> = (db: Kysely<Tables>) => Promise<T>;
interface Waiting {
  /** Whether to keep what it writes. One that is rolled back runs alone: it must see what is committed, and nothing else. */
  keep: boolean;
  run(db: Kysely<Tables>): Promise<unknown>;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** Transactions that share one commit at most: a long queue must not keep the first one waiting for its answer. */
const MOST_TOGETHER = 64;

/**
 * Runs transactions one after the other on the connection that writes. Those that wait at the same time share one commit, hence
 * one flush to the disk: each has a savepoint of its own, so that one that fails takes nothing of the others with it, and each
 * is acknowledged only when the commit is on the disk.
 */
export function groupCommit(write: Kysely<Tables>, runner: Runner): <T>(work: Work<T>, keep: boolean) => Promise<T> {
  const queue: Waiting[] = [];
  let running = false;

  async function runAll(): Promise<void> {
    // One turn of the event loop: requests that have arrived already come along.
    await new Promise(setImmediate);
    while (queue.length > 0) {
      const batch = queue.splice(0, together(queue));
      await write
        .connection()
        .execute((db) => {
          // The connection is ours until the commit.
          runDirectly(db, runner);
          return commitTogether(db, batch, runner).finally(() => runDirectly(db, null));
        })
        // The connection itself is gone: closed, most likely.
        .catch((error: unknown) => rejectAll(batch, error));
    }
    running = false;
  }

  return (work, keep) =>
    new Promise((resolve, reject) => {
      // Each runs in the context of its own caller, not of the one who happened to start the queue.
      queue.push({ keep, run: AsyncResource.bind(work), resolve: resolve as (value: unknown) => void, reject });
      if (running) return;
      running = true;
      void runAll();
    });
}

/** How many of the first run in one transaction of the database. */
function together(queue: readonly Waiting[]): number {
  const alone = queue.findIndex((one) => !one.keep);
  return alone === 0 ? 1 : Math.min(MOST_TOGETHER, alone < 0 ? queue.length : alone);
}

async function commitTogether(db: Kysely<Tables>, batch: readonly Waiting[], run: Runner): Promise<void> {
  const answers: (() => void)[] = [];
  try {
    // IMMEDIATE takes the lock at once: a transaction that reads first can then never fail for another process's write.
    run('begin immediate', []);
    for (const one of batch) answers.push(await runOne(db, one, run));
    run(batch.every((one) => one.keep) ? 'commit' : 'rollback', []);
  } catch (error) {
    rollBack(run);
    rejectAll(batch, error);
    return;
  }
  for (const answer of answers) answer();
}

/** Some errors (a full disk, say) have rolled back already: then there is nothing to roll back. */
function rollBack(run: Runner): void {
  try {
    run('rollback', []);
  } catch {
    return;
  }
}

function rejectAll(batch: readonly Waiting[], error: unknown): void {
  for (const one of batch) one.reject(error);
}

/** Runs one transaction in a savepoint; what it gives back is told once all is committed. */
async function runOne(db: Kysely<Tables>, one: Waiting, run: Runner): Promise<() => void> {
  run('savepoint one', []);
  try {
    const value = await one.run(db);
    run('release one', []);
    return () => one.resolve(value);
  } catch (error) {
    if (!undo(run)) throw error;
    return () => one.reject(error);
  }
}

/** False where the database has rolled back everything by itself, as it does where the disk is full: the savepoint is gone. */
function undo(run: Runner): boolean {
  try {
    run('rollback to one', []);
    run('release one', []);
    return true;
  } catch {
    return false;
  }
}
