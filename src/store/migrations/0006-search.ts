import { type Kysely, sql } from 'kysely';
import { foldAll } from '../../domain/fold.ts';

/** What a search box over everything needs: searchable text of templates, keys and phones, in other scripts' names also Latin. */
export async function up(db: Kysely<unknown>): Promise<void> {
  for (const table of ['template', 'template_key', 'device'])
    await db.schema
      .alterTable(table)
      .addColumn('search', 'text', (c) => c.notNull().defaultTo(''))
      .execute();
  await fillIn(db);
  // In the order of what they find, and with all that is looked at: a search that finds nothing reads the whole index.
  const index = (name: string, table: string, columns: string[]) =>
    db.schema.createIndex(name).on(table).columns(columns);
  await index('users_search', 'users', ['tenant_uuid', 'search', 'id', 'email']).execute();
  await index('device_search', 'device', ['tenant_uuid', 'search', 'id']).execute();
  await index('extension_kind', 'extension', ['tenant_uuid', 'kind', 'exten', 'owner_id']).execute();
  // The hidden templates of users' own keys are many, and not searched.
  const shared = index('template_search', 'template', ['tenant_uuid', 'search', 'id']);
  await shared.where(sql.ref('user_id'), 'is', null).execute();
}

async function fillIn(db: Kysely<unknown>): Promise<void> {
  const users = await sql<{ id: number; firstname: string; lastname: string | null }>`
    select id, firstname, lastname from users`.execute(db);
  for (const { id, firstname, lastname } of users.rows) await put(db, 'users', id, foldAll(firstname, lastname));
  const resources = await sql<{ id: number; name: string; number: string | null; data: string }>`
    select id, name, number, data from resource`.execute(db);
  for (const { id, name, number, data } of resources.rows) {
    const { label } = JSON.parse(data) as { label?: string | null };
    await put(db, 'resource', id, foldAll(name, number, label ?? null));
  }
  const templates = await sql<{ id: number; name: string }>`
    select id, name from template where name is not null`.execute(db);
  for (const { id, name } of templates.rows) await put(db, 'template', id, foldAll(name));
  // Keys are many, and most labels are plain letters, which the database folds by itself.
  await sql`update template_key set search = lower(label) where label is not null`.execute(db);
  const keys = await sql<{ id: number; label: string }>`
    select id, label from template_key where length(label) <> octet_length(label)`.execute(db);
  for (const { id, label } of keys.rows) await put(db, 'template_key', id, foldAll(label));
  const devices = await sql<{ id: string; vendor: string | null; model: string | null; mac: string }>`
    select id, vendor, model, mac from device`.execute(db);
  for (const { id, vendor, model, mac } of devices.rows)
    await put(db, 'device', id, foldAll(vendor, model, mac, mac.replace(/..(?=.)/g, '$&:')));
}

async function put(db: Kysely<unknown>, table: string, id: number | string, search: string): Promise<void> {
  await sql`update ${sql.table(table)} set search = ${search} where id = ${id}`.execute(db);
}
