import { fetchAsterisk } from './fetch-asterisk.ts';
import { findAsterisk } from './find-asterisk.ts';

// Makes sure that there is an Asterisk for the tests: `node dist/pbx/asterisk/private/fetch-main.js`.
const say = (line: string) => process.stdout.write(`lampfield: ${line}\n`);
try {
  const asterisk = (await findAsterisk(process.env)) ?? (await fetchAsterisk({ env: process.env, say }));
  say(`Asterisk ${asterisk.version}: ${asterisk.command.at(-1)}`);
} catch (error) {
  process.stderr.write(`lampfield: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
