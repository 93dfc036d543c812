import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { asteriskCache, fetchedAsterisk, readVersion } from './find-asterisk.ts';

const folder = mkdtempSync(join(tmpdir(), 'lampfield-find-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['Asterisk 22.10.1+dfsg+~cs6.17.60671434-1\n', '22.10.1'],
  ['Asterisk certified-20.7-cert1', '20.7'],
  ['Asterisk certified/18.9-cert4', '18.9'],
  ['Asterisk GIT-22-2f1a', '22'],
  ['Asterisk SVN-trunk-r1', null],
  ['', null],
])('reads %j as version %s', (text, version) => {
  expect(readVersion(text)).toBe(version);
});

it.each([
  [{ LAMPFIELD_ASTERISK_CACHE: '/a', XDG_CACHE_HOME: '/b' }, '/a'],
  [{ LAMPFIELD_ASTERISK_CACHE: '', XDG_CACHE_HOME: '/b' }, '/b/lampfield/asterisk'],
])('keeps what it fetched where %j says', (env, path) => {
  expect(asteriskCache(env)).toBe(path);
});

function program(path: string, says: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, `#!/bin/sh\necho '${says}'\n`);
  chmodSync(path, 0o755);
}

it.each([
  ['aarch64-linux-gnu', 'ld-linux-aarch64.so.1', 'Asterisk 22.10.1', '22.10.1'],
  ['x86_64-linux-gnu', 'ld-linux-x86-64.so.2', 'Asterisk 20.0.0', '20.0.0'],
  ['x86_64-linux-gnu', 'ld-linux-x86-64.so.2', 'Asterisk 18.1.0', undefined],
])('runs a tree of %s by its own loader, if it is 20 or later', async (triplet, loader, says, version) => {
  program(join(folder, 'usr/sbin/asterisk'), 'not by its loader');
  program(join(folder, 'usr/lib', triplet, loader), says);
  const found = await fetchedAsterisk(folder);
  expect(found?.version).toBe(version);
});

it('finds nothing in a tree that is not there or holds half of it', async () => {
  expect(await fetchedAsterisk(folder)).toBeNull();
  program(join(folder, 'usr/sbin/asterisk'), 'Asterisk 22.0.0');
  expect(await fetchedAsterisk(folder)).toBeNull();
  mkdirSync(join(folder, 'usr/lib'));
  expect(await fetchedAsterisk(folder)).toBeNull();
});
