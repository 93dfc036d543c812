/** The most bytes of a value in AstDB: what a line of AMI carries (measured on Asterisk 22.10.1). */
export const MOST_VALUE_BYTES = 1017;

/**
 * As many items as fit, in their order. What does not fit is left out: a value that is too long would be refused by AMI, and hold up
 * all tenants of that Asterisk. Only names far longer than any that is in use come to it.
 */
export function joined(items: readonly string[], separator: string, most = MOST_VALUE_BYTES): string {
  let text = '';
  for (const item of items) {
    const longer = text === '' ? item : text + separator + item;
    if (Buffer.byteLength(longer) > most) break;
    text = longer;
  }
  return text;
}

/** The first characters of a text. Half of a character is none: Asterisk would give back another text than it was told. */
export function first(count: number, text: string): string {
  return [...text].slice(0, count).join('');
}
