import { type Command, Option } from 'commander';
import { ApiError } from '../contract/errors.ts';
import { importDocument, parseDocument } from '../domain/document/import.ts';
import type { ImportReport } from '../domain/document/report.ts';
import type { TenantDocument } from '../domain/document/schema.ts';
import type { Installation, Plan, Writer } from '../domain/publisher.ts';
import type { Work } from '../domain/work.ts';
import { CSV_HELP, CSV_KINDS, type CsvKind } from './csv-columns.ts';
import { type CliParts, Exit, withInstallation } from './parts.ts';
import { changeLines, faultLines, hints, planLines, summary } from './print.ts';
import { Interrupted, progressBar } from './progress.ts';
import { readSource, type Source } from './source.ts';
import { TENANT_OPTION, writerIn } from './tenant.ts';

/** More changes than this are only counted; a dry run lists them all. */
const LISTED = 50;

interface Options {
  tenant?: string;
  dryRun?: boolean;
  prune?: boolean;
  type?: CsvKind;
}

const HELP = `
What the file leaves out (sections, fields) stays as it is; what it gives replaces what is there, lists and keys as a whole.
Entries are found by uuid, else by extension, number or MAC, else by name. All of it happens, or nothing.
Exit codes: 0 done, 1 error, 2 a dry run found something to change.
${CSV_HELP}`;

/** `lampfield import` */
export function addImport(program: Command, parts: CliParts): void {
  program
    .command('import')
    .description('import a YAML, JSON or CSV file: a whole tenant, or users, devices or keys')
    .argument('<file>', 'the file; - is the standard input')
    .option(...TENANT_OPTION)
    .option('--dry-run', 'only tell what would change, for entries and for phones')
    .option('--prune', 'delete what the sections of the file do not have')
    .addOption(new Option('--type <kind>', 'read the file as CSV of this kind').choices(CSV_KINDS))
    .addHelpText('after', HELP)
    .action(async (file: string, options: Options) => {
      const source = await readSource(file, options.type);
      const document = located(source, () => parseDocument(source.document));
      await withInstallation(parts, (installation) => run(parts, installation, { source, document, options }));
    });
}

interface Job {
  source: Source;
  document: TenantDocument;
  options: Options;
}

async function run(parts: CliParts, installation: Installation, job: Job): Promise<void> {
  const writer = await writerIn(installation, job.options.tenant);
  if (job.options.dryRun) return dryRun(parts, installation, writer, job);
  const report = await importFile(parts, job, installation, (change) => installation.publisher.write(writer, change));
  const listed = report.changes.length <= LISTED ? changeLines(report.changes) : [];
  say(parts, [...listed, ...hints(report), summary(report, false)]);
  await compile(parts, installation);
}

async function dryRun(parts: CliParts, installation: Installation, writer: Writer, job: Job): Promise<void> {
  let plan: Plan | undefined;
  let report: ImportReport | undefined;
  await importFile(parts, job, installation, async (change) => {
    ({ plan, result: report } = await installation.publisher.plan(
      writer,
      { limit: 20, offset: 0, once: true },
      change,
    ));
  });
  if (report === undefined || plan === undefined) throw new Error('the plan was not made');
  say(parts, [...changeLines(report.changes), ...hints(report), summary(report, true), ...planLines(plan)]);
  if (report.changes.length > 0) throw new Exit(2);
}

/** Runs the import inside of what `perform` does with it; refusals tell the line of the file. */
async function importFile<T>(
  parts: CliParts,
  { source, document, options }: Job,
  { phones, defaults }: Installation,
  perform: (change: (work: Work) => Promise<ImportReport>) => Promise<T>,
): Promise<T> {
  const progress = progressBar(parts);
  const surroundings = { phones, provisioningUrl: defaults.provisioningUrl };
  const { onProgress } = progress;
  try {
    return await perform((work) =>
      importDocument(work, document, { prune: options.prune ?? false, surroundings, onProgress }),
    );
  } catch (error) {
    if (error instanceof Interrupted) throw new Exit(130, 'interrupted: nothing was imported');
    throw error instanceof ApiError ? new Exit(1, nothingImported(error, source)) : error;
  } finally {
    progress.stop();
  }
}

/** Makes the files of the phones that the import left waiting. The server would do it too. */
async function compile(parts: CliParts, { compileJob, database }: Installation): Promise<void> {
  const waiting = await database.read.devices.countPending();
  if (waiting === 0) return;
  const progress = progressBar(parts);
  const stop = () => void compileJob.stop();
  parts.signal.addEventListener('abort', stop, { once: true });
  try {
    await compileJob.drain((left) => void progress.onProgress(waiting - left, waiting).catch(stop));
  } finally {
    parts.signal.removeEventListener('abort', stop);
    progress.stop();
  }
  const left = await database.read.devices.countPending();
  if (parts.signal.aborted)
    throw new Exit(130, `interrupted: everything was imported; the server makes the files of ${left} phones`);
  say(parts, [`Made the files of ${waiting - left} phones.`]);
}

function located<T>(source: Source, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof ApiError ? new Exit(1, nothingImported(error, source)) : error;
  }
}

function nothingImported(error: ApiError, source: Source): string {
  return `${faultLines(error, source)}\nNothing was imported.`;
}

function say({ out }: CliParts, lines: readonly string[]): void {
  out.write(`${lines.join('\n')}\n`);
}
