// Brings what the suite `pbx` needs. On a user's machine nothing is installed or fetched that he did not ask for:
// without an Asterisk those tests are skipped.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { NODE_24, ROOT, run, say } from './tools.js';

const FETCH = join(ROOT, 'dist', 'pbx', 'asterisk', 'private', 'fetch-main.js');
/** Programs and the packages that bring them: one fetches Asterisk, the other is a SIP user agent that is not ours. */
const PACKAGES = { mmdebstrap: 'mmdebstrap', sipp: 'sip-tester' };

const isSet = (name) => !['', '0', 'false', undefined].includes(process.env[name]);

/**
 * In CI: installs mmdebstrap and sipp where they are missing, and fetches Asterisk. What fails is said, and fails the tests.
 * Elsewhere says whether there is an Asterisk, and fetches one only for LAMPFIELD_FETCH_ASTERISK=1.
 */
export async function prepareAsterisk() {
  const missing = Object.keys(PACKAGES).filter((program) => !isInPath(program));
  if (isSet('CI') && missing.length > 0) await aptInstall(missing.map((program) => PACKAGES[program]));
  await run(NODE_24, isSet('CI') || isSet('LAMPFIELD_FETCH_ASTERISK') ? [FETCH] : [FETCH, '--look']);
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
