import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { DiffSize, FileDiff } from './file-diff.tsx';
import { PhoneName } from './phone-name.tsx';
import type { Plan } from './plan-sheet.tsx';
import { readDiff } from './unified-diff.ts';

interface More {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  fetchNextPage(): unknown;
}

/** The phones that a plan changes, each with the difference of its files; then what will not work. */
export function PlanPhones({ plan: { counts, devices, problems }, more }: { plan: Plan; more: More }) {
  const { t } = useTranslation('plan');
  return (
    <>
      {problems.length > 0 && <Problems problems={problems} total={counts.problems} />}
      <section aria-labelledby="plan-phones" className="grid gap-2">
        <h2 id="plan-phones">{t('phones.title')}</h2>
        {counts.devices === 0 && <p className="hint">{t('phones.none')}</p>}
        {devices.length > 0 && (
          <ul className="phs">
            {devices.map((device, at) => (
              <PlannedPhone key={device.id} device={device} open={at === 0 || devices.length <= 3} />
            ))}
          </ul>
        )}
      </section>
      {more.hasNextPage && (
        <div className="row justify-center">
          <Button busy={more.isFetchingNextPage} onClick={() => more.fetchNextPage()}>
            {t('phones.more')}
          </Button>
          <span className="hint">{t('phones.shown', { shown: devices.length, total: counts.devices })}</span>
        </div>
      )}
    </>
  );
}

function PlannedPhone({ device, open }: { device: Plan['devices'][number]; open: boolean }) {
  const files = device.files.map(({ name, diff }) => ({ name, diff: readDiff(diff) }));
  return (
    <li>
      <details open={open}>
        <summary>
          <Icon name="next" size={14} />
          <Icon name="phone" />
          <PhoneName id={device.id} mac={device.mac} />
          <span className="grow" />
          {files.map(({ name, diff }) => (
            <DiffSize key={name} diff={diff} />
          ))}
        </summary>
        {files.map(({ name, diff }) => (
          <div key={name} className="grid gap-1">
            <code className="hint">{name}</code>
            <FileDiff name={name} diff={diff} />
          </div>
        ))}
      </details>
    </li>
  );
}

function Problems({ problems, total }: { problems: Plan['problems']; total: number }) {
  const { t } = useTranslation('plan');
  return (
    <section aria-labelledby="plan-problems" className="grid gap-2">
      <h2 id="plan-problems">{t('problems.title')}</h2>
      <ul className="plan-problems">
        {problems.map(({ device_id, position, code, message }) => (
          <li key={`${device_id} ${position} ${code}`}>
            <Icon name="warning" />
            {position !== null && <b>{t('problems.key', { position })}</b>}
            <span className="grow">{message}</span>
            <span className="dim">
              <PhoneName id={device_id} short />
            </span>
          </li>
        ))}
      </ul>
      {total > problems.length && <p className="hint">{t('problems.shown', { shown: problems.length, total })}</p>}
    </section>
  );
}
