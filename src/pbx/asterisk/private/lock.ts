import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const ASK_AGAIN_MS = 200;

/**
 * Runs `work` while nobody else of this machine holds the lock file, which keeps its owner's process id.
 * The lock of a process that has died is taken over.
 */
export async function alone<T>(lock: string, say: (line: string) => void, work: () => Promise<T>): Promise<T> {
  for (let told = false; !take(lock); told = true) {
    if (!told) say(`waiting for the process that holds ${lock}`);
    await wait(ASK_AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock: string): boolean {
  const mine = `${lock}.${process.pid}`;
  // Written first and linked then, so that nobody ever sees a lock without its owner.
  writeFileSync(mine, String(process.pid));
  try {
    linkSync(mine, lock);
    return true;
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  } finally {
    rmSync(mine, { force: true });
  }
}

function isHeld(lock: string): boolean {
  try {
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}
