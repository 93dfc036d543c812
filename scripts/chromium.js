// Brings what the suite `browser` needs: in CI Debian's Chromium; on a user's machine the tests say that there is none.
import { installPrograms, isSet } from './debian.js';

export async function prepareChromium() {
  if (isSet('CI')) await installPrograms({ chromium: 'chromium' });
}
