// Access control as Wazo's: a right is words joined by dots; a pattern may use `*` for one word, `#` for any number of words,
// `me` for the token's own user, and a leading `!` to deny, which wins over everything.

/** Who a token's `me` is; both spellings, because addresses take either. */
export type Me = readonly string[];

/**
 * Whether patterns grant a right such as `confd.users.12.funckeys.read`. One thing may have several spellings (id and uuid): one
 * that is granted suffices, and one that is denied denies all. `denied` are the spellings that only denials look at.
 */
export function allows(
  patterns: readonly string[],
  right: string | readonly string[],
  me: Me = [],
  denied: readonly string[] = [],
): boolean {
  const spellings = typeof right === 'string' ? [right] : right;
  const all = [...spellings, ...denied];
  let granted = false;
  for (const pattern of patterns) {
    if (pattern.startsWith('!')) {
      if (all.some((one) => matches(pattern.slice(1), one, me))) return false;
    } else granted ||= spellings.some((one) => matches(pattern, one, me));
  }
  return granted;
}

/** The spelling of a right that patterns are compared with: `012` is 12, and the letters of a uuid are small. */
export function plainRight(right: string): string {
  return right.split('.').map(plainWord).join('.');
}

function plainWord(word: string): string {
  if (/^\d+$/.test(word)) return word.replace(/^0+(?=\d)/, '');
  return /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(word) ? word.toLowerCase() : word;
}

/**
 * The first pattern of `wanted` that could grant what `own` does not; null where there is none. Whatever the maker is denied must
 * be denied to the new one too. Errs on the side of refusing.
 */
export function exceeds(
  own: { acl: readonly string[]; me: Me },
  wanted: { acl: readonly string[]; me: Me },
): string | null {
  const denials = denialsOf(wanted.acl);
  const lost = denialsOf(own.acl).find((one) => !allCovered(spellings(one, own.me), denials, wanted.me));
  if (lost !== undefined) return lost;
  const grants = grantsOf(own.acl);
  return grantsOf(wanted.acl).find((one) => !allCovered(spellings(one, wanted.me), grants, own.me)) ?? null;
}

function allCovered(narrow: readonly string[], wide: readonly string[], me: Me): boolean {
  return narrow.every((one) => wide.some((pattern) => covers(pattern, one, me)));
}

function grantsOf(acl: readonly string[]): string[] {
  return acl.filter((pattern) => !pattern.startsWith('!'));
}

function denialsOf(acl: readonly string[]): string[] {
  return acl.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1));
}

/** What a pattern with `me` stands for: each name of the user. With `me` twice, a pattern that covers all of them. */
function spellings(pattern: string, me: Me): string[] {
  const words = pattern.split('.');
  const count = words.filter((word) => word === 'me').length;
  if (count === 0 || me.length === 0) return [pattern];
  const names = count === 1 ? me : ['*'];
  return names.map((name) => words.map((word) => (word === 'me' ? name : word)).join('.'));
}

function matches(pattern: string, right: string, me: Me): boolean {
  const fits = (word: string, other: string) => word === '*' || word === other || (word === 'me' && me.includes(other));
  return glob(pattern.split('.'), right.split('.'), fits);
}

/** Whether everything that `narrow` matches, `wide` matches too: its wildcards are words that only wider ones fit. */
function covers(wide: string, narrow: string, me: Me): boolean {
  const fits = (word: string, other: string) =>
    other !== '#' && (word === '*' || word === other || (word === 'me' && me.includes(other)));
  return glob(wide.split('.'), narrow.split('.'), fits);
}

/** Wildcard matching that goes back to the last `#` only, so that no pattern can take long. */
function glob(pattern: readonly string[], words: readonly string[], fits: (word: string, other: string) => boolean) {
  let [at, word, hash, after] = [0, 0, -1, 0];
  while (word < words.length) {
    if (pattern[at] === '#') {
      hash = at++;
      after = word;
    } else if (at < pattern.length && fits(pattern[at]!, words[word]!)) {
      at++;
      word++;
    } else if (hash >= 0) {
      at = hash + 1;
      word = ++after;
    } else return false;
  }
  return pattern.slice(at).every((rest) => rest === '#');
}
