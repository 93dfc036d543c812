import type { Database } from '../domain/ports.ts';
import type { CompileJob } from '../domain/publisher.ts';
import { type CompiledDevice, type Compiler, compileDevices, storeCompiled } from './compile.ts';

/** Phones per commit. Requests wait while a batch is loaded or stored: with 200 at a time readers felt it (npm run bench). */
const BATCH = 10;
/** Phones compiled between two pauses. */
const SLICE = 5;

/** After a failure (a busy database, most likely) the job tries again by itself. */
const RETRY_MS = 5000;

/** Makes the job. Errors of woken runs go to `onError`; what was not done stays waiting. */
export function createCompileJob(parts: {
  database: Database;
  compiler: Compiler;
  now(): number;
  onError(error: unknown): void;
}): CompileJob {
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
async function compileBatch({
  database,
  compiler,
  now,
}: {
  database: Database;
  compiler: Compiler;
  now(): number;
}): Promise<boolean> {
  const pending = await database.read.devices.firstPending(BATCH);
  if (pending.length === 0) return false;
  const compiled: CompiledDevice[] = [];
  for await (const one of compileDevices(
    database.read,
    pending.map((one) => one.device_id),
    compiler,
  )) {
    compiled.push(one);
    if (compiled.length % SLICE === 0) await new Promise(setImmediate);
  }
  await database.transaction(async (store) => {
    // A phone that was touched again meanwhile has another version, or its files already: what was compiled here is stale.
    const current = new Set((await store.devices.stillPending(pending)).map((one) => one.device_id));
    for (const one of compiled) if (current.has(one.device_id)) await storeCompiled(store, one, now());
    await store.devices.removePending([...current]);
  });
  return true;
}
