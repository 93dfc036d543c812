import type { Command } from 'commander';
import type { CliParts } from './parts.ts';
import { addPhoneRender } from './phone-render.ts';

/** `lampfield phone …` */
export function addPhone(program: Command, parts: CliParts): void {
  const phone = program.command('phone').description('phone families: try one that is being written');
  addPhoneRender(phone, parts);
}
