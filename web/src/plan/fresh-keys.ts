import { api } from '../api/client.ts';
import { asWritten } from '../keys/as-written.ts';
import type { KeyOwner, Keys } from '../keys/types.ts';

/** Keys of an owner as they are stored now, and who stored them last. */
export interface FreshKeys {
  keys: Keys;
  etag: string | null;
  /** null where the audit does not say, or may not be read. */
  saved: { by: string; at: string } | null;
}

/** Reads the owner's own keys anew. Raises ApiError. */
export async function readFreshKeys(owner: KeyOwner): Promise<FreshKeys> {
  const [{ data, response }, saved] = await Promise.all([readKeys(owner), lastSave(owner).catch(() => null)]);
  const own = Object.entries(data!.keys).filter(([, key]) => owner.kind === 'template' || !key.inherited);
  return {
    keys: Object.fromEntries(own.map(([position, key]) => [position, asWritten(key)])),
    etag: response.headers.get('ETag'),
    saved,
  };
}

function readKeys(owner: KeyOwner) {
  return owner.kind === 'user'
    ? api.GET('/users/{user_id}/funckeys', { params: { path: { user_id: owner.user_id } } })
    : api.GET('/funckeys/templates/{template_id}', { params: { path: { template_id: String(owner.template_id) } } });
}

const RESOURCES = { user: ['user_funckeys', 'user_key', 'user_template'], template: ['template', 'template_key'] };

/** The newest entry of the audit about the owner's keys, whether all were written or one. */
async function lastSave(owner: KeyOwner): Promise<FreshKeys['saved']> {
  const ids = owner.kind === 'user' ? await idsOf(owner.user_id) : [String(owner.template_id)];
  const isMine = (id: string) => ids.includes(id.split('/')[0]!);
  const of = async (resource: string) => {
    const page = { order: 'id', direction: 'desc', limit: 50 } as const;
    const { data } = await api.GET('/audit', { params: { query: { resource, ...page } } });
    return data!.items.find(({ resource_id }) => isMine(resource_id));
  };
  const entries = (await Promise.all(RESOURCES[owner.kind].map(of))).filter((entry) => entry !== undefined);
  const newest = entries.toSorted((one, other) => other.id - one.id)[0];
  return newest === undefined ? null : { by: newest.actor, at: newest.at };
}

/** The audit names users by either. */
async function idsOf(user_id: string): Promise<string[]> {
  const { data } = await api.GET('/users/{user_id}', { params: { path: { user_id } } });
  return [String(data!.id), data!.uuid];
}
