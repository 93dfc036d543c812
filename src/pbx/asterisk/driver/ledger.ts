/** What has to be sent, so that a part's share of a PBX becomes what is wanted. */
export interface Difference {
  put: Map<string, string>;
  gone: string[];
}

/**
 * What a PBX holds of one sort (AstDB entries, device states, queue members, texts of files), and which part each key belongs to.
 * `actual` is what the PBX has been seen to hold; whoever sends a change writes it down there.
 */
export interface Ledger {
  actual: Map<string, string>;
  /** Compares what a part wants with what is there. From then on its keys are exactly these. */
  difference(part: string, wanted: ReadonlyMap<string, string>): Difference;
  /** Says that further keys are a part's, because somebody else has put them there. */
  claim(part: string, more: Iterable<string>): void;
  keysOf(part: string): ReadonlySet<string>;
  /** Parts that have keys. */
  parts(): string[];
  /** Keys that are there, and that no part wants. */
  strays(): string[];
  /** Forgets whose anything is; `actual` becomes what was found. */
  reset(actual: Map<string, string>): void;
}

/** Makes an empty ledger. */
export function createLedger(): Ledger {
  const owners = new Map<string, string>();
  const keys = new Map<string, Set<string>>();
  const nothing: ReadonlySet<string> = new Set();
  const ledger: Ledger = {
    actual: new Map(),
    difference(part, wanted) {
      const before = keys.get(part) ?? nothing;
      // A key that another part has taken over meanwhile is not ours to remove.
      const left = [...before].filter((key) => !wanted.has(key) && owners.get(key) === part);
      for (const key of left) owners.delete(key);
      for (const key of wanted.keys()) owners.set(key, part);
      if (wanted.size > 0) keys.set(part, new Set(wanted.keys()));
      else keys.delete(part);
      return {
        put: new Map([...wanted].filter(([key, value]) => ledger.actual.get(key) !== value)),
        gone: left.filter((key) => ledger.actual.has(key)),
      };
    },
    claim(part, more) {
      const own = keys.get(part) ?? new Set();
      keys.set(part, own);
      for (const key of more) {
        own.add(key);
        owners.set(key, part);
      }
    },
    keysOf: (part) => keys.get(part) ?? nothing,
    parts: () => [...keys.keys()],
    strays: () => [...ledger.actual.keys()].filter((key) => !owners.has(key)),
    reset(actual) {
      owners.clear();
      keys.clear();
      ledger.actual = actual;
    },
  };
  return ledger;
}
