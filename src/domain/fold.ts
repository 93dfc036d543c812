/** Text as lists sort and search it: without accents and case, so that "Zoë" is found by "zoe". */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/** The folded text of several fields, for a `search` column. */
export function foldAll(...texts: readonly (string | null)[]): string {
  return fold(texts.filter((text) => text !== null).join(' '));
}
