import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/icon.tsx';
import type { Plan } from './plan-sheet.tsx';

/** What a plan comes to, in four figures. Their room is kept while it is being made. */
export function PlanFigures({
  plan,
  changes,
}: {
  plan: Plan | undefined;
  changes?: { label: string; count: number } | undefined;
}) {
  const { t } = useTranslation('plan');
  const counts = plan?.counts;
  return (
    <dl className="sum">
      <Figure label={changes?.label ?? t('figures.moved')} count={changes?.count ?? counts?.keys_moved} />
      <Figure label={t('figures.phones')} count={counts?.devices} />
      <Figure label={t('figures.dropped')} count={counts?.keys_dropped} warns />
      <Figure label={t('figures.problems')} count={counts?.problems} warns />
    </dl>
  );
}

function Figure({ label, count, warns = false }: { label: string; count: number | undefined; warns?: boolean }) {
  const isWarning = warns && count !== undefined && count > 0;
  return (
    <div className={isWarning ? 'w' : ''}>
      <dt>{label}</dt>
      <dd>
        {isWarning && <Icon name="warning" size={18} />}
        {count ?? <span className="dim">–</span>}
      </dd>
    </div>
  );
}
