import { Command, CommanderError } from 'commander';
import { ApiError } from '../contract/errors.ts';
import { addBackup } from './backup.ts';
import { addDemo } from './demo.ts';
import { addDoctor } from './doctor.ts';
import { addExport } from './export.ts';
import { addImport } from './import.ts';
import { addMigrate } from './migrate.ts';
import { type CliParts, Exit } from './parts.ts';
import { addPbx } from './pbx.ts';
import { addPhone } from './phone.ts';
import { faultLines } from './print.ts';
import { addSandbox } from './sandbox.ts';
import { addServe } from './serve.ts';
import { addToken } from './token.ts';

export type { CliParts } from './parts.ts';

/** The `lampfield` command with all that it can do. It throws instead of ending the process; runProgram says what that means. */
export function createProgram(parts: CliParts): Command {
  const program = new Command('lampfield')
    .description('Function keys of desk phones')
    .version(parts.version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => void parts.out.write(text),
      writeErr: (text) => void parts.err.write(text),
    })
    .showHelpAfterError('(lampfield --help lists the commands)');
  const commands = [
    addServe,
    addToken,
    addMigrate,
    addBackup,
    addImport,
    addExport,
    addDemo,
    addSandbox,
    addPbx,
    addPhone,
    addDoctor,
  ];
  for (const add of commands) add(program, parts);
  return program;
}

/** Runs a command line (without the names of Node and script) and gives its exit code. Whatever fails is said on stderr. */
export async function runProgram(parts: CliParts, args: readonly string[]): Promise<number> {
  try {
    await createProgram(parts).parseAsync([...args], { from: 'user' });
    return 0;
  } catch (error) {
    // Commander has said what it had to say.
    if (error instanceof CommanderError) return error.exitCode;
    const message = messageOf(error);
    if (message !== '') parts.err.write(`lampfield: ${message}\n`);
    return error instanceof Exit ? error.code : 1;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof ApiError) return faultLines(error);
  return error instanceof Error ? error.message : String(error);
}
