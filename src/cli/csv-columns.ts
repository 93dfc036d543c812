import { DESTINATION_TYPES } from '../domain/destinations/registry.ts';
import { userSchema } from '../domain/directory/user-input.ts';
import { documentName } from '../domain/document/destination-document.ts';

/** What a CSV file is about. */
export type CsvKind = 'users' | 'devices' | 'keys';
export const CSV_KINDS: readonly CsvKind[] = ['users', 'devices', 'keys'];

// Fields that are no single value.
const NOT_IN_CELLS: readonly string[] = ['lines', 'voicemail', 'func_key_template_id', 'pickup_groups'];
const FIELDS = Object.keys(userSchema.shape).filter((name) => !NOT_IN_CELLS.includes(name));
const KEY_COLUMNS = ['owner', 'position', 'label', 'blf', 'locked', 'type'];

/** The parameters of all destination types: column → parameter. `position` is the key's own column already. */
export const PARAMETER_COLUMNS: ReadonlyMap<string, string> = new Map(
  DESTINATION_TYPES.flatMap(({ fields }) =>
    Object.entries(fields).map(([name, field]) => {
      const parameter = documentName(name, field);
      return [KEY_COLUMNS.includes(parameter) ? `destination_${parameter}` : parameter, parameter] as const;
    }),
  ),
);

/** The columns of each kind of file, in the order of exports. */
export const COLUMNS: Readonly<Record<CsvKind, readonly string[]>> = {
  users: ['uuid', ...FIELDS.slice(0, 2), 'exten', 'template', ...FIELDS.slice(2)],
  devices: ['mac', 'vendor', 'model', 'expansions', 'user', 'line', 'keys_from'],
  keys: [...KEY_COLUMNS, ...PARAMETER_COLUMNS.keys()],
};

/** Columns that hold yes or no. */
export const isFlag = (column: string) => column === 'blf' || column === 'locked' || column.endsWith('_enabled');

/** For `--help`. */
export const CSV_HELP = `
CSV files are UTF-8 (with or without BOM), with "," or ";" between cells and these headings, in any order; all but those
marked * may be missing. An empty cell leaves the value as it is. Cells are read and written exactly: spreadsheets may take
those that start with = + - @ for formulas, so open such files as text.
  users    ${wrapped(COLUMNS.users, [])}
           (firstname: needed for new users; exten: extensions of the first line, separated by blanks; template: its name)
  devices  ${wrapped(COLUMNS.devices, ['mac'])}
           (expansions: models, separated by blanks; user, keys_from: extension or uuid; one row per line of the phone)
  keys     ${wrapped(COLUMNS.keys, ['owner', 'position', 'type'])}
           (owner: extension or uuid of a user, or template:NAME; user, group and so on: extension, number or uuid;
           filter_member: FILTER/USER). Keys on positions that are not in the file stay, unless --prune is given.`;

function wrapped(columns: readonly string[], needed: readonly string[]): string {
  const lines = [''];
  for (const column of columns) {
    const word = needed.includes(column) ? `*${column}` : column;
    if (`${lines.at(-1)}${word}`.length > 100) lines.push('');
    lines[lines.length - 1] += `${word} `;
  }
  return lines.map((line) => line.trimEnd()).join('\n           ');
}
