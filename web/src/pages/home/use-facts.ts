import { useQuery } from '@tanstack/react-query';
import { ApiError } from '../../api/api-error.ts';
import { call } from '../../forms/api-document.ts';

interface Readiness {
  pbx?: { name: string; connected: boolean }[];
}

/** What there is, as far as this token may know it; undefined until that is known. */
export interface Facts {
  users: number;
  templates: number;
  phones: number;
  /** Phones that nobody has registered and that ask for keys; null: not to be known here. */
  unclaimed: number | null;
  behind: number;
  failed: number;
  running: number;
  pbxes: { name: string; connected: boolean }[];
}

/** How many a list holds. 0 where this token may not read it. */
async function countOf(path: string, query: object = {}): Promise<number> {
  try {
    return (await call<{ total: number }>('GET', path, { query: { ...query, limit: 1 } })).data.total;
  } catch (error) {
    if (error instanceof ApiError && error.status >= 400 && error.status < 500) return 0;
    throw error;
  }
}

function useCount(path: string, query: object = {}): number | undefined {
  const { data } = useQuery({ queryKey: ['get', path, 'count', query], queryFn: () => countOf(path, query) });
  return data;
}

/** Counts everything that the home page tells. The live stream renews them. */
export function useFacts(): Facts | undefined {
  const users = useCount('/users');
  const templates = useCount('/funckeys/templates');
  const phones = useCount('/devices');
  const unclaimed = useCount('/devices/unclaimed');
  const behind = useCount('/devices', { state: 'behind' });
  const failed = useCount('/devices', { state: 'failed' });
  const running = useCount('/jobs', { state: 'running' });
  const { data: ready } = useQuery({
    queryKey: ['get', '/ready', 'all'],
    refetchInterval: 15_000,
    queryFn: async (): Promise<Readiness> => (await (await fetch('/ready')).json()) as Readiness,
  });
  const facts = { users, templates, phones, unclaimed, behind, failed, running };
  if (ready === undefined || Object.values(facts).some((fact) => fact === undefined)) return undefined;
  return { ...(facts as Omit<Facts, 'pbxes'>), pbxes: ready.pbx ?? [] };
}
