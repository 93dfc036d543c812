import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';
import { api } from './client.ts';
import type { components } from './schema.d.ts';

/** Who is signed in. */
export type Session = components['schemas']['Session'];

const KEY = ['get', '/session', {}];

/** The session; null when nobody is signed in, undefined until that is known. */
export function useSession() {
  return useQuery({
    queryKey: KEY,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Session | null> => {
      try {
        return (await api.GET('/session')).data ?? null;
      } catch (error) {
        if (error instanceof ApiError && error.status === 401) return null;
        throw error;
      }
    },
  });
}

/** Signs in with a token or with the code of a one-time link, and signs out. Raises ApiError where that is refused. */
export function useSigning() {
  const cache = useQueryClient();
  return {
    async signIn(by: { token: string } | { link: string }): Promise<void> {
      const { data } = await api.POST('/session', { body: by });
      // Whoever has just asked was told that nobody is signed in.
      await cache.cancelQueries({ queryKey: KEY });
      cache.setQueryData(KEY, data);
    },
    async signOut(): Promise<void> {
      await api.DELETE('/session');
      // Read anew: nothing of what was seen stays in this page.
      location.reload();
    },
  };
}
