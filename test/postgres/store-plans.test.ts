import pg from 'pg';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/domain/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { READS, WRITES } from '../suites/hot-queries.ts';
import { newTenant, newUser } from '../suites/store-fixtures.ts';
import { type Cluster, createCluster } from './cluster.ts';

const statements: { sql: string; parameters: readonly unknown[] }[] = [];
// A server of its own: what was in the tables before, and what PostgreSQL has learnt of it, would change its plans.
let cluster: Cluster;
let database: Database;
let raw: pg.Client;

beforeAll(async () => {
  cluster = await createCluster();
  const { url } = cluster;
  database = await openStore(url, { onQuery: (statement) => void statements.push(statement) });
  raw = new pg.Client({ connectionString: url });
  await raw.connect();
  // Tables of tests are small, and PostgreSQL rightly reads a small one whole: what it does then is what it has no index for.
  await raw.query('set enable_seqscan = off; set enable_mergejoin = off; set enable_hashjoin = off');
});
afterAll(async () => {
  await raw.end();
  await database.close();
  await cluster.remove();
});

interface Step {
  'Node Type': string;
  'Relation Name'?: string;
  'Index Name'?: string;
  'Index Cond'?: string;
  Plans?: Step[];
}

/** All steps of the plans of what was run. */
async function steps(): Promise<Step[]> {
  const plans: Step[] = [];
  for (const { sql, parameters } of statements) {
    if (/^(begin|commit|rollback|select pg_advisory)/.test(sql)) continue;
    const { rows } = await raw.query(`explain (format json) ${sql}`, [...parameters]);
    plans.push(rows[0]['QUERY PLAN'][0].Plan);
  }
  const all = (step: Step): Step[] => [step, ...(step.Plans ?? []).flatMap(all)];
  return plans.flatMap(all);
}

/** Tables that are read whole, or by an index from its one end to the other. */
const fullScans = async () =>
  (await steps())
    .filter((step) => /^(Seq|Bitmap Index|Index|Index Only) Scan$/.test(step['Node Type']) && !step['Index Cond'])
    .map((step) => step['Relation Name'] ?? step['Index Name']);

it('would notice a query that reads a whole table', async () => {
  statements.length = 0;
  statements.push({ sql: 'select * from line where password = $1', parameters: ['x'] });
  statements.push({ sql: 'select id from users order by id', parameters: [] });
  expect(await fullScans()).toEqual(['line', 'users_search']);
});

it.each(READS)('reads %s by an index', async (_, run) => {
  const tenant = await database.transaction(newTenant);
  statements.length = 0;
  await run(database.read, tenant);
  expect(statements.length).toBeGreaterThan(0);
  expect(await fullScans()).toEqual([]);
});

it.each(WRITES)('%s needs no whole table', async (_, run) => {
  const tenant = await database.transaction(newTenant);
  await database.transaction((store) => newUser(store, tenant));
  statements.length = 0;
  await database.transaction((store) => run(store, tenant));
  expect(statements.length).toBeGreaterThan(0);
  expect(await fullScans()).toEqual([]);
});

it('has an index behind every foreign key, so that deleting something never reads a whole table', async () => {
  const { rows } = await raw.query<{ table: string; column: string }>(`
    select c.conrelid::regclass::text as table, a.attname as column
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f'`);
  expect(rows.length).toBeGreaterThan(5);
  const bare: string[] = [];
  for (const { table, column } of rows) {
    statements.length = 0;
    // Whatever the type of the column is.
    statements.push({ sql: `delete from ${table} where ${column} = $1`, parameters: ['1'] });
    if ((await fullScans()).length > 0) bare.push(`${table}.${column}`);
  }
  expect(bare).toEqual([]);
});
