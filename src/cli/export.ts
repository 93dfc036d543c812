import { chmod, writeFile } from 'node:fs/promises';
import { type Command, Option } from 'commander';
import { exportTenant } from '../domain/document/export.ts';
import type { TenantDocument } from '../domain/document/schema.ts';
import { CSV_KINDS, type CsvKind } from './csv-columns.ts';
import { writeCsv } from './csv-write.ts';
import { type CliParts, Exit, withInstallation } from './parts.ts';
import { TENANT_OPTION, writerIn } from './tenant.ts';
import { writeYaml } from './yaml-write.ts';

interface Options {
  tenant?: string;
  format: 'yaml' | 'json' | 'csv';
  type?: CsvKind;
  withSecrets?: boolean;
}

/** `lampfield export` */
export function addExport(program: Command, parts: CliParts): void {
  program
    .command('export')
    .description('write a whole tenant, directory and keys, as one document')
    .argument('[file]', 'the file to write (default: the standard output)')
    .option(...TENANT_OPTION)
    .addOption(new Option('--format <format>', 'of the document').choices(['yaml', 'json', 'csv']).default('yaml'))
    .addOption(new Option('--type <kind>', 'what a CSV file is to hold').choices(CSV_KINDS))
    .option('--with-secrets', 'with SIP, voicemail and agent passwords, PINs, and the secrets of phones')
    .addHelpText(
      'after',
      '\nWithout secrets, an import keeps those that are there. CSV files have none: lampfield import --help.',
    )
    .action(async (file: string | undefined, options: Options) => {
      refuseOptions(options);
      const document = await withInstallation(parts, async (installation) => {
        const { scope } = await writerIn(installation, options.tenant);
        const { phones, defaults, database } = installation;
        const surroundings = { phones, provisioningUrl: defaults.provisioningUrl };
        const wanted = { secrets: options.withSecrets ?? false, surroundings };
        // In one transaction, so that nobody's writing shows in one section and not in another.
        return database.transaction((store) => exportTenant({ store, scope }, wanted));
      });
      await write(parts, file, textOf(parts, document, options), options);
    });
}

function refuseOptions({ format, type, withSecrets }: Options): void {
  if (format === 'csv' && type === undefined)
    throw new Exit(1, `say what the CSV file is to hold: --type ${CSV_KINDS.join('|')}`);
  if (format !== 'csv' && type !== undefined) throw new Exit(1, '--type is for --format csv only');
  if (format === 'csv' && withSecrets) throw new Exit(1, 'CSV files have no columns for secrets: use --format yaml');
}

function textOf({ err }: CliParts, document: TenantDocument, { format, type }: Options): string {
  if (format === 'json') return `${JSON.stringify(document, null, 2)}\n`;
  if (format !== 'csv' || type === undefined) return writeYaml(document);
  const { text, formulas } = writeCsv(document, type);
  if (formulas > 0)
    err.write(
      `lampfield: ${formulas} cells start with = + - or @: a spreadsheet may take them for formulas, open the file as text\n`,
    );
  return text;
}

async function write(
  { out }: CliParts,
  file: string | undefined,
  text: string,
  { withSecrets }: Options,
): Promise<void> {
  if (file === undefined) {
    await new Promise<void>((resolve, reject) => out.write(text, (error) => (error ? reject(error) : resolve())));
    return;
  }
  try {
    await writeFile(file, text, withSecrets ? { mode: 0o600 } : {});
    // The mode above counts for new files only.
    if (withSecrets) await chmod(file, 0o600);
  } catch (error) {
    throw new Exit(1, `can not write ${file}: ${(error as Error).message}`);
  }
}
