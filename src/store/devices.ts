import { createHash } from 'node:crypto';
import { type Kysely, type Selectable, type SqlBool, sql } from 'kysely';
import { foldAll } from '../domain/fold.ts';
import type { Devices } from '../domain/phone-ports.ts';
import type { DeviceRow } from '../domain/phone-rows.ts';
import { chunkedIn } from './chunks.ts';
import { fetchQueries } from './device-fetch.ts';
import { fileQueries } from './device-files.ts';
import { placeQueries } from './device-places.ts';
import { stateQueries } from './device-states.ts';
import { anyOf, contains, type ListColumns, type Pattern, pageOf, textIs } from './list.ts';
import { pendingQueries } from './pending.ts';
import { prepared } from './prepared.ts';
import { fromJson, hasValues, toJsonIfGiven } from './rows.ts';
import type { Tables } from './tables.ts';

/** What lists of phones can do. */
export const DEVICE_LIST: ListColumns = {
  tenant: 'tenant_uuid',
  id: 'id',
  search: (pattern) => anyOf(contains('search', pattern), isOfUserLike(pattern)),
  orders: { mac: ['mac'], vendor: ['vendor', 'model'], model: ['model'], created_at: ['created_at'], id: [] },
  defaultOrder: 'mac',
  filters: {
    id: textIs('id'),
    mac: textIs('mac'),
    vendor: textIs('vendor'),
    model: textIs('model'),
    job_id: textIs('job_id'),
    state: stateIs,
  },
};

/** True where a user with such a name is on one of the phone's lines. */
function isOfUserLike(pattern: Pattern) {
  return sql<SqlBool>`id in (select device_line.device_id from device_line
    join users on users.id = device_line.user_id where ${contains('users.search', pattern)})`;
}

/** Whoever asks for the phones that are behind means all that have old keys: also those that were given up, or still wait for files. */
function stateIs(value: string) {
  const waiting = sql<SqlBool>`exists (select 1 from pending_compile where pending_compile.device_id = device.id)`;
  if (value === 'behind') return sql<SqlBool>`(state in ('behind', 'failed') or (state = 'current' and ${waiting}))`;
  return value === 'current' ? sql<SqlBool>`(state = ${value} and not ${waiting})` : sql<SqlBool>`state = ${value}`;
}

const byIds = prepared((db, ids: string[]) => db.selectFrom('device').selectAll().where('id', 'in', ids));

/** Queries of phones: their rows, the users on them, their files and settings, and which are to be compiled. */
export function deviceQueries(db: Kysely<Tables>): Devices {
  return {
    ...rowQueries(db),
    ...placeQueries(db),
    ...fileQueries(db),
    ...stateQueries(db),
    ...fetchQueries(db),
    ...pendingQueries(db),
  };
}

function rowQueries(
  db: Kysely<Tables>,
): Pick<Devices, 'find' | 'byIds' | 'byMac' | 'bySecret' | 'list' | 'insert' | 'update' | 'remove'> {
  const devices = () => db.selectFrom('device').selectAll();
  return {
    find: async (id) => fromRow(await devices().where('id', '=', id).executeTakeFirst()),
    byIds: async (ids) => (await chunkedIn(ids, (chunk) => byIds(db, chunk))).map(toDevice),
    byMac: async (mac) => fromRow(await devices().where('mac', '=', mac.toLowerCase()).executeTakeFirst()),
    bySecret: async (secret) => fromRow(await devices().where('secret_hash', '=', hash(secret)).executeTakeFirst()),
    async list(query) {
      const { total, items } = await pageOf(devices(), DEVICE_LIST, query);
      return { total, items: items.map(toDevice) };
    },
    async insert(row) {
      const { expansions, phone_settings, ...plain } = row;
      const json = { expansions: JSON.stringify(expansions), phone_settings: JSON.stringify(phone_settings) };
      const values = { ...plain, ...json, search: searchOf(row), secret_hash: hash(row.secret), problems: '[]' };
      await db.insertInto('device').values(values).execute();
    },
    async update(id, row) {
      const values = { ...toColumns(row), ...(await searchAfter(db, id, row)) };
      if (hasValues(values)) await db.updateTable('device').set(values).where('id', '=', id).execute();
    },
    async remove(id) {
      await db.deleteFrom('device').where('id', '=', id).execute();
    },
  };
}

type Described = Pick<DeviceRow, 'vendor' | 'model' | 'mac'>;

/** A MAC is looked for with and without colons. */
function searchOf({ vendor, model, mac }: Described): string {
  return foldAll(vendor, model, mac, mac.replace(/..(?=.)/g, '$&:'));
}

async function searchAfter(db: Kysely<Tables>, id: string, change: Partial<Described>) {
  const { vendor, model, mac } = change;
  if (vendor === undefined && model === undefined && mac === undefined) return {};
  const described = db.selectFrom('device').select(['vendor', 'model', 'mac']).where('id', '=', id);
  const stored = await described.executeTakeFirst();
  return stored === undefined ? {} : { search: searchOf({ ...stored, ...change }) };
}

function hash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

function toColumns({ id: _, expansions, phone_settings, problems, last_fetch, ...plain }: Partial<DeviceRow>) {
  return {
    ...plain,
    secret_hash: plain.secret === undefined ? undefined : hash(plain.secret),
    expansions: toJsonIfGiven(expansions),
    phone_settings: toJsonIfGiven(phone_settings),
    problems: toJsonIfGiven(problems),
    last_fetch: last_fetch === null ? null : toJsonIfGiven(last_fetch),
  };
}

function fromRow(row: Selectable<Tables['device']> | undefined): DeviceRow | undefined {
  return row && toDevice(row);
}

function toDevice({ secret_hash: _, search: __, ...row }: Selectable<Tables['device']>): DeviceRow {
  return {
    ...row,
    state: row.state as DeviceRow['state'],
    expansions: fromJson(row.expansions),
    phone_settings: fromJson(row.phone_settings),
    problems: fromJson(row.problems),
    last_fetch: row.last_fetch === null ? null : fromJson(row.last_fetch),
  };
}
