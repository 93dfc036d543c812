import type { Kysely } from 'kysely';
import type { Reference } from '../domain/directory/target.ts';
import type { Devices } from '../domain/phone-ports.ts';
import type { DeviceLineRow } from '../domain/phone-rows.ts';
import { chunkedIn, eachChunk, insertAll } from './chunks.ts';
import { prepared } from './prepared.ts';
import type { Tables } from './tables.ts';

type Places = Pick<
  Devices,
  'lines' | 'putLines' | 'ofUsers' | 'countOfUsers' | 'ofTemplates' | 'ofTenant' | 'pointingTo' | 'dialling'
>;

/** Queries of who is on which phone, and so of whom a change concerns. */
export function placeQueries(db: Kysely<Tables>): Places {
  return {
    lines: (deviceIds) => linesOf(db, deviceIds),
    putLines: (deviceId, lines) => putLines(db, deviceId, lines),
    ofUsers: (userIds) =>
      distinctIds(userIds, (chunk) =>
        db.selectFrom('device_line').select('device_id').distinct().where('user_id', 'in', chunk).execute(),
      ),
    async countOfUsers(userIds) {
      const counted = await chunkedIn(userIds, (chunk) =>
        db
          .selectFrom('device_line')
          .select((eb) => ['user_id', eb.fn.count<number>('device_id').distinct().as('phones')])
          .where('user_id', 'in', chunk)
          .groupBy('user_id')
          .execute(),
      );
      return new Map(counted.map((row) => [row.user_id, Number(row.phones)]));
    },
    ofTemplates: (templateIds) => distinctIds(templateIds, (chunk) => placesOfTemplates(db, chunk)),
    async ofTenant(tenantUuid) {
      const devices = db.selectFrom('device').select('id').where('tenant_uuid', '=', tenantUuid).orderBy('mac');
      return (await devices.execute()).map((device) => device.id);
    },
    pointingTo: (reference, tenantUuid) => pointingTo(db, reference, tenantUuid),
    dialling: (tenantUuid, extens) => distinctIds(extens, (chunk) => dialling(db, tenantUuid, chunk)),
  };
}

function linesOf(db: Kysely<Tables>, deviceIds: readonly string[]): Promise<DeviceLineRow[]> {
  return chunkedIn(deviceIds, (chunk) => linesById(db, chunk));
}

const linesById = prepared((db, ids: string[]) =>
  db.selectFrom('device_line').selectAll().where('device_id', 'in', ids).orderBy('device_id').orderBy('line'),
);

async function putLines(
  db: Kysely<Tables>,
  deviceId: string,
  lines: readonly { line: number; user_id: number }[],
): Promise<void> {
  const stored = new Map((await linesOf(db, [deviceId])).map((row) => [row.line, row.user_id]));
  const wanted = new Map(lines.map((row) => [row.line, row.user_id]));
  const outdated = [...stored].filter(([line, userId]) => wanted.get(line) !== userId).map(([line]) => line);
  const ours = db.deleteFrom('device_line').where('device_id', '=', deviceId);
  await eachChunk(outdated, (chunk) => ours.where('line', 'in', chunk).execute());
  const added = [...wanted].filter(([line, userId]) => stored.get(line) !== userId);
  const rows = added.map(([line, user_id]) => ({ device_id: deviceId, line, user_id }));
  await insertAll(rows, (chunk) => db.insertInto('device_line').values(chunk).execute());
}

/** A union of two selects, since neither database uses two indexes for an `or` of columns reliably. */
const placesOfTemplates = prepared((db, ids: number[]) => {
  const places = placesOfUsers(db);
  return places
    .where('users.private_template_id', 'in', ids)
    .union(places.where('users.func_key_template_id', 'in', ids));
});

async function pointingTo(db: Kysely<Tables>, reference: Reference, tenantUuid: string): Promise<string[]> {
  const templates = referring(db)
    .where('key_reference.kind', '=', reference.kind)
    .where('key_reference.target_id', '=', reference.id)
    .where('key_reference.exten', '=', reference.exten)
    // An id is in one tenant only; an extension and the default lot are found in each.
    .$if(reference.id === 0, (found) => found.where('template.tenant_uuid', '=', tenantUuid));
  return (await withTemplates(db, templates)).map((row) => row.device_id);
}

function dialling(db: Kysely<Tables>, tenantUuid: string, extens: string[]): Promise<{ device_id: string }[]> {
  const templates = referring(db)
    .where('key_reference.kind', '=', 'exten')
    .where('key_reference.target_id', '=', 0)
    .where('key_reference.exten', 'in', extens)
    .where('template.tenant_uuid', '=', tenantUuid);
  return withTemplates(db, templates);
}

/** Templates by what their keys point to. */
function referring(db: Kysely<Tables>) {
  return db
    .selectFrom('key_reference')
    .innerJoin('template_key', 'template_key.id', 'key_reference.key_id')
    .innerJoin('template', 'template.id', 'template_key.template_id')
    .select('template.id');
}

function withTemplates(db: Kysely<Tables>, templates: ReturnType<typeof referring>): Promise<{ device_id: string }[]> {
  const places = placesOfUsers(db);
  return places
    .where('users.private_template_id', 'in', templates)
    .union(places.where('users.func_key_template_id', 'in', templates))
    .execute();
}

function placesOfUsers(db: Kysely<Tables>) {
  return db
    .selectFrom('users')
    .innerJoin('device_line', 'device_line.user_id', 'users.id')
    .select('device_line.device_id');
}

async function distinctIds<V extends string | number>(
  ids: readonly V[],
  run: (chunk: V[]) => Promise<{ device_id: string }[]>,
): Promise<string[]> {
  return [...new Set((await chunkedIn(ids, run)).map((row) => row.device_id))];
}
