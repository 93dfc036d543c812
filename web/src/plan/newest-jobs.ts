import { query, queryClient } from '../api/client.ts';
import { noteRunningJob } from './followed.ts';

/** The newest jobs: what the strip looks at. */
export const NEWEST_JOBS = { params: { query: { order: 'created_at', direction: 'desc', limit: 20 } } } as const;

/** Follows the job that a save of many phones has just become: it may have ended before anybody saw it run. */
export async function followNewestJob(): Promise<void> {
  const options = query.queryOptions('get', '/jobs', NEWEST_JOBS);
  await queryClient.invalidateQueries({ queryKey: options.queryKey });
  const jobs = await queryClient.fetchQuery({ ...options, staleTime: 0 }).catch(() => null);
  const newest = jobs?.items.find(({ kind }) => kind === 'publish');
  if (newest !== undefined) noteRunningJob(newest.id);
}
