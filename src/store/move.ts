import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import { insertAll } from './chunks.ts';
import { databaseOf } from './databases.ts';
import type { AnyRow } from './dialects/bulk.ts';
import type { Dialect } from './dialects/dialect.ts';
import { migrate } from './migrate.ts';
import { StoreError } from './store-error.ts';
import type { Tables } from './tables.ts';

type Db = Kysely<Tables>;

/** What has been moved: how many rows of each table. */
export type Moved = ReadonlyMap<string, number>;

/**
 * Copies all of one database into another, of the same kind or the other one, in one transaction: all is there and compared, row by
 * row, before it is committed; nobody writes to either meanwhile. The other must be empty, or hold an earlier copy of the same
 * installation, which is replaced. `onProgress` is told the rows that are done and those that there are; what it throws
 * ends it, and leaves the other as it was. Raises StoreError.
 */
export async function moveDatabase(
  from: string,
  to: string,
  onProgress: (done: number, total: number) => Promise<void>,
): Promise<Moved> {
  const source = await openPlain(from);
  try {
    const target = await openPlain(to);
    try {
      return await source.transaction(
        (here) => target.alone((there) => copyAll({ source, target, here, there }, onProgress)),
        false,
      );
    } finally {
      await target.close();
    }
  } finally {
    await source.close();
  }
}

/** Both are brought up to date first, so that they have the same tables. */
async function openPlain(url: string): Promise<Dialect> {
  const named = databaseOf(url);
  let dialect: Dialect | undefined;
  try {
    dialect = await named.open(undefined);
    await migrate(dialect);
    return dialect;
  } catch (error) {
    await dialect?.close().catch(() => undefined);
    throw named.refusal(error);
  }
}

interface Sides {
  source: Dialect;
  target: Dialect;
  here: Db;
  there: Db;
}

async function copyAll(sides: Sides, onProgress: (done: number, total: number) => Promise<void>): Promise<Moved> {
  const { source, target, here, there } = sides;
  const tables = await source.bulk.tables(here);
  await refuseAnother(here, there);
  for (const table of tables.toReversed()) await sql`delete from ${sql.table(table)}`.execute(there);
  const counts = await Promise.all(tables.map((table) => countOf(here, table)));
  const total = counts.reduce((sum, count) => sum + count, 0);
  const moved = new Map<string, number>();
  let done = 0;
  for (const table of tables) {
    const [read, written] = [createSum(), createSum()];
    for await (const rows of source.bulk.rows(here, table)) {
      rows.forEach(read.add);
      await insertAll(rows, async (chunk) => {
        await there
          .insertInto(table as 'audit')
          .values(chunk as never)
          .execute();
        return [];
      });
      done += rows.length;
      await onProgress(done, total);
    }
    for await (const rows of target.bulk.rows(there, table)) rows.forEach(written.add);
    if (read.value() !== written.value())
      throw new StoreError('corrupt', `Table ${table} is not the same after it was copied: nothing has been kept.`);
    moved.set(table, read.count());
  }
  for (const [table, id] of await source.bulk.lastIds(here)) await target.bulk.setLastId(there, table, id);
  return moved;
}

/** An installation that is not the one that is moved is not to be lost. */
async function refuseAnother(here: Db, there: Db): Promise<void> {
  const [mine, other] = [await installationOf(here), await installationOf(there)];
  if (other !== undefined && other !== mine)
    throw new StoreError('unwritable', 'The database to move to holds another installation: name an empty one.');
}

async function installationOf(db: Db): Promise<string | undefined> {
  const row = await db.selectFrom('installation').select('value').where('name', '=', 'uuid').executeTakeFirst();
  return row?.value;
}

async function countOf(db: Db, table: string): Promise<number> {
  const { rows } = await sql<{ count: number }>`select count(*) as count from ${sql.table(table)}`.execute(db);
  return Number(rows[0]!.count);
}

/** Adds rows up, in whatever order they come: as many, with the same values, give the same sum. */
function createSum() {
  let [count, sum] = [0, 0n];
  return {
    add(this: void, row: AnyRow) {
      count += 1;
      const values = Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1));
      sum += createHash('sha256').update(JSON.stringify(values)).digest().readBigUInt64LE();
    },
    value: () => `${count} ${sum}`,
    count: () => count,
  };
}
