import type { Migration } from 'kysely/migration';
import type { ColumnTypes } from '../dialects/dialect.ts';
import * as initial from './0001-initial.ts';
import * as pbx from './0002-pbx.ts';
import * as push from './0003-push.ts';
import * as activity from './0004-activity.ts';
import * as keysFrom from './0005-keys-from.ts';
import * as search from './0006-search.ts';
import * as selfServiceLinks from './0007-self-service-links.ts';

/** All migrations by name, with the database's column types bound. Names sort in the order that they run in, and never change. */
export function migrations(types: ColumnTypes): Record<string, Migration> {
  return {
    '0001-initial': { up: (db) => initial.up(db, types) },
    '0002-pbx': { up: (db) => pbx.up(db, types) },
    '0003-push': { up: (db) => push.up(db, types) },
    '0004-activity': { up: (db) => activity.up(db, types) },
    '0005-keys-from': { up: (db) => keysFrom.up(db, types) },
    '0006-search': { up: search.up },
    '0007-self-service-links': { up: (db) => selfServiceLinks.up(db, types) },
  };
}
