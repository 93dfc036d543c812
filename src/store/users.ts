import type { Kysely, Selectable } from 'kysely';
import { fold, foldAll } from '../domain/fold.ts';
import type { Users } from '../domain/ports.ts';
import type { UserRow } from '../domain/rows.ts';
import { chunkedIn, eachChunk } from './chunks.ts';
import { endpointOwner, linesOf, putLines } from './lines.ts';
import {
  anyOf,
  contains,
  containsPlain,
  hasExtensionLike,
  integerIs,
  type ListColumns,
  matches,
  pageOf,
  textIs,
} from './list.ts';
import { prepared } from './prepared.ts';
import { fromJson, hasValues, toJsonIfGiven } from './rows.ts';
import type { Tables } from './tables.ts';

type Names = Pick<UserRow, 'firstname' | 'lastname'>;

const LIST: ListColumns = {
  tenant: 'tenant_uuid',
  id: 'id',
  search: (pattern) =>
    anyOf(contains('search', pattern), containsPlain('email', pattern), hasExtensionLike('user', 'id', pattern)),
  orders: { firstname: ['sort_firstname'], lastname: ['sort_lastname'], email: ['email'], id: [] },
  defaultOrder: 'firstname',
  filters: {
    id: integerIs('id'),
    uuid: textIs('uuid'),
    firstname: textIs('firstname'),
    lastname: textIs('lastname'),
    email: textIs('email'),
    func_key_template_id: integerIs('func_key_template_id'),
  },
};

const byIds = prepared((db, ids: number[]) => db.selectFrom('users').selectAll().where('id', 'in', ids));
const byId = prepared((db, [id]: [number]) => db.selectFrom('users').selectAll().where('id', '=', id));
const byUuid = prepared((db, [uuid]: [string]) => db.selectFrom('users').selectAll().where('uuid', '=', uuid));

/** Queries of users, with their lines and the hidden template of their own keys. */
export function userQueries(db: Kysely<Tables>): Users {
  const users = () => db.selectFrom('users').selectAll();
  return {
    async find(key) {
      const [row] = 'id' in key ? await byId(db, [key.id]) : await byUuid(db, [key.uuid]);
      return row && toUser(row);
    },
    byIds: async (ids) => (await chunkedIn(ids, (chunk) => byIds(db, chunk))).map(toUser),
    byUuids: async (uuids) =>
      (await chunkedIn(uuids, (chunk) => users().where('uuid', 'in', chunk).execute())).map(toUser),
    async list(query) {
      const { total, items } = await pageOf(users(), LIST, query);
      return { total, items: items.map(toUser) };
    },
    async withTemplate(templateId) {
      return (await users().where('func_key_template_id', '=', templateId).orderBy('id').execute()).map(toUser);
    },
    holders: (query) =>
      db
        .selectFrom('users')
        .select(['id', 'uuid', 'tenant_uuid', 'func_key_template_id'])
        .where(matches(LIST, query))
        .orderBy('id')
        .execute(),
    insert: (row) => insert(db, row),
    update: (id, row) => update(db, id, row),
    assignTemplate: (ids, templateId) =>
      eachChunk(ids, (chunk) =>
        db.updateTable('users').set({ func_key_template_id: templateId }).where('id', 'in', chunk).execute(),
      ),
    remove: (id) => remove(db, id),
    lines: (userIds) => linesOf(db, userIds),
    putLines: (user, lines) => putLines(db, user.id, lines),
    async idsOf(tenantUuid) {
      const ids = db.selectFrom('users').select('id').where('tenant_uuid', '=', tenantUuid).orderBy('id');
      return (await ids.execute()).map((row) => row.id);
    },
    endpointOwner: (name, exceptUser) => endpointOwner(db, name, exceptUser),
  };
}

async function insert(db: Kysely<Tables>, row: Omit<UserRow, 'id' | 'private_template_id'>): Promise<UserRow> {
  const template = await db
    .insertInto('template')
    .values({ tenant_uuid: row.tenant_uuid, name: null, sort_name: '', search: '', user_id: null })
    .returning('id')
    .executeTakeFirstOrThrow();
  const json = { services: JSON.stringify(row.services), forwards: JSON.stringify(row.forwards) };
  const user = await db
    .insertInto('users')
    .values({ ...row, ...json, data: JSON.stringify(row.data), ...sortable(row), private_template_id: template.id })
    .returningAll()
    .executeTakeFirstOrThrow();
  await db.updateTable('template').set({ user_id: user.id }).where('id', '=', template.id).execute();
  return toUser(user);
}

async function update(db: Kysely<Tables>, id: number, change: Partial<Omit<UserRow, 'id'>>): Promise<void> {
  const { services, forwards, data, ...plain } = change;
  const json = { services: toJsonIfGiven(services), forwards: toJsonIfGiven(forwards), data: toJsonIfGiven(data) };
  const values = { ...plain, ...json, ...(await sortableAfter(db, id, change)) };
  if (hasValues(values)) await db.updateTable('users').set(values).where('id', '=', id).execute();
}

/** The folded columns after a change of names: those that it leaves out are read, since `search` is made of all. */
async function sortableAfter(db: Kysely<Tables>, id: number, change: Partial<Names>) {
  const given = [change.firstname, change.lastname].filter((name) => name !== undefined);
  if (given.length === 0) return {};
  if (given.length === 2) return sortable(change as Names);
  const names = db.selectFrom('users').select(['firstname', 'lastname']).where('id', '=', id);
  const stored = await names.executeTakeFirst();
  return stored === undefined ? {} : sortable({ ...stored, ...change });
}

/** Removes the user; lines, memberships and places on phones go with him, and so do his own keys. */
async function remove(db: Kysely<Tables>, id: number): Promise<void> {
  const user = db.deleteFrom('users').where('id', '=', id).returning('private_template_id');
  const removed = await user.executeTakeFirst();
  if (removed) await db.deleteFrom('template').where('id', '=', removed.private_template_id).execute();
}

function sortable({ firstname, lastname }: Names) {
  return {
    sort_firstname: fold(firstname),
    sort_lastname: fold(lastname ?? ''),
    search: foldAll(firstname, lastname),
  };
}

function toUser(row: Selectable<Tables['users']>): UserRow {
  const { sort_firstname: _, sort_lastname: __, search: ___, ...user } = row;
  return {
    ...user,
    services: fromJson(row.services),
    forwards: fromJson(row.forwards),
    data: fromJson(row.data),
  };
}
