import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import type { components } from '../../api/schema.d.ts';
import { useJobName } from '../../plan/job-name.tsx';
import { progressOfJob } from '../../plan/progress.ts';
import { ProgressBar } from '../../plan/progress-bar.tsx';
import { Page } from '../../shell/page.tsx';
import { actorName } from '../../ui/actor.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/choice.tsx';
import { type Column, DataTable } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/note.tsx';
import { When } from '../../ui/when.tsx';
import { JobState } from './job-state.tsx';
import { NewJob } from './new-job.tsx';

type Job = components['schemas']['Job'];

const FILTERS = ['all', 'running', 'paused', 'done', 'cancelled'] as const;

/** All jobs of the last 30 days, the newest first. */
export default function Jobs() {
  const { t } = useTranslation('jobs');
  const [, go] = useLocation();
  const [state, setState] = useState<(typeof FILTERS)[number]>('all');
  const [total, setTotal] = useState<number>();
  const [isNew, setNew] = useState(false);
  return (
    <Page
      title={t('title')}
      note={total !== undefined && t('count', { count: total })}
      actions={
        <Button look="primary" icon="retry" onClick={() => setNew(true)}>
          {t('new.button')}
        </Button>
      }
    >
      <div className="tools">
        <Chips<(typeof FILTERS)[number]>
          label={t('filter.label')}
          value={state}
          onChange={setState}
          options={FILTERS.map((value) => ({ value, label: value === 'all' ? t('filter.all') : t(`state.${value}`) }))}
        />
      </div>
      <div className="list-body">
        <DataTable<Job>
          label={t('title')}
          path="/jobs"
          filters={{ state: state === 'all' ? undefined : state }}
          initialOrder={{ order: 'created_at', direction: 'desc' }}
          columns={useColumns()}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go(`/jobs/${id}`)}
          onTotal={setTotal}
          empty={
            <EmptyState icon="job" title={t('empty.title')}>
              {t('empty.text')}
            </EmptyState>
          }
        />
      </div>
      <NewJob open={isNew} onClose={() => setNew(false)} onMade={({ id }) => go(`/jobs/${id}`)} />
    </Page>
  );
}

function useColumns(): Column<Job>[] {
  const { t } = useTranslation('jobs');
  return [
    { id: 'state', header: t('column.state'), width: '110px', order: 'state', cell: (job) => <JobState job={job} /> },
    {
      id: 'what',
      header: t('column.what'),
      width: 'minmax(140px, 2fr)',
      cell: (job) => <JobName job={job} />,
    },
    { id: 'phones', header: t('column.phones'), width: '70px', align: 'end', cell: ({ counts }) => counts.total },
    { id: 'progress', header: t('column.progress'), width: 'minmax(90px, 200px)', cell: (job) => <Bar job={job} /> },
    {
      id: 'by',
      header: t('column.by'),
      width: 'minmax(80px, 1fr)',
      wide: true,
      cell: ({ actor }) => <bdi className="mid">{actorName(actor)}</bdi>,
    },
    {
      id: 'at',
      header: t('column.at'),
      width: '90px',
      order: 'created_at',
      wide: true,
      cell: ({ created_at }) => <When at={created_at} />,
    },
  ];
}

function JobName({ job }: { job: Job }) {
  return <bdi className="strong">{useJobName(job)}</bdi>;
}

function Bar({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  return (
    <span className="job-cell">
      <ProgressBar progress={progressOfJob(job, Date.now())} label={t('column.progress')} />
    </span>
  );
}
