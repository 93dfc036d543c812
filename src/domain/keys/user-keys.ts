import { type Fault, fault, refuse, refuseAll } from '../../contract/errors.ts';
import type { KeyRow, NewKey, TemplateHolder, TemplateRow, UserRow } from '../rows.ts';
import type { Reading, Work } from '../work.ts';
import type { KeyInput, TemplateInput } from './key-input.ts';
import { mergeKeys, type UnifiedKey } from './merge.ts';
import { type Link, presentKey, presentKeys } from './present-key.ts';
import { referencesOf } from './references.ts';
import { checkedKeys, putKey, removeKey, replaceKeys } from './templates.ts';

/** A user's unified keys as rows. */
export async function unifiedKeys({ store }: Pick<Reading, 'store'>, user: UserRow): Promise<UnifiedKey[]> {
  return merged(user, await store.keys.of(templatesOf(user)));
}

/** The ids of the templates that a user's keys come from: his own, then the shared one. */
export function templatesOf(user: Pick<UserRow, 'private_template_id' | 'func_key_template_id'>): number[] {
  const { private_template_id, func_key_template_id } = user;
  return func_key_template_id === null ? [private_template_id] : [private_template_id, func_key_template_id];
}

/** Merges rows of both templates of a user. */
export function merged(
  user: Pick<UserRow, 'private_template_id' | 'func_key_template_id'>,
  rows: readonly KeyRow[],
): UnifiedKey[] {
  return mergeKeys(
    rows.filter((key) => key.template_id === user.func_key_template_id),
    rows.filter((key) => key.template_id === user.private_template_id),
  );
}

/** The unified view as the API sends it: with a shared template its name and no id, as Wazo. */
export async function presentUserKeys(reading: Reading, user: UserRow, link: Link) {
  const { store } = reading;
  const keys = await unifiedKeys(reading, user);
  const template = await store.templates.find(user.func_key_template_id ?? user.private_template_id);
  const targets = await store.targets(
    [user.tenant_uuid],
    keys.flatMap((key) => referencesOf(key.destination)),
  );
  const id = user.func_key_template_id === null ? user.private_template_id : null;
  return { id, name: template?.name ?? null, keys: presentKeys(keys, targets.of(user.tenant_uuid), link) };
}

/** One key of the unified view. Raises not_found where the position is empty. */
export async function presentUserKey(reading: Reading, user: UserRow, position: number, link: Link) {
  const key = (await unifiedKeys(reading, user)).find((one) => one.position === position);
  if (key === undefined) {
    const template_id = user.func_key_template_id === null ? user.private_template_id : null;
    return refuse('not_found', '', { resource: 'FuncKey', ids: { template_id, position } });
  }
  const targets = await reading.store.targets([user.tenant_uuid], referencesOf(key.destination));
  return presentKey(key, targets.of(user.tenant_uuid), link);
}

/** Replaces a user's own keys. Raises key_locked for positions that his template locks. */
export async function replaceUserKeys(work: Work, user: UserRow, input: TemplateInput): Promise<void> {
  const keys = await checkedUserKeys(work, user, input.keys);
  await replaceKeys(work, await ownTemplate(work, user), { name: input.name, keys }, input);
}

/** Checks own keys of a user as they are checked before they replace his. Raises key_locked for positions that his template locks. */
export async function checkedUserKeys(
  reading: Pick<Reading, 'store'>,
  user: UserRow,
  keys: TemplateInput['keys'],
): Promise<NewKey[]> {
  refuseAll(await lockedFaults(reading, user, [...keys.keys()], (position) => ['keys', String(position)]));
  return checkedKeys(reading, { tenant_uuid: user.tenant_uuid, owner: user }, keys);
}

/** Creates or replaces one own key of a user. Raises key_locked where his template locks the position. */
export async function putUserKey(work: Work, user: UserRow, position: number, input: KeyInput): Promise<void> {
  refuseAll(await lockedFaults(work, user, [position], () => ['position']));
  await putKey(work, await ownTemplate(work, user), user, position, input);
}

/** Removes one own key; an inherited one below it shows again. Raises not_found where the user has no own key there. */
export async function removeUserKey(work: Work, user: UserRow, position: number): Promise<void> {
  await removeKey(work, await ownTemplate(work, user), position);
}

/** Gives users a template, or takes it from them (null). User and template must be of one tenant. */
export async function assignTemplate(
  work: Work,
  users: readonly TemplateHolder[],
  template: TemplateRow | null,
): Promise<void> {
  const changed = users.filter((user) => user.func_key_template_id !== (template?.id ?? null));
  for (const user of changed) {
    if (template !== null && user.tenant_uuid !== template.tenant_uuid) {
      refuse('different_tenants', '', { user: user.tenant_uuid, template: template.tenant_uuid });
    }
    work.audit({
      tenant_uuid: user.tenant_uuid,
      action: 'update',
      resource: 'user_template',
      id: user.uuid,
      before: user.func_key_template_id,
      after: template?.id ?? null,
    });
  }
  const ids = changed.map((user) => user.id);
  await work.store.users.assignTemplate(ids, template?.id ?? null);
  await work.touch.users(ids);
}

/** Gives a user the own keys of another, in place of his own. Locked positions keep the template's key. */
export async function copyUserKeys(work: Work, from: UserRow, to: UserRow): Promise<void> {
  const own = await work.store.keys.of([from.private_template_id]);
  const keys = new Map<number, KeyInput>(
    own.map(({ position, label, blf, locked, destination }) => [position, { label, blf, locked, destination }]),
  );
  const locked = await lockedFaults(work, to, [...keys.keys()], () => []);
  for (const one of locked) keys.delete(Number(one.facts.position));
  await replaceUserKeys(work, to, { name: (await ownTemplate(work, to)).name, keys });
}

async function lockedFaults(
  { store }: Pick<Reading, 'store'>,
  user: UserRow,
  positions: readonly number[],
  path: (position: number) => string[],
): Promise<Fault[]> {
  if (user.func_key_template_id === null) return [];
  const locked = new Set(await store.keys.lockedPositions(user.func_key_template_id));
  const refused = positions.filter((position) => locked.has(position));
  if (refused.length === 0) return [];
  const template = (await store.templates.find(user.func_key_template_id))?.name ?? user.func_key_template_id;
  return refused.map((position) => fault('key_locked', path(position), { position, template }));
}

async function ownTemplate({ store }: Work, user: UserRow): Promise<TemplateRow> {
  const found = await store.templates.find(user.private_template_id);
  if (found === undefined) throw new Error(`user ${user.id} has no private template`);
  return found;
}
