/** One field that a change has changed; undefined where it was not there. */
export interface FieldChange {
  /** Dotted, from the root of what was changed. */
  path: string;
  before: unknown;
  after: unknown;
}

/** What is different between two states of something, field by field. Lists of plain values are one field. */
export function changesOf(before: unknown, after: unknown): FieldChange[] {
  const [was, is] = [leavesOf(before), leavesOf(after)];
  const paths = new Set([...was.keys(), ...is.keys()]);
  return [...paths]
    .map((path) => ({ path, before: was.get(path), after: is.get(path) }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}

function leavesOf(value: unknown, at = '', leaves = new Map<string, unknown>()): Map<string, unknown> {
  const isPlainList = Array.isArray(value) && value.every((one) => typeof one !== 'object');
  if (typeof value !== 'object' || value === null || isPlainList) {
    if (at !== '' && value !== null && value !== undefined) leaves.set(at, value);
    return leaves;
  }
  for (const [name, part] of Object.entries(value)) leavesOf(part, at === '' ? name : `${at}.${name}`, leaves);
  return leaves;
}
