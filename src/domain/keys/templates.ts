import { refuse, refuseAll } from '../../contract/errors.ts';
import type { KeyRow, NewKey, TemplateRow } from '../rows.ts';
import { type Reading, visible, type Work } from '../work.ts';
import { checkDuplicates, checkKeys } from './check-keys.ts';
import type { KeyInput, TemplateInput } from './key-input.ts';
import { type Link, presentKey, presentKeys } from './present-key.ts';
import { referencesOf } from './references.ts';

/** A template by id. Raises not_found, also for the hidden templates of users' own keys. */
export async function getTemplate(reading: Reading, id: number): Promise<TemplateRow> {
  const row = await reading.store.templates.find(id);
  return visible(reading, row?.user_id === null ? row : undefined, 'FuncKeyTemplate', { id });
}

/** Refuses, in Wazo's words, what can not be done with the hidden template of a user's own keys. */
export async function refusePrivate({ store, scope }: Reading, id: number, text: string): Promise<void> {
  const row = await store.templates.find(id);
  if (row !== undefined && row.user_id !== null && scope.visible.includes(row.tenant_uuid))
    refuse('private_template', '', { text, template_id: id });
}

/** A template as the API sends it. Keys read through a template are inherited, as in Wazo. */
export async function presentTemplates(
  { store }: Pick<Reading, 'store'>,
  templates: readonly TemplateRow[],
  link: Link,
) {
  const keys = await store.keys.of(templates.map((one) => one.id));
  const tenants = [...new Set(templates.map((one) => one.tenant_uuid))];
  const targets = await store.targets(
    tenants,
    keys.flatMap((key) => referencesOf(key.destination)),
  );
  const byTemplate = Map.groupBy(keys, (key) => key.template_id);
  return templates.map(({ id, tenant_uuid, name }) => {
    const inherited = (byTemplate.get(id) ?? []).map((key) => ({ ...key, inherited: true }));
    const links = [{ rel: 'func_keys_templates', href: link(`/funckeys/templates/${id}`) }];
    return { id, tenant_uuid, name, keys: presentKeys(inherited, targets.of(tenant_uuid), link), links };
  });
}

/** One key of a template as the API sends it. Raises not_found where the position is empty. */
export async function presentTemplateKey({ store }: Reading, template: TemplateRow, position: number, link: Link) {
  const keys = await store.keys.of([template.id]);
  const key = keys.find((one) => one.position === position);
  if (key === undefined)
    return refuse('not_found', '', { resource: 'FuncKey', ids: { template_id: template.id, position } });
  const targets = await store.targets([template.tenant_uuid], referencesOf(key.destination));
  return presentKey({ ...key, inherited: true }, targets.of(template.tenant_uuid), link);
}

/** Makes a template in the current tenant. */
export async function createTemplate(work: Work, input: TemplateInput): Promise<TemplateRow> {
  const { store, scope } = work;
  const row = { tenant_uuid: scope.tenant, name: input.name, user_id: null };
  const keys = await checkedKeys(work, { tenant_uuid: scope.tenant, owner: null }, input.keys);
  const id = await store.templates.insert(row);
  await store.keys.replace(id, keys);
  work.audit({ tenant_uuid: scope.tenant, action: 'create', resource: 'template', id, after: auditedTemplate(input) });
  return { id, ...row };
}

/** Replaces name and keys of a template: what the input leaves out is emptied. */
export async function replaceTemplate(work: Work, template: TemplateRow, input: TemplateInput): Promise<void> {
  const keys = await checkedKeys(work, { tenant_uuid: template.tenant_uuid, owner: null }, input.keys);
  await replaceKeys(work, template, { name: input.name, keys }, input);
}

/** Writes the checked keys of a template or of a user's own, with audit. */
export async function replaceKeys(
  work: Work,
  template: TemplateRow,
  { name, keys }: { name: string | null; keys: readonly NewKey[] },
  input: TemplateInput,
): Promise<void> {
  const before = await work.store.keys.of([template.id]);
  if (name !== template.name) await work.store.templates.rename(template.id, name);
  await work.store.keys.replace(template.id, keys);
  await work.touch.templates([template.id]);
  work.audit({
    tenant_uuid: template.tenant_uuid,
    action: 'update',
    resource: template.user_id === null ? 'template' : 'user_funckeys',
    id: template.user_id ?? template.id,
    before: { name: template.name, keys: Object.fromEntries(before.map((key) => [key.position, auditedKey(key)])) },
    after: auditedTemplate(input),
  });
}

