import type { Kysely } from 'kysely';
import type { Tables } from '../tables.ts';

/** Runs a statement at once, past the query builder's own queue and promises. Only for connections that nobody else holds. */
export type DirectRunner = (sql: string, parameters: readonly unknown[]) => unknown[];

const runners = new WeakMap<Kysely<Tables>, DirectRunner>();

/** Says how statements of `db` can be run directly (null: no more). Databases that are asked over a network have no such way. */
export function runDirectly(db: Kysely<Tables>, runner: DirectRunner | null): void {
  if (runner === null) runners.delete(db);
  else runners.set(db, runner);
}

/** How to run statements of `db` directly, where there is a way. */
export function directRunner(db: Kysely<Tables>): DirectRunner | undefined {
  return runners.get(db);
}
