// Access control as Wazo's: a right is words joined by dots; a pattern may use `*` for one word, `#` for any number of words,
// `me` for the token's own user, and a leading `!` to deny, which wins over everything.

/** Who a token's `me` is; both spellings, because addresses take either. */
export type Me = readonly string[];

/** Whether patterns grant a right such as `confd.users.12.funckeys.read`. */
export function allows(patterns: readonly string[], right: string, me: Me = []): boolean {
  const words = right.split('.');
  let granted = false;
  for (const pattern of patterns) {
    const denied = pattern.startsWith('!');
    if (denied || !granted) {
      if (matches(pattern.slice(denied ? 1 : 0).split('.'), words, me)) {
        if (denied) return false;
        granted = true;
      }
    }
  }
  return granted;
}

function matches(pattern: readonly string[], words: readonly string[], me: Me): boolean {
  const [head, ...tail] = pattern;
  if (head === undefined) return words.length === 0;
  if (head === '#') return matches(tail, words, me) || (words.length > 0 && matches(pattern, words.slice(1), me));
  const [word, ...rest] = words;
  if (word === undefined) return false;
  const same = head === '*' || head === word || (head === 'me' && me.includes(word));
  return same && matches(tail, rest, me);
}

/**
 * The first pattern of `wanted` that could grant what `own` does not; null where there is none. Every denial of the maker
 * must be among the new denials, word for word. Errs on the side of refusing.
 */
export function exceeds(
  own: { acl: readonly string[]; me: Me },
  wanted: { acl: readonly string[]; me: Me },
): string | null {
  const grants = own.acl.filter((pattern) => !pattern.startsWith('!'));
  const missingDenial = own.acl.find((pattern) => pattern.startsWith('!') && !wanted.acl.includes(pattern));
  if (missingDenial !== undefined) return missingDenial.slice(1);
  const asked = wanted.acl.filter((pattern) => !pattern.startsWith('!'));
  return (
    asked.find(
      (pattern) =>
        !spellings(pattern, wanted.me).every((one) =>
          grants.some((grant) => covers(grant.split('.'), one.split('.'), own.me)),
        ),
    ) ?? null
  );
}

/** What a pattern with `me` stands for: the word itself, and each name of the user. */
function spellings(pattern: string, me: Me): string[] {
  if (!pattern.split('.').includes('me')) return [pattern];
  const names = me.map((name) =>
    pattern
      .split('.')
      .map((word) => (word === 'me' ? name : word))
      .join('.'),
  );
  return names.length > 0 ? names : [pattern];
}

/** Whether everything that `narrow` matches, `wide` matches too. */
function covers(wide: readonly string[], narrow: readonly string[], me: Me): boolean {
  const [head, ...tail] = wide;
  if (head === undefined) return narrow.length === 0;
  if (head === '#') return covers(tail, narrow, me) || (narrow.length > 0 && covers(wide, narrow.slice(1), me));
  const [word, ...rest] = narrow;
  if (word === undefined || word === '#') return false;
  const same = head === '*' || head === word || (head === 'me' && me.includes(word));
  return same && covers(tail, rest, me);
}
