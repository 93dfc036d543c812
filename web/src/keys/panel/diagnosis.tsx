import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ErrorNote } from '../../ui/note.tsx';

/** A user's key as it is saved, followed from end to end when it is asked for: ticks, warnings, and the one thing to do first. */
export function Diagnosis({ user, position }: { user: string; position: number }) {
  const { t } = useTranslation('panel');
  const params = { path: { user_id: user, position: String(position) } };
  const { data, error, isFetching, refetch } = query.useQuery(
    'get',
    '/users/{user_id}/funckeys/{position}/diagnosis',
    { params },
    // Not what was found when it was asked for before: that may be mended.
    { enabled: false, retry: false, gcTime: 0 },
  );
  return (
    <section className="grid gap-2" aria-busy={isFetching}>
      <h3 className="lab">{t('diagnosis.title')}</h3>
      {error && <ErrorNote error={error} />}
      <ul className="steps">
        {data?.steps.map(({ step, ok, found, fix }) => (
          <li key={step + found} className={ok ? 'ok' : 'warn'}>
            <Icon name={ok ? 'check' : 'warning'} />
            <div>
              {found}
              {fix !== undefined && (
                <p className={fix === data.fix ? 'strong' : 'hint'}>{t('diagnosis.fix', { fix })}</p>
              )}
            </div>
          </li>
        ))}
      </ul>
      <p role="status" className="hint">
        {isFetching ? t('diagnosis.running') : data?.ok && t('diagnosis.good')}
      </p>
      <div>
        <Button icon={data ? 'retry' : 'search'} onClick={() => void refetch()} busy={isFetching}>
          {t(data ? 'diagnosis.again' : 'diagnosis.ask')}
        </Button>
      </div>
    </section>
  );
}
