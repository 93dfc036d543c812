import { type InfiniteData, keepPreviousData, useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { api } from '../api/client.ts';
import { lampState, noteLamps, onLamps } from '../api/lamps.ts';
import { onState } from '../api/live.ts';
import { switchedBy, type WallLamp, withSwitched } from './wall.ts';

type LampPage = { total: number; items: WallLamp[] };
type Pages = InfiniteData<LampPage, number>;

/** Lamps that are read at once; the wall is drawn from the first ones on. */
const PAGE = 1000;

/** After a change of the directory the lamps are read again, but not more often than this. */
const READ_AGAIN_MS = 5000;

const WALL = ['get', '/lamps', 'wall'] as const;

/** What is asked of the server: part of a name or number, and one kind of lamps (undefined: all but toggles). */
export interface WallQuery {
  search: string;
  kind: WallLamp['kind'] | undefined;
}

/** All lamps that a search finds, read page after page; from then on the live stream keeps them true. */
export function useWall({ search, kind }: WallQuery) {
  const wall = useInfiniteQuery({
    queryKey: [...WALL, { search, kind }],
    placeholderData: keepPreviousData,
    initialPageParam: 0,
    queryFn: ({ pageParam, signal }) => readPage({ search, kind }, pageParam, signal),
    getNextPageParam: ({ total }: LampPage, _pages, offset: number) =>
      offset + PAGE < total ? offset + PAGE : undefined,
  });
  const { data, hasNextPage, isFetching, fetchNextPage, isError } = wall;
  useEffect(() => {
    if (hasNextPage && !isFetching && !isError) void fetchNextPage();
  }, [hasNextPage, isFetching, isError, fetchNextPage]);
  useChanges();
  // Toggles are shown as signs on the tiles of those whose they are.
  const lamps = useMemo(
    () => data?.pages.flatMap(({ items }) => items.filter((lamp) => lamp.kind !== 'toggle')),
    [data],
  );
  return { lamps, total: data?.pages[0]?.total ?? 0, isWhole: !hasNextPage, error: wall.error, refetch: wall.refetch };
}

async function readPage({ search, kind }: WallQuery, offset: number, signal: AbortSignal): Promise<LampPage> {
  const asked = performance.now();
  const found = { ...(search && { search }), ...(kind && { kind }) };
  const { data } = await api.GET('/lamps', { params: { query: { ...found, limit: PAGE, offset } }, signal });
  noteLamps(data!.items, asked);
  return data!;
}

/** Services and forwards are switched in what was read; after other changes of the directory it is read again. */
function useChanges(): void {
  const cache = useQueryClient();
  useEffect(() => {
    let due: ReturnType<typeof setTimeout> | undefined;
    const readAgain = () => {
      due = undefined;
      void cache.invalidateQueries({ queryKey: WALL });
    };
    const stop = onState((event) => {
      const switched = switchedBy(event);
      if (switched) {
        cache.setQueriesData<Pages>({ queryKey: WALL }, (data) => data && switchedPages(data, switched));
      } else due ??= setTimeout(readAgain, READ_AGAIN_MS);
    });
    return () => {
      stop();
      clearTimeout(due);
    };
  }, [cache]);
}

function switchedPages(data: Pages, { owner, name, on }: NonNullable<ReturnType<typeof switchedBy>>): Pages {
  const isHis = (lamp: WallLamp) =>
    lamp.kind === 'line' && (lamp.owner.uuid === owner || String(lamp.owner.id) === owner);
  const pages = data.pages.map((page) =>
    page.items.some(isHis)
      ? { ...page, items: page.items.map((lamp) => (isHis(lamp) ? withSwitched(lamp, name, on) : lamp)) }
      : page,
  );
  return { ...data, pages };
}

/** What a lamp shows now: what was told last, else what was read. */
export const stateNow = (lamp: WallLamp): string =>
  lamp.id === null ? lamp.state : (lampState(lamp.id) ?? lamp.state);

/** Runs `tell` after lamps have changed, at most once in so long (milliseconds). */
export function followLamps(tell: () => void, every: number): () => void {
  let due: ReturnType<typeof setTimeout> | undefined;
  const stop = onLamps(() => {
    due ??= setTimeout(() => {
      due = undefined;
      tell();
    }, every);
  });
  return () => {
    stop();
    clearTimeout(due);
  };
}
