import { sql } from 'kysely';
import { type AnyRow, type Bulk, ROWS_AT_A_TIME } from './bulk.ts';

/** What SQLite's own tables say of all others (its documentation of the schema table and of AUTOINCREMENT). */
export const sqliteBulk: Bulk = {
  async tables(db) {
    const { rows } = await sql<{ name: string }>`
      select name from sqlite_master where type = 'table' and name not like 'sqlite%' and name not like 'kysely%'
      order by rowid`.execute(db);
    return rows.map(({ name }) => name);
  },
  async *rows(db, table) {
    for (let after = 0; ; ) {
      const { rows } = await sql<AnyRow & { rowid_: number }>`
        select rowid as rowid_, * from ${sql.table(table)} where rowid > ${after}
        order by rowid limit ${sql.lit(ROWS_AT_A_TIME)}`.execute(db);
      if (rows.length === 0) return;
      after = rows.at(-1)!.rowid_;
      yield rows.map(({ rowid_: _, ...row }) => row);
    }
  },
  async lastIds(db) {
    const { rows } = await sql<{ name: string; seq: number }>`select name, seq from sqlite_sequence`.execute(db);
    return new Map(rows.map(({ name, seq }) => [name, seq]));
  },
  async setLastId(db, table, id) {
    await sql`delete from sqlite_sequence where name = ${table}`.execute(db);
    await sql`insert into sqlite_sequence (name, seq) values (${table}, ${id})`.execute(db);
  },
};
