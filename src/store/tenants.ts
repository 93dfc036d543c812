import type { Kysely } from 'kysely';
import type { Tenants } from '../domain/ports.ts';
import { prepared } from './prepared.ts';
import { hasValues } from './rows.ts';
import type { Tables } from './tables.ts';

// What a tenant must be empty of. Codes, settings and tokens are parts of the tenant itself and go with it.
const CONTENTS = [
  ['users', 'users'],
  ['template', 'key templates'],
  ['resource', 'groups, queues, conferences, agents, pagings, parking lots or call filters'],
  ['device', 'devices'],
] as const;
const PARTS = ['feature_code', 'phone_setting', 'token', 'pbx_change'] as const;

const allTenants = prepared((db) => db.selectFrom('tenant').selectAll().orderBy('id'));
const allPbxes = prepared((db) => db.selectFrom('pbx').selectAll().orderBy('id'));

/** Queries of tenants and of the PBXes that serve them. */
export function tenantQueries(db: Kysely<Tables>): Tenants {
  return {
    all: () => allTenants(db, []),
    insert: (row) => db.insertInto('tenant').values(row).returningAll().executeTakeFirstOrThrow(),
    async update(uuid, row) {
      const { id: _, ...values } = row;
      if (hasValues(values)) await db.updateTable('tenant').set(values).where('uuid', '=', uuid).execute();
    },
    async remove(uuid) {
      for (const table of PARTS) await db.deleteFrom(table).where('tenant_uuid', '=', uuid).execute();
      await db.deleteFrom('tenant').where('uuid', '=', uuid).execute();
    },
    contents: (uuid) => contents(db, uuid),
    pbxes: () => allPbxes(db, []),
    insertPbx: (row) => db.insertInto('pbx').values(row).returningAll().executeTakeFirstOrThrow(),
    async updatePbx(id, row) {
      const { id: _, ...values } = row;
      if (hasValues(values)) await db.updateTable('pbx').set(values).where('id', '=', id).execute();
    },
    async removePbx(id) {
      await db.updateTable('tenant').set({ pbx_id: null }).where('pbx_id', '=', id).execute();
      await db.deleteFrom('pbx').where('id', '=', id).execute();
    },
  };
}

async function contents(db: Kysely<Tables>, uuid: string): Promise<string | null> {
  const child = await db.selectFrom('tenant').select('id').where('parent_uuid', '=', uuid).limit(1).executeTakeFirst();
  if (child !== undefined) return 'tenants below it';
  for (const [table, words] of CONTENTS) {
    const row = await db.selectFrom(table).select('id').where('tenant_uuid', '=', uuid).limit(1).executeTakeFirst();
    if (row !== undefined) return words;
  }
  return null;
}
