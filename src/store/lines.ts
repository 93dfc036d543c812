import type { Kysely, Selectable } from 'kysely';
import type { LineRow, LineWithExtensions } from '../domain/rows.ts';
import { chunkedIn, eachChunk, insertAll } from './chunks.ts';
import { prepared } from './prepared.ts';
import { toFlag } from './rows.ts';
import type { Tables } from './tables.ts';

type NewLine = Omit<LineRow, 'id' | 'user_id' | 'position'>;

const linesOfUsers = prepared((db, users: number[]) =>
  db.selectFrom('line').selectAll().where('user_id', 'in', users).orderBy('user_id').orderBy('position'),
);
const extensionsOf = prepared((db, users: number[]) =>
  db
    .selectFrom('extension')
    .select(['line_id', 'exten'])
    .where('kind', '=', 'user')
    .where('owner_id', 'in', users)
    .orderBy('owner_id')
    .orderBy('position'),
);

/** Lines of several users with their extensions: each user's main line first, each line's main extension first. */
export async function linesOf(db: Kysely<Tables>, userIds: readonly number[]): Promise<LineWithExtensions[]> {
  const lines = await storedLines(db, userIds);
  const extensions = await chunkedIn(userIds, (chunk) => extensionsOf(db, chunk));
  const ofLine = Map.groupBy(extensions, (extension) => extension.line_id);
  return lines.map((line) => ({ ...line, extens: (ofLine.get(line.id) ?? []).map((extension) => extension.exten) }));
}

/** Makes a user's lines these, in order. The line of a position keeps its id, since extensions stand on it. */
export async function putLines(db: Kysely<Tables>, userId: number, lines: readonly NewLine[]): Promise<LineRow[]> {
  const stored = new Map((await storedLines(db, [userId])).map((line) => [line.position, line]));
  const rows = lines.map((line, index) => ({ user_id: userId, position: index + 1, ...columns(line) }));
  const gone = [...stored.values()].filter((line) => line.position > rows.length).map((line) => line.id);
  await eachChunk(gone, (chunk) => db.deleteFrom('line').where('id', 'in', chunk).execute());
  const changed = rows.flatMap((row) => {
    const before = stored.get(row.position);
    return before === undefined || isSame(before, row) ? [] : [{ id: before.id, ...row }];
  });
  await rewrite(db, changed);
  await insertAll(
    rows.filter((row) => !stored.has(row.position)),
    (chunk) => db.insertInto('line').values(chunk).execute(),
  );
  return storedLines(db, [userId]);
}

/** The user who has an endpoint of this name, other than one. */
export async function endpointOwner(db: Kysely<Tables>, name: string, exceptUser: number): Promise<number | undefined> {
  const line = db.selectFrom('line').select('user_id').where('name', '=', name).where('user_id', '<>', exceptUser);
  return (await line.executeTakeFirst())?.user_id;
}

/** Names are unique, and two lines may have exchanged theirs: all are taken away before any is given. */
async function rewrite(db: Kysely<Tables>, lines: Selectable<Tables['line']>[]): Promise<void> {
  const ids = lines.map((line) => line.id);
  await eachChunk(ids, (chunk) => db.updateTable('line').set({ name: null }).where('id', 'in', chunk).execute());
  await insertAll(lines, (chunk) =>
    db
      .insertInto('line')
      .values(chunk)
      .onConflict((conflict) =>
        conflict.column('id').doUpdateSet((eb) => ({
          name: eb.ref('excluded.name'),
          username: eb.ref('excluded.username'),
          password: eb.ref('excluded.password'),
          managed: eb.ref('excluded.managed'),
        })),
      )
      .execute(),
  );
}

async function storedLines(db: Kysely<Tables>, userIds: readonly number[]): Promise<LineRow[]> {
  const rows = await chunkedIn(userIds, (chunk) => linesOfUsers(db, chunk));
  return rows.map((row) => ({ ...row, managed: row.managed === 1 }));
}

function columns({ name, username, password, managed }: NewLine) {
  return { name, username, password, managed: toFlag(managed) };
}

function isSame(before: LineRow, row: ReturnType<typeof columns>): boolean {
  const now = columns(before);
  return (Object.keys(now) as (keyof typeof now)[]).every((name) => now[name] === row[name]);
}
