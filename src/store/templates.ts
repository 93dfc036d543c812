import type { Kysely } from 'kysely';
import { fold, foldAll } from '../domain/fold.ts';
import type { Templates } from '../domain/ports.ts';
import { eachChunk } from './chunks.ts';
import { contains, integerIs, type ListColumns, pageOf, textIs } from './list.ts';
import { prepared } from './prepared.ts';
import type { Tables } from './tables.ts';

const LIST: ListColumns = {
  tenant: 'tenant_uuid',
  id: 'id',
  search: (pattern) => contains('search', pattern),
  orders: { name: ['sort_name'], id: [] },
  defaultOrder: 'name',
  filters: { name: textIs('name'), id: integerIs('id') },
};

const byId = prepared((db, [id]: [number]) =>
  db.selectFrom('template').select(['id', 'tenant_uuid', 'name', 'user_id']).where('id', '=', id),
);

/** Queries of key templates. Lists never show the hidden templates of users' own keys. */
export function templateQueries(db: Kysely<Tables>): Templates {
  const templates = () => db.selectFrom('template').select(['id', 'tenant_uuid', 'name', 'user_id']);
  return {
    find: async (id) => (await byId(db, [id]))[0],
    list: (query) => pageOf(templates().where('user_id', 'is', null), LIST, query),
    async insert(row) {
      const values = { ...row, ...sortable(row.name) };
      return (await db.insertInto('template').values(values).returning('id').executeTakeFirstOrThrow()).id;
    },
    async rename(id, name) {
      const values = { name, ...sortable(name) };
      await db.updateTable('template').set(values).where('id', '=', id).execute();
    },
    remove: (ids) => eachChunk(ids, (chunk) => db.deleteFrom('template').where('id', 'in', chunk).execute()),
  };
}

function sortable(name: string | null) {
  return { sort_name: fold(name ?? ''), search: foldAll(name) };
}
