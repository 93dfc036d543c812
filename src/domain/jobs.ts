import { z } from 'zod';
import { fault, refuse, refuseAll } from '../contract/errors.ts';
import { listOf, text } from '../contract/fields.ts';
import { PHONE_STATES } from '../contract/words.ts';
import type { Pbx } from './pbx/port.ts';
import type { JobProgress, JobRow, PushPlace, PushRow } from './phone-rows.ts';
import type { Store } from './ports.ts';
import { type Change, type Reading, visible, type Work } from './work.ts';

/** How long a job that has ended is listed. */
const JOB_KEPT_MS = 30 * 24 * 60 * 60 * 1000;

/** Puts a job down that begins, and forgets those that ended long ago. */
export async function beginJob(
  store: Store,
  {
    id = crypto.randomUUID(),
    tenant,
    now,
    ...about
  }: Pick<JobRow, 'kind' | 'subject' | 'actor' | 'total'> & { id?: string; tenant: string; now: number },
): Promise<JobRow> {
  const begun = { state: 'running', changed: 0, created_at: now, ended_at: null } as const;
  const job: JobRow = { id, tenant_uuid: tenant, ...about, ...begun };
  await store.jobs.insert(job);
  await store.jobs.forget(now - JOB_KEPT_MS);
  return job;
}

/** What a job of these changes is about: the first, and how many there are beside it. */
export function subjectOf(changes: readonly Change[]): string {
  const [first, ...others] = changes;
  if (first === undefined) return 'settings of the server';
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return `${first.action} ${first.resource.replaceAll('_', ' ')} ${first.id}${more}`;
}

/** Ends the jobs that have nothing left to do, and gives their ids; then those that ended long ago are forgotten. */
export async function endJobs(store: Store, now: number): Promise<string[]> {
  const ended = await store.jobs.finish(now);
  if (ended.length > 0) await store.jobs.forget(now - JOB_KEPT_MS);
  return ended;
}

/** A job by id. Raises not_found. */
export async function getJob(reading: Reading, id: string): Promise<JobRow> {
  return visible(reading, await reading.store.jobs.find(id), 'Job', { id });
}

/** Jobs as the API sends them, with how far they are. */
export async function presentJobs(store: Store, jobs: readonly JobRow[]) {
  const progress = await store.jobs.progress(jobs.map(({ id }) => id));
  return jobs.map((job, index) => presentJob(job, progress[index]!));
}

function presentJob(job: JobRow, { waiting, to_tell, phones }: JobProgress) {
  const { id, tenant_uuid, kind, subject, actor, state, total, changed } = job;
  // Whose files are made leaves the one for the other, so that it never goes back.
  const left = waiting + to_tell;
  return {
    id,
    tenant_uuid,
    kind,
    subject,
    actor,
    state,
    created_at: new Date(job.created_at).toISOString(),
    ended_at: job.ended_at === null ? null : new Date(job.ended_at).toISOString(),
    counts: {
      total,
      /** Files still to be made. */
      waiting,
      changed,
      to_tell,
      fetched: phones.current ?? 0,
      behind: phones.behind ?? 0,
      never_seen: phones.never_seen ?? 0,
      failed: phones.failed ?? 0,
    },
    progress: total === 0 ? 1 : Math.round((1 - left / total) * 1000) / 1000,
  };
}

/** The body of a job that tells phones: those that are named, or all that the filter leaves. */
export const jobSchema = z
  .object({
    kind: z.enum(['synchronize', 'restart']),
    device_ids: listOf(text(32, 32), 10_000).optional(),
    filter: z
      .object({
        state: z.enum(PHONE_STATES).optional(),
        vendor: text(40, 1).optional(),
        model: text(40, 1).optional(),
        job_id: text(36, 36).optional(),
      })
      .optional()
      .meta({ description: 'All phones of the tenant that fit; `{}` is every phone' }),
  })
  .meta({ id: 'JobInput' });
export type JobInput = z.output<typeof jobSchema>;

