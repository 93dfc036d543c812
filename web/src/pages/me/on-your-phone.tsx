import { useTranslation } from 'react-i18next';
import type { components } from '../../api/schema.d.ts';
import { Applied, appliedLook } from '../../ui/applied.tsx';

/** Whether the phone has the keys that are saved, and what is in the way. */
export function OnYourPhone({
  applied,
  dirty,
}: {
  applied: components['schemas']['Applied'] | undefined;
  dirty: boolean;
}) {
  const { t } = useTranslation('me');
  if (dirty) return <span className="applied way">{t('unsaved')}</span>;
  if (applied === undefined) return <span />;
  return <Applied look={appliedLook(applied)} words={t(`applied.${appliedLook(applied)}`)} />;
}
