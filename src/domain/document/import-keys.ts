import { refuse, refuseAll } from '../../contract/errors.ts';
import { type KeyInput, type Place, parseTemplate } from '../keys/key-input.ts';
import { checkedKeys, createTemplate, replaceKeys } from '../keys/templates.ts';
import type { TemplateRow, UserRow } from '../ports.ts';
import { type DocumentKeys, keysFromDocument } from './destination-document.ts';
import { type ImportRun, type Matched, personName } from './import-run.ts';
import { readKeys } from './read-tenant.ts';
import { everything, templateNames } from './references.ts';
import { same } from './same.ts';
import { section } from './schema.ts';

/** Makes the templates that are new, still without keys: users want them, and their keys want the users. */
export async function importTemplates(run: ImportRun, { entries }: Matched<TemplateRow>): Promise<void> {
  const { work, report, templateRows } = run;
  for (const { index, entry, current } of entries) {
    await report.entry(['templates', index], async () => {
      const name = (entry.name as string | null | undefined) ?? null;
      const row = current ?? (await createTemplate(work, { name, keys: new Map() }));
      if (current === undefined)
        report.change('create', 'template', row.id, name ?? String(entry.id ?? 'without a name'));
      templateRows.set(index, row);
    });
  }
  const all = (await work.store.templates.list(everything(work.scope.tenant))).items;
  const names = templateNames(all);
  for (const row of all) run.templates.set(names.get(row.id)!.ref, row);
  for (const { index, entry } of entries) {
    const row = templateRows.get(index);
    if (typeof entry.id === 'string' && row !== undefined) run.templates.set(entry.id, row);
  }
}

/** Whose keys they are. */
interface Owner {
  template: TemplateRow;
  user: UserRow | null;
}
interface KeyWork {
  path: readonly (string | number)[];
  keys: DocumentKeys;
  owner(): Promise<Owner>;
  /** Where a map of keys is a field it is the whole map; rows of a CSV file are only some keys. */
  whole: boolean;
}

/** Writes the keys of templates and users. Templates first, so that what they lock is known. */
export async function importKeys(run: ImportRun): Promise<void> {
  const all = [...keysOfTemplates(run), ...keysOfUsers(run), ...keysAlone(run)];
  for (const one of all) await run.report.entry(one.path, async () => writeKeys(run, one, await one.owner()));
}

function keysOfTemplates({ document, templateRows }: ImportRun): KeyWork[] {
  return (section(document, 'templates') ?? []).flatMap(({ keys }, index) => {
    const owner = async () => ({ template: templateRows.get(index)!, user: null });
    return keys === undefined ? [] : [{ path: ['templates', index], keys, owner, whole: true }];
  });
}

function keysOfUsers(run: ImportRun): KeyWork[] {
  return (section(run.document, 'users') ?? []).flatMap(({ keys }, index) => {
    const owner = () => ownerOf(run, run.userRows.get(index)!);
    return keys === undefined ? [] : [{ path: ['users', index], keys, owner, whole: true }];
  });
}

function keysAlone(run: ImportRun): KeyWork[] {
  return (section(run.document, 'keys') ?? []).map(({ owner: written, keys = {} }, index) => {
    const owner = () => namedOwner(run, String(written));
    return { path: ['keys', index], keys, owner, whole: run.options.prune };
  });
}

async function namedOwner(run: ImportRun, written: string): Promise<Owner> {
  const name = /^template:(.*)$/s.exec(written)?.[1];
  if (name !== undefined) {
    const template = run.templates.get(name);
    if (template) return { template, user: null };
    return refuse('reference_not_found', 'owner', { field: 'owner', resource: 'FuncKeyTemplate', id: name });
  }
  const id = run.references.find('user', written);
  const user = id === undefined ? undefined : await run.work.store.users.find({ id });
  if (user) return ownerOf(run, user);
  return refuse('reference_not_found', 'owner', { field: 'owner', resource: 'User', id: written });
}

async function ownerOf({ work }: ImportRun, user: UserRow): Promise<Owner> {
  const template = await work.store.templates.find(user.private_template_id);
  if (template === undefined) throw new Error(`user ${user.id} has no private template`);
  return { template, user };
}

async function writeKeys(run: ImportRun, { keys: written, whole }: KeyWork, { template, user }: Owner): Promise<void> {
  const { work, references, report } = run;
  const { keys, faults } = keysFromDocument(written, references);
  refuseAll(faults);
  const place: Place = user === null ? 'template' : 'user';
  const given = parseTemplate({ keys }, place).keys;
  const current = (await readKeys(work.store, [template.id])).get(template.id) ?? new Map<number, KeyInput>();
  const wanted = whole ? given : new Map([...current, ...given]);
  const changed = new Set([...current.keys(), ...wanted.keys()].filter((at) => !same(current.get(at), wanted.get(at))));
  if (user !== null) await noteLocked(run, user, [...wanted.keys()]);
  if (changed.size === 0) return;
  const owned = { tenant_uuid: template.tenant_uuid, owner: user };
  const checked = await checkedKeys(work, owned, wanted);
  await replaceKeys(work, template, { name: template.name, keys: checked }, { name: template.name, keys: wanted });
  const name = user === null ? (template.name ?? 'without a name') : personName(user);
  const kind = user === null ? 'template' : 'user';
  report.change('update', kind, user?.id ?? template.id, name, [
    `${changed.size} ${changed.size === 1 ? 'key' : 'keys'}`,
  ]);
}

/**
 * An own key below a locked one is stored but not shown. That is no fault: locking a position leaves such keys behind, and an
 * export of them must be importable.
 */
async function noteLocked({ work, report }: ImportRun, user: UserRow, positions: readonly number[]): Promise<void> {
  if (user.func_key_template_id === null || positions.length === 0) return;
  const shared = (await readKeys(work.store, [user.func_key_template_id])).get(user.func_key_template_id);
  const hidden = positions.filter((at) => shared?.get(at)?.locked);
  if (hidden.length === 0) return;
  report.note(`${personName(user)}: own key ${hidden.join(', ')} is hidden by a locked key of the template`);
}
