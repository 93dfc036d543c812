import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { useNewJob } from '../../plan/use-steps.ts';
import { Button } from '../../ui/button.tsx';
import { Segmented } from '../../ui/choice.tsx';
import { SelectField } from '../../ui/field.tsx';
import { ErrorNote } from '../../ui/note.tsx';
import { Sheet } from '../../ui/sheet.tsx';

type Job = components['schemas']['Job'];
type State = 'behind' | 'failed' | 'never_seen';
const STATES = ['all', 'behind', 'failed', 'never_seen'] as const;

/** Asks which phones are to be told what, says how many these are, and begins the job. */
export function NewJob({ open, onClose, onMade }: { open: boolean; onClose(): void; onMade(job: Job): void }) {
  const { t } = useTranslation('jobs');
  const [kind, setKind] = useState<'synchronize' | 'restart'>('synchronize');
  const [state, setState] = useState<(typeof STATES)[number]>('behind');
  const [vendor, setVendor] = useState('');
  const make = useNewJob();
  const filter = { ...(state === 'all' ? {} : { state: state as State }), ...(vendor === '' ? {} : { vendor }) };
  const count = query.useQuery('get', '/devices', { params: { query: { ...filter, limit: 1 } } }, { enabled: open });
  const models = query.useQuery('get', '/phones/models', {}, { enabled: open, staleTime: Number.POSITIVE_INFINITY });
  const vendors = [...new Set(models.data?.items.map((model) => model.vendor))].sort();
  const phones = count.data?.total;
  const begin = () =>
    make.mutate(
      { kind, filter },
      {
        onSuccess: (job) => {
          onClose();
          onMade(job);
        },
      },
    );
  return (
    <Sheet
      open={open}
      onClose={onClose}
      place="middle"
      title={t('new.title')}
      note={t('new.note')}
      foot={
        <>
          <Button onClick={onClose}>{t('new.back')}</Button>
          <Button look="primary" disabled={!phones} busy={make.isPending} onClick={begin}>
            {t(kind === 'restart' ? 'new.goRestart' : 'new.go', { count: phones ?? 0 })}
          </Button>
        </>
      }
    >
      {make.error && <ErrorNote error={make.error} />}
      <div className="field">
        <span className="lab">{t('new.what')}</span>
        <div>
          <Segmented<typeof kind>
            label={t('new.what')}
            value={kind}
            onChange={setKind}
            options={[
              { value: 'synchronize', label: t('new.synchronize') },
              { value: 'restart', label: t('new.restart') },
            ]}
          />
        </div>
      </div>
      <SelectField
        label={t('new.which')}
        value={state}
        onChange={(value) => setState(value as typeof state)}
        options={STATES.map((value) => ({ value, label: t(`new.${value}`) }))}
      />
      <SelectField
        label={t('new.vendor')}
        value={vendor}
        onChange={setVendor}
        options={[{ value: '', label: t('new.anyVendor') }, ...vendors.map((value) => ({ value, label: value }))]}
      />
    </Sheet>
  );
}
