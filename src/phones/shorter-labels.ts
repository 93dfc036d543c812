const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** A part of a name that may be an initial: some letters, of a script that has capitals. Others have no such custom. */
const NAME = /^[\p{Lu}\p{Ll}\p{Lt}][\p{L}\p{M}'’]+$/u;

/**
 * Shorter forms of a label that was cut, the fullest first: an initial for the first name, then for the next too, never for the last,
 * and at the end the number, where there is one. Only those that `fits` takes.
 */
export function shorterLabels(label: string, number: string | null, fits: (text: string) => boolean): string[] {
  // Names, and between them blanks and hyphens.
  const parts = label.trim().split(/(\s+|\p{Pd})/u);
  const names = parts.flatMap((part, at) => (NAME.test(part) && at < parts.length - 1 ? [at] : []));
  const forms = names.map((_, last) => {
    const abbreviated = new Set(names.slice(0, last + 1));
    return parts.map((part, at) => (abbreviated.has(at) ? initial(part) : part)).join('');
  });
  return [...new Set([...forms, ...(number ? [number] : [])])].filter((form) => form !== label && fits(form));
}

function initial(name: string): string {
  const [first] = graphemes.segment(name);
  return `${first?.segment ?? ''}.`;
}
