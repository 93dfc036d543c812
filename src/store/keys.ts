import type { Kysely, Selectable } from 'kysely';
import type { TargetKind } from '../contract/words.ts';
import { foldAll } from '../domain/fold.ts';
import type { Keys } from '../domain/ports.ts';
import type { KeyRow, NewKey } from '../domain/rows.ts';
import { chunkedIn, eachChunk, insertAll } from './chunks.ts';
import { anyOf, contains, type ListColumns, pageOf } from './list.ts';
import { prepared } from './prepared.ts';
import { fromJson, toFlag } from './rows.ts';
import type { Tables } from './tables.ts';

type StoredKey = Selectable<Tables['template_key']>;

const HOLDERS: ListColumns = {
  tenant: 'template.tenant_uuid',
  id: 'template_key.id',
  search: (pattern) =>
    anyOf(
      contains('template_key.search', pattern),
      contains('template.search', pattern),
      contains('users.search', pattern),
    ),
  orders: {
    name: ['template.sort_name', 'users.sort_firstname', 'template.id', 'template_key.position'],
    position: ['template_key.position'],
    label: ['template_key.label'],
  },
  defaultOrder: 'name',
  filters: {},
};

const inTemplates = prepared((db, ids: number[]) =>
  db.selectFrom('template_key').selectAll().where('template_id', 'in', ids).orderBy('template_id').orderBy('position'),
);

const lockedIn = prepared((db, [template]: [number]) =>
  db.selectFrom('template_key').select('position').where('template_id', '=', template).where('locked', '=', 1),
);

/** Queries of the keys in templates, own keys included, and of what they point to. */
export function keyQueries(db: Kysely<Tables>): Keys {
  return {
    of: async (templateIds) => (await keysOf(db, templateIds)).map(toKey),
    lockedPositions: async (templateId) => (await lockedIn(db, [templateId])).map((row) => row.position),
    put: (templateId, key) => writeOne(db, templateId, key),
    replace: (templateId, keys) => replace(db, templateId, keys),
    async remove(templateId, position) {
      const key = db.deleteFrom('template_key').where('template_id', '=', templateId).where('position', '=', position);
      return (await key.executeTakeFirst()).numDeletedRows > 0;
    },
    removePointingTo: (kind, ids) =>
      eachChunk(ids, (chunk) => {
        const pointing = db.selectFrom('key_reference').select('key_id').where('kind', '=', kind);
        return db
          .deleteFrom('template_key')
          .where('id', 'in', pointing.where('target_id', 'in', chunk))
          .execute();
      }),
    async countOverriding(templateId, position) {
      const own = db
        .selectFrom('users')
        .innerJoin('template_key', 'template_key.template_id', 'users.private_template_id')
        .where('users.func_key_template_id', '=', templateId)
        .where('template_key.position', '=', position);
      const counted = own.select(({ fn }) => fn.countAll<number>().as('count'));
      return Number((await counted.executeTakeFirstOrThrow()).count);
    },
    holders: (kind, id, query) =>
      pageOf(kind === 'parking_lot' ? holdersOfLot(db, id) : holdersOf(db, kind, id), HOLDERS, query),
  };
}

function keysOf(db: Kysely<Tables>, templateIds: readonly number[]): Promise<StoredKey[]> {
  return chunkedIn(templateIds, (chunk) => inTemplates(db, chunk));
}

/** Writes only what differs: a key that stays as it is keeps its row, and one that changes keeps its id. */
async function replace(db: Kysely<Tables>, templateId: number, keys: readonly NewKey[]): Promise<void> {
  const stored = new Map((await keysOf(db, [templateId])).map((key) => [key.position, key]));
  const wanted = new Set(keys.map((key) => key.position));
  const gone = [...stored.values()].filter((key) => !wanted.has(key.position)).map((key) => key.id);
  await eachChunk(gone, (chunk) => db.deleteFrom('template_key').where('id', 'in', chunk).execute());
  const changed = keys.filter((key) => !isSame(stored.get(key.position), key));
  await write(db, templateId, changed);
}

function isSame(stored: StoredKey | undefined, key: NewKey): boolean {
  if (stored === undefined) return false;
  const { label, blf, locked, destination } = toColumns(stored.template_id, key);
  const flags = stored.blf === blf && stored.locked === locked;
  return flags && stored.label === label && stored.destination === destination;
}

