import type { ServerResponse } from 'node:http';
import { allows } from '../../domain/acl.ts';
import type { RequestContext } from '../route.ts';
import type { SentEvent } from './event-ring.ts';
import type { EventName } from './event-table.ts';

/** More than this unsent, and a client is too slow: it is cut off, and resumes by the id of what it saw last. */
const MOST_UNSENT_BYTES = 4 * 1024 * 1024;

/** Who may hear what; clients with the same key hear the same. */
export interface Filter {
  key: string;
  lets(event: SentEvent): boolean;
}

/** Clients of the live stream, by what they may hear: each event is looked at once for all that are alike. */
export interface Audiences {
  size(): number;
  /** Puts a client in, or under another filter. */
  put(client: ServerResponse, filter: Filter): void;
  remove(client: ServerResponse): void;
  send(events: readonly SentEvent[]): void;
  /** Sends bytes to all. */
  sendAll(bytes: string): void;
}

/** The filter of a caller: his tenants, his rights, and the events that he asked for (null: all). */
export function filterOf({ scope, caller }: RequestContext, names: readonly EventName[] | null): Filter {
  const tenants = new Set(scope.visible);
  const wanted = names && new Set<string>([...names, 'reload']);
  const decided = new WeakMap<readonly string[], boolean>();
  const may = (rights: readonly string[]) => {
    const known = decided.get(rights) ?? allows(caller.acl, rights, caller.me);
    decided.set(rights, known);
    return known;
  };
  return {
    key: JSON.stringify([names, scope.visible, caller.acl, caller.me]),
    lets: ({ name, tenant_uuid, rights }) =>
      (wanted === null || wanted.has(name)) && tenants.has(tenant_uuid) && (rights === null || may(rights)),
  };
}

/** Makes the empty set of clients. */
export function createAudiences(): Audiences {
  const filters = new Map<ServerResponse, Filter>();
  const audiences = new Map<string, { filter: Filter; clients: Set<ServerResponse> }>();

  function remove(client: ServerResponse): void {
    const key = filters.get(client)?.key;
    const audience = key === undefined ? undefined : audiences.get(key);
    filters.delete(client);
    audience?.clients.delete(client);
    if (audience?.clients.size === 0) audiences.delete(audience.filter.key);
  }

  return {
    size: () => filters.size,
    put(client, filter) {
      if (filters.get(client)?.key === filter.key) return;
      remove(client);
      const audience = audiences.get(filter.key) ?? { filter, clients: new Set() };
      audiences.set(filter.key, audience);
      audience.clients.add(client);
      filters.set(client, filter);
    },
    remove,
    send(events) {
      for (const { filter, clients } of audiences.values()) {
        const frames = events.filter(filter.lets).map((event) => event.frame);
        const bytes = frames.length > 1 ? Buffer.concat(frames) : frames[0];
        if (bytes !== undefined) for (const client of clients) write(client, bytes);
      }
    },
    sendAll(bytes) {
      for (const client of filters.keys()) write(client, bytes);
    },
  };
}

function write(client: ServerResponse, bytes: string | Uint8Array): void {
  // Gone in this very turn: Node would raise an error that nobody catches.
  if (client.destroyed || client.writableEnded) return;
  if (client.writableLength > MOST_UNSENT_BYTES) client.destroy();
  else client.write(bytes);
}
