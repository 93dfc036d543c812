import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { afterAll } from 'vitest';
import { openInstallation } from '../../src/app.ts';
import { type CliParts, runProgram } from '../../src/cli/program.ts';
import { readConfig } from '../../src/config.ts';
import type { Installation } from '../../src/domain/publisher.ts';
import { asteriskSetup } from '../../src/pbx/asterisk/asterisk-setup.ts';
import { tryFamily } from '../../src/phones/try-family.ts';
import { backupDatabase, restoreDatabase } from '../../src/store/backup.ts';
import { moveDatabase } from '../../src/store/move.ts';
import { databaseUrl, dropDatabase } from '../postgres/database-url.ts';

/** Temporary folders, each for one installation; they are removed when the tests of the file are done. */
export function temporaryFolders(): () => string {
  const folders: string[] = [];
  afterAll(async () => {
    for (const folder of folders) {
      await dropDatabase(folder);
      rmSync(folder, { recursive: true, force: true });
    }
  });
  return () => {
    const folder = mkdtempSync(join(tmpdir(), 'lampfield-cli-'));
    folders.push(folder);
    return folder;
  };
}

/** The installation of a folder. */
export async function openIn(folder: string): Promise<Installation> {
  const LAMPFIELD_DATABASE_URL = await databaseUrl(folder);
  const settings = { LAMPFIELD_DATA_DIR: folder, LAMPFIELD_DATABASE_URL, LAMPFIELD_SIP_SERVER: '127.0.0.1' };
  return openInstallation(readConfig(settings));
}

/** Looks into the installation of a folder. */
export async function lookInto<T>(folder: string, look: (installation: Installation) => Promise<T>): Promise<T> {
  const installation = await openIn(folder);
  try {
    return await look(installation);
  } finally {
    await installation.close();
  }
}

/** What a command said, and how it ended. */
export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs a command line on the installation of a folder. */
export async function lampfield(
  folder: string,
  args: readonly string[],
  given: Partial<CliParts> = {},
): Promise<Ended> {
  const [out, err] = [new PassThrough({ highWaterMark: 2 ** 30 }), new PassThrough({ highWaterMark: 2 ** 30 })];
  const parts: CliParts = {
    open: () => openIn(folder),
    serve: async () => undefined,
    migrate: async () => 'The database is up to date.',
    moveDatabase,
    backup: async (file, options) => backupDatabase(await databaseUrl(folder), file, options),
    restore: (file) => restoreDatabase(`sqlite:${join(folder, 'lampfield.db')}`, file, new Date()),
    sandbox: async () => undefined,
    pbx: asteriskSetup,
    tryFamily,
    out,
    err,
    isTty: false,
    signal: new AbortController().signal,
    version: '0.0.0',
    ...given,
  };
  const code = await runProgram(parts, args);
  return { code, out: String(out.read() ?? ''), err: String(err.read() ?? '') };
}
