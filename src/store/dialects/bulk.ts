import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** A row of any table, as it is stored. */
export type AnyRow = Readonly<Record<string, string | number | null>>;

/** Everything that a database holds, whatever its tables are: for moving it to another database. */
export interface Bulk {
  /** All tables in the order in which they were made: what a row points to is in an earlier one. Those of migrations are left out. */
  tables(db: Kysely<Tables>): Promise<string[]>;
  /** All rows of a table, some at a time. */
  rows(db: Kysely<Tables>, table: string): AsyncIterable<AnyRow[]>;
  /** The last id that each table has given, which is never given again. */
  lastIds(db: Kysely<Tables>): Promise<Map<string, number>>;
  setLastId(db: Kysely<Tables>, table: string, id: number): Promise<void>;
}

/** Rows that are read at a time. */
export const ROWS_AT_A_TIME = 2000;
