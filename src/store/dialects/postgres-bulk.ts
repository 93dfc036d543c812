import { sql } from 'kysely';
import { type AnyRow, type Bulk, ROWS_AT_A_TIME } from './bulk.ts';

/** What PostgreSQL's catalogues say of all tables; their object ids grow in the order in which they were made. */
export const postgresBulk: Bulk = {
  async tables(db) {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class
      where relkind = 'r' and relnamespace = current_schema()::regnamespace and relname not like 'kysely%'
      order by oid`.execute(db);
    return rows.map(({ name }) => name);
  },
  async *rows(db, table) {
    await sql`declare bulk no scroll cursor for select * from ${sql.table(table)}`.execute(db);
    for (;;) {
      const { rows } = await sql<AnyRow>`fetch ${sql.lit(ROWS_AT_A_TIME)} from bulk`.execute(db);
      if (rows.length === 0) break;
      yield rows;
    }
    await sql`close bulk`.execute(db);
  },
  async lastIds(db) {
    const { rows } = await sql<{ name: string; last: number | null }>`
      select c.relname as name, pg_sequence_last_value(d.objid) as last
      from pg_depend d join pg_class s on s.oid = d.objid and s.relkind = 'S' join pg_class c on c.oid = d.refobjid
      where d.deptype = 'a' and c.relnamespace = current_schema()::regnamespace`.execute(db);
    return new Map(rows.flatMap(({ name, last }) => (last === null ? [] : [[name, last]])));
  },
  async setLastId(db, table, id) {
    await sql`select setval(pg_get_serial_sequence(${`"${table}"`}, 'id'), ${id})`.execute(db);
  },
};
