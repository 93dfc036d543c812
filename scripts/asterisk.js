// Brings what the suite `pbx` needs. On a user's machine nothing is installed or fetched that he did not ask for:
// without an Asterisk those tests are skipped.
import { join } from 'node:path';
import { installPrograms, isSet } from './debian.js';
import { NODE_24, ROOT, run } from './tools.js';

const FETCH = join(ROOT, 'dist', 'pbx', 'asterisk', 'private', 'fetch-main.js');
/** Programs and the packages that bring them: one fetches Asterisk, the other is a SIP user agent that is not ours. */
const PACKAGES = { mmdebstrap: 'mmdebstrap', sipp: 'sip-tester' };

/**
 * In CI: installs mmdebstrap and sipp where they are missing, and fetches Asterisk. What fails is said, and fails the tests.
 * Elsewhere says whether there is an Asterisk, and fetches one only for LAMPFIELD_FETCH_ASTERISK=1.
 */
export async function prepareAsterisk() {
  if (isSet('CI')) await installPrograms(PACKAGES);
  await run(NODE_24, isSet('CI') || isSet('LAMPFIELD_FETCH_ASTERISK') ? [FETCH] : [FETCH, '--look']);
}
