import { beginJob, subjectOf } from '../domain/jobs.ts';
import type { DeviceRow } from '../domain/phone-rows.ts';
import type { Database, Store } from '../domain/ports.ts';
import type { Progress } from '../domain/progress.ts';
import type { Committed, Publisher, Writer } from '../domain/publisher.ts';
import type { Change, Work } from '../domain/work.ts';
import { type Compiler, compileDevices, storeCompiled } from './compile.ts';
import { addPbxChanges, touchLampLists } from './pbx-changes.ts';
import { planChange } from './plan.ts';
import { collectTouched, type Touched } from './touched.ts';

/** Up to so many phones get their files in the transaction that changes them; more are a job. */
export const SAME_COMMIT_DEVICES = 20;

/** What the publisher works with. `wake` starts the job that compiles what a transaction left waiting. */
export interface PublisherParts {
  database: Database;
  compiler: Compiler;
  now(): number;
  wake(): void;
  progress: Pick<Progress, 'jobs'>;
  /** Is told where a listener of commits throws: a defect of ours, which must not fail the request. */
  onError(error: unknown): void;
}

/** Makes the publisher. */
export function createPublisher(parts: PublisherParts): Publisher {
  const { database, compiler, now, wake, progress, onError } = parts;
  const listeners = new Set<(committed: Committed) => void>();
  return {
    async write(writer, change) {
      const { result, job, committed } = await database.transaction(async (store) => {
        const { result, touched, committed } = await run(store, writer, now(), change);
        const { devices, job } = await publishTouched(store, touched.ids, compiler, committed, writer.scope.tenant);
        await touchLampLists(store, touched, job ? [...touched.ids] : devices, compiler.defaults);
        const parts = [...touched.parts.values()];
        await addPbxChanges(store, database.read, parts);
        return { result, job, committed: { ...committed, devices, parts } };
      });
      if (job !== null) {
        progress.jobs([job]);
        wake();
      }
      if (committed.changes.length > 0) tell(listeners, committed, onError);
      return result;
    },
    announce: (committed) => tell(listeners, committed, onError),
    onCommitted(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    plan: (writer, page, change) =>
      planChange({ database, compiler, page }, async (store, touched) => {
        return (await run(store, writer, now(), change, touched)).result;
      }),
  };
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

async function run<T>(
  store: Store,
  { actor, scope }: Writer,
  now: number,
  change: (work: Work) => Promise<T>,
  touched: Touched = collectTouched(store),
) {
  const changes: Change[] = [];
  const result = await change({ store, scope, now, touch: touched.touch, audit: (one) => void changes.push(one) });
  for (const { id, before = null, after = null, ...rest } of changes) {
    await store.audit.add({ at: now, actor, ...rest, resource_id: String(id), before, after });
  }
  return { result, touched, committed: { at: now, actor, changes } };
}

/** Compiles few phones at once, and makes a job of many. Gives the phones whose files changed, or the job. */
async function publishTouched(
  store: Store,
  ids: ReadonlySet<string>,
  compiler: Compiler,
  { at, actor, changes }: Pick<Committed, 'at' | 'actor' | 'changes'>,
  tenant: string,
): Promise<{ devices: string[]; job: string | null }> {
  if (ids.size === 0) return { devices: [], job: null };
  const list = [...ids].sort();
  if (list.length > SAME_COMMIT_DEVICES) {
    // Some may have been deleted in this same transaction.
    const present = await store.devices.byIds(list);
    const waiting = present.map(({ id }) => id);
    const about = { kind: 'publish', subject: subjectOf(changes), actor, total: waiting.length, now: at } as const;
    const job = await beginJob(store, { tenant: tenantOf(present) ?? tenant, ...about });
    await store.devices.addPending(waiting, { version: crypto.randomUUID(), saved_at: at, job_id: job.id });
    return { devices: [], job: job.id };
  }
  const devices: string[] = [];
  const occasion = { saved_at: at, job_id: null, isTold: true };
  for await (const compiled of compileDevices(store, list, compiler))
    if (await storeCompiled(store, compiled, occasion, { now: at, phones: compiler.phones }))
      devices.push(compiled.device_id);
  await store.devices.removePending(list);
  return { devices, job: null };
}

/** Whose phones they are, where they are of one tenant: it sees the job, whoever above it has made the change. */
function tenantOf(devices: readonly DeviceRow[]): string | undefined {
  const tenants = new Set(devices.map((device) => device.tenant_uuid));
  return tenants.size === 1 ? [...tenants][0] : undefined;
}
