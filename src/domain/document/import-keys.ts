import { refuse, refuseAll } from '../../contract/errors.ts';
import { type KeyInput, type Place, parseTemplate } from '../keys/key-input.ts';
import { checkedKeys, createTemplate, replaceKeys } from '../keys/templates.ts';
import type { TemplateRow, UserRow } from '../rows.ts';
import type { Work } from '../work.ts';
import { type DocumentKeys, keysFromDocument } from './destination-document.ts';
import { personName } from './identify.ts';
import type { ImportRun, Matched } from './import-run.ts';
import { readKeys } from './read-tenant.ts';
import { everything } from './references.ts';
import { same } from './same.ts';
import { section } from './schema.ts';
import { templateNames } from './template-names.ts';

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

/** A map of keys in the document, and whose keys they are. */
interface KeyWork {
  path: readonly (string | number)[];
  keys: DocumentKeys;
  owner: Owner;
  /** Where a map of keys is a field it is the whole map; rows of a CSV file are only some keys. */
  whole: boolean;
}
interface Owner {
  /** Of the template, or of the hidden one of a user's own keys. */
  id: number;
  name: string | null;
  user: UserRow | null;
}
type Stored = Map<number, Map<number, KeyInput>>;

/** Writes the keys of templates and users. Templates first, so that what they lock is known. */
export async function importKeys(run: ImportRun): Promise<void> {
  const all = [...keysOfTemplates(run), ...keysOfUsers(run), ...(await keysAlone(run))];
  const shared = all.flatMap(({ owner }) => owner.user?.func_key_template_id ?? []);
  const stored = await readKeys(run.work.store, [...all.map(({ owner }) => owner.id), ...shared]);
  for (const one of all) await run.report.entry(one.path, () => writeKeys(run, one, stored));
}

function keysOfTemplates({ document, templateRows }: ImportRun): KeyWork[] {
  return (section(document, 'templates') ?? []).flatMap(({ keys }, index) => {
    const { id, name } = templateRows.get(index)!;
    return keys === undefined
      ? []
      : [{ path: ['templates', index], keys, owner: { id, name, user: null }, whole: true }];
  });
}

function keysOfUsers({ document, userRows }: ImportRun): KeyWork[] {
  return (section(document, 'users') ?? []).flatMap(({ keys }, index) =>
    keys === undefined ? [] : [{ path: ['users', index], keys, owner: ownerOf(userRows.get(index)!), whole: true }],
  );
}

async function keysAlone(run: ImportRun): Promise<KeyWork[]> {
  const entries = section(run.document, 'keys') ?? [];
  const ids = entries.flatMap(({ owner }) => run.references.find('user', String(owner)) ?? []);
  const users = new Map((await run.work.store.users.byIds(ids)).map((user) => [user.id, user]));
  const found: KeyWork[] = [];
  for (const [index, { owner, keys = {} }] of entries.entries())
    await run.report.entry(['keys', index], async () => {
      found.push({
        path: ['keys', index],
        keys,
        owner: namedOwner(run, users, String(owner)),
        whole: run.options.prune,
      });
    });
  return found;
}

function namedOwner({ templates, references }: ImportRun, users: Map<number, UserRow>, written: string): Owner {
  const name = /^template:(.*)$/s.exec(written)?.[1];
  const template = name === undefined ? undefined : templates.get(name);
  if (template !== undefined) return { id: template.id, name: template.name, user: null };
  const user = users.get(references.find('user', written) ?? 0);
  if (name === undefined && user !== undefined) return ownerOf(user);
  const resource = name === undefined ? 'User' : 'Template';
  return refuse('reference_not_found', 'owner', { field: 'owner', resource, id: name ?? written });
}

function ownerOf(user: UserRow): Owner {
  return { id: user.private_template_id, name: personName(user), user };
}

async function writeKeys(run: ImportRun, { keys: written, owner, whole }: KeyWork, stored: Stored): Promise<void> {
  const { keys, faults } = keysFromDocument(written, run.references);
  refuseAll(faults);
  const place: Place = owner.user === null ? 'template' : 'user';
  const given = parseTemplate({ keys }, place).keys;
  const current = stored.get(owner.id) ?? new Map<number, KeyInput>();
  const wanted = whole ? given : new Map([...current, ...given]);
  noteLocked(run, owner, wanted, stored);
  const changed = new Set([...current.keys(), ...wanted.keys()].filter((at) => !same(current.get(at), wanted.get(at))));
  if (changed.size === 0) return;
  await storeKeys(run.work, owner, wanted);
  stored.set(owner.id, wanted);
  const kind = owner.user === null ? 'template' : 'user';
  const details = [`${changed.size} ${changed.size === 1 ? 'key' : 'keys'}`];
  run.report.change('update', kind, owner.user?.id ?? owner.id, owner.name ?? 'without a name', details);
}

/** As the API does it, but for what a template locks: see noteLocked. */
async function storeKeys(work: Work, { id, user }: Owner, keys: Map<number, KeyInput>): Promise<void> {
  const template = await work.store.templates.find(id);
  if (template === undefined) throw new Error(`template ${id} is gone`);
  const { name } = template;
  const checked = await checkedKeys(work, { tenant_uuid: template.tenant_uuid, owner: user }, keys);
  await replaceKeys(work, template, { name, keys: checked }, { name, keys });
}

/**
 * An own key below a locked one is stored but not shown. That is no fault: locking a position leaves such keys behind, and an
 * export of them must be importable.
 */
function noteLocked({ report }: ImportRun, { user, name }: Owner, keys: Map<number, KeyInput>, stored: Stored): void {
  const shared = stored.get(user?.func_key_template_id ?? 0);
  const hidden = [...keys.keys()].filter((at) => shared?.get(at)?.locked);
  if (hidden.length > 0) report.note(`${name}: own key ${hidden.join(', ')} is hidden by a locked key of the template`);
}
