import { useTranslation } from 'react-i18next';
import { useNewJob } from '../../plan/use-steps.ts';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/note.tsx';

/** What can be done with ticked phones. */
export function BulkBar({ ids, onDone }: { ids: string[]; onDone(): void }) {
  const { t } = useTranslation('phones');
  const make = useNewJob();
  const tell = (kind: 'synchronize' | 'restart') => make.mutate({ kind, device_ids: ids }, { onSuccess: onDone });
  return (
    <div className="bulk" role="region" aria-label={t('bulk.label')}>
      <b className="grow">{t('bulk.count', { count: ids.length })}</b>
      {make.error && <ErrorNote error={make.error} />}
      <Button look="quiet" onClick={onDone}>
        {t('bulk.none')}
      </Button>
      <Button busy={make.isPending} onClick={() => tell('restart')}>
        {t('restart')}
      </Button>
      <Button icon="retry" busy={make.isPending} onClick={() => tell('synchronize')}>
        {t('tellAgain')}
      </Button>
    </div>
  );
}
