import { SingleBar } from 'cli-progress';
import type { Command } from 'commander';
import type { CliParts } from './parts.ts';
import { Interrupted } from './progress.ts';

/** `lampfield backup` and `lampfield restore` */
export function addBackup(program: Command, parts: CliParts): void {
  const { out, backup, restore } = parts;
  program
    .command('backup <file>')
    .description('copy the database into a file, also while the server runs (SQLite; PostgreSQL has pg_dump)')
    .option('--force', 'in place of a file that is there')
    .action(async (file: string, { force = false }: { force?: boolean }) => {
      const bar = pageBar(parts);
      try {
        await backup(file, { force, onPages: bar.onPages });
      } finally {
        bar.stop();
      }
      out.write(
        `${file} holds all that is committed. It has secrets in clear text: keep it as safe as the data folder.\n`,
      );
    });
  program
    .command('restore <file>')
    .description('put a backup in the place of the database; the server must not be running')
    .action((file: string) => {
      const kept = restore(file);
      const before = kept === null ? '' : ` What was there is in ${kept}.`;
      out.write(`The database is as ${file} has it.${before}\n`);
    });
}

/** How many pages are copied; ends where somebody presses Ctrl-C. */
function pageBar({ err, isTty, signal }: CliParts) {
  let bar: SingleBar | undefined;
  return {
    onPages(done: number, total: number): void {
      if (signal.aborted) throw new Interrupted();
      if (!isTty) return;
      if (bar === undefined) {
        bar = new SingleBar({ stream: err, format: '{bar} {percentage} % {eta_formatted}', clearOnComplete: true });
        bar.start(total, done);
      }
      bar.update(done);
    },
    stop: () => bar?.stop(),
  };
}
