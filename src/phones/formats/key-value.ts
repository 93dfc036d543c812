import type { TextFormat } from '../family.ts';
import { cleanLine } from '../fit-label.ts';

/** How a family writes `name = value`. */
export interface KeyValueStyle {
  /** Lines before the first parameter. */
  header: readonly string[];
  separator: string;
  /** The word that sets a parameter back to its default; stands for an empty value too. `''`: an empty value does that. */
  reset: string;
  /** What names of parameters look like; letters, digits, `_`, `.` and `-` where this is left out. */
  name?: RegExp;
  /** Puts a value in quotes where it needs them; values are never quoted where this is left out. */
  quote?: (text: string) => string;
}

/** A parameter; null sets it back to its default. */
export type Entry = readonly [name: string, value: string | number | null];

/** Writes and blanks files of one parameter per line, where nothing can be escaped. */
export interface KeyValueFormat extends TextFormat {
  write(entries: readonly Entry[]): string;
  /** Text that will be read as text: never the word that resets. */
  literal(text: string): string;
  /** Whether a text is the word that resets. */
  isReset(text: string): boolean;
}

/** What previews show instead of a secret. */
export const BLANKED = '********';

const NAME = /^[\w.-]+$/;

/** Makes the writer of a family's style. There is no escape, so what would end a value is taken out of it. */
export function keyValueFormat(style: KeyValueStyle): KeyValueFormat {
  const names = style.name ?? NAME;
  const quote = style.quote ?? ((text) => text);
  const isReset = (text: string) => text.trim().toLowerCase() === style.reset.toLowerCase();
  const literal = (text: string) => (isReset(text) ? text.replace(/\W/g, '') : text);

  function line([name, value]: Entry): string {
    if (!names.test(name)) throw new Error(`not a parameter name: ${JSON.stringify(name)}`);
    const text = value === null ? '' : literal(cleanLine(String(value)));
    return `${name}${style.separator}${text === '' ? style.reset : quote(text)}`.trimEnd();
  }

  function blankLine(text: string, isSecret: (name: string) => boolean): string {
    const mark = style.separator.trim();
    const at = text.indexOf(mark);
    const name = text.slice(0, Math.max(at, 0)).trim();
    const value = text.slice(at + mark.length).trim();
    if (!names.test(name) || !isSecret(name) || value === '' || isReset(value)) return text;
    return `${name}${style.separator}${BLANKED}`;
  }

  return {
    isReset,
    literal,
    write: (entries) => `${[...style.header, ...entries.map(line)].join('\n')}\n`,
    blank: (body, isSecret) =>
      body
        .split('\n')
        .map((text) => blankLine(text, isSecret))
        .join('\n'),
  };
}
