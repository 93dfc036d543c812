import { chmod, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** The first line of every file of ours: what does not begin with it is somebody else's, and is never touched. */
export const MARKER = '; Written by Lampfield. Changes made here are lost.';

/** A file that Asterisk has not read since it was written is named in here. */
const UNREAD = '.unread';

/** The folder of an Asterisk's machine into which Lampfield writes. */
export interface Folder {
  /**
   * Writes files whose bytes differ, each at once or not at all. An empty text removes the file. Gives the names that changed.
   * Raises an Error, and writes nothing, where one of them is not ours.
   */
  write(files: ReadonlyMap<string, string>): Promise<string[]>;
  /** Files that were written and not read since, also by an earlier run that was cut short. */
  unread(): Promise<string[]>;
  /** Says that Asterisk has read a file. */
  read(file: string): Promise<void>;
  /** Names of files, also of `tenants/`, that are not ours. */
  foreign(): Promise<string[]>;
}

/** Makes the handle of a folder; it need not exist yet. Raises what the file system raises. */
export function createFolder(path: string): Folder {
  const unread = async () => (await textIn(join(path, UNREAD)))?.split('\n').filter(Boolean) ?? [];
  const setUnread = async (names: Iterable<string>) => put(join(path, UNREAD), [...names].join('\n'));
  return {
    unread,
    async write(files) {
      const changed: [string, string][] = [];
      for (const [name, text] of files) {
        const there = await textIn(join(path, name));
        if (!isOurs(there)) throw new Error(`${join(path, name)} is not Lampfield's, so it is not written`);
        if (behindMarker(there) !== text) changed.push([name, text]);
      }
      if (changed.length === 0) return [];
      await make(path);
      const names = changed.map(([name]) => name);
      await setUnread(new Set([...(await unread()), ...names]));
      for (const [name, text] of changed) {
        if (text === '') await rm(join(path, name), { force: true });
        else await put(join(path, name), `${MARKER}\n${text}`);
      }
      return names;
    },
    async read(file) {
      await setUnread((await unread()).filter((name) => name !== file));
    },
    async foreign() {
      const names = [
        ...(await filesIn(path)),
        ...(await filesIn(join(path, 'tenants'))).map((name) => `tenants/${name}`),
      ];
      const foreign: string[] = [];
      for (const name of names)
        if (!OWN_NAMES.test(basename(name)) && !isOurs(await textIn(join(path, name)))) foreign.push(name);
      return foreign;
    },
  };
}

/** Files of ours without a marker: the list of those that are unread, and what a write that was cut short has left. */
const OWN_NAMES = /^\.(unread|.+\.new)$/;

/** A file that is not there could be ours, and an empty one is nobody's: a machine that lost its power may leave one. */
function isOurs(text: string | undefined): boolean {
  return text === undefined || text === '' || text.startsWith(`${MARKER}\n`);
}

function behindMarker(text: string | undefined): string {
  return text?.slice(MARKER.length + 1) ?? '';
}

/** Makes the folder; its group, which is Asterisk's, is that of whatever is made in it. */
async function make(path: string): Promise<void> {
  const tenants = join(path, 'tenants');
  if ((await mkdir(tenants, { recursive: true })) === undefined) return;
  for (const folder of [path, tenants]) await chmod(folder, 0o2750);
}

async function put(path: string, text: string): Promise<void> {
  const beside = join(dirname(path), `.${basename(path)}.new`);
  await writeFile(beside, text, { mode: 0o600 });
  // Asterisk may have to read it as another user, whatever this process's umask is.
  await chmod(beside, 0o640);
  await rename(beside, path);
}

async function textIn(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function filesIn(path: string): Promise<string[]> {
  try {
    return (await readdir(path, { withFileTypes: true })).filter((entry) => entry.isFile()).map((entry) => entry.name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
}
