import { loadPhones } from '../domain/phone-input.ts';
import type { Database, Store } from '../domain/ports.ts';
import type { Planned, PlanPage } from '../domain/publisher.ts';
import { comparePhones } from './compare-phones.ts';
import type { Compiler } from './compile.ts';
import { pause } from './pause.ts';
import { collectTouched, ignoreTouched, type Touched } from './touched.ts';

/** Phones loaded and compared between two pauses, so that requests that read are answered meanwhile. */
const BATCH = 5;
/** How long one rehearsal goes on after the change itself, so that requests that write are answered meanwhile. */
const TURN_MS = 30;

/**
 * Rehearses a change and compares the phones that it touches, a few in each rehearsal: the change is made and rolled back again
 * until all have had their turn. So nobody waits long, and memory holds a few phones in both worlds, however many there are.
 */
export async function planChange<T>(
  { database, compiler, page }: { database: Database; compiler: Compiler; page: PlanPage },
  change: (store: Store, touched: Touched) => Promise<T>,
): Promise<Planned<T>> {
  const comparison = comparePhones(page, compiler);
  let ids: readonly string[] | undefined;
  let next = 0;

  async function compareBatch(changed: Store, batch: readonly string[]): Promise<void> {
    const before = await loadPhones(database.read, batch, compiler.defaults);
    const after = await loadPhones(changed, batch, compiler.defaults);
    for (const id of batch) comparison.add(id, before, after);
    await pause();
  }

  async function rehearse(store: Store): Promise<T> {
    const began = performance.now();
    const touched = ids === undefined ? collectTouched(store) : ignoreTouched();
    const result = await change(store, touched);
    ids ??= [...touched.ids].sort();
    const changed = performance.now();
    // As long as the change takes: else a slow one would mostly be made again and again.
    const end = page.once ? Number.POSITIVE_INFINITY : changed + Math.max(TURN_MS, changed - began);
    while (next < ids.length && performance.now() < end) {
      await compareBatch(store, ids.slice(next, next + BATCH));
      next += BATCH;
    }
    return result;
  }

  const result = await database.rehearse(rehearse);
  while (next < ids!.length) await database.rehearse(rehearse);
  return { plan: comparison.plan, result };
}
