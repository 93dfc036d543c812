/** What a lamp shows first where a body tells of several dialogs. */
const BY_WEIGHT = ['early', 'proceeding', 'trying', 'confirmed', 'terminated'];

/**
 * The state that a body tells of: of dialog-info+xml (RFC 4235) the dialog's state, `terminated` where there is no dialog; of
 * pidf+xml (RFC 3863) the basic state and the note; null of another body.
 */
export function lampState(xml: string): string | null {
  if (/<dialog-info[\s>]/.test(xml)) {
    const states = [...xml.matchAll(/<state(?:\s[^>]*)?>\s*([^<]*?)\s*<\/state>/g)].map(([, state = '']) => state);
    return BY_WEIGHT.find((state) => states.includes(state)) ?? 'terminated';
  }
  const basic = /<basic>\s*(\w+)\s*<\/basic>/.exec(xml)?.[1];
  if (basic === undefined) return null;
  const note = /<note(?:\s[^>]*)?>\s*([^<]*?)\s*<\/note>/.exec(xml)?.[1] ?? '';
  return `${basic} ${note}`.trim();
}
