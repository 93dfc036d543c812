import type { Kysely } from 'kysely';
import type { PbxChanges } from '../domain/ports.ts';
import type { PbxChange } from '../domain/rows.ts';
import { chunkedIn, insertAll } from './chunks.ts';
import { fromJson } from './rows.ts';
import type { Tables } from './tables.ts';

type Key = Pick<PbxChange, 'tenant_uuid' | 'kind' | 'part_id'>;

/** Queries of the parts that PBXs have not been told of yet: what is left over survives a restart. */
export function pbxChangeQueries(db: Kysely<Tables>): PbxChanges {
  return {
    async add(rows) {
      const values = rows.map((row) => ({ ...row, agreed: JSON.stringify(row.agreed) }));
      await insertAll(values, (chunk) =>
        db
          .insertInto('pbx_change')
          .values(chunk)
          .onConflict((conflict) =>
            conflict
              .columns(['tenant_uuid', 'kind', 'part_id'])
              .doUpdateSet((eb) => ({ version: eb.ref('excluded.version') })),
          )
          .execute(),
      );
    },
    async first(tenantUuids, limit) {
      const waiting = db.selectFrom('pbx_change').selectAll().orderBy('tenant_uuid').orderBy('kind').limit(limit);
      const rows = await chunkedIn(tenantUuids, (chunk) => waiting.where('tenant_uuid', 'in', chunk).execute());
      return rows.slice(0, limit).map(toChange);
    },
    async agree(key, agreed) {
      const row = db.updateTable('pbx_change').set({ agreed: JSON.stringify(agreed) });
      await row
        .where('tenant_uuid', '=', key.tenant_uuid)
        .where('kind', '=', key.kind)
        .where('part_id', '=', key.part_id)
        .execute();
    },
    async done(rows) {
      for (const row of rows) await done(db, row);
    },
  };
}

async function done(db: Kysely<Tables>, { tenant_uuid, kind, part_id, version }: Key & { version: string }) {
  await db
    .deleteFrom('pbx_change')
    .where('tenant_uuid', '=', tenant_uuid)
    .where('kind', '=', kind)
    .where('part_id', '=', part_id)
    .where('version', '=', version)
    .execute();
}

function toChange({
  kind,
  agreed,
  ...row
}: {
  tenant_uuid: string;
  kind: string;
  part_id: number;
  version: string;
  agreed: string;
}): PbxChange {
  return { ...row, kind: kind as PbxChange['kind'], agreed: fromJson(agreed) };
}
