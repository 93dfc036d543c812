import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import type { Database, Store } from '../../src/domain/ports.ts';
import { openSqlite } from '../../src/store/dialects/sqlite.ts';
import { openStore } from '../../src/store/open.ts';

const folder = mkdtempSync(join(tmpdir(), 'lampfield-commit-'));
const statements: string[] = [];
const url = `sqlite:${folder}/one.db`;
const database = await openStore(url, { onQuery: ({ sql }) => statements.push(sql) });
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  statements.length = 0;
});

const add = (name: string) => (store: Store) => store.templates.insert({ tenant_uuid: 'a', name, user_id: null });
const names = async (from: Database = database) => {
  const query = { tenants: ['a'], order: 'id', direction: 'asc', offset: 0, filters: {} } as const;
  return (await from.read.templates.list(query)).items.map((one) => one.name);
};
const commits = () => statements.filter((sql) => sql === 'commit').length;

describe('transactions that wait at the same time', () => {
  it('share one commit, and each gives back its own result', async () => {
    const before = (await names()).length;
    const ids = await Promise.all(['one', 'two', 'three'].map((name) => database.transaction(add(name))));
    expect(new Set(ids).size).toBe(3);
    expect(commits()).toBe(1);
    expect(await names()).toHaveLength(before + 3);
  });

  it('fail alone: the others of the same commit stay', async () => {
    const failing = database.transaction(async (store) => {
      await add('never')(store);
      throw new Error('refused');
    });
    const results = await Promise.allSettled([
      database.transaction(add('before')),
      failing,
      database.transaction(add('after')),
    ]);
    expect(results.map((one) => one.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await names()).toEqual(expect.arrayContaining(['before', 'after']));
    expect(await names()).not.toContain('never');
  });

  it('see what those before them wrote', async () => {
    const [, seen] = await Promise.all([
      database.transaction(add('first')),
      database.transaction(async (store) => {
        const query = { tenants: ['a'], direction: 'asc', offset: 0, filters: { name: 'first' } } as const;
        return (await store.templates.list(query)).total;
      }),
    ]);
    expect(seen).toBe(1);
  });

  it('are on the disk when they are acknowledged', async () => {
    await Promise.all([database.transaction(add('durable'))]);
    const other = await openStore(url);
    expect(await names(other)).toContain('durable');
    await other.close();
  });
});

describe('what the reader remembers', () => {
  it('is forgotten when this process commits', async () => {
    const id = await database.transaction(add('old name'));
    expect((await database.read.templates.find(id))?.name).toBe('old name');
    await database.transaction((store) => store.templates.rename(id, 'new name'));
    expect((await database.read.templates.find(id))?.name).toBe('new name');
  });

  it('is forgotten when another process commits', async () => {
    const id = await database.transaction(add('mine'));
    expect((await database.read.templates.find(id))?.name).toBe('mine');
    const other = await openStore(url);
    await other.transaction((store) => store.templates.rename(id, 'theirs'));
    await other.close();
    await new Promise(setImmediate);
    expect((await database.read.templates.find(id))?.name).toBe('theirs');
  });

  it('saves asking again', async () => {
    const id = await database.transaction(add('asked once'));
    await database.read.templates.find(id);
    statements.length = 0;
    await database.read.templates.find(id);
    expect(statements).toEqual([]);
  });
});

describe('a database that has no room left', () => {
  // The real thing: SQLite refuses the page, and rolls the whole transaction back by itself.
  const dialect = openSqlite(join(folder, 'full.db'));
  afterAll(() => dialect.close());
  const run = (text: string) => dialect.transaction(async (db) => void (await sql.raw(text).execute(db)), true);
  const kept = async () => (await sql.raw('select count(*) as rows from kept').execute(dialect.read)).rows;

  it('refuses all that share the commit for the reason that it has, keeps what was there, and goes on when there is room', async () => {
    await run('create table kept (body text)');
    await run("insert into kept values ('before')");
    await run('pragma max_page_count = 20');
    const results = await Promise.allSettled([
      run("insert into kept values ('small')"),
      run(`insert into kept values ('${'x'.repeat(200_000)}')`),
    ]);
    expect(results.map((one) => one.status === 'rejected' && dialect.meaning(one.reason))).toEqual(['full', 'full']);
    expect(await kept()).toEqual([{ rows: 1 }]);
    await run('pragma max_page_count = 1000');
    await run("insert into kept values ('after')");
    expect(await kept()).toEqual([{ rows: 2 }]);
  });
});
