import type { AmiClient } from './client-interface.ts';
import { AmiError } from './error.ts';

/**
 * Asterisk's own database (AstDB) over AMI. Measured on 22.10.1: a value keeps quotes, `;`, `#`, `\`, UTF-8 and spaces at its
 * end, but loses spaces at its start; it holds 1,017 bytes at most and no line break. Keys may hold `/` and spaces. All reject as
 * `AmiClient.send` does.
 */
export interface AmiDatabase {
  /** The value; undefined where there is none. */
  dbGet(family: string, key: string): Promise<string | undefined>;
  dbPut(family: string, key: string, value: string): Promise<void>;
  /** A key that is not there is no error. */
  dbDel(family: string, key: string): Promise<void>;
  /** All entries whose key is the prefix or lies below it, by `family/key`. */
  dbTree(prefix: string): Promise<Map<string, string>>;
}

/** The database of the Asterisk that a client talks to. */
export function createAmiDatabase(client: Pick<AmiClient, 'send' | 'list'>): AmiDatabase {
  return {
    async dbGet(family, key) {
      const [entry] = await client.list('DBGet', { Family: family, Key: key }).catch(noneWhereMissing);
      return entry?.get('Val');
    },
    async dbPut(family, key, value) {
      await client.send('DBPut', { Family: family, Key: key, Val: value });
    },
    async dbDel(family, key) {
      await client.send('DBDel', { Family: family, Key: key }).catch(noneWhereMissing);
    },
    async dbTree(prefix) {
      const entries = new Map<string, string>();
      for (const event of await client.list('DBGetTree', { Family: prefix })) {
        const key = (event.get('Key') ?? '').replace(/^\//, '');
        // Asterisk compares with SQL's LIKE: "_" and "%" match anything, and A is a.
        if (key === prefix || key.startsWith(`${prefix}/`)) entries.set(key, event.get('Val') ?? '');
      }
      return entries;
    },
  };
}

/** "Database entry not found" (DBGet; DBDel up to Asterisk 21) or "could not be deleted" (DBDel since). */
function noneWhereMissing(error: unknown): [] {
  if (
    error instanceof AmiError &&
    error.kind === 'refused' &&
    /^Database entry (not found|could not be deleted)/.test(error.message)
  )
    return [];
  throw error;
}
