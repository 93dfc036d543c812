import { useQuery, useQueryClient } from '@tanstack/react-query';
import { ApiError } from './api-error.ts';
import { api } from './client.ts';

/** Who is signed in. */
export interface Session {
  name: string;
  tenant_uuid: string;
  tenant_name: string;
  user: { id: number; uuid: string; firstname: string; lastname: string | null; exten: string | null } | null;
  acl: string[];
  expires_at: string | null;
  /** The token is of the main tenant: it may see PBXs, and phones that belong to nobody. */
  main_tenant: boolean;
  version: string;
}

const KEY = ['get', '/session', {}];

/** The session; null when nobody is signed in, undefined until that is known. */
export function useSession() {
  return useQuery({
    queryKey: KEY,
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async (): Promise<Session | null> => {
      try {
        const { data } = await api.GET('/session' as never);
        return data as unknown as Session;
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
      const { data } = await api.POST('/session' as never, { body: by } as never);
      cache.setQueryData(KEY, data);
    },
    async signOut(): Promise<void> {
      await api.DELETE('/session' as never);
      cache.clear();
      cache.setQueryData(KEY, null);
    },
  };
}
