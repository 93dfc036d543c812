import { type Kysely, sql } from 'kysely';
import type { Activity } from '../domain/phone-ports.ts';
import type { DeviceEvent } from '../domain/phone-rows.ts';
import { prepared } from './prepared.ts';
import { fromJson } from './rows.ts';
import type { Tables } from './tables.ts';

/** Events that are kept of each phone. */
const KEPT = 50;

/** Queries of what happened to phones. Numbers go on within a phone, so that the oldest are found without being counted. */
export function activityQueries(db: Kysely<Tables>): Activity {
  return {
    async add(deviceId, events) {
      let last = 0;
      for (const { at, event, ...data } of events) {
        const [added] = await insert(db, [at, event, JSON.stringify(data), deviceId]);
        if (added === undefined) return;
        last = added.number;
      }
      if (last > KEPT) await forget(db, [deviceId, last - KEPT]);
    },
    async of(deviceId) {
      const rows = await newest(db, [deviceId]);
      return rows.map(({ at, event, data }) => ({ at, event, ...fromJson<object>(data) }) as DeviceEvent);
    },
  };
}

/** Gives no row where the phone is gone. */
const insert = prepared((db, [at, event, data, id]: [number, string, string, string]) =>
  db
    .insertInto('device_activity')
    .columns(['device_id', 'number', 'at', 'event', 'data'])
    .expression((from) =>
      from
        .selectFrom('device')
        .select(({ selectFrom }) => [
          'device.id',
          selectFrom('device_activity')
            .whereRef('device_id', '=', 'device.id')
            .select(sql<number>`coalesce(max(number), 0) + 1`.as('number'))
            .as('number'),
          sql<number>`cast(${at} as bigint)`.as('at'),
          sql<string>`cast(${event} as text)`.as('event'),
          sql<string>`cast(${data} as text)`.as('data'),
        ])
        .where('device.id', '=', id),
    )
    .returning('number'),
);

const forget = prepared((db, [id, number]: [string, number]) =>
  db.deleteFrom('device_activity').where('device_id', '=', id).where('number', '<=', number),
);

const newest = prepared((db, [id]: [string]) =>
  db.selectFrom('device_activity').selectAll().where('device_id', '=', id).orderBy('number', 'desc').limit(KEPT),
);
