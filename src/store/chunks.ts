// SQLite takes 32,766 parameters in one statement, PostgreSQL 65,535. Some statements use a list twice.
const MOST_VALUES = 8192;
const MOST_PARAMETERS = 30_000;

/**
 * Runs a query with `in (...)` over any number of values and gives all rows. Lists are filled up to a power of two by repeating
 * the last value, so that few different statements come about and the prepared ones serve again.
 */
export async function chunkedIn<V extends string | number, Row>(
  values: Iterable<V>,
  run: (chunk: V[]) => Promise<Row[]>,
): Promise<Row[]> {
  const distinct = [...new Set(values)];
  if (distinct.length <= MOST_VALUES) return distinct.length === 0 ? [] : run(filledUp(distinct));
  const rows: Row[][] = [];
  for (let start = 0; start < distinct.length; start += MOST_VALUES) {
    rows.push(await run(filledUp(distinct.slice(start, start + MOST_VALUES))));
  }
  return rows.flat();
}

/** As chunkedIn, for statements that give nothing back. */
export async function eachChunk<V extends string | number>(
  values: Iterable<V>,
  run: (chunk: V[]) => Promise<unknown>,
): Promise<void> {
  await chunkedIn(values, async (chunk) => {
    await run(chunk);
    return [];
  });
}

/** Inserts any number of rows, many per statement. All rows have the same columns. */
export async function insertAll<Row extends object, Result>(
  rows: readonly Row[],
  insert: (chunk: Row[]) => Promise<Result[]>,
): Promise<Result[]> {
  if (rows.length === 0) return [];
  const size = Math.floor(MOST_PARAMETERS / Object.keys(rows[0]!).length);
  const results: Result[][] = [];
  for (let start = 0; start < rows.length; start += size) results.push(await insert(rows.slice(start, start + size)));
  return results.flat();
}

function filledUp<V>(values: V[]): V[] {
  const last = values[values.length - 1]!;
  let size = 1;
  while (size < values.length) size *= 2;
  return size === values.length ? values : [...values, ...new Array<V>(size - values.length).fill(last)];
}