/** One key, by statements built once: what happens most. */
async function writeOne(db: Kysely<Tables>, templateId: number, key: NewKey): Promise<void> {
  const { position, label, blf, locked, type, destination, search } = toColumns(templateId, key);
  const [row] = await upsert(db, [templateId, position, label, blf, locked, type, destination, search]);
  await dropReferences(db, [row!.id]);
  for (const one of referencesOf(row!.id, key))
    await addReference(db, [one.key_id, one.kind, one.target_id, one.exten]);
}

type KeyValues = [
  template_id: number,
  position: number,
  label: string | null,
  blf: number,
  locked: number,
  type: string,
  destination: string,
  search: string,
];
const upsert = prepared((db, [template_id, position, label, blf, locked, type, destination, search]: KeyValues) => {
  const change = { label, blf, locked, type, destination, search };
  return db
    .insertInto('template_key')
    .values({ template_id, position, ...change })
    .onConflict((conflict) => conflict.columns(['template_id', 'position']).doUpdateSet(change))
    .returning('id');
});
const dropReferences = prepared((db, ids: number[]) => db.deleteFrom('key_reference').where('key_id', 'in', ids));
const addReference = prepared((db, [key_id, kind, target_id, exten]: [number, string, number, string]) =>
  db.insertInto('key_reference').values({ key_id, kind, target_id, exten }),
);

async function write(db: Kysely<Tables>, templateId: number, keys: readonly NewKey[]): Promise<void> {
  const rows = keys.map((key) => toColumns(templateId, key));
  const written = await insertAll(rows, (chunk) =>
    db
      .insertInto('template_key')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.columns(['template_id', 'position']).doUpdateSet((eb) => ({
          label: eb.ref('excluded.label'),
          blf: eb.ref('excluded.blf'),
          locked: eb.ref('excluded.locked'),
          type: eb.ref('excluded.type'),
          destination: eb.ref('excluded.destination'),
          search: eb.ref('excluded.search'),
        })),
      )
      .returning(['id', 'position'])
      .execute(),
  );
  const ids = new Map(written.map((row) => [row.position, row.id]));
  await eachChunk(ids.values(), (chunk) => db.deleteFrom('key_reference').where('key_id', 'in', chunk).execute());
  const references = keys.flatMap((key) => referencesOf(ids.get(key.position)!, key));
  await insertAll(references, (chunk) => db.insertInto('key_reference').values(chunk).execute());
}

function referencesOf(keyId: number, key: NewKey): Tables['key_reference'][] {
  const distinct = new Map(key.references.map((one) => [`${one.kind} ${one.id} ${one.exten}`, one]));
  return [...distinct.values()].map(({ kind, id, exten }) => ({ key_id: keyId, kind, target_id: id, exten }));
}

function holdersOf(db: Kysely<Tables>, kind: TargetKind, id: number) {
  return holders(db).where('r.kind', '=', kind).where('r.target_id', '=', id);
}

/** A parking key that names no lot is a key to the default lot of its tenant. */
function holdersOfLot(db: Kysely<Tables>, id: number) {
  const lot = db.selectFrom('resource').select('tenant_uuid').where('id', '=', id).where('is_default', '=', 1);
  return holders(db).where((eb) =>
    eb.or([
      eb.and([eb('r.kind', '=', 'parking_lot'), eb('r.target_id', '=', id)]),
      eb.and([eb('r.kind', '=', 'default_parking_lot'), eb('template.tenant_uuid', 'in', lot)]),
    ]),
  );
}

function holders(db: Kysely<Tables>) {
  return db
    .selectFrom('key_reference as r')
    .innerJoin('template_key', 'template_key.id', 'r.key_id')
    .innerJoin('template', 'template.id', 'template_key.template_id')
    .leftJoin('users', 'users.id', 'template.user_id')
    .select(['template.id as template_id', 'template.name as template_name', 'template.tenant_uuid'])
    .select(['template_key.position', 'template_key.label'])
    .select(['users.id as user_id', 'users.uuid as user_uuid', 'users.firstname', 'users.lastname']);
}

function toColumns(templateId: number, key: NewKey) {
  return {
    template_id: templateId,
    position: key.position,
    label: key.label,
    blf: toFlag(key.blf),
    locked: toFlag(key.locked),
    type: key.destination.type,
    destination: JSON.stringify(key.destination),
    search: foldAll(key.label),
  };
}

function toKey(row: StoredKey): KeyRow {
  const { type: _, search: __, ...key } = row;
  return { ...key, blf: row.blf === 1, locked: row.locked === 1, destination: fromJson(row.destination) };
}
