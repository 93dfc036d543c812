import type { Kysely, Selectable } from 'kysely';
import type { Tokens } from '../domain/ports.ts';
import type { TokenRow } from '../domain/rows.ts';
import { anyOf, containsPlain, type ListColumns, pageOf, textIs } from './list.ts';
import { prepared } from './prepared.ts';
import { fromJson } from './rows.ts';
import type { Tables } from './tables.ts';

const LIST: ListColumns = {
  tenant: 'tenant_uuid',
  id: 'uuid',
  search: (pattern) => anyOf(containsPlain('name', pattern), containsPlain('created_by', pattern)),
  orders: {
    name: ['name'],
    created_at: ['created_at'],
    expires_at: ['expires_at'],
    created_by: ['created_by'],
    uuid: [],
  },
  defaultOrder: 'name',
  filters: {
    uuid: textIs('uuid'),
    name: textIs('name'),
    user_uuid: textIs('user_uuid'),
    created_by: textIs('created_by'),
  },
};

const byHash = prepared((db, [hash]: [string]) => db.selectFrom('token').selectAll().where('hash', '=', hash));

/** Queries of tokens, which are stored as hashes only. */
export function tokenQueries(db: Kysely<Tables>): Tokens {
  const tokens = () => db.selectFrom('token').selectAll();
  return {
    byHash: async (hash) => fromRow((await byHash(db, [hash]))[0]),
    find: async (uuid) => fromRow(await tokens().where('uuid', '=', uuid).executeTakeFirst()),
    async list(query) {
      const { total, items } = await pageOf(tokens(), LIST, query);
      return { total, items: items.map(toToken) };
    },
    async insert(row) {
      await db
        .insertInto('token')
        .values({ ...row, acl: JSON.stringify(row.acl) })
        .execute();
    },
    async remove(uuid) {
      await db.deleteFrom('token').where('uuid', '=', uuid).execute();
    },
  };
}

function fromRow(row: Selectable<Tables['token']> | undefined): TokenRow | undefined {
  return row && toToken(row);
}

function toToken(row: Selectable<Tables['token']>): TokenRow {
  return { ...row, acl: fromJson<string[]>(row.acl) };
}
