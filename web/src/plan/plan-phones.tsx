import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { DiffSize, FileDiff } from './file-diff.tsx';
import { groupProblems } from './group-problems.ts';
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

/** So many problems are shown until all are asked for. */
const FEW_PROBLEMS = 6;

function Problems({ problems, total }: { problems: Plan['problems']; total: number }) {
  const { t } = useTranslation('plan');
  const [isWhole, setWhole] = useState(false);
  const groups = groupProblems(problems);
  const shown = isWhole ? groups : groups.slice(0, FEW_PROBLEMS);
  return (
    <section aria-labelledby="plan-problems" className="grid gap-2">
      <h2 id="plan-problems">{t('problems.title')}</h2>
      <ul className="plan-problems">
        {shown.map(({ position, code, message, device_ids }) => (
          <li key={`${position} ${code}`}>
            <Icon name="warning" />
            <span className="grow">
              {position !== null && <b>{t('problems.key', { position })} </b>}
              {message}
            </span>
            <span className="dim">
              {device_ids.length === 1 ? (
                <PhoneName id={device_ids[0]!} short />
              ) : (
                t('problems.phones', { count: device_ids.length })
              )}
            </span>
          </li>
        ))}
      </ul>
      {groups.length > shown.length && (
        <button type="button" className="more-link" onClick={() => setWhole(true)}>
          {t('problems.all', { count: groups.length })}
        </button>
      )}
      {total > problems.length && <p className="hint">{t('problems.shown', { shown: problems.length, total })}</p>}
    </section>
  );
}
