import type { Command } from 'commander';
import type { CheckResult } from '../domain/pbx/setup.ts';
import { existingPbx, PBX_OPTION } from './choose-pbx.ts';
import { type CliParts, Exit, withInstallation } from './parts.ts';
import { table } from './print.ts';

interface CheckOptions {
  pbx?: string;
  repair?: boolean;
  json?: boolean;
}

/** `lampfield pbx check` */
export function addPbxCheck(pbx: Command, parts: CliParts): void {
  pbx
    .command('check')
    .description('look at a running Asterisk, and say what is missing and how to put it right')
    .option(...PBX_OPTION)
    .option('--repair', 'first compare everything that Asterisk holds with the store, and put it right')
    .option('--json', 'print the results as JSON')
    .addHelpText('after', '\nThe exit code is 0 where all is well, and 1 where something is missing.')
    .action((options: CheckOptions) => run(parts, options));
}

async function run(parts: CliParts, { pbx: name, repair, json }: CheckOptions): Promise<void> {
  const results = await withInstallation(parts, async (installation) => {
    const pbx = await existingPbx(installation, name);
    if (repair) {
      const differed = await parts.pbx.repair(installation, pbx);
      parts.err.write(differed === 0 ? 'Nothing differed.\n' : `Put right what differed: ${differed} changes.\n`);
    }
    return parts.pbx.check(installation, pbx);
  });
  parts.out.write(json ? `${JSON.stringify(results, null, 2)}\n` : resultLines(results));
  if (results.some((result) => !result.ok)) throw new Exit(1);
}

function resultLines(results: readonly CheckResult[]): string {
  const rows = results.map(({ check, ok, found }) => [ok ? 'ok' : 'MISSING', check, found]);
  const fixes = results.flatMap(({ fix }) => (fix === undefined ? [] : [fix]));
  const todo = fixes.length === 0 ? 'All is well.' : ['To do:', ...fixes.map((fix) => `- ${fix}`)].join('\n');
  return `${table(['', 'CHECK', 'FOUND'], rows)}\n\n${todo}\n`;
}
