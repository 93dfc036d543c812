import type { Compilable, CompiledQuery, Kysely } from 'kysely';
import { directRunner } from './dialects/direct.ts';
import type { Tables } from './tables.ts';

// Building and compiling a query costs about as much as running it. Queries that every request asks are built once, with
// marks in the places of their values, and run with the values put there.
const MOST_MARKS = 8192;
const marks: readonly symbol[] = Array.from({ length: MOST_MARKS }, (_, index) => Symbol(`value ${index}`));

/**
 * A query that is built once per number of values. `build` gets as many marks as there will be values, and must use each
 * where its value belongs; constants may stand beside them.
 */
export function prepared<V extends readonly (string | number | null)[], Row>(
  build: (db: Kysely<Tables>, values: V) => Compilable<Row>,
): (db: Kysely<Tables>, values: V) => Promise<Row[]> {
  type Built = Map<number, { query: CompiledQuery<Row>; places: readonly (number | null)[] }>;
  // Each kind of database has its own SQL.
  const builtFor = new WeakMap<object, Built>();
  return async (db, values) => {
    const kind = db.getExecutor().adapter.constructor;
    const built: Built = builtFor.get(kind) ?? new Map();
    builtFor.set(kind, built);
    let known = built.get(values.length);
    if (known === undefined) {
      const query = build(db, marks.slice(0, values.length) as unknown as V).compile();
      known = { query, places: query.parameters.map(placeOf) };
      built.set(values.length, known);
    }
    const { query, places } = known;
    const parameters = places.map((place, index) => (place === null ? query.parameters[index] : values[place]));
    const run = directRunner(db);
    if (run !== undefined) return run(query.sql, parameters) as Row[] | Promise<Row[]>;
    return (await db.executeQuery<Row>({ ...query, parameters })).rows;
  };
}

function placeOf(parameter: unknown): number | null {
  return typeof parameter === 'symbol' ? marks.indexOf(parameter) : null;
}
