import type { Kysely } from 'kysely';
import type { Feature } from '../domain/keys/feature-codes.ts';
import type { Codes } from '../domain/ports.ts';
import { chunkedIn, insertAll } from './chunks.ts';
import { prepared } from './prepared.ts';
import { toFlag } from './rows.ts';
import type { Tables } from './tables.ts';

const inTenants = prepared((db, uuids: string[]) =>
  db.selectFrom('feature_code').selectAll().where('tenant_uuid', 'in', uuids).orderBy('tenant_uuid').orderBy('feature'),
);

/** Queries of the tenants' feature codes. */
export function codeQueries(db: Kysely<Tables>): Codes {
  return {
    async of(tenantUuids) {
      const rows = await chunkedIn(tenantUuids, (chunk) => inTenants(db, chunk));
      return rows.map((row) => ({ ...row, feature: row.feature as Feature, enabled: row.enabled === 1 }));
    },
    async insert(rows) {
      const values = rows.map((row) => ({ ...row, enabled: toFlag(row.enabled) }));
      await insertAll(values, (chunk) => db.insertInto('feature_code').values(chunk).execute());
    },
    async update(tenantUuid, feature, { exten, enabled }) {
      const code = db.updateTable('feature_code').set({ exten, enabled: toFlag(enabled) });
      await code.where('tenant_uuid', '=', tenantUuid).where('feature', '=', feature).execute();
    },
  };
}
