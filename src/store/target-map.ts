import type { Target } from '../domain/directory/target.ts';

/** Targets by kind and id; null where nobody has the id. A map per kind, since every key of every read looks here. */
export class TargetMap {
  readonly #kinds = new Map<string, Map<number, Target | null>>();
  size = 0;

  get(kind: string, id: number): Target | null | undefined {
    return this.#kinds.get(kind)?.get(id);
  }

  set(kind: string, id: number, target: Target | null): void {
    let ids = this.#kinds.get(kind);
    if (ids === undefined) {
      ids = new Map();
      this.#kinds.set(kind, ids);
    }
    if (!ids.has(id)) this.size++;
    ids.set(id, target);
  }
}
