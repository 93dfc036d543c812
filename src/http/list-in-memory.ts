import { fold, foldAll } from '../domain/fold.ts';
import type { ListQuery, Page } from '../domain/rows.ts';

// Made once: a collator takes longer to make than to use.
const NATURAL = new Intl.Collator('en', { numeric: true });
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
    .filter(
      (row) => search === undefined || searched.some((name) => foldAll(String(row[name] ?? '')).includes(fold(search))),
    )
    .filter((row) => Object.entries(filters).every(([name, value]) => String(field(row, name)) === value));
  const ordered = order === undefined ? found : sorted(found, (row) => folded(field(row, order)), direction);
  return { total: found.length, items: ordered.slice(offset, limit === undefined ? undefined : offset + limit) };
}

function sorted<T>(rows: readonly T[], by: (row: T) => string, direction: ListQuery['direction']): T[] {
  const sign = direction === 'desc' ? -1 : 1;
  const keyed = rows.map((row) => ({ row, key: by(row) }));
  return keyed.sort((a, b) => sign * NATURAL.compare(a.key, b.key)).map(({ row }) => row);
}
