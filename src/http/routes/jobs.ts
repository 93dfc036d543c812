import { pageOf } from '../../contract/answers/answer-fields.ts';
import { jobAnswer } from '../../contract/answers/job.ts';
import { refuse } from '../../contract/errors.ts';
import { JOB_KINDS, JOB_STATES } from '../../contract/words.ts';
import { createJob, getJob, type JobStep, jobSchema, presentJobs, stepJob } from '../../domain/jobs.ts';
import { bodyOf, entryKey, get, listOf, type ReadContext, type Route, type WriteContext, write } from '../route.ts';

const ONE = '/jobs/:uuid';
const RIGHT = 'confd.jobs.{uuid}';
const LIST = {
  orders: ['created_at', 'state', 'id'],
  filters: ['id', 'kind', 'state', 'actor'],
  values: { kind: JOB_KINDS, state: JOB_STATES },
};

function job({ reading, params }: ReadContext | WriteContext) {
  const key = entryKey(params.uuid);
  return 'uuid' in key ? getJob(reading, key.uuid) : refuse('no_such_path');
}

const stepRoute = (step: JobStep, summary: string) =>
  write(
    'POST',
    `${ONE}/${step}`,
    `${RIGHT}.${step}.create`,
    summary,
    async (context) => {
      await stepJob(context.work, await job(context), step);
      return undefined;
    },
    { status: 204, changes: ONE, noPlan: true },
  );

/** Work over many phones: what changes of many phones have left to do, and telling phones on purpose. */
export const jobRoutes: readonly Route[] = [
  get(
    '/jobs',
    'confd.jobs.read',
    'Jobs over many phones, with their progress',
    async (context) => {
      const { total, items } = await context.reading.store.jobs.list(listOf(context, LIST));
      return { total, items: await presentJobs(context.reading.store, items) };
    },
    { list: LIST, answer: pageOf(jobAnswer) },
  ),
  write(
    'POST',
    '/jobs',
    'confd.jobs.create',
    'Tell many phones to read their files again, or to restart',
    async (context) => {
      const { caller, installation, work } = context;
      const made = await createJob(work, bodyOf(context, jobSchema), { actor: caller.name, pbx: installation.pbx });
      return {
        body: async (store) => (await presentJobs(store, [(await store.jobs.find(made.id)) ?? made]))[0],
        location: context.view.link(`/jobs/${made.id}`),
      };
    },
    { body: jobSchema, answer: jobAnswer, noPlan: true },
  ),
  get(
    ONE,
    `${RIGHT}.read`,
    'Get a job: how far it is',
    async (context) => (await presentJobs(context.reading.store, [await job(context)]))[0],
    { answer: jobAnswer },
  ),
  stepRoute('pause', 'Pause a job: no more files are made, nobody is told'),
  stepRoute('resume', 'Go on with a paused job'),
  stepRoute('cancel', 'Cancel a job: nobody is told any more; its files are made all the same'),
];
