import { hash } from 'node:crypto';
import { type CompiledQuery, type Kysely, sql } from 'kysely';
import type { Devices, RequestedFile } from '../domain/ports.ts';
import type { Tables } from './tables.ts';

type Column = 'secret_hash' | 'mac';
interface Row {
  device_id: string;
  window_until: number | null;
  window_address: string | null;
  etag: string | null;
  content_type: string;
  body: string | null;
}

/** The one read of a phone's fetch: it runs 10,000 times when the power comes back, so its SQL is built once. */
export function fetchQueries(db: Kysely<Tables>): Pick<Devices, 'fileFor'> {
  const queries: Partial<Record<Column, CompiledQuery<Row>>> = {};
  const run = async (column: Column, value: string, name: string, known: string | null) => {
    queries[column] ??= queryBy(column, db);
    const { rows } = await db.executeQuery<Row>({ ...queries[column], parameters: [known, name, value] });
    return rows[0] && toRequestedFile(rows[0]);
  };
  return {
    fileFor: (who, name, known) =>
      'secret' in who
        ? run('secret_hash', hash('sha256', who.secret), name, known)
        : run('mac', who.mac.toLowerCase(), name, known),
  };
}

/**
 * SQLite plans a join anew whenever a bare parameter of it is bound (STAT4), which costs several times the read itself; the
 * casts keep the plan.
 */
function queryBy(column: Column, db: Kysely<Tables>): CompiledQuery<Row> {
  const later = sql`cast(${''} as text)`;
  return sql<Row>`
    select device.id as device_id, window_until, window_address, etag, content_type,
      case when etag = ${later} then null else body end as body
    from device left join device_file on device_file.device_id = device.id and device_file.name = ${later}
    where device.${sql.ref(column)} = ${later}`.compile(db);
}

function toRequestedFile({ device_id, window_until, window_address, etag, content_type, body }: Row): RequestedFile {
  return { device_id, window_until, window_address, file: etag === null ? null : { etag, content_type, body } };
}
