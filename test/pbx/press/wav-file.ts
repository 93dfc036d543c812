import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Names of the files in a folder that begin so; none where the folder is not there. */
export function filesIn(folder: string, start: string): string[] {
  try {
    return readdirSync(folder).filter((name) => name.startsWith(start));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}

/** The samples of a WAV file of one channel and 16 bits, as Asterisk writes them. */
export function readWav(folder: string, name: string): Int16Array {
  const file = readFileSync(join(folder, name));
  const at = file.indexOf('data') + 8;
  const length = (file.length - at) & ~1;
  return new Int16Array(file.buffer.slice(file.byteOffset + at, file.byteOffset + at + length));
}
