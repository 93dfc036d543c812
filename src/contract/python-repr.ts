const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

class PythonUuid {
  readonly value: string;
  constructor(value: string) {
    this.value = value;
  }
}

/** Marks a UUID so that it is printed as Python prints its UUID objects; other values pass unchanged. */
export function pythonUuid(value: unknown): unknown {
  return typeof value === 'string' && UUID.test(value) ? new PythonUuid(value) : value;
}

/**
 * A value as Python's `repr()` prints it: `{'a': [1, None, True]}`. Wazo's error strings contain such text
 * (docs/adr/0003-two-error-formats.md), and its clients match on it.
 */
export function pythonRepr(value: unknown): string {
  if (value === null || value === undefined) return 'None';
  if (value === true) return 'True';
  if (value === false) return 'False';
  if (typeof value === 'number' || typeof value === 'bigint') return String(value);
  if (typeof value === 'string') return quoted(value);
  if (value instanceof PythonUuid) return `UUID('${value.value}')`;
  if (Array.isArray(value)) return `[${value.map(pythonRepr).join(', ')}]`;
  const entries = Object.entries(value as object).map(([name, item]) => `${quoted(name)}: ${pythonRepr(item)}`);
  return `{${entries.join(', ')}}`;
}

const ESCAPES: Record<string, string> = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t', ' ': ' ' };

function quoted(text: string): string {
  const quote = text.includes("'") && !text.includes('"') ? '"' : "'";
  const body = text.replace(/[\\\p{C}\p{Z}'"]/gu, (char) => {
    if (char === quote) return `\\${char}`;
    if (char === "'" || char === '"') return char;
    return ESCAPES[char] ?? escaped(char.codePointAt(0)!);
  });
  return quote + body + quote;
}

/** Python shows what can not be printed by its number, as short as it goes. */
function escaped(code: number): string {
  const hex = code.toString(16);
  if (code <= 0xff) return `\\x${hex.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
