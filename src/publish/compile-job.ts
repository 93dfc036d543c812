import type { Database } from '../domain/ports.ts';
import type { CompileJob } from '../domain/publisher.ts';
import { type CompiledDevice, type Compiler, compileDevices, storeCompiled } from './compile.ts';

/** Phones per commit: a reader waits for one batch at most, and a killed process loses one at most. */
const BATCH = 200;
/** Phones compiled between two pauses: about 5 ms. */
const SLICE = 5;

/** Makes the job. Errors of woken runs go to `onError`; what was not done stays waiting. */
export function createCompileJob(parts: {
  database: Database;
  compiler: Compiler;
  now(): number;
  onError(error: unknown): void;
}): CompileJob {
  let running: Promise<void> | null = null;
  let woken = false;
  let stopped = false;

  async function drain(onProgress?: (left: number) => void): Promise<void> {
    while (!stopped && (await compileBatch(parts))) onProgress?.(await parts.database.read.devices.countPending());
  }

  /** A call that comes while the last look finds nothing must be heard too: hence the flag, and no pause after its last test. */
  async function run(): Promise<void> {
    while (woken && !stopped) {
      woken = false;
      await drain().catch(parts.onError);
    }
    running = null;
  }

  return {
    drain,
    wake() {
      woken = true;
      if (running === null && !stopped) running = run();
    },
    async stop() {
      stopped = true;
      await running;
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
