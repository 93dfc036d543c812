import { fold } from '../domain/fold.ts';
import type { ListQuery, Page } from '../domain/rows.ts';

const folded = (value: unknown) => fold(String(value ?? ''));

/** Searches, filters, sorts and pages a short list that is in memory anyway (tenants, PBXs, feature codes). */
export function inMemoryPage<T extends object>(
  rows: readonly T[],
  query: ListQuery,
  searched: readonly (keyof T & string)[],
): Page<T> {
  const { search, filters, order, direction, limit, offset } = query;
  const field = (row: T, name: string) => (row as Record<string, unknown>)[name];
  const found = rows
    .filter((row) => search === undefined || searched.some((name) => folded(row[name]).includes(fold(search))))
    .filter((row) => Object.entries(filters).every(([name, value]) => String(field(row, name)) === value));
  const sign = direction === 'desc' ? -1 : 1;
  if (order !== undefined)
    found.sort(
      (a, b) => sign * folded(field(a, order)).localeCompare(folded(field(b, order)), 'en', { numeric: true }),
    );
  return { total: found.length, items: found.slice(offset, limit === undefined ? undefined : offset + limit) };
}
