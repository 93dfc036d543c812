import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from './announce.tsx';
import { Button } from './button.tsx';

/** One line to be copied: an address, a token. */
export function CopyLine({ label, text }: { label: string; text: string }) {
  const { t } = useTranslation('ui');
  const [isCopied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(text);
    setCopied(true);
    announce(t('copied'));
  };
  return (
    <div className="input copy-line">
      <input readOnly aria-label={label} value={text} className="mono" onFocus={(event) => event.target.select()} />
      <Button look="quiet" icon={isCopied ? 'check' : 'copy'} onClick={() => void copy()}>
        {t(isCopied ? 'copied' : 'copy')}
      </Button>
    </div>
  );
}
