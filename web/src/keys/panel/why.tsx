import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import type { DraftKey, KeyOwner } from '../types.ts';

interface Props {
  owner: KeyOwner;
  position: number;
  own: DraftKey | undefined;
  /** Clears the own key, so that the template's shows again. */
  onUseTemplate: (() => void) | undefined;
}

/** Why a key is here, and whether its lamp tells the truth: of the key as it is saved. */
export function Why({ owner, position }: Props) {
  const { t } = useTranslation('panel');
  return (
    <details className="why">
      <summary>
        <Icon name="next" />
        <span className="grow">{t('why.title')}</span>
      </summary>
      {owner.kind === 'user' && <Diagnosis user={owner.user_id} position={position} />}
    </details>
  );
}

/** A key followed from end to end when it is asked for: ticks, warnings, and the one thing to do. */
function Diagnosis({ user, position }: { user: string; position: number }) {
  const { t } = useTranslation('panel');
  const params = { path: { user_id: user, position: String(position) } };
  const { data, error, isFetching, refetch } = query.useQuery(
    'get',
    '/users/{user_id}/funckeys/{position}/diagnosis',
    { params },
    { enabled: false, retry: false },
  );
  return (
    <section className="grid gap-2" aria-busy={isFetching}>
      <h3 className="lab">{t('diagnosis.title')}</h3>
      {error && <ErrorNote error={error} />}
      <ul className="steps">
        {data?.steps.map(({ step, ok, found, fix }) => (
          <li key={step + found} className={ok ? 'ok' : 'warn'}>
            <Icon name={ok ? 'check' : 'warning'} />
            <span>
              {found}
              {fix !== undefined && <b>{t('diagnosis.fix', { fix })}</b>}
            </span>
          </li>
        ))}
      </ul>
      <p role="status" className="hint">
        {isFetching ? t('diagnosis.running') : data?.ok && t('diagnosis.good')}
      </p>
      <div>
        <Button icon="search" onClick={() => void refetch()} busy={isFetching}>
          {t(data ? 'diagnosis.again' : 'diagnosis.ask')}
        </Button>
      </div>
    </section>
  );
}
