import { closeSync, existsSync, fstatSync, openSync, readSync, statSync } from 'node:fs';

/** How many bytes a file has; 0 where it does not exist. */
export function sizeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}

/** The text of a file from that byte on; empty where it does not exist. */
export function readFrom(file: string, start: number): string {
  if (!existsSync(file)) return '';
  const handle = openSync(file, 'r');
  try {
    const bytes = Buffer.alloc(Math.max(0, fstatSync(handle).size - start));
    return bytes.toString('utf8', 0, readSync(handle, bytes, 0, bytes.length, start));
  } finally {
    closeSync(handle);
  }
}
