import { useEffect } from 'react';
import { query } from '../api/client.ts';
import { lampState, noteLamps } from '../api/lamps.ts';
import type { KeyOwner, PhoneLayout } from './types.ts';

/** Lamps that are read at once where keys of a draft show others than the saved ones. */
const MOST = 1000;

/** Reads what the lamps beside the keys show; from then on the live stream tells. */
export function useKeyLamps(owner: KeyOwner, layout: PhoneLayout | undefined): void {
  const isUser = owner.kind === 'user';
  const params = { path: { user_id: isUser ? owner.user_id : '' } };
  const saved = query.useQuery('get', '/users/{user_id}/lamps', { params }, { enabled: isUser });
  const isMissing = layout?.slots.some(({ lamp }) => lamp?.id != null && lampState(lamp.id) === undefined);
  const others = query.useQuery(
    'get',
    '/lamps',
    { params: { query: { limit: MOST } } },
    { enabled: isMissing === true && !(isUser && saved.isPending) },
  );
  useEffect(() => {
    noteLamps(saved.data?.items ?? []);
    // A lamp whose owner has no number has no id, and no key shows it.
    noteLamps((others.data?.items ?? []).flatMap(({ id, state }) => (id === null ? [] : [{ id, state }])));
  }, [saved.data, others.data]);
}
