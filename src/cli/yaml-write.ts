import type { TenantDocument } from '../domain/document/schema.ts';

/** Fields whose parts get a line each; everything else inside an entry stays on one line, so that diffs show what changed. */
const BLOCKS = ['keys', 'lines', 'settings', 'phone_settings'];

const COMMENT = '# A tenant of Lampfield. `lampfield import` takes it back: what is left out stays as it is.';

/**
 * A document as YAML: the same document gives the same bytes. Written by hand, since the library takes a minute for a long
 * tenant; what needs quotes is written as JSON, which is YAML too.
 */
export function writeYaml(document: TenantDocument): string {
  const sections = Object.entries(document).map(([name, value]) => `${name}:${sectionText(value)}\n`);
  return `${COMMENT}\n\n${sections.join('\n')}`;
}

function sectionText(value: unknown): string {
  if (Array.isArray(value) && value.length > 0)
    return value.map((entry) => `\n  - ${entryText(entry, '    ')}`).join('');
  return isFull(value) ? `\n  ${entryText(value, '  ')}` : ` ${flow(value)}`;
}

function entryText(entry: unknown, indent: string): string {
  if (!isFull(entry)) return flow(entry);
  const fields = Object.entries(entry).map(([name, value]) =>
    BLOCKS.includes(name) ? `${flow(name)}:${blockText(value, `${indent}  `)}` : `${flow(name)}: ${flow(value)}`,
  );
  return fields.join(`\n${indent}`);
}

function blockText(value: unknown, indent: string): string {
  if (Array.isArray(value) && value.length > 0) return value.map((part) => `\n${indent}- ${flow(part)}`).join('');
  if (!isFull(value)) return ` ${flow(value)}`;
  // Positions are numbers.
  const nameOf = (name: string) => (/^\d+$/.test(name) ? name : flow(name));
  return Object.entries(value)
    .map(([name, part]) => `\n${indent}${nameOf(name)}: ${flow(part)}`)
    .join('');
}

/** Anything on one line. */
function flow(value: unknown): string {
  if (typeof value === 'string') return textOf(value);
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[ ${value.map(flow).join(', ')} ]`;
  if (typeof value !== 'object' || value === null) return String(value ?? null);
  const fields = Object.entries(value).filter(([, part]) => part !== undefined);
  return fields.length === 0
    ? '{}'
    : `{ ${fields.map(([name, part]) => `${textOf(name)}: ${flow(part)}`).join(', ')} }`;
}

// Words that no YAML reader, old ones included, takes for anything but text.
const PLAIN = /^(?=\p{L})[\p{L}\p{N}_]+(?:[ .@/_-]+[\p{L}\p{N}_]+)*$/u;
const RESERVED = /^(?:true|false|null|yes|no|on|off|y|n|nan|inf)$/i;
// Letters and digits that may be read as a number, such as 1e3, start with a digit; uuids do too, and are safe.
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function textOf(text: string): string {
  if ((PLAIN.test(text) && !RESERVED.test(text)) || UUID.test(text)) return text;
  return JSON.stringify(text).replace(/[\u2028\u2029\ufeff]/g, (char) => `\\u${char.charCodeAt(0).toString(16)}`);
}

function isFull(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length > 0;
}
