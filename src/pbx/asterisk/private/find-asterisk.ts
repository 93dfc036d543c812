import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';

/** An Asterisk program on this machine, installed or fetched. */
export interface Asterisk {
  /** As the program says it, such as `22.10.1`. */
  version: string;
  /** Starts it: the binary; for a fetched tree the tree's own loader and libraries before it. */
  command: readonly string[];
  /** The folder of its modules. */
  modules: string;
  /** The folder of its read-only data (`astdatadir`): documentation, sounds. */
  data: string;
}

/** Environment variables; process.env is one. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The oldest major version that Lampfield works with. */
const OLDEST = 20;
const run = promisify(execFile);

/** The folder where a fetched Asterisk is kept: `LAMPFIELD_ASTERISK_CACHE`, else a folder of the user's cache. */
export function asteriskCache(env: Environment): string {
  return env.LAMPFIELD_ASTERISK_CACHE || join(env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'lampfield', 'asterisk');
}

/** Finds an Asterisk of version 20 or later: an installed one, else the one fetched before. Null where there is none. */
export async function findAsterisk(env: Environment): Promise<Asterisk | null> {
  const folders = [...(env.PATH ?? '').split(delimiter).filter(Boolean), '/usr/sbin', '/usr/local/sbin'];
  const binary = folders.map((folder) => join(folder, 'asterisk')).find((path) => existsSync(path));
  const installed = binary === undefined ? null : await installedAsterisk(binary);
  return installed ?? (await fetchedAsterisk(asteriskCache(env)));
}

/** The Asterisk in a tree that fetchAsterisk() made; null where the tree holds none that runs. */
export async function fetchedAsterisk(tree: string): Promise<Asterisk | null> {
  const binary = join(tree, 'usr/sbin/asterisk');
  if (!existsSync(binary)) return null;
  for (const libraries of multiarch(join(tree, 'usr/lib'))) {
    const loader = readdirSync(libraries).find((file) => /^ld-linux.*\.so\.\d+$/.test(file));
    if (loader === undefined) continue;
    // The machine's own C library may be older than the one that this binary wants.
    const command = [join(libraries, loader), '--library-path', libraries, binary];
    const folders = { modules: join(libraries, 'asterisk/modules'), data: join(tree, 'usr/share/asterisk') };
    return withVersion(command, folders);
  }
  return null;
}

async function installedAsterisk(binary: string): Promise<Asterisk | null> {
  const configured = configuredFolders('/etc/asterisk/asterisk.conf');
  const libraries = ['/usr/lib', '/usr/lib64', '/usr/local/lib', '/usr/local/lib64', ...multiarch('/usr/lib')];
  const modules = [configured.astmoddir, ...libraries.map((folder) => `${folder}/asterisk/modules`)];
  const data = [configured.astdatadir, '/usr/share/asterisk', '/var/lib/asterisk', '/usr/local/share/asterisk'];
  return withVersion([binary], {
    modules: firstWith('app_dial.so', modules),
    data: firstWith('documentation', data),
  });
}

/** The directories that an asterisk.conf names; of a commented or absent one, none. */
function configuredFolders(file: string): Record<string, string> {
  if (!existsSync(file)) return {};
  const lines = readFileSync(file, 'utf8').matchAll(/^\s*(ast\w+dir)\s*=>?\s*([^;\s]+)/gm);
  return Object.fromEntries([...lines].map(([, name = '', folder = '']) => [name, folder]));
}

/** The folders of a library folder that are for one kind of processor, in Debian's way: `x86_64-linux-gnu`. */
function multiarch(folder: string): string[] {
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.includes('-linux-gnu'));
  return names.map((name) => join(folder, name));
}

function firstWith(name: string, folders: readonly (string | undefined)[]): string {
  return folders.find((folder) => folder !== undefined && existsSync(join(folder, name))) ?? '';
}

async function withVersion(command: string[], folders: Pick<Asterisk, 'modules' | 'data'>): Promise<Asterisk | null> {
  if (folders.modules === '' || folders.data === '') return null;
  const [program = '', ...args] = command;
  const said = await run(program, [...args, '-V']).catch(() => ({ stdout: '' }));
  const version = readVersion(said.stdout);
  if (version === null || Number.parseInt(version, 10) < OLDEST) return null;
  return { version, command, ...folders };
}

/** Reads what `asterisk -V` prints: `Asterisk 22.10.1+dfsg`, `Asterisk certified-20.7-cert1`, `Asterisk GIT-22-abc`. */
export function readVersion(text: string): string | null {
  return /^Asterisk (?:certified[-/]|GIT-)?(\d+(?:\.\d+)*)/m.exec(text)?.[1] ?? null;
}
