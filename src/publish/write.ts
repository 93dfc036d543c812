import type { Database, Store } from '../domain/ports.ts';
import type { Committed, Plan, PlanPage, Publisher, Writer } from '../domain/publisher.ts';
import type { Change, Work } from '../domain/work.ts';
import { type Compiler, compileDevices, storeCompiled } from './compile.ts';
import { addPbxChanges, touchLampLists } from './pbx-changes.ts';
import { planOf } from './plan.ts';
import { collectTouched, type Touched } from './touched.ts';

/** Up to so many phones get their files in the transaction that changes them; more are a job. */
export const SAME_COMMIT_DEVICES = 20;

/** What the publisher works with. `wake` starts the job that compiles what a transaction left waiting. */
export interface PublisherParts {
  database: Database;
  compiler: Compiler;
  now(): number;
  wake(): void;
  /** Is told where a listener of commits throws: a defect of ours, which must not fail the request. */
  onError(error: unknown): void;
}

/** Makes the publisher. */
export function createPublisher(parts: PublisherParts): Publisher {
  const { database, compiler, now, wake, onError } = parts;
  const listeners = new Set<(committed: Committed) => void>();
  return {
    async write(writer, change) {
      const { result, waiting, committed } = await database.transaction(async (store) => {
        const { result, touched, committed } = await run(store, writer, now(), change);
        const { devices, waiting } = await publishTouched(store, touched.ids, compiler, now());
        await touchLampLists(store, touched, waiting ? [...touched.ids] : devices, compiler.defaults);
        const parts = [...touched.parts.values()];
        await addPbxChanges(store, database.read, parts);
        return { result, waiting, committed: { ...committed, devices, parts } };
      });
      if (waiting) wake();
      if (committed.changes.length > 0) tell(listeners, committed, onError);
      return result;
    },
    announce: (committed) => tell(listeners, committed, onError),
    onCommitted(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async plan(writer, page, change) {
      const rehearsal = new Rehearsal();
      await database
        .transaction(async (store) => {
          const { touched } = await run(store, writer, now(), change);
          rehearsal.plan = await planOf(database.read, store, [...touched.ids].sort(), compiler);
          throw rehearsal;
        })
        .catch((error: unknown) => {
          if (error !== rehearsal) throw error;
        });
      return rehearsal.plan!(page);
    },
  };
}

/** Thrown to roll a rehearsal back. */
class Rehearsal extends Error {
  plan: ((page: PlanPage) => Promise<Plan>) | undefined;
}

function tell(
  listeners: Iterable<(committed: Committed) => void>,
  committed: Committed,
  onError: (error: unknown) => void,
) {
  for (const listener of listeners) {
    try {
      listener(committed);
    } catch (error) {
      onError(error);
    }
  }
}

async function run<T>(store: Store, { actor, scope }: Writer, now: number, change: (work: Work) => Promise<T>) {
  const touched: Touched = collectTouched(store);
  const changes: Change[] = [];
  const result = await change({ store, scope, now, touch: touched.touch, audit: (one) => void changes.push(one) });
  for (const { id, before = null, after = null, ...rest } of changes) {
    await store.audit.add({ at: now, actor, ...rest, resource_id: String(id), before, after });
  }
  return { result, touched, committed: { at: now, actor, changes } };
}

/** Compiles few phones at once and queues many. Gives the phones whose files changed, and whether some are left waiting. */
async function publishTouched(
  store: Store,
  ids: ReadonlySet<string>,
  compiler: Compiler,
  now: number,
): Promise<{ devices: string[]; waiting: boolean }> {
  if (ids.size === 0) return { devices: [], waiting: false };
  const list = [...ids].sort();
  if (list.length > SAME_COMMIT_DEVICES) {
    // Some may have been deleted in this same transaction.
    const present = (await store.devices.byIds(list)).map((device) => device.id);
    await store.devices.addPending(present, crypto.randomUUID());
    return { devices: [], waiting: true };
  }
  const devices: string[] = [];
  for await (const compiled of compileDevices(store, list, compiler))
    if ((await storeCompiled(store, compiled, now)) > 0) devices.push(compiled.device_id);
  await store.devices.removePending(list);
  return { devices, waiting: false };
}
