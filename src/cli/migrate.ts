import type { Command } from 'commander';
import type { CliParts } from './parts.ts';

/** `lampfield migrate` */
export function addMigrate(program: Command, { migrate, out }: CliParts): void {
  program
    .command('migrate')
    .description('bring the database up to date (the server does it too when it starts)')
    .action(async () => {
      out.write(`${await migrate()}\n`);
    });
}
