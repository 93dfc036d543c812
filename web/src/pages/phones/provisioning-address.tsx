import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSession } from '../../api/session.ts';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';

/** Where phones are to be pointed at, so that they come for their files. */
export function ProvisioningAddress() {
  const { t } = useTranslation('phones');
  const { data: session } = useSession();
  const [open, setOpen] = useState(false);
  const url = session?.provisioning_url;
  if (!url) return null;
  return (
    <>
      <Button look="quiet" icon="download" onClick={() => setOpen(true)}>
        {t('address.button')}
      </Button>
      <Sheet
        open={open}
        onClose={() => setOpen(false)}
        place="middle"
        title={t('address.title')}
        note={t('address.note')}
        foot={<CopyButton text={`${url}/`} />}
      >
        <code className="address">{url}/</code>
        <p className="hint">{t('address.text')}</p>
      </Sheet>
    </>
  );
}

/** Puts a text on the clipboard, and says so. */
export function CopyButton({ text }: { text: string }) {
  const { t } = useTranslation('phones');
  const [isDone, setDone] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setDone(true);
  };
  return (
    <Button icon={isDone ? 'check' : 'copy'} onClick={() => void copy()}>
      <span aria-live="polite">{isDone ? t('address.copied') : t('address.copy')}</span>
    </Button>
  );
}
