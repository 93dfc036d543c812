import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import BetterSqlite3 from 'better-sqlite3';
import { afterAll, describe, expect, it } from 'vitest';
import { ApiError } from '../../src/contract/errors.ts';
import { fold, foldAll, latin } from '../../src/domain/fold.ts';
import { openStore } from '../../src/store/open.ts';
import { StoreError } from '../../src/store/store-error.ts';
import { newTenant, query } from '../suites/store-fixtures.ts';
import { storeSuite } from '../suites/store-suite.ts';

const folder = mkdtempSync(join(tmpdir(), 'lampfield-store-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const newFile = () => join(folder, `${randomUUID()}.db`);
const kindOf = (opening: Promise<unknown>) =>
  opening.then(
    () => 'opened',
    (error: StoreError) => `${error.kind}: ${error.message}`,
  );

storeSuite('SQLite', (options) => openStore(`sqlite:${newFile()}`, options));

describe('opening a SQLite store', () => {
  it('makes the folder and the file, and opens them again with all that is in them', async () => {
    const url = `sqlite:${join(folder, 'new', 'deep', 'a.db')}`;
    const first = await openStore(url);
    const tenant = await first.transaction(newTenant);
    await first.close();
    const second = await openStore(url);
    expect((await second.read.tenants.all()).map((one) => one.uuid)).toEqual([tenant]);
    await second.close();
  });

  it('refuses a database of a newer version, and leaves it as it is', async () => {
    const file = newFile();
    await (await openStore(`sqlite:${file}`)).close();
    const raw = new BetterSqlite3(file);
    raw.exec("insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')");
    raw.close();
    const before = readFileSync(file);
    const found = `The database ${file} was made by a newer Lampfield (migration 9999-later is unknown here)`;
    const said = `newer: ${found}: upgrade Lampfield, or restore a backup.`;
    expect(await kindOf(openStore(`sqlite:${file}`))).toBe(said);
    expect(readFileSync(file)).toEqual(before);
  });

  it('refuses a file that is no database', async () => {
    const file = newFile();
    writeFileSync(file, 'no database at all '.repeat(100));
    expect(await kindOf(openStore(`sqlite:${file}`))).toMatch(/^corrupt: The database .* is damaged/);
  });

  it('refuses a database of something else', async () => {
    const file = newFile();
    const raw = new BetterSqlite3(file);
    raw.exec('create table users (name text)');
    raw.close();
    expect(await kindOf(openStore(`sqlite:${file}`))).toMatch(/^corrupt: .*table "users" already exists/);
    const after = new BetterSqlite3(file);
    expect(after.prepare('select name from sqlite_master').pluck().all()).toEqual(['users']);
    after.close();
  });

  it('refuses a folder that it can not write', async () => {
    const file = join(newFile(), 'inside-a-file.db');
    writeFileSync(join(file, '..'), '');
    expect(await kindOf(openStore(`sqlite:${file}`))).toMatch(/^unwritable: .* can not be opened for writing/);
    const asFolder = newFile();
    mkdirSync(asFolder);
    expect(await kindOf(openStore(`sqlite:${asFolder}`))).toMatch(/^unwritable: /);
  });

  it.each(['mysql://user:secret@host/db', 'postgres://user:secret@[host/db', 'sqlite::memory:', 'data/lampfield.db'])(
    'refuses %s',
    async (url) => {
      const opening = openStore(url);
      await expect(opening).rejects.toThrow(StoreError);
      expect(await kindOf(opening)).not.toContain('secret');
    },
  );
});

describe('several connections to one SQLite store', () => {
  it('answers "overloaded" while somebody else holds the lock too long', { timeout: 15_000 }, async () => {
    const file = newFile();
    const database = await openStore(`sqlite:${file}`);
    const other = new BetterSqlite3(file);
    other.exec('begin immediate');
    const refused = await database.transaction(newTenant).catch((error: unknown) => error);
    expect(refused).toBeInstanceOf(ApiError);
    expect((refused as ApiError).status).toBe(503);
    other.exec('rollback');
    expect(await database.transaction(newTenant)).toBeDefined();
    other.close();
    await database.close();
  });

  it('lets processes start and write together', { timeout: 60_000 }, async () => {
    const url = `sqlite:${newFile()}`;
    const script = join(import.meta.dirname, 'store-writer.ts');
    const run = (times: number) => promisify(execFile)(process.execPath, [script, url, 'shared', String(times)]);
    await Promise.all([run(0), run(0), run(0)]);
    const here = await openStore(url);
    const there = Promise.all([run(50), run(50)]);
    for (let time = 0; time < 50; time += 1) {
      const row = { tenant_uuid: 'shared', name: `here-${time}`, user_id: null };
      await here.transaction((store) => store.templates.insert(row));
    }
    await there;
    const { total, items } = await here.read.templates.list(query('shared'));
    expect([total, new Set(items.map((one) => one.id)).size]).toEqual([150, 150]);
    await here.close();
  });
});

describe('fold', () => {
  it.each([
    ['ÉÈÊË', 'eeee'],
    ['İstanbul', 'istanbul'],
    ['Ångström', 'angstrom'],
    ['ﬁn', 'fin'],
    ['１２３', '123'],
    ['日本', '日本'],
    ['Straße', 'straße'],
    ['Ёлка', 'елка'],
  ])('folds %s', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });
});

describe('foldAll', () => {
  it.each([
    ['Олена Коваль', 'олена коваль olena koval'],
    ['Groß', 'groß gross'],
    ['Łukasz', 'łukasz lukasz'],
    ['Zoë', 'zoe'],
    ["O'Brien", "o'brien"],
  ])('makes %s searchable as %s', (text, folded) => {
    expect(foldAll(text)).toBe(folded);
  });

  it('leaves out what is not there', () => {
    expect(foldAll('Ann', null, '', '8001')).toBe('ann 8001');
  });
});

describe('latin', () => {
  it.each([
    ['Гоголь', 'Gogol'],
    ['田中 Ken', 'TianZhong Ken'],
    ['Ångström', null],
    ['+33 1', null],
  ])('spells %s as %s', (name, spelled) => {
    expect(latin(name)).toBe(spelled);
  });
});
