import { formatPatch, structuredPatch } from 'diff';

/** A version of a file: as it is, and with its secrets blanked, line by line. */
export interface FileVersion {
  body: string;
  shown: string;
}

type Hunk = NonNullable<ReturnType<typeof structuredPatch>>['hunks'][number];

/** What is said of a line in which nothing but a secret is another. */
export const ANOTHER_SECRET = ' (another secret)';

/**
 * The difference of two versions of a file as a unified diff (`now` and `then`) of what may be shown; null is no file. That a secret
 * changes is said, for the lines are compared as they are.
 */
export function fileDifference(name: string, before: FileVersion | null, after: FileVersion | null): string {
  const bodies = [before?.body ?? '', after?.body ?? ''] as const;
  const patch = structuredPatch(name, name, ...bodies, 'now', 'then', { context: 1 });
  const [old, now] = [before?.shown ?? '', after?.shown ?? ''].map((text) => text.split(/\r?\n/));
  return formatPatch({
    ...patch,
    hunks: patch.hunks.map((hunk) => ({ ...hunk, lines: shownLines(hunk, old!, now!) })),
  });
}

/** The lines of a hunk with the text that may be shown, which is found by its number. */
function shownLines({ lines, oldStart, newStart }: Hunk, old: readonly string[], now: readonly string[]): string[] {
  let [oldAt, newAt] = [oldStart - 1, newStart - 1];
  const removed = new Map<string, string>();
  return lines.map((line) => {
    if (line.startsWith('\\')) return line;
    if (line.startsWith('+')) {
      const text = now[newAt++]!;
      const before = removed.get(text);
      return `+${text}${before !== undefined && before !== line.slice(1) ? ANOTHER_SECRET : ''}`;
    }
    const text = old[oldAt++]!;
    if (line.startsWith('-')) removed.set(text, line.slice(1));
    else newAt++;
    return `${line[0]}${text}`;
  });
}
