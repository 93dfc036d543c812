import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openTestServer, populate, type TestServer } from '../http/support.ts';
import { lampfield, temporaryFolders } from '../suites/document-world.ts';
import { databaseUrl } from './database-url.ts';

const newFolder = temporaryFolders();
const fileUrl = () => `sqlite:${join(newFolder(), 'a.db')}`;
const serverUrl = () => databaseUrl(newFolder());
const open = (url: string) => openTestServer({}, { LAMPFIELD_DATABASE_URL: url });
const move = (from: string, to: string, more: object = {}) =>
  lampfield(newFolder(), ['migrate', '--from', from, '--to', to], more);

/** A company in a new database; what can be seen of it, and the last id of a user. */
async function filled(url: string): Promise<string> {
  const server = await open(url);
  await populate(server);
  const gone = (await server.ok('POST', '/users', { firstname: 'Gone' })).body;
  await server.ok('DELETE', `/users/${gone.id}`);
  await server.ok('POST', '/funckeys/templates', { name: '日本', keys: { 1: { destination: { type: 'onlinerec' } } } });
  const seen = await whatIsSeen(server);
  await server.close();
  return seen;
}

async function whatIsSeen({ ok }: TestServer): Promise<string> {
  const lists = ['/users', '/groups', '/queues', '/funckeys/templates', '/extensions/features', '/tokens', '/audit'];
  return JSON.stringify(await Promise.all(lists.map(async (list) => (await ok('GET', list)).body)));
}

async function seenIn(url: string): Promise<string> {
  const server = await open(url);
  const seen = await whatIsSeen(server);
  await server.close();
  return seen;
}

it('moves an installation to PostgreSQL and back, and can be repeated', async () => {
  const [here, there, back] = [fileUrl(), await serverUrl(), fileUrl()];
  const before = await filled(here);
  const moved = await move(here, there);
  expect(moved).toMatchObject({ code: 0, err: '' });
  expect(moved.out).toMatch(/^\d{2,} rows of \d\d tables were moved and compared\./);
  expect(await seenIn(there)).toBe(before);
  expect((await move(here, there)).code).toBe(0);
  expect((await move(there, back)).code).toBe(0);
  expect(await seenIn(back)).toBe(before);
});

it.each([
  ['PostgreSQL', serverUrl],
  ['SQLite', async () => fileUrl()],
])('gives no id twice afterwards, on %s', async (_, newUrl) => {
  const [here, there] = [fileUrl(), await newUrl()];
  await filled(here);
  await move(here, there);
  const made = await Promise.all(
    [here, there].map(async (url) => {
      const server = await open(url);
      const { id } = (await server.ok('POST', '/users', { firstname: 'New' })).body;
      await server.close();
      return id;
    }),
  );
  expect(made[1]).toBe(made[0]);
});

it('does not take the place of another installation, and leaves it as it is', async () => {
  const [here, there] = [fileUrl(), await serverUrl()];
  await filled(here);
  const other = await filled(there);
  const refused = await move(here, there);
  expect(refused.code).not.toBe(0);
  expect(refused.err).toContain('holds another installation');
  expect(await seenIn(there)).toBe(other);
});

it('leaves the other as it was when it is interrupted', async () => {
  const [here, there] = [fileUrl(), await serverUrl()];
  await filled(here);
  await move(here, there);
  const before = await seenIn(there);
  const server = await open(here);
  await server.ok('POST', '/users', { firstname: 'Later' });
  await server.close();
  const stop = new AbortController();
  stop.abort();
  expect((await move(here, there, { signal: stop.signal })).code).not.toBe(0);
  expect(await seenIn(there)).toBe(before);
});

it('says what is missing, and never a password', async () => {
  const folder = newFolder();
  expect((await lampfield(folder, ['migrate', '--from', fileUrl()])).err).toContain('--from and --to go together');
  const away = await move(fileUrl(), 'postgres://me:secret@127.0.0.1:1/nowhere');
  expect(away.err).toMatch(/can not be reached/);
  expect(away.err).not.toContain('secret');
});
