import { first } from '../compile/fitting.ts';

/** A section of an Asterisk configuration file: its name, and its settings in order. */
export type Setting = readonly [name: string, value: string | number | null | undefined];

/**
 * Writes a section. Settings without a value are left out. Raises for a value that would end its line: the API takes none, so it is
 * a defect of ours. A semicolon would begin a comment, so it is escaped (Asterisk's config.c).
 */
export function section(name: string, settings: readonly Setting[]): string {
  const lines = settings.flatMap(([key, value]) =>
    value === null || value === undefined || value === '' ? [] : [`${key} = ${plain(String(value))}`],
  );
  return `[${plain(name)}]\n${lines.join('\n')}\n\n`;
}

/** A value on a line of its own, with what could end it escaped. */
export function plain(value: string): string {
  if (/[\r\n\0]/.test(value)) throw new Error('a value for a configuration file of Asterisk has a line break');
  return value.replace(/;/g, '\\;');
}

/** A name for people, as it may stand between quotes, commas and brackets: without any of them. */
export function displayName(name: string): string {
  return first(80, name.replace(/["\\<>[\];,|&$%{}=#]/g, '')).trim();
}
