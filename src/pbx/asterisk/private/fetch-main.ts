import { fetchAsterisk } from './fetch-asterisk.ts';
import { findAsterisk } from './find-asterisk.ts';

// Brings an Asterisk for the tests: `node dist/pbx/asterisk/private/fetch-main.js`. With --look nothing is fetched.
const say = (line: string) => process.stdout.write(`lampfield: ${line}\n`);
const mayFetch = !process.argv.includes('--look');
try {
  const found = await findAsterisk(process.env);
  const asterisk = found ?? (mayFetch ? await fetchAsterisk({ env: process.env, say }) : null);
  if (asterisk !== null) say(`Asterisk ${asterisk.version}: ${asterisk.command.at(-1)}`);
  else say('there is no Asterisk here, so what needs one is skipped; LAMPFIELD_FETCH_ASTERISK=1 fetches one');
} catch (error) {
  process.stderr.write(`lampfield: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
