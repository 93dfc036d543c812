import { openInstallation } from './app.ts';
import { runProgram } from './cli/program.ts';
import { readConfig, shownUrl } from './config.ts';
import { asteriskSetup } from './pbx/asterisk/asterisk-setup.ts';
import { tryFamily } from './phones/try-family.ts';
import { runSandbox } from './sandbox.ts';
import { serve } from './serve.ts';
import { backupDatabase, restoreDatabase } from './store/backup.ts';
import { moveDatabase } from './store/move.ts';
import { VERSION } from './version.ts';

/**
 * Runs the `lampfield` command and ends the process with its exit code. Called by bin/lampfield.js, which has made sure of the
 * right Node: nothing of this may be loaded by an older one.
 */
export async function main(args: readonly string[]): Promise<void> {
  const stop = new AbortController();
  // A terminal sends Ctrl-C to npm, launcher and server alike: the second signal must not cut the first one's work short.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort(signal));
  // `lampfield export | head` closes the pipe early: that is not an error.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit(0);
  });
  const say = (line: string) => void process.stdout.write(`${line}\n`);
  const config = () => readConfig(process.env);
  const code = await runProgram(
    {
      open: () => openInstallation(config(), { besideServer: true }),
      serve: () => serve(config(), stop.signal, say),
      async migrate() {
        const { databaseUrl } = config();
        await (await openInstallation(config())).close();
        return `The database ${shownUrl(databaseUrl)} is up to date.`;
      },
      moveDatabase,
      backup: (file, options) => backupDatabase(config().databaseUrl, file, options),
      restore: (file) => restoreDatabase(config().databaseUrl, file, new Date()),
      sandbox: (request) => runSandbox(request, { env: process.env, stop: stop.signal, say }),
      pbx: asteriskSetup,
      tryFamily,
      out: process.stdout,
      err: process.stderr,
      isTty: process.stderr.isTTY === true,
      signal: stop.signal,
      version: VERSION,
    },
    args,
  );
  process.exitCode = code;
  // Whatever still holds the event loop (a slow client, say) must not keep a finished command alive.
  setTimeout(() => process.exit(code), 1000).unref();
}
