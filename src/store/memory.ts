import type { Store } from '../domain/ports.ts';
import type { KeyRow, PbxRow, TemplateRow, TenantRow, TokenRow } from '../domain/rows.ts';
import { TargetMap } from './target-map.ts';

// Rows that many requests share. All of it is forgotten as soon as anybody, this process or another, has committed anything:
// simple enough to be right, and between two commits a large installation reads the same templates and names again and again.
const MOST_TEMPLATES = 2000;
/** Targets are shared by all keys that point to them: names and extensions, about 300 bytes each. */
const MOST_TARGETS = 50_000;
const MOST_TOKENS = 1000;

/** What was read since the last commit. Results are put where they were asked for, so that a commit in between drops them. */
interface Remembered {
  version: number;
  tenants: TenantRow[] | null;
  pbxes: PbxRow[] | null;
  tokens: Map<string, TokenRow | undefined>;
  templates: Map<number, TemplateRow | undefined>;
  keys: Map<number, KeyRow[]>;
  targets: TargetMap;
}

/** Remembers rows between commits. `version` changes with every commit of anybody; where there is none, nothing is remembered. */
export interface Memory {
  current(): Remembered;
  /** To be called after a commit of our own. */
  commit(): void;
}

/** Makes an empty memory. */
export function createMemory(version: () => number): Memory {
  let remembered = nothing(version());
  let fresh = false;
  return {
    current() {
      if (fresh) return remembered;
      if (remembered.targets.size > MOST_TARGETS) remembered.targets = new TargetMap();
      // Asking costs system calls: once per turn of the event loop is enough, since a client can only know of another
      // process's commit through a message that comes in a later turn.
      fresh = true;
      setImmediate(() => {
        fresh = false;
      });
      const now = version();
      if (remembered.version !== now) remembered = nothing(now);
      return remembered;
    },
    commit() {
      fresh = false;
    },
  };
}

function nothing(version: number): Remembered {
  return {
    version,
    tenants: null,
    pbxes: null,
    tokens: new Map(),
    templates: new Map(),
    keys: new Map(),
    targets: new TargetMap(),
  };
}

/** Keeps a value, unless there are too many already: then all start anew. */
export function remember<K, V>(map: Map<K, V>, key: K, value: V, most: number): V {
  if (map.size >= most) map.clear();
  map.set(key, value);
  return value;
}

/** The reader's store with a memory for what nearly every request asks: tokens, tenants, templates and their keys. */
export function withMemory(store: Store, memory: Memory): Store {
  return {
    ...store,
    tenants: {
      ...store.tenants,
      async all() {
        const now = memory.current();
        now.tenants ??= await store.tenants.all();
        return now.tenants;
      },
      async pbxes() {
        const now = memory.current();
        now.pbxes ??= await store.tenants.pbxes();
        return now.pbxes;
      },
    },
    tokens: {
      ...store.tokens,
      async byHash(hash) {
        const { tokens } = memory.current();
        return tokens.has(hash)
          ? tokens.get(hash)
          : remember(tokens, hash, await store.tokens.byHash(hash), MOST_TOKENS);
      },
    },
    templates: {
      ...store.templates,
      async find(id) {
        const { templates } = memory.current();
        return templates.has(id)
          ? templates.get(id)
          : remember(templates, id, await store.templates.find(id), MOST_TEMPLATES);
      },
    },
    keys: { ...store.keys, of: (ids) => keysOf(store, memory.current().keys, ids) },
  };
}

async function keysOf(store: Store, known: Map<number, KeyRow[]>, ids: readonly number[]): Promise<KeyRow[]> {
  const wanted = [...new Set(ids)];
  // Big batches (compiling, lists) would only push out what single requests share.
  if (wanted.length > 10) return store.keys.of(wanted);
  const found = new Map(wanted.flatMap((id) => (known.has(id) ? [[id, known.get(id)!] as const] : [])));
  const missing = wanted.filter((id) => !found.has(id));
  if (missing.length > 0) {
    const rows = Map.groupBy(await store.keys.of(missing), (row) => row.template_id);
    for (const id of missing) found.set(id, remember(known, id, rows.get(id) ?? [], MOST_TEMPLATES));
  }
  return wanted.flatMap((id) => found.get(id)!);
}
