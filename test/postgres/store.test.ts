import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openStore } from '../../src/store/open.ts';
import { storeSuite } from '../suites/store-suite.ts';
import { databaseUrl, dropDatabase } from './database-url.ts';

const folders: string[] = [];
afterAll(async () => {
  for (const folder of folders) {
    await dropDatabase(folder);
    rmSync(folder, { recursive: true });
  }
});

storeSuite('PostgreSQL', async (options) => {
  folders.push(mkdtempSync(join(tmpdir(), 'lampfield-store-')));
  return openStore(await databaseUrl(folders.at(-1)!), options);
});
