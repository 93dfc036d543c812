/** One line of a difference: taken away, added, the same in both, or lines between that are left out. */
export interface DiffLine {
  kind: 'added' | 'removed' | 'same' | 'gap';
  text: string;
}

/** A unified diff, to be shown. */
export interface ReadDiff {
  lines: DiffLine[];
  added: number;
  removed: number;
}

const KINDS: Readonly<Record<string, DiffLine['kind']>> = { '+': 'added', '-': 'removed', ' ': 'same' };

/** Reads a unified diff as the API writes it: the names of the file are left out, and so is a gap before the first lines. */
export function readDiff(diff: string): ReadDiff {
  const lines: DiffLine[] = [];
  let inHunk = false;
  for (const line of diff.split('\n')) {
    if (line.startsWith('@@')) {
      if (inHunk) lines.push({ kind: 'gap', text: '' });
      inHunk = true;
      continue;
    }
    const kind = KINDS[line[0] ?? ''];
    // Before the first hunk stand the names; `\ No newline at end of file` is no line of the file.
    if (inHunk && kind !== undefined) lines.push({ kind, text: line.slice(1).trimEnd() });
  }
  const count = (kind: DiffLine['kind']) => lines.filter((line) => line.kind === kind).length;
  return { lines, added: count('added'), removed: count('removed') };
}
