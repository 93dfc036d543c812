import { type Kysely, sql } from 'kysely';
import type { Unclaimed } from '../domain/phone-ports.ts';
import { chunkedIn, insertAll } from './chunks.ts';
import type { Tables } from './tables.ts';

/** Phones that are kept. */
const KEPT = 1000;

/** Queries of phones that ask and that nobody has registered. */
export function unclaimedQueries(db: Kysely<Tables>): Unclaimed {
  const unregistered = () =>
    db
      .selectFrom('unclaimed_phone')
      .selectAll()
      .where('mac', 'not in', ({ selectFrom }) => selectFrom('device').select('mac'));
  return {
    async add(phones) {
      const macs = phones.map(({ mac }) => mac);
      const registered = await macsIn(db, 'device', macs);
      const known = await macsIn(db, 'unclaimed_phone', macs);
      const seen = phones.filter(({ mac }) => !registered.has(mac));
      await insertAll(seen, (chunk) => put(db, chunk).execute());
      await prune(db);
      return seen.map(({ mac }) => mac).filter((mac) => !known.has(mac));
    },
    find: (mac) => unregistered().where('mac', '=', mac).executeTakeFirst(),
    all: () => unregistered().orderBy('last_seen', 'desc').orderBy('mac').execute(),
    async remove(mac) {
      await db.deleteFrom('unclaimed_phone').where('mac', '=', mac).execute();
    },
  };
}

async function macsIn(
  db: Kysely<Tables>,
  table: 'device' | 'unclaimed_phone',
  macs: readonly string[],
): Promise<Set<string>> {
  const rows = await chunkedIn(macs, (chunk) => db.selectFrom(table).select('mac').where('mac', 'in', chunk).execute());
  return new Set(rows.map(({ mac }) => mac));
}

function put(db: Kysely<Tables>, phones: readonly Tables['unclaimed_phone'][]) {
  return db
    .insertInto('unclaimed_phone')
    .values(phones)
    .onConflict((conflict) =>
      conflict.column('mac').doUpdateSet(({ ref }) => ({
        vendor: ref('excluded.vendor'),
        model: ref('excluded.model'),
        firmware: ref('excluded.firmware'),
        address: ref('excluded.address'),
        file: ref('excluded.file'),
        last_seen: ref('excluded.last_seen'),
        times: sql<number>`unclaimed_phone.times + excluded.times`,
      })),
    );
}

/** Keeps the newest phone of each address, then the second of each, and so on. */
async function prune(db: Kysely<Tables>): Promise<void> {
  await sql`
    delete from unclaimed_phone where mac in (
      select mac from (
        select mac, row_number() over (order by turn, last_seen desc, mac) as place from (
          select mac, last_seen, row_number() over (partition by address order by last_seen desc, mac) as turn
          from unclaimed_phone
        ) as turns
      ) as places where place > ${KEPT})`.execute(db);
}
