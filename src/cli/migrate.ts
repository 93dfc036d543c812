import type { Command } from 'commander';
import type { CliParts } from './parts.ts';
import { progressBar } from './progress.ts';

/** `lampfield migrate` */
export function addMigrate(program: Command, parts: CliParts): void {
  const { migrate, out } = parts;
  program
    .command('migrate')
    .description('bring the database up to date (the server does it too when it starts), or move it to another one')
    .option('--from <url>', 'the database to move: sqlite:<file> or postgres://…; stop the server first')
    .option('--to <url>', 'where to: an empty database, or an earlier copy of the same installation')
    .action(async ({ from, to }: { from?: string; to?: string }, command: Command) => {
      if ((from === undefined) !== (to === undefined)) command.error('error: --from and --to go together');
      out.write(`${from && to ? await move(parts, from, to) : await migrate()}\n`);
    });
}

async function move(parts: CliParts, from: string, to: string): Promise<string> {
  const progress = progressBar(parts, 1);
  try {
    const moved = await parts.moveDatabase(from, to, progress.onProgress);
    const rows = [...moved.values()].reduce((sum, count) => sum + count, 0);
    return `${rows} rows of ${moved.size} tables were moved and compared. Start the server with LAMPFIELD_DATABASE_URL set to the new one.`;
  } finally {
    progress.stop();
  }
}
