import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, expect, it } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { newTenant } from '../suites/store-fixtures.ts';
import { databaseUrl, dropDatabase } from './database-url.ts';

const folder = mkdtempSync(join(tmpdir(), 'lampfield-opening-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs `work` on an own database; `ask` runs SQL past Lampfield. */
async function withDatabase(work: (url: string, ask: (sql: string) => Promise<unknown>) => Promise<void>) {
  const url = await databaseUrl(folder);
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await work(url, (sql) => client.query(sql));
  } finally {
    await client.end();
    await dropDatabase(folder);
  }
}

/** Why a database could not be opened, without where it is. */
async function refusal(url: string): Promise<string> {
  const error = await openStore(url).then(
    () => 'opened',
    (error: unknown) => error,
  );
  expect(error).toBeInstanceOf(StoreError);
  const { kind, message } = error as StoreError;
  expect(message).not.toMatch(/secret/);
  return `${kind}: ${message.replace(/at \S+?:\d+/, 'at HOST')}`;
}

function changed(url: string, parts: Partial<Pick<URL, 'port' | 'pathname' | 'username' | 'password'>>): string {
  return Object.assign(new URL(url), parts).href;
}

it('opens again with all that is in it', () =>
  withDatabase(async (url) => {
    const first = await openStore(url);
    const tenant = await first.transaction(newTenant);
    await first.close();
    const second = await openStore(url);
    expect((await second.read.tenants.all()).map((one) => one.uuid)).toEqual([tenant]);
    await second.close();
  }));

it('is brought up to date once, however many open it at the same time', () =>
  withDatabase(async (url, ask) => {
    await ask('drop schema public cascade; create schema public');
    const opened = await Promise.all([1, 2, 3, 4].map(() => openStore(url)));
    for (const database of opened) await database.close();
  }));

it('sorts by bytes, whatever the language of the database is', () =>
  withDatabase(async (url, ask) => {
    await openStore(url).then((database) => database.close());
    const wrong = `select table_name, column_name from information_schema.columns
      where table_schema = 'public' and table_name not like 'kysely%' and data_type = 'text' and collation_name is distinct from 'C'`;
    expect(((await ask(wrong)) as pg.QueryResult).rows).toEqual([]);
  }));

it('says why it can not be opened, and never the password', () =>
  withDatabase(async (url, ask) => {
    const secret = { username: 'postgres', password: 'secret' };
    expect(await refusal(changed(url, { ...secret, port: '1' }))).toMatch(
      /^unreachable: The database lampfield_\w+ at HOST can not be reached \(.*ECONNREFUSED.*\): check host and port, and that it runs\.$/,
    );
    expect(await refusal(changed(url, { ...secret, pathname: 'nowhere' }))).toBe(
      'unwritable: The database nowhere at HOST does not exist: make it with createdb.',
    );
    expect(await refusal(changed(url, { username: 'nobody', password: 'secret' }))).toMatch(
      /^unwritable: .* lets nobody in \(role "nobody" does not exist\): check user and password, and pg_hba.conf\.$/,
    );
    await ask("insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')");
    expect(await refusal(url)).toMatch(
      /^newer: .* was made by a newer Lampfield \(migration 9999-later is unknown here\)/,
    );
    await ask('drop schema public cascade; create schema public; create table users (name text)');
    expect(await refusal(url)).toMatch(/^corrupt: .* is not Lampfield's \(relation "users" already exists\)/);
    await ask('drop schema public cascade; create schema public');
    await openStore(url).then((database) => database.close());
  }));
