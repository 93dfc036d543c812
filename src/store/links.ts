import type { Kysely } from 'kysely';
import type { Links } from '../domain/ports.ts';
import type { Tables } from './tables.ts';

/** Queries of one-time links, which are stored as hashes only. */
export function linkQueries(db: Kysely<Tables>): Links {
  return {
    find: (hash) => db.selectFrom('self_service_link').selectAll().where('hash', '=', hash).executeTakeFirst(),
    async insert(row) {
      await db.insertInto('self_service_link').values(row).execute();
    },
    async remove(hash) {
      const { numDeletedRows } = await db.deleteFrom('self_service_link').where('hash', '=', hash).executeTakeFirst();
      return numDeletedRows > 0n;
    },
    async removeExpired(now) {
      await db.deleteFrom('self_service_link').where('expires_at', '<=', now).execute();
    },
  };
}
