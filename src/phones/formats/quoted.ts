import type { TextFormat } from '../family.ts';
import { oneLine } from '../fit-label.ts';
import { BLANKED, type Entry } from './key-value.ts';

/** How a family writes parameters with their values in double quotes. */
export interface QuotedStyle {
  /** What stands before the name, such as `SET `. */
  before?: string;
  /** What stands between the name and the first quote. */
  between: string;
  /** Lines before the first parameter. */
  header?: readonly string[];
  /** Lines after the last. */
  footer?: readonly string[];
  lineEnd: '\n' | '\r\n';
}

/** Writes and blanks files of one quoted value per line, where a quote can not be escaped. */
export interface QuotedFormat extends TextFormat {
  /** null is written as an empty value. */
  write(entries: readonly Entry[]): string;
}

/** The one character that no value can hold. */
export const QUOTE = /"/;

/** What names of parameters look like there. */
export const QUOTED_NAME = /^\w+$/;

/** Makes the writer of a family's style. A quote would end the value, so it is left out. */
export function quotedFormat({ before = '', between, header = [], footer = [], lineEnd }: QuotedStyle): QuotedFormat {
  function line([name, value]: Entry): string {
    if (!QUOTED_NAME.test(name)) throw new Error(`not a parameter name: ${JSON.stringify(name)}`);
    return `${before}${name}${between}"${oneLine(String(value ?? '')).replaceAll('"', '')}"`;
  }

  function blankLine(text: string, isSecret: (name: string) => boolean): string {
    const mark = `${between}"`;
    const at = text.indexOf(mark);
    const name = text.slice(before.length, Math.max(at, before.length));
    const isEmpty = text.slice(at + mark.length) === '"';
    if (!text.startsWith(before) || !QUOTED_NAME.test(name) || !isSecret(name) || isEmpty) return text;
    return `${before}${name}${mark}${BLANKED}"`;
  }

  return {
    write: (entries) => [...header, ...entries.map(line), ...footer, ''].join(lineEnd),
    blank: (body, isSecret) =>
      body
        .split(lineEnd)
        .map((text) => blankLine(text, isSecret))
        .join(lineEnd),
  };
}
