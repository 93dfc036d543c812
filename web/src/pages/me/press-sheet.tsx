import { useMutation } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { api } from '../../api/client.ts';
import type { LayoutSlot } from '../../keys/types.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** A key that is about to be pressed on the real phone: what is saved is pressed, not what is edited. */
export function PressSheet({ slot, dirty, onClose }: { slot: LayoutSlot; dirty: boolean; onClose(): void }) {
  const { t } = useTranslation('me');
  const { position, key, shown } = slot;
  const press = useMutation({
    mutationFn: () =>
      api.POST('/users/{user_id}/funckeys/{position}/press', {
        params: { path: { user_id: 'me', position: String(position) } },
      }),
    onSuccess: onClose,
  });
  const can = key !== null && !dirty;
  return (
    <Sheet
      open
      place="foot"
      onClose={onClose}
      title={t('key', { position })}
      foot={
        <Button look="primary" icon="call" busy={press.isPending} disabled={!can} onClick={() => press.mutate()}>
          {t('press.button')}
        </Button>
      }
    >
      {can ? <p>{t(`press.does.${key.intent}`, { label: shown || key.dial })}</p> : null}
      {key === null && <p className="hint">{t('press.nothing')}</p>}
      {dirty && <Note kind="warn">{t('press.saveFirst')}</Note>}
      {press.error && <ErrorNote error={press.error} />}
    </Sheet>
  );
}
