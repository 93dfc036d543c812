import type { ColumnBuilderCallback, Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Column types that differ between databases. `integer` holds 53 bits and more. */
export interface ColumnTypes {
  id: 'integer' | 'bigserial';
  integer: 'integer' | 'bigint';
  /** Makes `id` a primary key whose values are never reused. */
  idColumn: ColumnBuilderCallback;
}

/** Is told every statement that is run. */
export type OnQuery = (statement: { sql: string; parameters: readonly unknown[] }) => void;

/** The one seam between the store and a database: how to open it, begin, and what its errors mean. Queries run unchanged. */
export interface Dialect {
  /** For reading outside transactions. */
  read: Kysely<Tables>;
  /**
   * Runs `work` in a transaction that may write: commits when it resolves, rolls back when it rejects, or in any case where nothing
   * is to be kept.
   */
  transaction<T>(work: (db: Kysely<Tables>) => Promise<T>, keep: boolean): Promise<T>;
  /** A number that changes with every commit of any process, as the reader sees it. */
  version(): number;
  types: ColumnTypes;
  /** What an error of the driver means; null for errors that are nobody's but ours. */
  meaning(error: unknown): 'unique' | 'busy' | 'full' | null;
  close(): Promise<void>;
}
