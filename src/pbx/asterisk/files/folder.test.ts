import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { createFolder, type Folder, MARKER } from './folder.ts';

let path = '';
let folder: Folder;

beforeEach(() => {
  path = join(mkdtempSync(join(tmpdir(), 'lampfield-folder-')), 'asterisk');
  folder = createFolder(path);
});
afterEach(() => rmSync(join(path, '..'), { recursive: true, force: true }));

const write = (files: Record<string, string>) => folder.write(new Map(Object.entries(files)));
const content = (name: string) => readFileSync(join(path, name), 'utf8');
const inode = (name: string) => statSync(join(path, name)).ino;

it('writes files behind a marker, readable by its group and nobody else', async () => {
  expect(await write({ 'pjsip.conf': 'a\n', 'tenants/t1.conf': 'b\n' })).toEqual(['pjsip.conf', 'tenants/t1.conf']);
  expect(content('pjsip.conf')).toBe(`${MARKER}\na\n`);
  expect(content('tenants/t1.conf')).toBe(`${MARKER}\nb\n`);
  expect(statSync(join(path, 'pjsip.conf')).mode & 0o777).toBe(0o640);
  expect(statSync(join(path, 'tenants')).mode & 0o7777).toBe(0o2750);
});

it('touches only files whose bytes differ', async () => {
  await write({ 'pjsip.conf': 'a\n', 'queues.conf': 'b\n' });
  const before = inode('pjsip.conf');
  expect(await write({ 'pjsip.conf': 'a\n', 'queues.conf': 'c\n' })).toEqual(['queues.conf']);
  expect(inode('pjsip.conf')).toBe(before);
  expect(content('queues.conf')).toBe(`${MARKER}\nc\n`);
});

it('puts a new file in the place of the old one: nobody reads half of it', async () => {
  await write({ 'pjsip.conf': 'a\n' });
  const before = inode('pjsip.conf');
  await write({ 'pjsip.conf': 'b\n' });
  expect(inode('pjsip.conf')).not.toBe(before);
  expect(readdirSync(path).sort()).toEqual(['.unread', 'pjsip.conf', 'tenants']);
});

it('removes a file that has nothing in it any more, once', async () => {
  await write({ 'tenants/t1.conf': 'a\n' });
  expect(await write({ 'tenants/t1.conf': '' })).toEqual(['tenants/t1.conf']);
  expect(readdirSync(join(path, 'tenants'))).toEqual([]);
  expect(await write({ 'tenants/t1.conf': '' })).toEqual([]);
});

it('makes no folder for nothing', async () => {
  expect(await write({ 'tenants/t1.conf': '' })).toEqual([]);
  expect(readdirSync(join(path, '..'))).toEqual([]);
});

it('remembers what has not been read, also for the next one who opens it', async () => {
  await write({ 'pjsip.conf': 'a\n', 'queues.conf': 'b\n' });
  await folder.read('pjsip.conf');
  expect(await createFolder(path).unread()).toEqual(['queues.conf']);
  await folder.read('queues.conf');
  expect(await folder.unread()).toEqual([]);
});

it('finds files that are not ours, also among the tenants', async () => {
  await write({ 'pjsip.conf': 'a\n', 'tenants/t1.conf': 'b\n' });
  expect(await folder.foreign()).toEqual([]);
  writeFileSync(join(path, 'extensions.conf'), '[general]\n');
  writeFileSync(join(path, 'tenants', 't2.conf'), `; ${MARKER}`);
  expect((await folder.foreign()).sort()).toEqual(['extensions.conf', 'tenants/t2.conf']);
});

it('writes nothing at all where one of the files is somebody else’s', async () => {
  mkdirSync(path);
  writeFileSync(join(path, 'queues.conf'), '[support]\n');
  await expect(write({ 'pjsip.conf': 'a\n', 'queues.conf': 'b\n' })).rejects.toThrow('queues.conf is not Lampfield');
  await expect(write({ 'queues.conf': '' })).rejects.toThrow('queues.conf is not Lampfield');
  expect(readdirSync(path)).toEqual(['queues.conf']);
  expect(content('queues.conf')).toBe('[support]\n');
});

it('takes what a cut short write or a lost file system has left for its own', async () => {
  mkdirSync(path);
  for (const name of ['.pjsip.conf.new', '..unread.new', 'queues.conf']) writeFileSync(join(path, name), '');
  writeFileSync(join(path, '.queues.conf.new'), MARKER.slice(0, 5));
  expect(await folder.foreign()).toEqual([]);
  expect(await write({ 'pjsip.conf': 'a\n', 'queues.conf': 'b\n' })).toEqual(['pjsip.conf', 'queues.conf']);
  expect(content('queues.conf')).toBe(`${MARKER}\nb\n`);
});
