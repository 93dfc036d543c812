/** Text as it is compared: without accents and case. */
export const folded = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();

/** The place of what was typed in a name, word by word: pairs of start and end. */
export function marks(title: string, typed: string): [number, number][] {
  const found: [number, number][] = [];
  for (const word of typed.trim().split(/\s+/).filter(Boolean)) {
    const at = startOf(title, word);
    if (at !== undefined) found.push(at);
  }
  return found.sort(([a], [b]) => a - b).filter(([start], index, all) => index === 0 || start >= all[index - 1]![1]);
}

/** Where a word of the title begins with what was typed. Letters with accents are as long as those without. */
function startOf(title: string, typed: string): [number, number] | undefined {
  const wanted = folded(typed);
  for (const match of title.matchAll(/[\p{L}\p{N}\p{M}*#+]+/gu)) {
    const word = [...new Intl.Segmenter().segment(match[0])].map(({ segment }) => segment);
    let end = 0;
    for (let count = 0, text = ''; count < word.length && text.length < wanted.length; count++) {
      text += folded(word[count]!);
      end += word[count]!.length;
      if (text.startsWith(wanted)) return [match.index, match.index + end];
    }
  }
  return undefined;
}
