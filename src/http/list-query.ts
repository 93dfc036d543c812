import { type Fault, fault, refuseAll } from '../contract/errors.ts';
import { LIMITS } from '../contract/fields.ts';
import type { ListQuery } from '../domain/rows.ts';
import type { Scope } from '../domain/work.ts';

/** What a list can do besides searching and paging. */
export interface ListOptions {
  /** Fields to order by; the first is the default. */
  orders: readonly string[];
  /** Fields that can be asked for exactly: `name=Sales`. */
  filters: readonly string[];
  /** Of filters that only have certain values: which. Another one is a mistake, not an empty list. */
  values?: Readonly<Record<string, readonly string[]>>;
  /** Which end comes first where the client does not say; the smallest where this is left out. */
  direction?: 'asc' | 'desc';
}

/** Checks Wazo's list parameters. Raises one fault per bad parameter. */
export function parseList(
  query: Readonly<Record<string, string>>,
  { orders, filters, values = {}, direction: usual = 'asc' }: ListOptions,
  scope: Scope,
): ListQuery {
  const faults: Fault[] = [];
  const limit = wholeNumber(query, 'limit', faults);
  const offset = wholeNumber(query, 'offset', faults) ?? 0;
  if (limit === 0) faults.push(fault('limit_zero', 'limit'));
  const recurse = query.recurse ? flagOf(query.recurse) : false;
  if (recurse === undefined) faults.push(fault('boolean_type', 'recurse', { name: 'recurse' }));
  const order = query.order ?? orders[0];
  if (order !== undefined && !orders.includes(order))
    faults.push(fault('order_unknown', 'order', { column: order, known: orders }));
  const direction = query.direction ?? usual;
  if (direction !== 'asc' && direction !== 'desc') faults.push(fault('direction_unknown', 'direction'));
  // No database searches for NUL: SQLite would take it for the end of the text, PostgreSQL refuses it.
  for (const name of ['search', ...filters]) if (query[name]?.includes('\0')) faults.push(fault('characters', name));
  for (const [name, known] of Object.entries(values))
    if (query[name] !== undefined && !known.includes(query[name]))
      faults.push(fault('one_of', name, { values: known }));
  refuseAll(faults);
  return {
    tenants: recurse ? scope.visible : [scope.tenant],
    direction: direction as 'asc' | 'desc',
    offset,
    filters: Object.fromEntries(filters.flatMap((name) => (query[name] === undefined ? [] : [[name, query[name]]]))),
    ...(query.search ? { search: query.search.slice(0, LIMITS.name) } : {}),
    ...(order === undefined ? {} : { order }),
    ...(limit === undefined ? {} : { limit }),
  };
}

/** True or false in any of Wazo's spellings; undefined for anything else. */
export function flagOf(text: string): boolean | undefined {
  if (/^(true|1|yes|on|t|y)$/i.test(text)) return true;
  return /^(false|0|no|off|f|n)$/i.test(text) ? false : undefined;
}

function wholeNumber(query: Readonly<Record<string, string>>, name: string, faults: Fault[]): number | undefined {
  const text = query[name];
  if (text === undefined || text === '') return undefined;
  if (!/^[+-]?\d{1,15}$/.test(text)) faults.push(fault('limit_type', name, { name }));
  else if (Number(text) < 0) faults.push(fault('limit_range', name, { name }));
  else return Number(text);
  return undefined;
}
