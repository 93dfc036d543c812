import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Runs a statement past the query builder: for statements that are built once and run often. */
export type DirectRunner = (sql: string, parameters: readonly unknown[]) => unknown[] | Promise<unknown[]>;

const runners = new WeakMap<Kysely<Tables>, DirectRunner>();

/** Says how statements of `db` can be run directly (null: no more). */
export function runDirectly(db: Kysely<Tables>, runner: DirectRunner | null): void {
  if (runner === null) runners.delete(db);
  else runners.set(db, runner);
}

/** How to run statements of `db` directly, where there is a way. */
export function directRunner(db: Kysely<Tables>): DirectRunner | undefined {
  return runners.get(db);
}
