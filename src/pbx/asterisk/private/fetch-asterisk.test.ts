import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { fetchAsterisk } from './fetch-asterisk.ts';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lampfield-fetch-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'cache'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const say = () => {};
const environment = () => ({
  PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
  LAMPFIELD_ASTERISK_CACHE: join(folder, 'cache/asterisk'),
});

/** A program in the place of mmdebstrap: what is tested is what we make of it. Its last argument is the folder. */
function mmdebstrap(script: string): void {
  const path = join(folder, 'bin/mmdebstrap');
  writeFileSync(path, `#!/bin/sh\nfor last; do :; done\n${script}\n`);
  chmodSync(path, 0o755);
}

const BRINGS_ASTERISK = `
libraries=$last/usr/lib/x86_64-linux-gnu
mkdir -p "$last/usr/sbin" "$libraries"
touch "$last/usr/sbin/asterisk"
printf '#!/bin/sh\\necho Asterisk 22.10.1\\n' > "$libraries/ld-linux-x86-64.so.2"
chmod +x "$libraries/ld-linux-x86-64.so.2"`;

it('says what to install where there is no mmdebstrap', async () => {
  const env = { ...environment(), PATH: join(folder, 'bin') };
  await expect(fetchAsterisk({ env, say })).rejects.toThrow('apt-get install mmdebstrap');
  expect(readdirSync(join(folder, 'cache'))).toEqual([]);
});

it.each([
  ['fails', 'echo "E: no such mirror" >&2; exit 25', 'mmdebstrap failed (exit code 25):\nE: no such mirror'],
  ['is killed', 'mkdir "$last/usr"; kill -KILL $$', 'mmdebstrap failed (SIGKILL)'],
  ['brings nothing', 'mkdir "$last/usr"', 'does not run on this machine'],
])('says so and leaves nothing when mmdebstrap %s', async (_, script, message) => {
  mmdebstrap(script);
  await expect(fetchAsterisk({ env: environment(), say })).rejects.toThrow(message);
  expect(readdirSync(join(folder, 'cache'))).toEqual([]);
});

it('fetches once when two want it, and clears what a killed fetcher and a damaged cache left', async () => {
  mmdebstrap(`echo "$*" >> ${join(folder, 'calls')}; sleep 0.3; ${BRINGS_ASTERISK}`);
  for (const name of ['asterisk.partial-old', 'asterisk'])
    mkdirSync(join(folder, 'cache', name, 'usr'), { recursive: true });
  writeFileSync(join(folder, 'cache/asterisk.lock'), '999999999'); // nobody's process id
  const said: string[] = [];
  const options = { env: environment(), say: (line: string) => said.push(line) };
  const both = await Promise.all([fetchAsterisk(options), fetchAsterisk(options)]);
  expect(both.map(({ version }) => version)).toEqual(['22.10.1', '22.10.1']);
  expect(both[0].modules.startsWith(join(folder, 'cache/asterisk/'))).toBe(true);
  expect(readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n')).toEqual([
    expect.stringMatching(/^--variant=extract --include=asterisk,asterisk-core-sounds-en-gsm .* sid \S+partial-\w+$/),
  ]);
  expect(readdirSync(join(folder, 'cache'))).toEqual(['asterisk']);
  expect(said.join('\n')).toContain('waiting for the process that holds');
});
