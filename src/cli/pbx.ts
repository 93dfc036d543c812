import type { Command } from 'commander';
import type { CliParts } from './parts.ts';
import { addPbxCheck } from './pbx-check.ts';
import { addPbxInstall } from './pbx-install.ts';

/** `lampfield pbx …` */
export function addPbx(program: Command, parts: CliParts): void {
  const pbx = program.command('pbx').description('Asterisk: install into it, check it');
  addPbxInstall(pbx, parts);
  addPbxCheck(pbx, parts);
}
