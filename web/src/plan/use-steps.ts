import { useMutation, useQueryClient } from '@tanstack/react-query';
import { api } from '../api/client.ts';
import type { components } from '../api/schema.d.ts';

type JobInput = components['schemas']['JobInput'];
type Step = 'pause' | 'resume' | 'cancel';

/** What can be done with a job. What was read of jobs and phones is read again afterwards. */
export function useJobStep(uuid: string) {
  const renew = useRenew();
  return useMutation({
    mutationFn: (step: Step) => api.POST(`/jobs/{uuid}/${step}`, { params: { path: { uuid } } }),
    onSettled: renew,
  });
}

/** Begins a job that tells phones. Gives the job. */
export function useNewJob() {
  const renew = useRenew();
  return useMutation({
    mutationFn: async (body: JobInput) => (await api.POST('/jobs', { body })).data!,
    onSettled: renew,
  });
}

function useRenew() {
  const cache = useQueryClient();
  return () =>
    cache.invalidateQueries({
      predicate: ({ queryKey: [, path] }) =>
        typeof path === 'string' && (path.startsWith('/jobs') || path.startsWith('/devices')),
    });
}
