import { type Fault, fault } from '../../contract/errors.ts';

/** What something is recognised by. */
export interface Identity {
  uuid?: string | undefined;
  /** Extensions, the number, or the MAC. */
  numbers: readonly string[];
  /** Where names may say it too. */
  name?: string | undefined;
}

/**
 * Finds, for each entry of a document, what it is about: by uuid, else by a number, else by its name. Whatever one entry
 * has claimed, no other can; entries that find nothing are new. Several of the same name are taken in order.
 */
export function matchAll<C>(
  wanted: readonly Identity[],
  current: readonly C[],
  identify: (one: C) => Identity,
): (C | undefined)[] {
  const found = new Array<C | undefined>(wanted.length).fill(undefined);
  const free = new Set(current);
  for (const keysOf of [byUuid, byNumber, byName]) {
    const index = Map.groupBy(
      [...free].flatMap((one) => keysOf(identify(one)).map((key) => ({ key, one }))),
      ({ key }) => key,
    );
    for (const [at, entry] of wanted.entries()) {
      if (found[at] !== undefined) continue;
      const candidates = keysOf(entry).flatMap((key) => index.get(key) ?? []);
      const match = candidates.find(({ one }) => free.has(one))?.one;
      if (match === undefined) continue;
      found[at] = match;
      free.delete(match);
    }
  }
  return found;
}

const byUuid = ({ uuid }: Identity) => (uuid === undefined ? [] : [uuid]);
const byNumber = ({ numbers }: Identity) => numbers;
const byName = ({ name }: Identity) => (name ? [name] : []);

/** Faults of entries that say they are the same thing as an earlier one. */
export function repeated(sectionName: string, field: string, values: readonly (string | undefined)[]): Fault[] {
  const seen = new Map<string, number>();
  return values.flatMap((value, index) => {
    if (value === undefined) return [];
    const first = seen.get(value);
    if (first === undefined) seen.set(value, index);
    return first === undefined
      ? []
      : [fault('value_taken', [sectionName, index, field], { value, owner: `${sectionName}[${first}]` })];
  });
}
