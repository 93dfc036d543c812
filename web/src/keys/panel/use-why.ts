import { query } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { useOwnerKeys } from '../owner-keys.ts';
import type { KeyOwner } from '../types.ts';
import type { Claim } from './key-stack.ts';

type Changed = components['schemas']['WhyStep']['changed'];

/** What the server knows of a key as it is saved: who set what wants the button, and how many put their own in its place. */
export interface SavedWhy {
  changed(from: Claim['from']): Changed | undefined;
  overriding: number;
}

/** Asks why a saved key is where it is. A position without one has no answer. */
export function useWhy(owner: KeyOwner, position: number): SavedWhy {
  const isUser = owner.kind === 'user';
  const { data: saved } = useOwnerKeys(owner);
  const isSaved = (saved?.own[position] ?? saved?.inherited[position]) !== undefined;
  const ofUser = query.useQuery(
    'get',
    '/users/{user_id}/funckeys/{position}/why',
    { params: { path: { user_id: isUser ? owner.user_id : '', position: String(position) } } },
    { enabled: isUser && isSaved, retry: false },
  );
  const ofTemplate = query.useQuery(
    'get',
    '/funckeys/templates/{template_id}/{position}/why',
    { params: { path: { template_id: isUser ? '' : String(owner.template_id), position: String(position) } } },
    { enabled: !isUser && isSaved, retry: false },
  );
  const stack = (isUser ? ofUser : ofTemplate).data?.stack ?? [];
  return {
    changed: (from) => stack.find(({ source }) => source === from)?.changed,
    overriding: ofTemplate.data?.users_overriding ?? 0,
  };
}
