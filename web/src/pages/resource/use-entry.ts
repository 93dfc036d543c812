import { useQuery } from '@tanstack/react-query';
import { call } from '../../forms/api-document.ts';
import { addressOf, type Entry, type Kind } from './kind.ts';

/** An entry as it is stored, and its version: a write names it, so that nobody overwrites what he has not seen. */
export interface Stored {
  entry: Entry;
  etag: string | null;
}

/** Reads one entry. `key` is its id or uuid. */
export function useEntry(kind: Kind, key: string | null) {
  const address = key === null ? '' : addressOf(kind, { [kind.key]: key } as Entry);
  return useQuery({
    queryKey: ['get', kind.all, 'entry', key],
    enabled: key !== null,
    queryFn: async (): Promise<Stored> => {
      const { data, etag } = await call<Entry>('GET', address);
      return { entry: data, etag };
    },
  });
}
