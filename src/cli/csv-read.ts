import { CsvError, parse } from 'csv-parse/sync';
import { plainMac } from '../domain/directory/device-input.ts';
import { COLUMNS, CSV_KINDS, type CsvKind, isFlag, PARAMETER_COLUMNS } from './csv-columns.ts';
import { Exit } from './parts.ts';
import type { Source } from './source.ts';

export type { CsvKind } from './csv-columns.ts';

/** A row: its cells that are not empty, by column, and its line in the file. */
interface Row {
  line: number;
  cells: Readonly<Record<string, string>>;
}

/** Reads a CSV file as a document, so that it goes through the same import as any other. */
export function readCsv(text: string, name: string, wanted: CsvKind | undefined): Source {
  const [headings, ...records] = parseRecords(text, name);
  if (headings === undefined) throw new Exit(1, `${name} is empty`);
  const columns = columnsOf(headings.record);
  const kind = wanted ?? recognise(columns, name);
  const unknown = columns.find((column, at) => !COLUMNS[kind].includes(column) || columns.indexOf(column) !== at);
  if (unknown !== undefined) {
    const why =
      columns.indexOf(unknown) === columns.lastIndexOf(unknown) ? `${kind} have no such column` : 'it is there twice';
    throw new Exit(
      1,
      `${name}: column "${unknown}": ${why}; known are ${COLUMNS[kind].join(', ')} (line ${headings.line})`,
    );
  }
  const rows = records.map((one) => rowOf(one, columns, name));
  return { name, ...READERS[kind](rows) };
}

/** Spreadsheets write an empty heading for each column that once held something to the right of the table. */
function columnsOf(headings: readonly string[]): string[] {
  const columns = headings.map((heading) => heading.trim().toLowerCase());
  return columns.slice(0, columns.findLastIndex((column) => column !== '') + 1);
}

function parseRecords(text: string, name: string): { record: string[]; line: number }[] {
  const [heading = ''] = text.split('\n', 1);
  const delimiter = heading.split(';').length > heading.split(',').length ? ';' : ',';
  try {
    const options = {
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      skip_records_with_empty_values: true,
    } as const;
    const parsed = parse(text, { ...options, delimiter }) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ record, line: info.lines }));
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const { lines } = error as { lines?: number };
    throw new Exit(1, `${name}: ${error.message}${lines === undefined ? '' : ` (line ${lines})`}`);
  }
}

function recognise(columns: readonly string[], name: string): CsvKind {
  if (columns.includes('owner') && columns.includes('position')) return 'keys';
  if (columns.includes('mac')) return 'devices';
  if (columns.includes('firstname') || columns.includes('exten')) return 'users';
  throw new Exit(
    1,
    `${name}: the headings are not those of ${CSV_KINDS.join(', ')}: lampfield import --help lists them`,
  );
}

function rowOf({ record, line }: { record: string[]; line: number }, columns: readonly string[], name: string): Row {
  const extra = record.slice(columns.length).some((cell) => cell !== '');
  if (extra)
    throw new Exit(1, `${name}: there are ${record.length} cells below ${columns.length} headings (line ${line})`);
  const cells = columns.flatMap((column, at) => (record[at] ? [[column, record[at]] as const] : []));
  return { line, cells: Object.fromEntries(cells) };
}

const READERS: Record<CsvKind, (rows: readonly Row[]) => Pick<Source, 'document' | 'locate'>> = {
  users(rows) {
    const users = rows.map(({ cells }) => mapped(cells));
    return { document: { users }, locate: ([, index]) => rows[Number(index)]?.line ?? null };
  },
  // Several rows of one phone or owner make one entry.
  devices(rows) {
    const phones = [...Map.groupBy(rows, ({ cells }) => cells.mac && plainMac(cells.mac))].map(([, some]) => some);
    const locate: Source['locate'] = ([, index, field, at]) => {
      const some = phones[Number(index)] ?? [];
      return (
        (field === 'lines' ? some.filter(({ cells }) => cells.user !== undefined)[Number(at)] : some[0])?.line ?? null
      );
    };
    return { document: { devices: phones.map(deviceOf) }, locate };
  },
  keys(rows) {
    const owners = [...Map.groupBy(rows, ({ cells }) => cells.owner)].map(([, some]) => some);
    const locate: Source['locate'] = ([, index, , position]) => {
      const some = owners[Number(index)] ?? [];
      return (some.find(({ cells }) => cells.position?.trim() === position) ?? some[0])?.line ?? null;
    };
    return { document: { keys: owners.map(keysOf) }, locate };
  },
};

function deviceOf(rows: readonly Row[]) {
  const {
    user: _,
    line: __,
    expansions,
    ...cells
  } = Object.assign({}, ...rows.map((row) => row.cells).toReversed()) as Row['cells'];
  const lines = rows.flatMap(({ cells: { user, line } }) =>
    user === undefined ? [] : [{ user, ...(line === undefined ? {} : { line }) }],
  );
  return {
    ...cells,
    ...(expansions === undefined
      ? {}
      : {
          expansions: expansions
            .split(/\s+/)
            .filter(Boolean)
            .map((model) => ({ model })),
        }),
    ...(lines.length === 0 ? {} : { lines }),
  };
}

function keysOf(rows: readonly Row[]) {
  const keys = rows.map(({ cells, line }): [string, unknown] => {
    const { owner: _, position, label, blf, locked, type, ...rest } = cells;
    const parameters = Object.entries(rest).map(([column, value]) => [PARAMETER_COLUMNS.get(column) ?? column, value]);
    if (position === undefined) throw new Exit(1, `a key needs a position (line ${line})`);
    const destination = { type, ...Object.fromEntries(parameters) };
    return [position.trim(), { ...mapped({ ...(blf && { blf }), ...(locked && { locked }) }), label, destination }];
  });
  const twice = keys.findIndex(([at], index) => keys.findIndex(([other]) => other === at) < index);
  if (twice >= 0)
    throw new Exit(
      1,
      `position ${keys[twice]![0]} of ${rows[twice]!.cells.owner} is there twice (line ${rows[twice]!.line})`,
    );
  return { owner: rows[0]?.cells.owner, keys: Object.fromEntries(keys) };
}

const FLAGS: Readonly<Record<string, boolean>> = { true: true, yes: true, 1: true, false: false, no: false, 0: false };

function mapped(cells: Readonly<Record<string, string>>): Record<string, unknown> {
  const values = Object.entries(cells).map(([column, cell]) => [
    column,
    isFlag(column) ? (FLAGS[cell.trim().toLowerCase()] ?? cell) : cell,
  ]);
  return Object.fromEntries(values) as Record<string, unknown>;
}
