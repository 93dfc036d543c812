import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { LineCounter, parseDocument, type Tags } from 'yaml';
import { type CsvKind, readCsv } from './csv-read.ts';
import { Exit } from './parts.ts';

/** A file to import: what it says, and where it says it. */
export interface Source {
  /** For messages. */
  name: string;
  /** Not checked yet. */
  document: unknown;
  /** The line (from 1) that a path of the document comes from, or the nearest that is there; null for the file as a whole. */
  locate(path: readonly (string | number)[]): number | null;
}

/** Reads a YAML, JSON or CSV file; `-` is the standard input. */
export async function readSource(file: string, kind: CsvKind | undefined): Promise<Source> {
  const name = file === '-' ? 'the standard input' : basename(file);
  const bytes = await (file === '-' ? buffer(process.stdin) : readFile(file)).catch((error: NodeJS.ErrnoException) => {
    throw new Exit(1, `can not read ${file}: ${error.code === 'ENOENT' ? 'there is no such file' : error.message}`);
  });
  const text = decode(bytes, name);
  return kind !== undefined || /\.csv$/i.test(file) ? readCsv(text, name, kind) : readYaml(text, name);
}

function decode(bytes: Uint8Array, name: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Exit(1, `${name} is not UTF-8 text: save it as "UTF-8" (for spreadsheets: "CSV UTF-8") and try again`);
  }
}

/** Reads YAML, of which JSON is a part. Numbers stay as they are written: an extension may start with 0. */
export function readYaml(text: string, name: string): Source {
  const lines = new LineCounter();
  const parsed = parseDocument(text, { lineCounter: lines, customTags: withoutNumbers });
  const [error] = parsed.errors;
  if (error !== undefined) {
    const [what = ''] = error.message.split('\n');
    throw new Exit(1, `${name}: ${what.replace(/ at line \d+, column \d+:?$/, '')} (line ${lines.linePos(error.pos[0]).line})`);
  }
  return { name, document: toPlain(parsed, name), locate: (path) => lineOf(parsed, lines, path) };
}

const withoutNumbers = (tags: Tags): Tags =>
  tags.filter((tag) => typeof tag === 'string' || !/:(int|float)$/.test(tag.tag));

function toPlain(parsed: ReturnType<typeof parseDocument>, name: string): unknown {
  try {
    return parsed.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    throw new Exit(1, `${name}: ${(error as Error).message}`);
  }
}

function lineOf(
  parsed: ReturnType<typeof parseDocument>,
  lines: LineCounter,
  path: readonly (string | number)[],
): number | null {
  for (let length = path.length; length > 0; length--) {
    const node = parsed.getIn(path.slice(0, length), true) as { range?: readonly [number, number, number] } | undefined;
    if (node?.range) return lines.linePos(node.range[0]).line;
  }
  return null;
}
