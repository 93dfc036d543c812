import { type ApiError, ERRORS } from '../contract/errors.ts';
import type { ImportChange, ImportReport } from '../domain/document/report.ts';
import type { Plan } from '../domain/publisher.ts';
import type { Source } from './source.ts';

const SIGNS = { create: '+', update: '~', delete: '-' } as const;
const DONE = { create: 'created', update: 'changed', delete: 'deleted' } as const;
const PLANNED = { create: 'to create', update: 'to change', delete: 'to delete' } as const;

/** A refusal, one line per fault: where, what, and on which line of the file. */
export function faultLines({ faults }: ApiError, source?: Source): string {
  return faults
    .map(({ code, path, facts }) => {
      const line = source?.locate(path) ?? null;
      const place = source === undefined || line === null ? '' : ` (line ${line} of ${source.name})`;
      const where = pathText(path);
      return `${where}${where === '' ? '' : ': '}${ERRORS[code].message(facts)}${place}`;
    })
    .join('\n');
}

/** `users[3].lines.0.extensions.0.exten` */
function pathText(path: readonly (string | number)[]): string {
  const [section = '', index, ...rest] = path;
  if (!/^\d+$/.test(String(index))) return path.join('.');
  return [`${section}[${index}]`, ...rest].join('.');
}

/** What an import does, like a diff: `+ user Alice Martin (1001)`, `~ template Sales: 2 keys`. */
export function changeLines(changes: readonly ImportChange[]): string[] {
  return changes.map(({ action, kind, name, details }) => {
    const what = details.length > 0 ? `: ${details.join(', ')}` : '';
    return `${SIGNS[action]} ${kind} ${name}`.trimEnd() + what;
  });
}

/** Counts, in one sentence. */
export function summary({ changes }: ImportReport, planned: boolean): string {
  if (changes.length === 0) return planned ? 'Nothing would change.' : 'Nothing changed.';
  const words = planned ? PLANNED : DONE;
  const groups = Map.groupBy(changes, ({ action }) => action);
  const parts = [...groups].map(([action, some]) => `${words[action]}: ${counted(some.map((one) => one.kind))}`);
  return `${parts.join('; ')}.`;
}

/** What an import left alone, and what the reader should know. */
export function hints({ kept, notes }: ImportReport): string[] {
  const rest = Object.entries(kept).map(([kind, count]) => `${count} ${plural(kind, count)}`);
  const unlisted = rest.length > 0 ? [`Not in the file, and kept: ${rest.join(', ')} (--prune deletes them).`] : [];
  return [...notes.map((note) => `! ${note}`), ...unlisted];
}

/** What a plan means for phones. */
export function planLines({ counts, problems }: Plan): string[] {
  const { devices, keys_moved, keys_dropped } = counts;
  const lines = [
    `Phones: ${devices} would get new files; keys moved: ${keys_moved}, dropped: ${keys_dropped}; problems: ${counts.problems}.`,
  ];
  const messages = Map.groupBy(problems, ({ message }) => message);
  return [
    ...lines,
    ...[...messages].map(([message, some]) => `! ${message} (${some.length} × among the problems shown)`),
  ];
}

function counted(kinds: readonly string[]): string {
  const groups = Map.groupBy(kinds, (kind) => kind);
  return [...groups].map(([kind, { length }]) => `${length} ${plural(kind, length)}`).join(', ');
}

function plural(kind: string, count: number): string {
  if (count === 1 || kind === 'phone settings') return kind;
  return `${kind}s`;
}

/** Rows under headings, in columns as wide as needed. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = headings.map((heading, at) => Math.max(heading.length, ...rows.map((row) => row[at]?.length ?? 0)));
  return [headings, ...rows]
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
