import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { parseDocument, type Tags } from 'yaml';
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
  let document = fromJson(text);
  let nodes: Nodes | undefined;
  if (document === undefined) {
    const parsed = parseNodes(text);
    const [error] = parsed.errors;
    if (error !== undefined)
      throw new Exit(1, `${name}: ${withoutPlace(error.message)} (line ${lineAt(text, error.pos[0])})`);
    document = toPlain(parsed, name);
  }
  const locate: Source['locate'] = (path) => {
    // Once more, where something is wrong: a long document's nodes are too big to be kept meanwhile.
    nodes ??= parseNodes(text);
    const offset = offsetOf(nodes, path);
    return offset === null ? null : lineAt(text, offset);
  };
  return { name, document, locate };
}

type Nodes = ReturnType<typeof parseDocument>;

/** JSON, many times faster than as YAML; undefined where it is none, or no good one: YAML tells what is wrong, and where. */
function fromJson(text: string): unknown {
  if (!/^\s*\{/.test(text)) return undefined;
  try {
    return JSON.parse(text, (_, value: unknown, context?: { source?: string }) =>
      typeof value === 'number' ? (context?.source ?? String(value)) : value,
    );
  } catch {
    return undefined;
  }
}

function parseNodes(text: string): Nodes {
  return parseDocument(text, { customTags: withoutNumbers, prettyErrors: false });
}

const withoutNumbers = (tags: Tags): Tags =>
  tags.filter((tag) => typeof tag === 'string' || !/:(int|float)$/.test(tag.tag));

function withoutPlace(message: string): string {
  return message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '');
}

function toPlain(parsed: Nodes, name: string): unknown {
  try {
    return parsed.toJS({ maxAliasCount: 100 }) ?? {};
  } catch (error) {
    throw new Exit(1, `${name}: ${(error as Error).message}`);
  }
}

/** Where the path begins, or the longest part of it that is there. */
function offsetOf(nodes: Nodes, path: readonly (string | number)[]): number | null {
  for (let length = path.length; length > 0; length--) {
    const node = nodes.getIn(path.slice(0, length), true) as { range?: readonly [number, number, number] } | undefined;
    if (node?.range) return node.range[0];
  }
  return null;
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}
