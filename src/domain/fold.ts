import anyAscii from 'any-ascii';

/** Text as lists sort and search it: without accents and case, so that "Zoë" is found by "zoe". */
export function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}

/**
 * The text of several fields as searches look through it: folded, and once more in plain Latin letters where it has others, so
 * that "Олена Коваль" is found by "коваль" and by "koval", "Straße" by "strasse".
 */
export function foldAll(...texts: readonly (string | null)[]): string {
  const text = texts.filter((one) => one !== null && one !== '').join(' ');
  const [folded, plain] = [fold(text), fold(spelled(text))];
  return plain === folded ? folded : `${folded} ${plain}`;
}

/** A name in Latin letters, for those who can not read its own; null where it is written in them. */
export function latin(name: string): string | null {
  return /(?!\p{Script=Latin})\p{L}/u.test(name) ? spelled(name) : null;
}

/** Nobody types the apostrophes by which Cyrillic's soft and hard signs are transliterated. */
function spelled(text: string): string {
  return anyAscii(text.replace(/[ьъ]/giu, ''));
}
