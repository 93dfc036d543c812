import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { query } from '../api/client.ts';
import { useRevision } from './use-revision.ts';
import { stateNow } from './use-wall.ts';
import {
  busyFirst,
  byGroup,
  byName,
  countLooks,
  lookOf,
  type WallLamp,
  type WallLook,
  type WallOrder,
  type WallSection,
} from './wall.ts';

/** Tiles that lamps move do so at most once in so long. */
const MOVE_MS = 2000;
const COUNT_MS = 250;

const NONE: readonly WallLamp[] = [];

/** The lamps in their order, and how many have each look. Lamps move tiles only where the order, or the filter, is about lamps. */
export function useSections(lamps: readonly WallLamp[] = NONE, order: WallOrder, look: WallLook | null) {
  const { i18n } = useTranslation();
  const groups = useGroups(order === 'group');
  const counted = useRevision(COUNT_MS);
  const moved = useRevision(MOVE_MS, order === 'busy' || look !== null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for what lamps show, which is not React's
  const counts = useMemo(() => countLooks(lamps, stateNow), [lamps, counted]);
  const sorted = useMemo(() => byName(lamps, i18n.language), [lamps, i18n.language]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same
  const sections = useMemo((): WallSection[] => {
    const shown = look === null ? sorted : sorted.filter((lamp) => lookOf(stateNow(lamp)) === look);
    if (order === 'group') return byGroup(shown, groups);
    return [{ kind: 'all', lamps: order === 'busy' ? busyFirst(shown, stateNow) : shown }];
  }, [sorted, order, look, groups, moved]);
  return { sections, counts };
}

function useGroups(enabled: boolean) {
  const params = { query: { order: 'name' as const } };
  const { data } = query.useQuery('get', '/groups', { params }, { enabled });
  return useMemo(
    () =>
      (data?.items ?? []).map(({ label, members }) => ({
        name: label,
        members: members.users.map(({ uuid }) => uuid),
      })),
    [data],
  );
}
