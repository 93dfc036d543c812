import type { Command } from 'commander';
import type { CliParts } from './parts.ts';

/** `lampfield serve` */
export function addServe(program: Command, { serve }: CliParts): void {
  program
    .command('serve')
    .description('run the server: the API, and the address that phones fetch their files from')
    .action(() => serve());
}
