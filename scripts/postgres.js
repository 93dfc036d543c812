// Brings what the suite `postgres` needs: in CI Debian's PostgreSQL; on a user's machine the suite is left out where there is none.
import { existsSync } from 'node:fs';
import { installPrograms, isSet } from './debian.js';

/** Where Debian puts the server, which is not on the PATH (test/postgres/cluster.ts runs it). */
const SERVER = '/usr/lib/postgresql';

/** Gives the reason where the suite can not run. */
export async function preparePostgres() {
  if (isSet('CI')) await installPrograms({ pg_ctlcluster: 'postgresql' });
  // In CI nothing is left out: the tests themselves say what is missing.
  return existsSync(SERVER) || isSet('CI') ? null : 'there is no PostgreSQL here (apt-get install postgresql)';
}
