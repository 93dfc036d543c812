import type { Kysely } from 'kysely';
import type { InstallationFacts } from '../domain/ports.ts';
import type { Tables } from './tables.ts';

/** Queries of facts about the installation as a whole. */
export function installationQueries(db: Kysely<Tables>): InstallationFacts {
  return {
    async get(name) {
      const row = await db.selectFrom('installation').select('value').where('name', '=', name).executeTakeFirst();
      return row?.value;
    },
    async put(name, value) {
      await db
        .insertInto('installation')
        .values({ name, value })
        .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
        .execute();
    },
  };
}
