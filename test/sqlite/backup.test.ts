import { existsSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { expect, it } from 'vitest';
import { backupDatabase } from '../../src/store/backup.ts';
import { openTestServer, type TestServer } from '../http/support.ts';
import { lampfield, temporaryFolders } from '../suites/document-world.ts';

const newFolder = temporaryFolders();
const serverIn = (folder: string) => openTestServer({}, { LAMPFIELD_DATA_DIR: folder });
const makeUser = async (server: TestServer): Promise<string> =>
  (await server.ok('POST', '/users', { firstname: 'Ann', lines: [{}] })).body.uuid;
const usersOf = async (server: TestServer): Promise<string[]> =>
  (await server.ok('GET', '/users')).body.items.map((user: { uuid: string }) => user.uuid);

it('copies a database while it is written to: whoever was acknowledged before is in it, and it is whole', async () => {
  const [folder, there] = [newFolder(), newFolder()];
  const server = await serverIn(folder);
  const before = await Promise.all(Array.from({ length: 30 }, () => makeUser(server)));
  let writes = true;
  const writing = (async () => {
    while (writes) await makeUser(server);
  })();
  const file = join(folder, 'kept.db');
  const ended = await lampfield(folder, ['backup', file]);
  writes = false;
  await writing;
  expect(ended).toMatchObject({ code: 0, err: '' });
  expect(statSync(file).mode & 0o777).toBe(0o600);
  expect(readdirSync(folder).filter((name) => name.includes('.part'))).toEqual([]);
  expect(await lampfield(there, ['restore', file])).toMatchObject({ code: 0, err: '' });
  const restored = await serverIn(there);
  expect(await usersOf(restored)).toEqual(expect.arrayContaining(before));
  await Promise.all([restored.close(), server.close()]);
});

it('is restored over what is there, which is kept; not while a server runs', async () => {
  const folder = newFolder();
  const first = await serverIn(folder);
  const ann = await makeUser(first);
  const file = join(folder, 'kept.db');
  await lampfield(folder, ['backup', file]);
  const later = await makeUser(first);
  const refused = await lampfield(folder, ['restore', file]);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('stop the server first')]);
  await first.close();
  expect((await lampfield(folder, ['restore', file])).out).toMatch(/What was there is in .*lampfield\.db\.before-2/);
  const second = await serverIn(folder);
  expect(await usersOf(second)).toEqual([ann]);
  await second.close();
  const [kept] = readdirSync(folder).filter((name) => name.includes('.before-'));
  const old = new Database(join(folder, kept!), { readonly: true });
  expect(old.prepare('select uuid from users order by id').pluck().all()).toEqual([ann, later]);
  old.close();
});

it('never takes the place of a file unless it is told to, and leaves nothing half', async () => {
  const folder = newFolder();
  await (await serverIn(folder)).close();
  const file = join(folder, 'kept.db');
  writeFileSync(file, 'precious');
  const refused = await lampfield(folder, ['backup', file]);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining('--force')]);
  const stop = new AbortController();
  stop.abort();
  const other = join(folder, 'other.db');
  expect((await lampfield(folder, ['backup', other], { signal: stop.signal })).code).not.toBe(0);
  expect(readdirSync(folder).filter((name) => name.startsWith('other'))).toEqual([]);
  expect((await lampfield(folder, ['backup', file, '--force'])).code).toBe(0);
  expect((await lampfield(folder, ['backup', join(folder, 'no', 'where.db')])).err).toMatch(/can not be written/);
});

it('refuses to restore what is no backup, what is damaged, and what is newer', async () => {
  const folder = newFolder();
  await (await serverIn(folder)).close();
  const file = join(folder, 'some.db');
  writeFileSync(file, 'no database '.repeat(1000));
  expect((await lampfield(folder, ['restore', file])).err).toMatch(/is damaged or is not Lampfield's/);
  expect((await lampfield(folder, ['restore', join(folder, 'none.db')])).err).toMatch(/can not be read/);
  const newer = join(folder, 'newer.db');
  await lampfield(folder, ['backup', newer]);
  const raw = new Database(newer);
  raw.exec("insert into kysely_migration values ('9999-later', '2099-01-01T00:00:00.000Z')");
  raw.close();
  expect((await lampfield(folder, ['restore', newer])).err).toMatch(/made by a newer Lampfield/);
  expect(existsSync(join(folder, 'lampfield.db'))).toBe(true);
});

it('says what does it for PostgreSQL, without a password', async () => {
  const backup = backupDatabase('postgres://me:secret@host/name', 'a.dump', { force: false, onPages: () => undefined });
  await expect(backup).rejects.toThrow(/pg_dump --format=custom --file=a.dump/);
  await expect(backup).rejects.not.toThrow(/secret/);
});