/** Creates or replaces one key. `owner` is null for a template. */
export async function putKey(
  work: Work,
  template: TemplateRow,
  owner: { id: number } | null,
  position: number,
  input: KeyInput,
): Promise<void> {
  const { store, touch } = work;
  const existing = await store.keys.of([template.id]);
  const after = new Map<number, Pick<KeyRow, 'destination'>>(existing.map((key) => [key.position, key]));
  const before = existing.find((key) => key.position === position);
  after.set(position, input);
  const references = referencesOf(input.destination);
  const needsLot = [...after.values()].some((key) => needsDefaultLot(key.destination));
  const targets = await store.targets([template.tenant_uuid], needsLot ? [...references, DEFAULT_LOT] : references);
  const context = { owner, targets: targets.of(template.tenant_uuid) };
  refuseAll(checkKeys(new Map([[position, input]]), context, () => []));
  refuseAll(checkDuplicates(after, context, { has: (at) => at === position, path: () => [] }));
  await store.keys.put(template.id, { position, ...input, references });
  await touch.templates([template.id]);
  auditKey(work, template, position, before, input);
}

/** Removes one key. Raises not_found where the position is empty. */
export async function removeKey(work: Work, template: TemplateRow, position: number): Promise<void> {
  const before = (await work.store.keys.of([template.id])).find((key) => key.position === position);
  if (before === undefined) {
    const ids = { resource: 'FuncKey', position, template_id: template.id };
    return refuse('not_found', '', { resource: 'FuncKey', ids });
  }
  await work.store.keys.remove(template.id, position);
  await work.touch.templates([template.id]);
  auditKey(work, template, position, before, undefined);
}

/** Deletes a template; its users keep their own keys. */
export async function deleteTemplate(work: Work, template: TemplateRow): Promise<void> {
  const { store, touch } = work;
  await touch.templates([template.id]);
  const [before, users] = [await store.keys.of([template.id]), await store.users.withTemplate(template.id)];
  await store.users.assignTemplate(
    users.map((user) => user.id),
    null,
  );
  await store.templates.remove([template.id]);
  const keys = Object.fromEntries(before.map((key) => [key.position, auditedKey(key)]));
  work.audit({
    tenant_uuid: template.tenant_uuid,
    action: 'delete',
    resource: 'template',
    id: template.id,
    before: { name: template.name, keys, users: users.map((user) => user.uuid) },
  });
}

/** Checks a whole map of keys against the directory and each other, and adds what they point to. */
export async function checkedKeys(
  { store }: Pick<Reading, 'store'>,
  { tenant_uuid, owner }: { tenant_uuid: string; owner: { id: number } | null },
  keys: ReadonlyMap<number, KeyInput>,
): Promise<NewKey[]> {
  const rows = [...keys].map(([position, key]) => ({ position, ...key, references: referencesOf(key.destination) }));
  const targets = await store.targets(
    [tenant_uuid],
    rows.flatMap((row) => row.references),
  );
  const context = { owner, targets: targets.of(tenant_uuid) };
  const path = (position: number) => ['keys', String(position)];
  refuseAll(checkKeys(keys, context, path).slice(0, 100));
  refuseAll(checkDuplicates(keys, context, { has: (at) => keys.has(at), path }).slice(0, 100));
  return rows;
}

const DEFAULT_LOT = { kind: 'default_parking_lot', id: 0, exten: '' } as const;

function needsDefaultLot(destination: KeyRow['destination']): boolean {
  return referencesOf(destination).some((one) => one.kind === 'default_parking_lot');
}

function auditKey(
  work: Work,
  template: TemplateRow,
  position: number,
  before: KeyRow | undefined,
  after: KeyInput | undefined,
): void {
  work.audit({
    tenant_uuid: template.tenant_uuid,
    action: after === undefined ? 'delete' : before === undefined ? 'create' : 'update',
    resource: template.user_id === null ? 'template_key' : 'user_key',
    id: `${template.user_id ?? template.id}/${position}`,
    ...(before ? { before: auditedKey(before) } : {}),
    ...(after ? { after: auditedKey(after) } : {}),
  });
}

function auditedKey({ label, blf, locked, destination }: KeyInput) {
  return { label, blf, ...(locked ? { locked } : {}), destination };
}

function auditedTemplate({ name, keys }: TemplateInput) {
  return { name, keys: Object.fromEntries([...keys].map(([position, key]) => [position, auditedKey(key)])) };
}
