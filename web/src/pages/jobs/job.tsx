import { useTranslation } from 'react-i18next';
import { useLocation, useParams } from 'wouter';
import { ApiError } from '../../api/api-error.ts';
import { query } from '../../api/client.ts';
import type { components } from '../../api/schema.d.ts';
import { useJobName } from '../../plan/job-name.tsx';
import { progressOfJob } from '../../plan/progress.ts';
import { ProgressBar, ProgressWords } from '../../plan/progress-bar.tsx';
import { useJobStep, useNewJob } from '../../plan/use-steps.ts';
import { useTick } from '../../plan/use-tick.ts';
import { Page } from '../../shell/page.tsx';
import { actorName } from '../../ui/actor.ts';
import { Button } from '../../ui/button.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import { EmptyState, ErrorNote } from '../../ui/note.tsx';
import { When } from '../../ui/when.tsx';
import { type Device, useDeviceColumns } from '../phones/device-columns.tsx';
import { JobState } from './job-state.tsx';

type Job = components['schemas']['Job'];

/** One job: how far it is, what can be done with it, and its phones. */
export default function JobPage() {
  const { t } = useTranslation('jobs');
  const { uuid } = useParams<{ uuid: string }>();
  const { data, error } = query.useQuery('get', '/jobs/{uuid}', { params: { path: { uuid } } });
  const parent = { href: '/jobs', label: t('title') };
  if (data) return <Shown job={data} parent={parent} />;
  const isGone = error instanceof ApiError && error.status === 404;
  return (
    <Page title={t('title')} parent={parent}>
      <div className="list-body">
        {error && (isGone ? <p className="hint">{t('one.gone')}</p> : <ErrorNote error={error} />)}
      </div>
    </Page>
  );
}

function Shown({ job, parent }: { job: Job; parent: { href: string; label: string } }) {
  const { t } = useTranslation('jobs');
  const [, go] = useLocation();
  const name = useJobName(job);
  const progress = progressOfJob(job, useTick(15_000));
  return (
    <Page
      title={t('to', { name, count: job.counts.total })}
      parent={parent}
      note={<JobState job={job} />}
      actions={<Steps job={job} />}
    >
      <div className="list-body gap-3">
        <div className="card grid gap-3 p-4">
          <div className="flex">
            <ProgressBar progress={progress} label={t('column.progress')} />
          </div>
          <ProgressWords progress={progress} />
          <p className="hint flex flex-wrap gap-x-4">
            <span>
              {t('one.by')} <bdi>{actorName(job.actor)}</bdi>
            </span>
            <span>
              {t('one.began')} <When at={job.created_at} />
            </span>
            {job.ended_at && (
              <span>
                {t('one.ended')} <When at={job.ended_at} />
              </span>
            )}
          </p>
        </div>
        <DataTable<Device>
          label={t('one.phones')}
          path="/devices"
          filters={{ job_id: job.id }}
          initialOrder={{ order: 'mac', direction: 'asc' }}
          columns={useDeviceColumns()}
          rowKey={({ id }) => id}
          onOpen={({ id }) => go(`/phones?device=${id}`)}
          empty={
            <EmptyState icon="phone" title={t('one.noPhones')}>
              {t('one.noPhonesText')}
            </EmptyState>
          }
        />
      </div>
    </Page>
  );
}

function Steps({ job: { id, state, counts } }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const [, go] = useLocation();
  const step = useJobStep(id);
  const tell = useNewJob();
  const error = step.error ?? tell.error;
  const isOpen = state === 'running' || state === 'paused';
  return (
    <>
      {error && <ErrorNote error={error} />}
      {!isOpen && counts.behind + counts.failed > 0 && (
        <Button
          icon="retry"
          busy={tell.isPending}
          onClick={() =>
            tell.mutate(
              { kind: 'synchronize', filter: { state: 'behind', job_id: id } },
              { onSuccess: (made) => go(`/jobs/${made.id}`) },
            )
          }
        >
          {t('tellAgain')}
        </Button>
      )}
      {isOpen && (
        <Button look="danger" busy={step.isPending} onClick={() => step.mutate('cancel')}>
          {t('cancel')}
        </Button>
      )}
      {state === 'running' && (
        <Button icon="pause" busy={step.isPending} onClick={() => step.mutate('pause')}>
          {t('pause')}
        </Button>
      )}
      {state === 'paused' && (
        <Button look="primary" icon="play" busy={step.isPending} onClick={() => step.mutate('resume')}>
          {t('resume')}
        </Button>
      )}
    </>
  );
}
