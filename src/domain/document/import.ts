import { ApiError, type Fault } from '../../contract/errors.ts';
import { faultsOf } from '../../contract/parse.ts';
import { RESOURCE_KINDS } from '../directory/kinds/registry.ts';
import type { Work } from '../work.ts';
import { importDevices } from './import-devices.ts';
import { importKeys, importTemplates } from './import-keys.ts';
import { importPhoneSettings } from './import-phone-settings.ts';
import { importResources } from './import-resources.ts';
import { type ImportOptions, type ImportRun, type Matches, matchDocument } from './import-run.ts';
import { importCodes, importTenant } from './import-settings.ts';
import { importUsers } from './import-users.ts';
import { repeated } from './match.ts';
import { pruneRest, restOf } from './prune.ts';
import { References } from './references.ts';
import { releaseNumbers } from './release.ts';
import { type ImportReport, Reporter } from './report.ts';
import { documentSchema, section, type TenantDocument } from './schema.ts';

/** Checks a document before anything is written. Raises ApiError with every fault, at its place in the document. */
export function parseDocument(input: unknown): TenantDocument {
  const checked = faultsOf(documentSchema, input);
  if ('faults' in checked) throw new ApiError(checked.faults.slice(0, 100));
  const document = checked.value as TenantDocument;
  const faults = repetitions(document);
  if (faults.length > 0) throw new ApiError(faults.slice(0, 100));
  return document;
}

function repetitions(document: TenantDocument): Fault[] {
  const fields = [
    ['templates', 'id'],
    ['users', 'uuid'],
    ['devices', 'mac'],
    ...RESOURCE_KINDS.map(({ path }) => [path, 'uuid'] as const),
  ] as const;
  return fields.flatMap(([name, field]) =>
    repeated(
      name,
      field,
      (section(document, name) ?? []).map((entry) => entry[field] as string | undefined),
    ),
  );
}

/**
 * Makes the current tenant what a document says: makes and changes entries, and deletes only with `prune`. What is the same
 * already is not written. Part of one transaction: raises ApiError with all that is wrong, each at its place in the document.
 */
export async function importDocument(
  work: Work,
  document: TenantDocument,
  options: ImportOptions,
): Promise<ImportReport> {
  const run = newRun(work, document, options);
  await run.references.load('user', ...RESOURCE_KINDS.map((one) => one.kind));
  const matches = await prunedMatches(run);
  await releaseNumbers(work, matches);
  await importTenant(run);
  await importCodes(run);
  await inTurn(run, () => importTemplates(run, matches.templates));
  await inTurn(run, () => importUsers(run, matches.users));
  for (const { definition, matched } of matches.resources)
    await inTurn(run, () => importResources(run, definition, matched));
  await inTurn(run, () => importKeys(run));
  await inTurn(run, () => importPhoneSettings(run));
  await inTurn(run, () => importDevices(run, matches.devices));
  return run.report.report();
}

/** Faults of one section are told together; what comes after would only repeat them. */
async function inTurn({ report }: ImportRun, importSection: () => Promise<void>): Promise<void> {
  await importSection();
  report.stopIfFaulty();
}

async function prunedMatches(run: ImportRun): Promise<Matches> {
  const matches = await matchDocument(run);
  if (!run.options.prune) {
    for (const [kind, count] of restOf(matches)) run.report.keep(kind, count);
    return matches;
  }
  if (!(await pruneRest(run, matches))) return matches;
  // What is left has changed with it: members and keys are gone.
  await run.references.load('user', ...RESOURCE_KINDS.map((one) => one.kind));
  return matchDocument(run);
}

function newRun(work: Work, document: TenantDocument, options: ImportOptions): ImportRun {
  const total = stepsOf(document);
  return {
    work,
    document,
    options,
    references: new References(work.store, work.scope.tenant),
    report: new Reporter(async (done) => options.onProgress?.(Math.min(done, total), total)),
    templates: new Map(),
    userRows: new Map(),
    templateRows: new Map(),
  };
}

/** Entries, and once more those with keys of their own. */
function stepsOf(document: TenantDocument): number {
  const names = ['templates', 'users', ...RESOURCE_KINDS.map((one) => one.path), 'keys', 'devices'];
  const entries = names.flatMap((name) => section(document, name) ?? []);
  const keys = ['templates', 'users'].flatMap((name) => (section(document, name) ?? []).filter((one) => one.keys));
  return entries.length + keys.length + (section(document, 'keys') ?? []).length;
}