/**
 * Makes a job that tells phones to read their files again, changed or not. Raises required, unusable, reference_not_found, no_pbx.
 */
export async function createJob(
  work: Work,
  input: JobInput,
  { actor, pbx }: { actor: string; pbx: Pick<Pbx, 'status'> },
): Promise<JobRow> {
  const { store, now, audit, scope } = work;
  const { kind } = input;
  const id = crypto.randomUUID();
  const total = await queuePhones(work, input, {
    pbx,
    place: newPlace({ now, job_id: id, reboot: kind === 'restart' }),
  });
  const job = await beginJob(store, { id, tenant: scope.tenant, kind, subject: `${kind} phones`, actor, total, now });
  await store.devices.expectAgain(id);
  audit({ tenant_uuid: scope.tenant, action: 'create', resource: 'job', id, after: input });
  return job;
}

/** Gives how many there are. */
async function queuePhones(
  work: Work,
  { device_ids, filter }: JobInput,
  { pbx, place }: { pbx: Pick<Pbx, 'status'>; place: PushPlace },
): Promise<number> {
  const { store, scope } = work;
  if (device_ids === undefined) {
    if (filter === undefined) return refuse('required', 'device_ids');
    if (pbx.status(scope.tenant) === 'none') return refuse('no_pbx');
    return store.pushes.addAll({ tenants: [scope.tenant], filters: givenIn(filter) }, place);
  }
  if (filter !== undefined)
    refuse('unusable', 'filter', { hint: 'must be left out where device_ids names the phones' });
  const named = await namedDevices(work, device_ids);
  const reachable = named.filter((one) => pbx.status(one.tenant_uuid) !== 'none');
  if (named.length > 0 && reachable.length === 0) refuse('no_pbx');
  await store.pushes.add(reachable.map(({ id, tenant_uuid }) => ({ device_id: id, tenant_uuid, ...place })));
  return reachable.length;
}

function givenIn(filter: NonNullable<JobInput['filter']>): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));
}

async function namedDevices({ store, scope }: Work, ids: readonly string[]) {
  const found = new Map((await store.devices.byIds(ids)).map((device) => [device.id, device]));
  const isOurs = (id: string) => scope.visible.includes(found.get(id)?.tenant_uuid ?? '');
  refuseAll(
    ids.flatMap((id, index) =>
      isOurs(id)
        ? []
        : [fault('reference_not_found', `device_ids.${index}`, { field: 'device_ids', resource: 'Device', id })],
    ),
  );
  return [...found.values()];
}

function newPlace({ now, job_id, reboot }: { now: number; job_id: string | null; reboot: boolean }): PushPlace {
  return { job_id, event: reboot ? 'reboot' : 'reread', queued_at: now, attempts: 0, next_at: now };
}

/** A phone's place in the queue of those that are told. */
export function pushOf(
  { id, tenant_uuid }: { id: string; tenant_uuid: string },
  about: { now: number; job_id: string | null; reboot: boolean },
): PushRow {
  return { device_id: id, tenant_uuid, ...newPlace(about) };
}

const STEPS = {
  pause: { from: ['running'], to: 'paused' },
  resume: { from: ['paused'], to: 'running' },
  cancel: { from: ['running', 'paused'], to: 'cancelled' },
} as const;
export type JobStep = keyof typeof STEPS;

/**
 * Pauses, resumes or cancels a job. A paused job makes no files and tells nobody. A cancelled one tells nobody: its files are made
 * all the same, since what a phone fetches must be what its keys are. Raises job_state.
 */
export async function stepJob({ store, now, audit }: Work, job: JobRow, step: JobStep): Promise<void> {
  const { from, to } = STEPS[step];
  if (!from.some((state) => state === job.state)) return refuse('job_state', '', { step, state: job.state });
  await store.jobs.setState(job.id, to, to === 'cancelled' ? now : null);
  if (to === 'cancelled') await store.pushes.removeOfJob(job.id);
  const { id, tenant_uuid } = job;
  audit({ tenant_uuid, action: 'update', resource: 'job', id, before: { state: job.state }, after: { state: to } });
}
