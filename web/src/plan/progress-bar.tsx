import { useTranslation } from 'react-i18next';
import { PARTS, type Progress } from './progress.ts';

/** How far phones are, as one bar; what its colours say is said again in words by ProgressWords. */
export function ProgressBar({ progress: { counts, total }, label }: { progress: Progress; label: string }) {
  const { t } = useTranslation('jobs');
  const done = counts.fetched;
  return (
    <span
      className="parts-bar"
      role="progressbar"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={total}
      aria-valuenow={done}
      aria-valuetext={t('bar', { done, total })}
    >
      {PARTS.filter((part) => counts[part] > 0).map((part) => (
        <i key={part} className={part} style={{ flexGrow: counts[part] }} />
      ))}
    </span>
  );
}

/** How many phones are where. */
export function ProgressWords({ progress: { counts } }: { progress: Progress }) {
  const { t } = useTranslation('jobs');
  return (
    <span className="parts-words">
      {PARTS.filter((part) => counts[part] > 0).map((part) => (
        <span key={part}>
          <i className={`part ${part}`} aria-hidden="true" />
          {t(`part.${part}`, { count: counts[part] })}
        </span>
      ))}
    </span>
  );
}
