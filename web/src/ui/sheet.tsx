import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton } from './button.tsx';

interface Props {
  open: boolean;
  onClose(): void;
  title: ReactNode;
  note?: ReactNode;
  /** Beside what it is about (`side`), in the middle, for a question, or at the foot of a telephone's screen. */
  place?: 'side' | 'middle' | 'foot';
  /** Buttons, the consequence last. */
  foot?: ReactNode;
  children: ReactNode;
}

/** A modal sheet: focus stays in it, Escape leaves it, and where the focus was it goes back to. */
export function Sheet({ open, onClose, title, note, place = 'side', foot, children }: Props) {
  const { t } = useTranslation('ui');
  return (
    <Dialog.Root open={open} onOpenChange={(now) => !now && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className="veil" />
        <Dialog.Content className={`sheet ${place}`} {...(note === undefined ? { 'aria-describedby': undefined } : {})}>
          <header className="sheet-head">
            <div className="grow">
              <Dialog.Title asChild>
                <h1>{title}</h1>
              </Dialog.Title>
              {note !== undefined && <Dialog.Description className="hint">{note}</Dialog.Description>}
            </div>
            <Dialog.Close asChild>
              <IconButton icon="close" label={t('close')} />
            </Dialog.Close>
          </header>
          <div className="sheet-body">{children}</div>
          {foot !== undefined && <footer className="sheet-foot">{foot}</footer>}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
