import { useInfiniteQuery } from '@tanstack/react-query';
import { useId } from 'react';
import type { Plan, PlannedWrite } from './plan-sheet.tsx';

/** Phones of a plan that are asked for at once. */
const PAGE = 40;

/**
 * The plan of a write, made when it is first looked at and whenever `version` becomes another. Of many phones and problems a page
 * at a time: `fetchNextPage` adds the next.
 */
export function usePlan(write: PlannedWrite, version: string, enabled: boolean) {
  const id = useId();
  const query = useInfiniteQuery({
    // Nothing of the live stream renews a plan, and it is made anew each time that the sheet opens.
    queryKey: ['plan', id, version],
    queryFn: async ({ pageParam: offset }) => (await write({ dry_run: true, limit: PAGE, offset })) as Plan,
    initialPageParam: 0,
    getNextPageParam: ({ counts }: Plan, _: Plan[], offset: number) => {
      const next = offset + PAGE;
      return next < Math.max(counts.devices, counts.problems) ? next : undefined;
    },
    enabled,
    retry: false,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
  });
  return { ...query, data: enabled ? joined(query.data?.pages) : undefined };
}

/** Counts are of the last reading, phones and problems of all. */
function joined(pages: readonly Plan[] | undefined): Plan | undefined {
  const last = pages?.at(-1);
  if (pages === undefined || last === undefined) return undefined;
  return {
    ...last,
    devices: pages.flatMap(({ devices }) => devices),
    problems: pages.flatMap(({ problems }) => problems),
  };
}
