import { useTranslation } from 'react-i18next';
import type { LayoutSlot } from '../../keys/types.ts';
import { useSlotLamp } from '../../phone/slot-button.tsx';
import { usePress } from '../../phone/use-press.ts';
import { whatPress } from '../../phone/what-press.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote, Note } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** A key that is about to be pressed on the real phone: what is saved is pressed, not what is edited. */
export function PressSheet({ slot, dirty, onClose }: { slot: LayoutSlot; dirty: boolean; onClose(): void }) {
  const { t } = useTranslation('me');
  const press = usePress('me', onClose);
  const deed = whatPress(slot, useSlotLamp(slot, 'live'));
  return (
    <Sheet
      open
      place="foot"
      onClose={onClose}
      title={t('key', { position: slot.position })}
      foot={
        <Button
          look="primary"
          icon="call"
          busy={press.isPending}
          disabled={dirty || deed === 'nothing'}
          onClick={() => press.mutate(slot.position)}
        >
          {t('press.button')}
        </Button>
      }
    >
      {dirty ? (
        <Note kind="warn">{t('press.saveFirst')}</Note>
      ) : (
        <p>{t(`press.does.${deed}`, { label: slot.shown })}</p>
      )}
      {press.error && <ErrorNote error={press.error} />}
    </Sheet>
  );
}
