import { endJobs } from '../domain/jobs.ts';
import type { PendingCompile } from '../domain/phone-rows.ts';
import type { Database, Store } from '../domain/ports.ts';
import type { PhoneStep, Progress } from '../domain/progress.ts';
import type { CompileJob } from '../domain/publisher.ts';
import { type CompiledDevice, type Compiler, compileDevices, storeCompiled } from './compile.ts';
import { pause } from './pause.ts';

/** Phones per commit. Requests wait while a batch is loaded or stored: with 200 at a time readers felt it (npm run bench). */
const BATCH = 10;

/** After a failure (a busy database, most likely) the job tries again by itself. */
const RETRY_MS = 5000;

/** What the job works with. Errors of woken runs go to `onError`; what was not done stays waiting. */
export interface CompileJobParts {
  database: Database;
  compiler: Compiler;
  progress: Pick<Progress, 'phones' | 'jobs'>;
  /** Is called when phones were put into the queue of those that are told. */
  onQueued(): void;
  now(): number;
  onError(error: unknown): void;
}

/** Makes the job that compiles what big changes have left waiting. */
export function createCompileJob(parts: CompileJobParts): CompileJob {
  let current: Promise<void> = Promise.resolve();
  let waiting = false;
  let stopped = false;
  let retry: NodeJS.Timeout | undefined;

  async function compileAll(onProgress?: (left: number) => void): Promise<void> {
    waiting = false;
    while (!stopped && (await compileBatch(parts))) onProgress?.(await parts.database.read.devices.countPending());
  }

  /** Runs follow each other: two at once would make the same files twice. */
  function drain(onProgress?: (left: number) => void): Promise<void> {
    const run = current.then(() => compileAll(onProgress));
    current = run.catch(() => undefined);
    return run;
  }

  function wake(): void {
    // One run that has not begun yet will see whatever waits by then.
    if (waiting || stopped) return;
    waiting = true;
    drain().catch((error: unknown) => {
      parts.onError(error);
      retry = setTimeout(wake, RETRY_MS).unref();
    });
  }

  return {
    drain,
    wake,
    async stop() {
      stopped = true;
      clearTimeout(retry);
      await current;
    },
  };
}

/** Compiles one batch outside of any transaction, then stores what is still wanted. False when nothing waited. */
async function compileBatch(parts: CompileJobParts): Promise<boolean> {
  const { database, compiler, now } = parts;
  const pending = await database.read.devices.firstPending(BATCH);
  if (pending.length === 0) return false;
  const compiled: CompiledDevice[] = [];
  const ids = pending.map((one) => one.device_id);
  for await (const one of compileDevices(database.read, ids, compiler)) {
    compiled.push(one);
    await pause();
  }
  const { steps, ended } = await database.transaction((store) =>
    storeBatch(store, { pending, compiled }, { now: now(), phones: compiler.phones }),
  );
  parts.onQueued();
  parts.progress.phones(steps);
  parts.progress.jobs([...jobsOf(pending), ...ended]);
  return true;
}

function jobsOf(pending: readonly PendingCompile[]): string[] {
  return [...new Set(pending.flatMap(({ job_id }) => job_id ?? []))];
}

/** Gives the steps that phones have taken, and the jobs that have ended with it. */
async function storeBatch(
  store: Store,
  { pending, compiled }: { pending: readonly PendingCompile[]; compiled: readonly CompiledDevice[] },
  at: { now: number; phones: Compiler['phones'] },
): Promise<{ steps: PhoneStep[]; ended: string[] }> {
  // A phone that was touched again meanwhile has another version, or its files already: what was compiled here is stale.
  const current = new Map((await store.devices.stillPending(pending)).map((one) => [one.device_id, one]));
  const jobs = new Map((await store.jobs.byIds(jobsOf(pending))).map((job) => [job.id, job]));
  const changed: string[] = [];
  const steps: PhoneStep[] = [];
  for (const one of compiled) {
    const waited = current.get(one.device_id);
    if (waited === undefined) continue;
    const { job_id, saved_at } = waited;
    const isTold = jobs.get(job_id ?? '')?.state !== 'cancelled';
    const hasChanged = await storeCompiled(store, one, { saved_at, job_id, isTold }, at);
    if (hasChanged && job_id !== null) changed.push(job_id);
    if (hasChanged || one.files === null) steps.push(stepOf(one, at.now));
  }
  for (const [id, phones] of Map.groupBy(changed, (id) => id)) await store.jobs.addChanged(id, phones.length);
  await store.devices.removePending([...current.keys()]);
  return { steps, ended: await endJobs(store, at.now) };
}

function stepOf({ device_id, tenant_uuid, files }: CompiledDevice, at: number): PhoneStep {
  return { device_id, tenant_uuid, stage: files === null ? 'failed' : 'compiled', at };
}
