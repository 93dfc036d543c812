import { type Fault, fault, refuseAll } from '../../contract/errors.ts';
import { RESOURCE_KINDS } from '../directory/kinds/registry.ts';
import type { MemberField, ResourceBody, ResourceDefinition } from '../directory/resource.ts';
import { createResource, parseResource, replaceResource } from '../directory/resources.ts';
import { TARGET_NAMES } from '../directory/target.ts';
import type { ResourceRow } from '../rows.ts';
import type { Work } from '../work.ts';
import { shortExtens } from './identify.ts';
import type { ImportRun, Matched } from './import-run.ts';
import { type CurrentResource, setMembers } from './read-tenant.ts';
import { kindWords } from './report.ts';
import { differences } from './same.ts';
import type { DocumentEntry } from './schema.ts';

/** Makes or changes the entries of one kind. */
export async function importResources(
  run: ImportRun,
  definition: ResourceDefinition,
  { entries }: Matched<CurrentResource>,
): Promise<void> {
  // The default lot first, so that another can stop being it.
  const ordered = entries.toSorted((a, b) => Number(b.entry.default === true) - Number(a.entry.default === true));
  for (const { index, entry, current } of ordered) {
    await run.report.entry([definition.path, index], async () => {
      const row = await importResource(run, definition, entry, current);
      if (typeof entry.uuid === 'string') run.references.alias(definition.kind, entry.uuid, row.id);
    });
  }
  await run.references.load(definition.kind);
}

async function importResource(
  run: ImportRun,
  definition: ResourceDefinition,
  entry: DocumentEntry,
  current: CurrentResource | undefined,
): Promise<ResourceRow> {
  const { work, report } = run;
  const body = parseResource(definition, wantedBody(run, definition, entry, current?.body));
  const kind = kindWords(definition);
  const name = resourceName(definition, body);
  if (current === undefined) {
    const row = await createResource(work, definition, body, await freeUuid(work, entry.uuid));
    report.change('create', kind, row.id, name);
    return row;
  }
  const changed = differences(parseResource(definition, current.body), body);
  if (changed.length > 0) {
    await replaceResource(work, definition, current.row, body);
    report.change('update', kind, current.row.id, name, changed);
  }
  return current.row;
}

function wantedBody(run: ImportRun, definition: ResourceDefinition, entry: DocumentEntry, current: ResourceBody = {}) {
  const { uuid: _, exten: __, ...given } = entry;
  const wanted: ResourceBody = { ...current, ...given };
  const short = shortExtens(entry);
  if (short !== undefined) wanted.extensions = short.map((exten) => ({ exten }));
  // Lists of people that the entry leaves out stay, also beside others that it gives.
  for (const { at } of definition.members) wanted[at[0]] = current[at[0]];
  const faults = definition.members.flatMap((field) => giveMembers(run, wanted, entry, field));
  refuseAll(faults);
  return wanted;
}

function giveMembers(
  { references }: ImportRun,
  wanted: ResourceBody,
  entry: DocumentEntry,
  field: MemberField,
): Fault[] {
  const [outer, inner] = field.at;
  const given = inner === undefined ? entry[outer] : (entry[outer] as ResourceBody | undefined)?.[inner];
  if (given === undefined) return [];
  const faults: Fault[] = [];
  const people = (given as string[]).map((written, index) => {
    const uuid = references.uuidOf(field.who, written);
    const resource = TARGET_NAMES[field.who];
    if (uuid === undefined)
      faults.push(fault('reference_not_found', [...field.at, index], { field: field.who, resource, id: written }));
    return { uuid };
  });
  setMembers(wanted, field.at, people);
  return faults;
}

/** The document's uuid, unless something in another tenant has it. */
async function freeUuid({ store }: Work, uuid: unknown): Promise<string | undefined> {
  if (typeof uuid !== 'string') return undefined;
  for (const { kind } of RESOURCE_KINDS) if (await store.resources.find(kind, { uuid })) return undefined;
  return uuid;
}

/** How reports call an entry: `Sales (2001)`. */
export function resourceName(definition: ResourceDefinition, body: ResourceBody): string {
  const [first] = (body.extensions ?? []) as { exten: string }[];
  const number = first?.exten ?? (definition.numberField === undefined ? undefined : body[definition.numberField]);
  const name = definition.name(body);
  return number === undefined ? name : name === '' ? String(number) : `${name} (${number})`;
}
