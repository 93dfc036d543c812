import type { Kysely } from 'kysely';
import type { Devices } from '../domain/phone-ports.ts';
import type { FileState } from '../domain/phone-rows.ts';
import type { PhoneFile } from '../domain/phones.ts';
import { chunkedIn, eachChunk, insertAll } from './chunks.ts';
import { fileStates } from './device-states.ts';
import { prepared } from './prepared.ts';
import { fromJson } from './rows.ts';
import type { Tables } from './tables.ts';

type Files = Pick<Devices, 'files' | 'file' | 'putFiles' | 'setCompiled' | 'putLastFetch' | 'settings' | 'putSettings'>;

const settingsOf = prepared((db, tenants: string[]) =>
  db
    .selectFrom('phone_setting')
    .selectAll()
    .where('tenant_uuid', 'in', tenants)
    .orderBy('tenant_uuid')
    .orderBy('family')
    .orderBy('model'),
);

/** Queries of compiled files, and of the settings that go into them. */
export function fileQueries(db: Kysely<Tables>): Files {
  const files = () => db.selectFrom('device_file').selectAll();
  return {
    files: (deviceIds) =>
      chunkedIn(deviceIds, (chunk) =>
        files().where('device_id', 'in', chunk).orderBy('device_id').orderBy('name').execute(),
      ),
    file: (deviceId, name) => files().where('device_id', '=', deviceId).where('name', '=', name).executeTakeFirst(),
    putFiles: (deviceId, wanted) => putFiles(db, deviceId, wanted),
    async setCompiled(deviceId, { compiled_at, saved_at, problems, state, job_id }) {
      const values = [compiled_at, saved_at, JSON.stringify(problems), state] as const;
      if (job_id === undefined) await compiled(db, [...values, deviceId]);
      else await compiledAnew(db, [...values, job_id, deviceId]);
    },
    async putLastFetch(deviceId, fetch) {
      await fetched(db, [JSON.stringify(fetch), deviceId]);
    },
    async settings(tenantUuids) {
      const rows = await chunkedIn(tenantUuids, (chunk) => settingsOf(db, chunk));
      return rows.map((row) => ({ ...row, settings: fromJson(row.settings) }));
    },
    async putSettings(tenantUuid, rows) {
      await db.deleteFrom('phone_setting').where('tenant_uuid', '=', tenantUuid).execute();
      const values = rows.map(({ family, model, settings }) => {
        return { tenant_uuid: tenantUuid, family, model, settings: JSON.stringify(settings) };
      });
      await insertAll(values, (chunk) => db.insertInto('phone_setting').values(chunk).execute());
    },
  };
}

async function putFiles(
  db: Kysely<Tables>,
  deviceId: string,
  files: readonly (PhoneFile & { etag: string })[],
): Promise<{ changed: string[]; files: FileState[] }> {
  const known = await fileStates(db, [deviceId]);
  const stored = new Map(known.map((file) => [file.name, file.etag]));
  const fetched = new Map(known.map((file) => [file.name, file.fetched_etag]));
  const wanted = new Set(files.map((file) => file.name));
  const gone = [...stored.keys()].filter((name) => !wanted.has(name));
  const mine = db.deleteFrom('device_file').where('device_id', '=', deviceId);
  await eachChunk(gone, (chunk) => mine.where('name', 'in', chunk).execute());
  const mineFetched = db.deleteFrom('fetched_file').where('device_id', '=', deviceId);
  await eachChunk(gone, (chunk) => mineFetched.where('name', 'in', chunk).execute());
  const changed = files.filter((file) => stored.get(file.name) !== file.etag);
  const rows = changed.map(({ name, etag, content_type, body }) => {
    return { device_id: deviceId, name, etag, content_type, body };
  });
  for (const row of rows) await write(db, [row.device_id, row.name, row.etag, row.content_type, row.body]);
  const states = files.map(({ name, etag }) => {
    return { device_id: deviceId, name, etag, fetched_etag: fetched.get(name) ?? null };
  });
  return { changed: [...gone, ...changed.map(({ name }) => name)], files: states };
}

const compiled = prepared((db, values: readonly (string | number)[]) => {
  const [compiled_at, saved_at, problems, state, id] = values as [number, number, string, string, string];
  return db.updateTable('device').set({ compiled_at, saved_at, problems, state }).where('id', '=', id);
});
const compiledAnew = prepared((db, values: readonly (string | number | null)[]) => {
  const [compiled_at, saved_at, problems, state, job_id, id] = values as [
    number,
    number,
    string,
    string,
    string,
    string,
  ];
  return db.updateTable('device').set({ compiled_at, saved_at, problems, state, job_id }).where('id', '=', id);
});
const fetched = prepared((db, [last_fetch, id]: [string, string]) =>
  db.updateTable('device').set({ last_fetch }).where('id', '=', id),
);
const write = prepared((db, values: string[]) => {
  const [device_id, name, etag, content_type, body] = values as [string, string, string, string, string];
  const change = { etag, content_type, body };
  return db
    .insertInto('device_file')
    .values({ device_id, name, ...change })
    .onConflict((conflict) => conflict.columns(['device_id', 'name']).doUpdateSet(change));
});
