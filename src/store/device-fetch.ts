import { hash } from 'node:crypto';
import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Devices } from '../domain/phone-ports.ts';
import type { AskedFile, AskedPhone } from '../domain/phone-rows.ts';
import type { Tables } from './tables.ts';

interface Row {
  place: number;
  device_id: string | null;
  mac: string;
  window_until: number | null;
  window_address: string | null;
  name: string;
  etag: string | null;
  content_type: string | null;
  body: string | null;
}

/** The read behind phones' fetches: 10,000 of them come at once when the power is back, so its SQL is built only once. */
export function fetchQueries(db: Kysely<Tables>): Pick<Devices, 'filesFor'> {
  const built = new Map<string, CompiledQuery<Row>>();
  const query = (by: 'secret' | 'mac', places: number) => {
    const key = `${by} ${places}`;
    if (!built.has(key)) built.set(key, build(db, by, places));
    return built.get(key)!;
  };
  return {
    async filesFor(by, asked) {
      if (asked.length === 0) return [];
      const parameters = asked.flatMap(({ key, name, known }) => [
        by === 'mac' ? key : hash('sha256', key),
        name.toLowerCase(),
        known,
      ]);
      const { rows } = await db.executeQuery<Row>({ ...query(by, asked.length), parameters });
      const phones = new Map(rows.map((row) => [row.place, toPhone(row)]));
      return asked.map((_: AskedFile, place) => phones.get(place));
    },
  };
}

/**
 * Phones differ in the case of a MAC in a file's name: the few files of one phone are compared without it.
 *
 * SQLite plans a join anew whenever a parameter that it compares a column with is bound again (STAT4), which takes longer than
 * the read itself: the casts keep the plan.
 */
function build(db: Kysely<Tables>, by: 'secret' | 'mac', places: number): CompiledQuery<Row> {
  const later = sql`cast(${null} as text)`;
  const asked = Array.from({ length: places }, (_, place) => sql`(${sql.lit(place)}, ${later}, ${later}, ${later})`);
  const column = sql.ref(by === 'mac' ? 'device.mac' : 'device.secret_hash');
  return sql<Row>`
    with asked(place, phone, lower_name, known) as (values ${sql.join(asked)})
    select place, device.id as device_id, mac, window_until, window_address, name, etag, content_type,
      case when etag = known then null else body end as body
    from asked left join device on ${column} = asked.phone
    left join device_file on device_file.device_id = device.id and lower(device_file.name) = asked.lower_name`.compile(
    db,
  );
}

function toPhone({ device_id, mac, window_until, window_address, ...row }: Row): AskedPhone | undefined {
  if (device_id === null) return undefined;
  const { name, etag, content_type, body } = row;
  const file = etag === null ? null : { name, etag, content_type: content_type!, body };
  return { device_id, mac, window_until, window_address, file };
}
