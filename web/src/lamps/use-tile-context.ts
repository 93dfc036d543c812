import { useMutation } from '@tanstack/react-query';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { api, query } from '../api/client.ts';
import { announce } from '../ui/announce.tsx';
import type { Caller } from './caller.ts';
import type { TileContext } from './lamp-tile.tsx';
import { codeOf, type TileAction } from './wall.ts';

/** What tiles can do for who looks at them; `failed` is what the server said of the last call, until `forget`. */
export function useTileContext(caller: Caller | null, isAway: boolean) {
  const { t } = useTranslation('lamps');
  const { data: features } = query.useQuery('get', '/extensions/features', {});
  const pickup = useMemo(() => codeOf(features?.items ?? [], 'pickup'), [features]);
  const uuid = caller?.uuid ?? null;
  const own = caller?.exten ?? null;
  const { mutate, error, reset } = useMutation({
    mutationFn: async ({ exten }: TileAction & { name: string }) => {
      if (uuid === null) return;
      await api.POST('/users/{user_id}/calls', { params: { path: { user_id: uuid } }, body: { exten } });
    },
    onSuccess: (_, { does, name }) => announce(t(`done.${does}`, { name })),
  });
  const off = isAway ? t('off.away') : uuid === null ? t('off.nobody') : undefined;
  const context = useMemo(
    (): TileContext => ({ own, pickup, off, call: (action, name) => mutate({ ...action, name }) }),
    [own, pickup, off, mutate],
  );
  return { context, failed: error, forget: reset };
}
