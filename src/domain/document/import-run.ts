import type { DeviceSurroundings } from '../directory/devices.ts';
import { RESOURCE_KINDS } from '../directory/kinds/registry.ts';
import type { ResourceDefinition } from '../directory/resource.ts';
import type { TemplateRow, UserRow } from '../ports.ts';
import type { Work } from '../work.ts';
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

/** The extensions that an entry gives its first line (or itself), where it says so in short. */
export function shortExtens(entry: DocumentEntry): string[] | undefined {
  return typeof entry.exten === 'string' ? entry.exten.split(/\s+/).filter(Boolean) : undefined;
}

type Extensions = readonly { exten: string }[] | undefined;

/** All extensions that an entry of the document asks for; undefined where it says nothing of them. */
export function extensOf(entry: DocumentEntry): string[] | undefined {
  const lines = entry.lines as readonly { extensions?: Extensions }[] | undefined;
  const written = lines?.flatMap((line) => line.extensions ?? []) ?? (entry.extensions as Extensions);
  return shortExtens(entry) ?? written?.map(({ exten }) => exten);
}

// People of the same name are different people, unless nothing else is said of one.
function userEntryIdentity(entry: DocumentEntry): Identity {
  const numbers = extensOf(entry) ?? [];
  const name = numbers.length === 0 ? personName(entry as Named) : undefined;
  return { uuid: entry.uuid as string | undefined, numbers, name };
}

function userIdentity({ row, input }: CurrentUser): Identity {
  const numbers = input.lines.flatMap((line) => line.extensions.map(({ exten }) => exten));
  return { uuid: row.uuid, numbers, name: personName(row) };
}

/** Whoever has a first and a last name, or parts of them. */
export type Named = { readonly firstname?: unknown; readonly lastname?: unknown } & object;

/** First and last name. */
export function personName({ firstname, lastname }: Named): string {
  return [firstname, lastname].filter(Boolean).join(' ');
}

function resourceEntryIdentity(definition: ResourceDefinition) {
  return (entry: DocumentEntry): Identity => {
    const uuid = entry.uuid as string | undefined;
    if (definition.numberField !== undefined) {
      const number = entry[definition.numberField];
      return { uuid, numbers: number === undefined ? [] : [String(number)] };
    }
    const named = entry.label ?? entry.name;
    return { uuid, numbers: extensOf(entry) ?? [], name: named ? definition.name({ ...entry }) : undefined };
  };
}

function resourceIdentity(definition: ResourceDefinition) {
  return ({ row, body }: CurrentResource): Identity => {
    if (definition.numberField !== undefined)
      return { uuid: row.uuid, numbers: row.number === null ? [] : [row.number] };
    const extensions = (body.extensions ?? []) as { exten: string }[];
    return { uuid: row.uuid, numbers: extensions.map(({ exten }) => exten), name: row.name };
  };
}
