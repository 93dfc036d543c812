import type { Command } from 'commander';
import { importDocument, parseDocument } from '../domain/document/import.ts';
import type { ImportReport } from '../domain/document/report.ts';
import type { Installation } from '../domain/publisher.ts';
import { DEMO_COMPANY } from './demo-company.ts';
import { type CliParts, Exit, withInstallation } from './parts.ts';
import { summary } from './print.ts';
import { readYaml } from './source.ts';
import { writerIn } from './tenant.ts';

const NEXT = `Try next:
  npx lampfield export company.yaml                the whole company as one document
  npx lampfield import company.yaml --dry-run      what your changes to it would do
  npx lampfield token create --name me --acl 'confd.#'
and ask the API for the keys of Zoë Lindqvist (1001): docs/api.md shows how.
`;

/** `lampfield demo` */
export function addDemo(program: Command, parts: CliParts): void {
  program
    .command('demo')
    .description('fill an empty installation with a small company to try things on')
    .action(async () => {
      const report = await withInstallation(parts, makeCompany);
      parts.out.write(`A small company is ready; ${summary(report, false)}\n${NEXT}`);
    });
}

/** Fills an empty installation with the demo company. Raises Exit where it is not empty. */
export async function makeCompany(installation: Installation): Promise<ImportReport> {
  const { publisher, phones, defaults } = installation;
  const writer = await writerIn(installation, undefined);
  const document = parseDocument(readYaml(DEMO_COMPANY, 'the demo company').document);
  const surroundings = { phones, provisioningUrl: defaults.provisioningUrl };
  return publisher.write(writer, async (work) => {
    const what = await work.store.tenants.contents(writer.scope.tenant);
    if (what !== null)
      throw new Exit(1, `the demo company is for an empty installation, and this one has ${what}: nothing was made`);
    return importDocument(work, document, { prune: false, surroundings });
  });
}
