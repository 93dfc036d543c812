import { useQuery } from '@tanstack/react-query';

/** Whether the server's PBXs are there: none is configured, all are connected, or one does not answer. */
export type PbxState = 'none' | 'there' | 'away';

/** What the server says of its PBXs; undefined until that is known. It is asked again every quarter of a minute. */
export function usePbxState(): PbxState | undefined {
  const { data, isError } = useQuery({
    queryKey: ['get', '/ready'],
    refetchInterval: 15_000,
    queryFn: async ({ signal }): Promise<PbxState> => {
      const response = await fetch('/ready', { signal });
      if (!response.ok) return 'away';
      const { pbx } = (await response.json()) as { pbx: unknown[] };
      return pbx.length === 0 ? 'none' : 'there';
    },
  });
  return isError ? 'away' : data;
}
