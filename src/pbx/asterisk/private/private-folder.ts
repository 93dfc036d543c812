import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ConfigurationInput, configurationFiles, FOLDERS } from './configuration.ts';

/** Unix sockets have a short name: 107 bytes on Linux (unix(7)), of which `/run/asterisk.ctl` is ours. */
const LONGEST_DIR = 107 - '/run/asterisk.ctl'.length;
/** One second of mu-law silence (ITU-T G.711). */
const SILENCE = Buffer.alloc(8000, 0xff);

/** Writes everything that a private Asterisk reads into its folder; what an earlier one left there (AstDB, spool) stays. */
export function writePrivateFolder(input: ConfigurationInput): void {
  const { dir } = input;
  if (Buffer.byteLength(dir) > LONGEST_DIR || !/^\/[\w./@+,=-]*$/.test(dir))
    throw new Error(`a private Asterisk wants a folder of at most ${LONGEST_DIR} plain characters, not ${dir}`);
  for (const folder of [...Object.values(FOLDERS), 'moh']) mkdirSync(join(dir, folder), { recursive: true });
  for (const [name, text] of Object.entries(configurationFiles(input)))
    writeFileSync(join(dir, FOLDERS.astetcdir, name), text, { mode: 0o600 });
  writeFileSync(join(dir, 'moh', 'silence.ulaw'), SILENCE);
  linkData(input.asterisk.data, join(dir, FOLDERS.astdatadir));
}

/**
 * Links the read-only data of the tree, so that what is recorded below it lands in our folder. Debian calls the
 * English sounds by their speaker and makes `en` only when the package is installed.
 */
function linkData(from: string, to: string): void {
  rmSync(to, { recursive: true, force: true });
  const sounds = join(to, 'sounds');
  mkdirSync(sounds, { recursive: true });
  for (const name of readdirSync(from)) if (name !== 'sounds') symlinkSync(join(from, name), join(to, name));
  const languages = existsSync(join(from, 'sounds')) ? readdirSync(join(from, 'sounds')) : [];
  const spoken = languages.filter((name) => existsSync(join(from, 'sounds', name, 'digits')));
  for (const name of spoken) symlinkSync(join(from, 'sounds', name), join(sounds, name));
  const english = spoken.find((name) => name.startsWith('en_'));
  if (english !== undefined && !spoken.includes('en')) symlinkSync(english, join(sounds, 'en'));
}
