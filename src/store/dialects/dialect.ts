import type { ColumnBuilderCallback, Kysely, KyselyPlugin } from 'kysely';
import { ApiError, fault } from '../../contract/errors.ts';
import type { Tables } from '../tables.ts';
import type { Bulk } from './bulk.ts';

/** Column types that differ between databases. `integer` holds 53 bits and more. */
export interface ColumnTypes {
  id: 'integer' | 'bigserial';
  integer: 'integer' | 'bigint';
  /** Makes `id` a primary key whose values are never reused. */
  idColumn: ColumnBuilderCallback;
}

/** Is told every statement that is run. */
export type OnQuery = (statement: { sql: string; parameters: readonly unknown[] }) => void;

/** What an error of a database means; null for errors that are nobody's but ours. */
export type Meaning = 'unique' | 'busy' | 'full' | null;

/** The one seam between the store and a database: how to open it, begin, and what its errors mean. Queries run unchanged. */
export interface Dialect {
  /** For reading outside transactions. */
  read: Kysely<Tables>;
  /**
   * Runs `work` in a transaction that may write: commits when it resolves, rolls back when it rejects, or in any case where nothing
   * is to be kept. Where another transaction was in its way, `work` is run again: it must leave nothing behind outside.
   */
  transaction<T>(work: (db: Kysely<Tables>) => Promise<T>, keep: boolean): Promise<T>;
  /** As `transaction`, while nobody else writes: for migrations. */
  alone<T>(work: (db: Kysely<Tables>) => Promise<T>): Promise<T>;
  /** A number that changes with every commit of any process, as the reader sees it; null where asking costs as much as reading. */
  version: (() => number) | null;
  types: ColumnTypes;
  /** What this database's schema needs beside the column types. */
  schemaPlugins: readonly KyselyPlugin[];
  bulk: Bulk;
  meaning(error: unknown): Meaning;
  close(): Promise<void>;
}

/** The answer to a client where the database could not do it for a reason that may pass. */
export function overloaded(cause: unknown): ApiError {
  const answer = new ApiError(fault('overloaded'));
  answer.cause = cause;
  return answer;
}
