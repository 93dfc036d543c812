import { setTimeout as sleep } from 'node:timers/promises';
import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';
import type { Dialect } from './dialect.ts';
import { isConflict } from './postgres-errors.ts';

/** A connection that nobody else uses until it is released; one that is broken is closed. */
export interface WriteConnection {
  ask(sql: string): Promise<void>;
  queries: Kysely<Tables>;
  release(broken: boolean): void;
}

/** Tries beside others; after them it is let through alone, so that a long transaction ends in spite of many short ones. */
const TRIES_BESIDE_OTHERS = 5;
const TRIES = 7;
/** The longest wait before the second try, doubled before each further one. */
const FIRST_WAIT_MS = 4;
/** Of the advisory lock that tries hold, shared or alone: `lampfiel` in ASCII. */
const LOCK = '7809649079929398636';

/**
 * Transactions as if one ran after the other (PostgreSQL's SERIALIZABLE): what a transaction has read is still true when it is
 * committed. PostgreSQL refuses one of two that are in each other's way; that one is run again, from its first line.
 */
export function serializable(connect: () => Promise<WriteConnection>): Pick<Dialect, 'transaction' | 'alone'> {
  async function attempt<T>(work: (db: Kysely<Tables>) => Promise<T>, keep: boolean, alone: boolean): Promise<T> {
    const connection = await connect();
    const suffix = alone ? '' : '_shared';
    try {
      // Before the transaction begins: what it sees is what was committed when it has the lock.
      await connection.ask(`select pg_advisory_lock${suffix}(${LOCK})`);
      return await inside(connection, work, keep);
    } finally {
      // Nobody waits for this. A connection that does not answer is closed, which ends its transaction and gives its lock back.
      connection.ask(`select pg_advisory_unlock${suffix}(${LOCK})`).then(
        () => connection.release(false),
        () => connection.release(true),
      );
    }
  }

  return {
    async transaction(work, keep) {
      for (let tried = 1; ; tried++) {
        try {
          // A rehearsal is compared with what is committed, so nobody may commit meanwhile.
          return await attempt(work, keep, !keep || tried > TRIES_BESIDE_OTHERS);
        } catch (error) {
          if (!isConflict(error) || tried === TRIES) throw error;
          await sleep(Math.random() * FIRST_WAIT_MS * 2 ** (tried - 1));
        }
      }
    },
    alone: (work) => attempt(work, true, true),
  };
}

async function inside<T>(
  { ask, queries }: WriteConnection,
  work: (db: Kysely<Tables>) => Promise<T>,
  keep: boolean,
): Promise<T> {
  await ask('begin isolation level serializable');
  let result: T;
  try {
    result = await work(queries);
  } catch (error) {
    // Where the connection is lost, the transaction is too.
    await ask('rollback').catch(() => undefined);
    throw error;
  }
  await ask(keep ? 'commit' : 'rollback');
  return result;
}
