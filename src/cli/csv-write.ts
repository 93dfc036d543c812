import { stringify } from 'csv-stringify/sync';
import type { DocumentKeys } from '../domain/document/destination-document.ts';
import { section, type TenantDocument } from '../domain/document/schema.ts';
import { COLUMNS, type CsvKind, PARAMETER_COLUMNS } from './csv-columns.ts';

type Cells = Record<string, unknown>;

/** One kind of a tenant's entries as CSV, and how many cells a spreadsheet may take for formulas. Data is written as it is. */
export function writeCsv(document: TenantDocument, kind: CsvKind): { text: string; formulas: number } {
  const rows = WRITERS[kind](document);
  const columns = COLUMNS[kind];
  const cells = rows.flatMap((row) => columns.map((column) => row[column]));
  const formulas = cells.filter((cell) => typeof cell === 'string' && /^[=+\-@]/.test(cell)).length;
  const text = stringify(rows, { header: true, columns: [...columns], cast: { boolean: String } });
  return { text, formulas };
}

const WRITERS: Record<CsvKind, (document: TenantDocument) => Cells[]> = {
  users: (document) =>
    (section(document, 'users') ?? []).map((user) => ({ ...user, exten: extens(user.lines)[0]?.join(' ') })),
  devices: (document) =>
    (section(document, 'devices') ?? []).flatMap((device): Cells[] => {
      const expansions = (device.expansions as { model: string }[]).map((one) => one.model).join(' ');
      const lines = device.lines as Cells[];
      return (lines.length > 0 ? lines : [{}]).map((line) => ({ ...device, expansions, ...line }));
    }),
  keys: (document) => [
    ...(section(document, 'templates') ?? []).flatMap(({ id, name, keys = {} }) =>
      rowsOf(`template:${id ?? name}`, keys),
    ),
    ...(section(document, 'users') ?? []).flatMap(({ uuid, lines, keys = {} }) =>
      rowsOf(extens(lines).flat()[0] ?? String(uuid), keys),
    ),
  ],
};

function rowsOf(owner: string, keys: DocumentKeys): Cells[] {
  return Object.entries(keys).map(([position, { destination, ...key }]) => {
    const parameters = [...PARAMETER_COLUMNS].map(([column, parameter]) => [column, destination[parameter]]);
    return { ...Object.fromEntries(parameters), owner, position, ...key, type: destination.type };
  });
}

/** The extensions of each line. */
function extens(lines: unknown): string[][] {
  return (lines as { extensions: { exten: string }[] }[]).map((line) => line.extensions.map(({ exten }) => exten));
}
