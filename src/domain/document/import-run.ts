import type { DeviceSurroundings } from '../directory/devices.ts';
import { RESOURCE_KINDS } from '../directory/kinds/registry.ts';
import type { ResourceDefinition } from '../directory/resource.ts';
import type { TemplateRow, UserRow } from '../rows.ts';
import type { Work } from '../work.ts';
import { resourceEntryIdentity, resourceIdentity, userEntryIdentity, userIdentity } from './identify.ts';
import { type Identity, matchAll } from './match.ts';
import {
  type CurrentDevice,
  type CurrentResource,
  type CurrentUser,
  readDevices,
  readResources,
  readUsers,
} from './read-tenant.ts';
import { everything, type References } from './references.ts';
import type { Reporter } from './report.ts';
import { type DocumentEntry, section, type TenantDocument } from './schema.ts';

/** How a document is imported. */
export interface ImportOptions {
  /** Delete what the sections of the document do not have. */
  prune: boolean;
  surroundings: DeviceSurroundings;
  /** Is told how far it is, and awaited: where it rejects, nothing is imported. */
  onProgress?: (done: number, total: number) => Promise<void>;
}

/** One import while it runs. */
export interface ImportRun {
  work: Work;
  document: TenantDocument;
  options: ImportOptions;
  references: References;
  report: Reporter;
  /** Templates by what the document calls them. */
  templates: Map<string, TemplateRow>;
  /** Rows of the document's users and templates, by their place in it. */
  userRows: Map<number, UserRow>;
  templateRows: Map<number, TemplateRow>;
}

/** The entries of one section beside what they are about; `rest` is not in the document. */
export interface Matched<C> {
  entries: readonly { index: number; entry: DocumentEntry; current: C | undefined }[];
  rest: readonly C[];
}

/** All sections of a document, matched. A section that the document does not have is empty, and its `rest` too. */
export interface Matches {
  templates: Matched<TemplateRow>;
  users: Matched<CurrentUser>;
  resources: readonly { definition: ResourceDefinition; matched: Matched<CurrentResource> }[];
  devices: Matched<CurrentDevice>;
}

/** Finds out what each entry of the document is about. */
export async function matchDocument({ work, document, options }: ImportRun): Promise<Matches> {
  const { store, scope } = work;
  const { tenant } = scope;
  const resources: { definition: ResourceDefinition; matched: Matched<CurrentResource> }[] = [];
  for (const definition of RESOURCE_KINDS) {
    const entries = section(document, definition.path);
    const read = () => readResources(store, tenant, definition);
    const matched = await match(entries, read, resourceEntryIdentity(definition), resourceIdentity(definition));
    resources.push({ definition, matched });
  }
  return {
    templates: await match(
      section(document, 'templates'),
      async () => (await store.templates.list(everything(tenant))).items,
      // Templates without a name are taken in order too.
      ({ name }) => ({ numbers: [], name: `=${name ?? ''}` }),
      ({ name }) => ({ numbers: [], name: `=${name ?? ''}` }),
    ),
    users: await match(section(document, 'users'), () => readUsers(store, tenant), userEntryIdentity, userIdentity),
    resources,
    devices: await match(
      section(document, 'devices'),
      () => readDevices(store, tenant, options.surroundings),
      ({ mac }) => ({ numbers: mac === undefined ? [] : [String(mac)] }),
      ({ row }) => ({ numbers: [row.mac] }),
    ),
  };
}

async function match<C>(
  entries: readonly DocumentEntry[] | null,
  read: () => Promise<C[]>,
  wanted: (entry: DocumentEntry) => Identity,
  identify: (current: C) => Identity,
): Promise<Matched<C>> {
  if (entries === null || entries.length === 0) return { entries: [], rest: entries === null ? [] : await read() };
  const current = await read();
  const found = matchAll(entries.map(wanted), current, identify);
  const claimed = new Set(found);
  return {
    entries: entries.map((entry, index) => ({ index, entry, current: found[index] })),
    rest: current.filter((one) => !claimed.has(one)),
  };
}
