// Programs that tests need and that npm does not bring: in CI they are installed from Debian, elsewhere nothing is.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, say } from './tools.js';

/** Whether a variable of the environment is set to something. */
export const isSet = (name) => !['', '0', 'false', undefined].includes(process.env[name]);

/** Installs the missing ones of these programs (program: package). What fails is said, and fails the tests. */
export async function installPrograms(packages) {
  const missing = Object.keys(packages).filter((program) => !isInPath(program));
  if (missing.length > 0) await aptInstall(missing.map((program) => packages[program]));
}

function isInPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));
}

async function aptInstall(packages) {
  if (process.getuid?.() !== 0 || !isInPath('apt-get')) {
    say(`${packages.join(', ')} can not be installed here: that takes root and apt-get`);
    return;
  }
  say(`installing ${packages.join(', ')} (apt-get)`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = ['install', '-qq', '-y', '--no-install-recommends', ...packages];
  for (const args of [['update', '-qq'], install]) {
    const { code, output } = await run('apt-get', args, { quiet: true, env });
    if (code !== 0) say(`apt-get ${args[0]} failed (exit code ${code}):\n${output.trim()}`);
  }
}
