import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { type Asterisk, asteriskCache, type Environment, fetchedAsterisk } from './find-asterisk.ts';
import { alone } from './lock.ts';

/** How to fetch. */
export interface FetchOptions {
  /** Says where the tree goes (asteriskCache()) and, by its PATH, where mmdebstrap is. */
  env: Environment;
  /** Told of the progress. */
  say(line: string): void;
}

// The valid-until date is not checked since a mirror may lag; sid is where Debian has Asterisk 22.
const OPTIONS = [
  '--variant=extract',
  '--include=asterisk,asterisk-core-sounds-en-gsm',
  `--aptopt=Acquire::Check-Valid-Until "false"`,
  `--aptopt=APT::Install-Recommends "false"`,
];
/** What of mmdebstrap's output is shown when it fails. */
const LAST_LINES = 15;

/**
 * Fetches Asterisk 22 and its sounds from Debian with mmdebstrap, without installing anything, unless the cache holds it.
 * Throws an Error with a sentence that says what to do: mmdebstrap is missing, or failed, or brought nothing that runs.
 */
export async function fetchAsterisk(options: FetchOptions): Promise<Asterisk> {
  const cache = asteriskCache(options.env);
  mkdirSync(dirname(cache), { recursive: true });
  return alone(`${cache}.lock`, options.say, async () => {
    if ((await fetchedAsterisk(cache)) === null) await fetchInto(cache, options);
    const asterisk = await fetchedAsterisk(cache);
    if (asterisk === null) throw new Error(`the Asterisk in ${cache} does not run`);
    return asterisk;
  });
}

async function fetchInto(cache: string, { env, say }: FetchOptions): Promise<void> {
  const parent = dirname(cache);
  const prefix = `${basename(cache)}.partial-`;
  // We hold the lock: these are of fetchers that were killed.
  for (const name of readdirSync(parent)) if (name.startsWith(prefix)) remove(join(parent, name));
  const folder = mkdtempSync(join(parent, prefix));
  try {
    say('fetching Asterisk from Debian (mmdebstrap); this takes from ten seconds to a few minutes');
    await mmdebstrap(folder, env);
    const found = await fetchedAsterisk(folder);
    if (found === null) throw new Error('mmdebstrap brought an Asterisk that does not run on this machine');
    if (existsSync(cache)) remove(cache); // of an earlier version of us, or damaged
    renameSync(folder, cache);
    say(`Asterisk ${found.version} is in ${cache}`);
  } finally {
    remove(folder);
  }
}

function remove(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function mmdebstrap(folder: string, env: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn('mmdebstrap', [...OPTIONS, 'sid', folder], { env, stdio: ['ignore', 'ignore', 'pipe'] });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-20_000);
    });
    child.once('error', (error: NodeJS.ErrnoException) => {
      reject(error.code === 'ENOENT' ? new Error(MISSING) : error);
    });
    child.once('close', (code, signal) => {
      if (code === 0) return resolve();
      const end = said.trim().split('\n').slice(-LAST_LINES).join('\n');
      reject(new Error(`mmdebstrap failed (${signal ?? `exit code ${code}`}):\n${end}`));
    });
  });
}

const MISSING = `there is no Asterisk 20 or later here, and no mmdebstrap to fetch one with:
install either (Debian and Ubuntu: \`apt-get install mmdebstrap\`, or \`apt-get install asterisk\`)`;
