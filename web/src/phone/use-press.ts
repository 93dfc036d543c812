import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../api/client.ts';
import { usePbxState } from '../api/pbx-state.ts';
import { announce } from '../ui/announce.tsx';

/** Presses a saved key on the real phone of a user (`me`: one's own). */
export function usePress(user_id: string, onDone?: () => void) {
  const { t } = useTranslation('press');
  return useMutation({
    mutationFn: (position: number) =>
      api.POST('/users/{user_id}/funckeys/{position}/press', {
        params: { path: { user_id, position: String(position) } },
      }),
    onSuccess: () => {
      announce(t('done'));
      onDone?.();
    },
  });
}

/** Why no key can be pressed from here; undefined where they can. */
export function useNoPress(): string | undefined {
  const { t } = useTranslation('press');
  const pbx = usePbxState();
  return pbx === undefined || pbx === 'there' ? undefined : t(`off.${pbx}`);
}
