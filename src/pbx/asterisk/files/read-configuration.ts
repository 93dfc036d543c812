/** A section as Asterisk reads it. */
export interface ReadSection {
  name: string;
  settings: (readonly [name: string, value: string])[];
}

/** The longest line that Asterisk reads, in bytes: a longer one is skipped (config.c, and measured on 22.10.1). */
const MOST_LINE_BYTES = 8190;

/**
 * Reads a configuration file as Asterisk's config.c does, for tests of what is written. Raises an Error for whatever Asterisk would
 * skip, take for a directive, or refuse the whole file for.
 */
export function readConfiguration(text: string): ReadSection[] {
  const sections: ReadSection[] = [];
  for (const raw of text.split('\n')) {
    if (Buffer.byteLength(raw) > MOST_LINE_BYTES) throw new Error(`too long: ${raw.slice(0, 40)}`);
    const line = withoutComment(raw).trim();
    if (line === '') continue;
    const heading = /^\[([^\]]+)\]$/.exec(line);
    if (heading !== null) {
      sections.push({ name: heading[1]!, settings: [] });
      continue;
    }
    const setting = /^([^[#=][^=]*?)\s*=>?\s*(.*)$/.exec(line);
    if (setting === null || sections.length === 0) throw new Error(`not a setting: ${line}`);
    sections.at(-1)!.settings.push([setting[1]!, setting[2]!]);
  }
  return sections;
}

/** Up to the first `;` without a backslash before it; those with one are themselves. */
function withoutComment(line: string): string {
  let text = '';
  for (const char of line) {
    if (char !== ';') text += char;
    else if (text.endsWith('\\')) text = `${text.slice(0, -1)};`;
    else break;
  }
  return text;
}
