import { useQueries } from '@tanstack/react-query';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { query } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';
import { announce } from '../ui/announce.tsx';
import { Button, IconButton } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Menu } from '../ui/menu.tsx';
import { ErrorNote } from '../ui/note.tsx';
import { useWhy } from '../ui/why.ts';
import { dismiss, type Followed, noteRunningJob, useStrip } from './followed.ts';
import { useJobName } from './job-name.tsx';
import { NEWEST_JOBS } from './newest-jobs.ts';
import { type Progress, progressOfJob, progressOfPhones } from './progress.ts';
import { ProgressBar, ProgressWords } from './progress-bar.tsx';
import { useJobStep, useNewJob } from './use-steps.ts';
import { useTick } from './use-tick.ts';

type Job = components['schemas']['Job'];

const isOpen = ({ state }: Job) => state === 'running' || state === 'paused';

/** At the foot of every page: the newest save or job whose phones are on their way, until it is dismissed. */
export function JobStrip() {
  const { t } = useTranslation('jobs');
  const strip = useStrip();
  const { data } = query.useQuery('get', '/jobs', NEWEST_JOBS, { retry: false });
  const jobs = data?.items ?? [];
  useEffect(() => {
    for (const job of data?.items ?? []) if (isOpen(job)) noteRunningJob(job.id);
  }, [data]);
  const shown = jobs.filter(({ id }) => strip.jobs.includes(id) && !strip.dismissed.includes(id));
  const items: { id: string; at: number; show: ReactNode }[] = [
    ...shown.map((job) => ({ id: job.id, at: Date.parse(job.created_at), show: <JobItem job={job} /> })),
    ...strip.saves.map((save) => ({ id: save.id, at: save.at, show: <SaveItem save={save} jobs={shown} /> })),
  ];
  const [newest, ...others] = items.toSorted((one, other) => other.at - one.at);
  if (newest === undefined) return null;
  return (
    <section className="strip" aria-label={t('strip')}>
      {/* Of its own for each, so that what is announced is of one alone. */}
      <div key={newest.id} className="strip-item">
        {newest.show}
      </div>
      {others.length > 0 && <Link href="/jobs">{t('others', { count: others.length })}</Link>}
      <IconButton icon="close" label={t('dismiss')} onClick={() => dismiss(newest.id)} />
    </section>
  );
}

/** A job: many phones. */
function JobItem({ job }: { job: Job }) {
  const { t } = useTranslation('jobs');
  const progress = progressOfJob(job, useTick(isOpen(job) ? null : 15_000));
  const name = useJobName(job);
  const step = useJobStep(job.id);
  const tell = useNewJob();
  const isTrouble = progress.phase === 'trouble' && job.counts.behind + job.counts.failed > 0;
  return (
    <Item
      name={t('to', { name, count: progress.total })}
      progress={progress}
      isPaused={job.state === 'paused'}
      error={step.error ?? tell.error}
      open={<Link href={`/jobs/${job.id}`}>{t('open')}</Link>}
    >
      {job.state === 'running' && (
        <Button look="quiet" busy={step.isPending} onClick={() => step.mutate('pause')}>
          {t('pause')}
        </Button>
      )}
      {job.state === 'paused' && (
        <Button busy={step.isPending} onClick={() => step.mutate('resume')}>
          {t('resume')}
        </Button>
      )}
      {isTrouble && (
        <Button
          icon="retry"
          busy={tell.isPending}
          onClick={() => tell.mutate({ kind: 'synchronize', filter: { state: 'behind', job_id: job.id } })}
        >
          {t('tellAgain')}
        </Button>
      )}
      {isOpen(job) && (
        <Menu items={[{ label: t('cancel'), icon: 'close', danger: true, onSelect: () => step.mutate('cancel') }]}>
          <IconButton icon="more" label={t('more')} />
        </Menu>
      )}
    </Item>
  );
}

/** A save of few phones, each followed by its own state. */
function SaveItem({ save: { id, name, device_ids }, jobs }: { save: Followed; jobs: readonly Job[] }) {
  const { t } = useTranslation('jobs');
  const why = useWhy();
  const tell = useNewJob();
  const results = useQueries({
    queries: device_ids.map((device_id) =>
      query.queryOptions('get', '/devices/{device_id}', { params: { path: { device_id } } }, { retry: false }),
    ),
  });
  const phones = results.flatMap(({ data }) => data ?? []);
  // The server made a job of it after all, for more phones were looked at: that says the same, and more.
  const isJob = phones.some(({ applied }) => jobs.some((job) => job.id === applied.job_id && job.kind === 'publish'));
  useEffect(() => {
    if (isJob) dismiss(id);
  }, [isJob, id]);
  const progress = progressOfPhones(phones.map(({ applied }) => applied));
  if (phones.length === 0 || isJob) return <p className="grow">{t('savedName', { name })}</p>;
  const late = phones.filter(({ applied: { state } }) => state === 'behind' || state === 'failed');
  return (
    <Item
      name={t('to', { name, count: phones.length })}
      progress={progress}
      error={tell.error}
      why={progress.phase === 'trouble' && late[0] ? why(late[0].applied) : null}
      open={
        <Link href={`/phones?device=${(late[0] ?? phones[0])!.id}`}>{t('openPhones', { count: phones.length })}</Link>
      }
    >
      {progress.phase === 'trouble' && late.length > 0 && (
        <Button
          icon="retry"
          busy={tell.isPending}
          onClick={() => tell.mutate({ kind: 'synchronize', device_ids: late.map((phone) => phone.id) })}
        >
          {t('tellAgain')}
        </Button>
      )}
    </Item>
  );
}

interface ItemProps {
  name: string;
  progress: Progress;
  isPaused?: boolean;
  /** Why the first of those that do not come does not. */
  why?: string | null | undefined;
  /** What was asked for could not be done. */
  error: unknown;
  open: ReactNode;
  children: ReactNode;
}

function Item({ name, progress, isPaused = false, why, error, open, children }: ItemProps) {
  const { t } = useTranslation('jobs');
  useAnnounced(name, progress);
  return (
    <>
      <div className="strip-what">
        <b className="row">
          {progress.phase === 'done' && <Icon name="check" />}
          <bdi>{name}</bdi>
          {isPaused && <span className="dim">{t('state.paused')}</span>}
        </b>
        <ProgressBar progress={progress} label={name} />
        <ProgressWords progress={progress} />
        {error !== null ? <ErrorNote error={error} /> : why && <span className="hint cut">{why}</span>}
      </div>
      {children}
      {open}
    </>
  );
}

/** The end and a failure are read out, once each; the start is by whoever saves. */
function useAnnounced(name: string, { phase, total, counts }: Progress): void {
  const { t } = useTranslation('jobs');
  const before = useRef(phase);
  useEffect(() => {
    if (phase === before.current) return;
    before.current = phase;
    if (phase === 'done') announce(t('announce.done', { name }));
    if (phase === 'trouble') announce(t('announce.trouble', { name, done: counts.fetched, count: total }));
  }, [phase, name, counts.fetched, total, t]);
}
