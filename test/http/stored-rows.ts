import { hash } from 'node:crypto';
import Database from 'better-sqlite3';
import pg from 'pg';

/** Looks at all that is stored, on a connection of its own. */
export interface StoredRows {
  /** The same as long as nothing has been written, down to the audit. */
  fingerprint(): Promise<string>;
  close(): Promise<void>;
}

/** Watches the database of a URL. */
export async function watchRows(url: string): Promise<StoredRows> {
  return url.startsWith('sqlite:') ? watchFile(url.slice('sqlite:'.length)) : watchServer(url);
}

/** Looks at the rows only where somebody has committed since: a refused write may share a commit with others. */
function watchFile(file: string): StoredRows {
  const database = new Database(file, { readonly: true });
  const tables = database.prepare("select name from sqlite_master where type = 'table' order by name").pluck().all();
  const rows = tables.map((name) => database.prepare(`select * from "${name}"`).raw());
  const version = () => database.pragma('data_version', { simple: true }) as number;
  return {
    fingerprint: rememberedWhile(
      async () => version(),
      async () => rows.map((table) => table.all()),
    ),
    close: async () => void database.close(),
  };
}

/** As watchFile: a transaction that has written something has taken a number, whether it was committed or not. */
async function watchServer(connectionString: string): Promise<StoredRows> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  const ask = async (sql: string) => (await client.query({ text: sql, rowMode: 'array' })).rows;
  const tables = await ask("select table_name from information_schema.tables where table_schema = 'public' order by 1");
  const all = tables.map(([name]) => `(select json_agg(t order by t::text) from "${name}" t)`).join(', ');
  return {
    fingerprint: rememberedWhile(
      async () => (await ask('select pg_snapshot_xmax(pg_current_snapshot())'))[0]![0],
      () => ask(`select ${all}`),
    ),
    close: () => client.end(),
  };
}

function rememberedWhile(version: () => Promise<unknown>, rows: () => Promise<unknown>): () => Promise<string> {
  let known: { version: unknown; hash: string } = { version: null, hash: '' };
  return async () => {
    const now = await version();
    if (now !== known.version) known = { version: now, hash: hash('sha1', JSON.stringify(await rows())) };
    return known.hash;
  };
}
