import { useQuery } from '@tanstack/react-query';
import { api, query } from '../api/client.ts';
import { asWritten } from './as-written.ts';
import type { DraftKey, KeyOwner, Keys, StoredKey } from './types.ts';

/** Keys as they are saved: what is edited, and what it was read as. */
export interface OwnerKeys {
  own: Keys;
  /** What a user has from his template; none for a template. */
  inherited: Keys;
  etag: string | null;
  /** As they are read, with what their targets are called. */
  read: readonly StoredKey[];
}

/** Reads the keys of a user or a template. Read again when the live stream tells that they have changed. */
export function useOwnerKeys(owner: KeyOwner) {
  return useQuery({
    queryKey: ['keys', pathOf(owner), owner],
    queryFn: ({ signal }) => readKeys(owner, signal),
  });
}

const pathOf = ({ kind }: KeyOwner) =>
  kind === 'user' ? '/users/{user_id}/funckeys' : '/funckeys/templates/{template_id}';

async function readKeys(owner: KeyOwner, signal: AbortSignal): Promise<OwnerKeys> {
  const { data, response } = await get(owner, signal);
  const all = Object.entries(data!.keys);
  const isOwn = ({ inherited }: StoredKey) => owner.kind === 'template' || !inherited;
  return {
    own: written(all.filter(([, key]) => isOwn(key))),
    inherited: written(all.filter(([, key]) => !isOwn(key))),
    etag: response.headers.get('ETag'),
    read: all.map(([, key]) => key),
  };
}

function get(owner: KeyOwner, signal: AbortSignal) {
  return owner.kind === 'user'
    ? api.GET('/users/{user_id}/funckeys', { params: { path: { user_id: owner.user_id } }, signal })
    : api.GET('/funckeys/templates/{template_id}', {
        params: { path: { template_id: String(owner.template_id) } },
        signal,
      });
}

function written(keys: readonly [string, StoredKey][]): Record<number, DraftKey> {
  return Object.fromEntries(keys.map(([position, key]) => [Number(position), asWritten(key)]));
}

/** The template of a user; null where he has none, undefined until it is read. */
export function useTemplateOf(
  owner: KeyOwner,
): { id: number; name: string; keys: Record<string, StoredKey> } | null | undefined {
  const isUser = owner.kind === 'user';
  const { data: assigned } = query.useQuery(
    'get',
    '/users/{user_id}/funckeys/templates',
    { params: { path: { user_id: isUser ? owner.user_id : '' } } },
    { enabled: isUser },
  );
  const id = assigned?.items[0]?.template_id;
  const { data } = query.useQuery(
    'get',
    '/funckeys/templates/{template_id}',
    { params: { path: { template_id: String(id) } } },
    { enabled: id !== undefined },
  );
  if (!isUser || assigned?.total === 0) return null;
  return data === undefined ? undefined : { id: data.id, name: data.name ?? '', keys: data.keys };
}
