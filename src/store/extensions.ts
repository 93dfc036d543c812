import type { Kysely, Selectable } from 'kysely';
import type { ExtensionOwner } from '../domain/directory/target.ts';
import type { Extensions } from '../domain/ports.ts';
import type { ExtensionRow } from '../domain/rows.ts';
import { chunkedIn, eachChunk, insertAll } from './chunks.ts';
import { toFlag } from './rows.ts';
import type { Tables } from './tables.ts';

type StoredExtension = Selectable<Tables['extension']>;

/** Queries of extensions: who has which number, parking slots included. */
export function extensionQueries(db: Kysely<Tables>): Extensions {
  const extensions = () => db.selectFrom('extension').selectAll();
  const inTenant = (tenantUuid: string) => extensions().where('tenant_uuid', '=', tenantUuid);
  return {
    async of(kind, ownerIds) {
      const owned = extensions().where('kind', '=', kind).orderBy('owner_id').orderBy('position');
      return (await chunkedIn(ownerIds, (chunk) => owned.where('owner_id', 'in', chunk).execute())).map(toExtension);
    },
    async owners(tenantUuid, extens) {
      const rows = chunkedIn(extens, (chunk) => inTenant(tenantUuid).where('exten', 'in', chunk).execute());
      return (await rows).map(toExtension);
    },
    put: (tenantUuid, owner, rows) => put(db, tenantUuid, owner, rows),
    async removeOf(kinds, ownerId) {
      if (kinds.length === 0) return;
      await db.deleteFrom('extension').where('kind', 'in', kinds).where('owner_id', '=', ownerId).execute();
    },
    async starred(tenantUuid) {
      return (await inTenant(tenantUuid).where('exten', 'like', '*%').orderBy('exten').execute()).map(toExtension);
    },
  };
}

/** Rows that change are deleted and inserted: an upsert would silently take a number from another owner. */
async function put(
  db: Kysely<Tables>,
  tenantUuid: string,
  owner: ExtensionOwner,
  rows: readonly { exten: string; line_id?: number; main: boolean }[],
): Promise<void> {
  const wanted = rows.map(({ exten, line_id, main }, index): StoredExtension => {
    const of = { tenant_uuid: tenantUuid, exten, kind: owner.kind, owner_id: owner.id };
    return { ...of, line_id: line_id ?? null, position: index + 1, main: toFlag(main) };
  });
  const owned = db.selectFrom('extension').selectAll().where('kind', '=', owner.kind).where('owner_id', '=', owner.id);
  const stored = await owned.execute();
  const wantedTexts = new Set(wanted.map(identity));
  const storedTexts = new Set(stored.map(identity));
  const outdated = stored.filter((row) => !wantedTexts.has(identity(row))).map((row) => row.exten);
  const mine = db.deleteFrom('extension').where('kind', '=', owner.kind).where('owner_id', '=', owner.id);
  await eachChunk(outdated, (chunk) => mine.where('exten', 'in', chunk).execute());
  await insertAll(
    wanted.filter((row) => !storedTexts.has(identity(row))),
    (chunk) => db.insertInto('extension').values(chunk).execute(),
  );
}

function identity({ tenant_uuid, exten, line_id, position, main }: StoredExtension): string {
  return JSON.stringify([tenant_uuid, exten, line_id, position, main]);
}

function toExtension(row: StoredExtension): ExtensionRow {
  const kind = row.kind as ExtensionRow['kind'];
  return { kind, id: row.owner_id, exten: row.exten, line_id: row.line_id, main: row.main === 1 };
}
