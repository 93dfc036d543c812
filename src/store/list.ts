import { type RawBuilder, type SelectQueryBuilder, type SqlBool, sql } from 'kysely';
import { fold } from '../domain/fold.ts';
import type { ListQuery, Page } from '../domain/rows.ts';

type Condition = RawBuilder<SqlBool>;

// Nothing stored is as long; and SQLite refuses patterns of more than 50,000 bytes.
const LONGEST_SEARCH = 1000;
// SQLite has no OFFSET without a LIMIT.
const NO_LIMIT = Number.MAX_SAFE_INTEGER;

/** What a LIKE looks for: in columns of folded text, and in columns of text as it was written. */
export interface Pattern {
  folded: string;
  plain: string;
}

/** How one list's words for fields translate to columns. Names that are not here are a mistake of the caller. */
export interface ListColumns {
  tenant: string;
  /** Breaks ties, so that pages never overlap. */
  id: string;
  search(pattern: Pattern): Condition;
  orders: Readonly<Record<string, readonly string[]>>;
  defaultOrder: string;
  filters: Readonly<Record<string, (value: string) => Condition>>;
}

/** Runs a list request: tenants, search, exact filters, order, one page, and the total before paging. */
export async function pageOf<DB, TB extends keyof DB, Row>(
  rows: SelectQueryBuilder<DB, TB, Row>,
  columns: ListColumns,
  query: ListQuery,
): Promise<Page<Row>> {
  if (query.tenants.length === 0) return { total: 0, items: [] };
  const matching = rows.where(matches(columns, query));
  const ordered = orderBy(columns, query).reduce((all, column) => all.orderBy(column, query.direction), matching);
  if (query.limit === undefined && query.offset === 0) {
    const items = await ordered.$castTo<Row>().execute();
    return { total: items.length, items };
  }
  const count = matching.clearSelect().select(sql<number>`count(*)`.as('total'));
  const { total } = await count.$castTo<{ total: number }>().executeTakeFirstOrThrow();
  const page = ordered.limit(query.limit ?? NO_LIMIT).offset(query.offset);
  return { total: Number(total), items: await page.$castTo<Row>().execute() };
}

/** True for the rows that a list request asks for, on whichever page. There must be a tenant. */
export function matches(columns: ListColumns, query: Pick<ListQuery, 'tenants' | 'filters' | 'search'>): Condition {
  const filters = Object.entries(query.filters).map(([name, value]) => known(columns.filters, name, 'filter')(value));
  const search = query.search ? [columns.search(pattern(query.search))] : [];
  return sql.join<SqlBool>([isIn(columns.tenant, query.tenants), ...filters, ...search], sql` and `);
}

function orderBy(columns: ListColumns, query: ListQuery): RawBuilder<unknown>[] {
  const names = known(columns.orders, query.order ?? columns.defaultOrder, 'order');
  return [...names, columns.id].map((name) => sql.ref(name));
}

function known<T>(table: Readonly<Record<string, T>>, name: string, what: string): T {
  if (!Object.hasOwn(table, name)) throw new Error(`no such ${what} in this list: ${name}`);
  return table[name]!;
}

function pattern(search: string): Pattern {
  return { folded: containing(fold(search)), plain: containing(search) };
}

/** The pattern of a LIKE for whatever contains a text. */
export function containing(text: string): string {
  return `%${text.slice(0, LONGEST_SEARCH).replace(/[%_!]/g, '!$&')}%`;
}

function isIn(column: string, values: readonly string[]): Condition {
  return sql<SqlBool>`${sql.ref(column)} in (${sql.join(values)})`;
}

/** True where a column of folded text contains what is searched for. */
export function contains(column: string, pattern: Pattern): Condition {
  return sql<SqlBool>`${sql.ref(column)} like ${pattern.folded} escape '!'`;
}

/** True where a column of plain text contains what is searched for, apart from the case of A to Z. */
export function containsPlain(column: string, pattern: Pattern): Condition {
  return sql<SqlBool>`lower(${sql.ref(column)}) like lower(${pattern.plain}) escape '!'`;
}

/** True where an owner of this kind has an extension that contains what is searched for. */
export function hasExtensionLike(kind: string, idColumn: string, pattern: Pattern): Condition {
  const owners = sql`select owner_id from extension where kind = ${kind} and ${containsPlain('exten', pattern)}`;
  return sql<SqlBool>`${sql.ref(idColumn)} in (${owners})`;
}

/** True where any of the conditions is. */
export function anyOf(...conditions: readonly Condition[]): Condition {
  return sql<SqlBool>`(${sql.join(conditions, sql` or `)})`;
}

/** An exact filter on a column of text. */
export function textIs(column: string): (value: string) => Condition {
  return (value) => sql<SqlBool>`${sql.ref(column)} = ${value}`;
}

/** An exact filter on a column of integers; anything else than an integer matches nothing. */
export function integerIs(column: string): (value: string) => Condition {
  return (value) =>
    /^\d{1,15}$/.test(value) ? sql<SqlBool>`${sql.ref(column)} = ${Number(value)}` : sql<SqlBool>`1 = 0`;
}
