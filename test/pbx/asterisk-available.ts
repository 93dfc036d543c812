import { describe, it } from 'vitest';
import { fetchAsterisk } from '../../src/pbx/asterisk/private/fetch-asterisk.ts';
import { type Asterisk, findAsterisk } from '../../src/pbx/asterisk/private/find-asterisk.ts';

const isSet = (value: string | undefined) => !['', '0', 'false', undefined].includes(value);
// In CI nothing is skipped. On a user's machine nothing is fetched that he did not ask for.
const mayFetch = isSet(process.env.CI) || isSet(process.env.LAMPFIELD_FETCH_ASTERISK);

/** The Asterisk that tests run; null where there is none and none may be fetched. */
export const asterisk: Asterisk | null = (await findAsterisk(process.env)) ?? (mayFetch ? await fetchNow() : null);

function fetchNow(): Promise<Asterisk> {
  return fetchAsterisk({ env: process.env, say: (line) => console.log(`lampfield: ${line}`) });
}

/** Tests with a real Asterisk: always run in CI, elsewhere skipped, with the reason, where there is none. */
export function describePbx(name: string, tests: (asterisk: Asterisk) => void): void {
  describe(name, () => {
    if (asterisk !== null) tests(asterisk);
    else it('needs an Asterisk', (test) => test.skip('there is none here; LAMPFIELD_FETCH_ASTERISK=1 fetches one'));
  });
}
