import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { When } from '../../ui/when.tsx';
import type { Device } from './device-columns.tsx';
import { type Step, stepsOf } from './device-steps.ts';

/** The four steps of a phone to its newest keys, each with its time. */
export function DeviceTimeline({ device }: { device: Device }) {
  const { t } = useTranslation('phones');
  const { applied, provisioning } = device;
  const says: Record<Step['name'], ReactNode> = {
    saved: applied.job_id && <Link href={`/jobs/${applied.job_id}`}>{t('step.job')}</Link>,
    compiled: null,
    notified: applied.attempts > 1 ? t('step.attempts', { count: applied.attempts }) : null,
    fetched: provisioning.last_fetch?.file ? <code>{provisioning.last_fetch.file}</code> : null,
  };
  return (
    <ol className="timeline">
      {stepsOf(applied).map(({ name, state, at }) => (
        <li key={name} className={state}>
          <i className="dot" aria-hidden="true" />
          <div>
            <b>{t(`step.${state === 'done' ? name : `${state}.${name}`}`)}</b>{' '}
            {at && (
              <span className="dim">
                <When at={at} />
              </span>
            )}
            {says[name] && state !== 'todo' && <p className="hint">{says[name]}</p>}
            {name === 'fetched' && state !== 'done' && applied.next_attempt_at && applied.attempts > 0 && (
              <p className="hint">
                {t('step.again')} <When at={applied.next_attempt_at} />
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
