import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../src/domain/ports.ts';
import { openStore } from '../../src/store/open.ts';
import { PAGES, READS, WRITES } from '../suites/hot-queries.ts';
import { newTenant, newUser } from '../suites/store-fixtures.ts';

const folder = mkdtempSync(join(tmpdir(), 'lampfield-plans-'));
const file = join(folder, 'plans.db');
const statements: { sql: string; parameters: readonly unknown[] }[] = [];
let database: Database;
let raw: BetterSqlite3.Database;

beforeAll(async () => {
  database = await openStore(`sqlite:${file}`, { onQuery: (statement) => void statements.push(statement) });
  raw = new BetterSqlite3(file);
});
afterAll(async () => {
  raw.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The steps of the plan that read a whole table, or sort what an index should have in order. */
function fullScans(): string[] {
  return statements
    .filter(({ sql }) => !/^(begin|commit|rollback)/.test(sql))
    .flatMap(({ sql, parameters }) => raw.prepare(`explain query plan ${sql}`).all(...parameters))
    .map((step) => (step as { detail: string }).detail)
    .filter((detail) => /^SCAN (?!asked|CONSTANT ROW|\(subquery|\d+-ROW VALUES)/.test(detail));
}

it('would notice a query that reads a whole table', async () => {
  statements.length = 0;
  await database.read.tenants.all();
  expect(fullScans()).toEqual(['SCAN tenant']);
});

it.each(READS)('reads %s by an index', async (_, run) => {
  const tenant = await database.transaction(newTenant);
  statements.length = 0;
  await run(database.read, tenant);
  expect(statements.length).toBeGreaterThan(0);
  expect(fullScans()).toEqual([]);
});

it.each(WRITES)('%s needs no whole table', async (_, run) => {
  const tenant = await database.transaction(newTenant);
  await database.transaction((store) => newUser(store, tenant));
  statements.length = 0;
  await database.transaction((store) => run(store, tenant));
  expect(statements.length).toBeGreaterThan(0);
  expect(fullScans()).toEqual([]);
});

it.each(PAGES)('pages %s without sorting', async (_, run) => {
  const tenant = await database.transaction(newTenant);
  statements.length = 0;
  await run(database.read, tenant);
  const details = statements
    .flatMap(({ sql, parameters }) => raw.prepare(`explain query plan ${sql}`).all(...parameters))
    .map((step) => (step as { detail: string }).detail);
  expect(details.filter((detail) => detail.includes('TEMP B-TREE'))).toEqual([]);
});

it('has an index behind every foreign key, so that deleting something never reads a whole table', () => {
  const tables = raw.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[];
  const bare = tables.flatMap((table) => {
    const keys = raw.pragma(`foreign_key_list(${table})`) as { from: string }[];
    return keys
      .map(({ from }) => raw.prepare(`explain query plan select 1 from ${table} where ${from} = ?`).get(1))
      .map((step) => (step as { detail: string }).detail)
      .filter((detail) => detail.startsWith('SCAN'));
  });
  expect(bare).toEqual([]);
});
