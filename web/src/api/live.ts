import type { QueryClient } from '@tanstack/react-query';
import { EventSourceParserStream } from 'eventsource-parser/stream';
import { useSyncExternalStore } from 'react';
import { API, requestHeaders } from './client.ts';
import { tellLamp } from './lamps.ts';
import type { components } from './schema.d.ts';

/** Whether the live stream is there; `since` is when it was lost (milliseconds since 1970). */
export type StreamStatus = { live: true } | { live: false; since: number };

let status: StreamStatus = { live: false, since: Date.now() };
const heard = new Set<() => void>();

/** Whether what is shown is kept true by the live stream. */
export function useStreamStatus(): StreamStatus {
  return useSyncExternalStore(
    (listener) => {
      heard.add(listener);
      return () => heard.delete(listener);
    },
    () => status,
  );
}

function note(live: boolean): void {
  if (status.live === live) return;
  status = live ? { live } : { live, since: Date.now() };
  for (const listener of heard) listener();
}

const stateHeard = new Set<(event: StateEvent) => void>();

/** A change of the directory, as the stream tells it. */
export type StateEvent = components['schemas']['StateEvent'];

/** Hears of each change of the directory that is told. Returns what ends it. */
export function onState(listener: (event: StateEvent) => void): () => void {
  stateHeard.add(listener);
  return () => stateHeard.delete(listener);
}

/** Which paths of the API tell something else after an event of the stream. Lamps have a place of their own (lamps.ts). */
const RENEWS: Readonly<Record<string, readonly string[]>> = {
  key: ['/users/{user_id}/funckeys', '/users/{user_id}/layout', '/funckeys'],
  template: ['/funckeys', '/users/{user_id}/funckeys', '/users/{user_id}/layout'],
  device: ['/devices', '/users/{user_id}/layout'],
  job: ['/jobs'],
  state: [
    '/users',
    '/groups',
    '/queues',
    '/conferences',
    '/agents',
    '/pagings',
    '/parkinglots',
    '/callfilters',
    '/extensions',
  ],
  reload: ['/'],
};

/** At most one reading again of the same thing in so long: a job over 10,000 phones tells of each. */
const RENEW_MS = 1000;

/**
 * Follows the live stream for as long as the page is open and keeps the cache true by it. Comes back after it was lost, from
 * where it was. The stream also tells of tenants below `tenant`; their lamps may have the same ids, and are left out. Returns what
 * ends it.
 */
export function followStream(cache: QueryClient, tenant: string): () => void {
  const stop = new AbortController();
  void run(cache, tenant, stop.signal);
  return () => stop.abort();
}

async function run(cache: QueryClient, tenant: string, signal: AbortSignal): Promise<void> {
  const renewal = createRenewal(cache, tenant);
  let lastId = '';
  for (let wait = 500; !signal.aborted; wait = Math.min(wait * 2, 10_000)) {
    try {
      const headers = { ...requestHeaders(), Accept: 'text/event-stream', ...(lastId && { 'Last-Event-ID': lastId }) };
      const response = await fetch(`${API}/events`, { headers, signal });
      if (response.status === 401 || response.status === 403) return note(false);
      if (response.ok && response.body !== null) {
        note(true);
        wait = 500;
        const events = response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream());
        for await (const { event, id, data } of events) {
          if (id) lastId = id;
          renewal.take(event ?? '', data);
        }
      }
    } catch {
      // Lost: told below, tried again.
    }
    if (signal.aborted) return;
    note(false);
    await new Promise((resolve) => setTimeout(resolve, wait * (0.75 + Math.random() / 2)));
  }
}

type LampEvent = components['schemas']['LampEvent'];

function takeLamp(lamp: LampEvent, tenant: string): void {
  if (lamp.tenant_uuid === tenant) tellLamp(lamp);
}

function createRenewal(cache: QueryClient, tenant: string) {
  const due = new Set<string>();
  let isDue = false;
  let last = 0; // when it was last read again

  function renew(): void {
    isDue = false;
    last = Date.now();
    const prefixes = [...due];
    due.clear();
    void cache.invalidateQueries({
      predicate: ({ queryKey: [, path] }) =>
        typeof path === 'string' && prefixes.some((prefix) => path.startsWith(prefix)),
    });
  }

  return {
    take(event: string, data: string): void {
      if (event === 'lamp') takeLamp(JSON.parse(data) as LampEvent, tenant);
      if (event === 'state') for (const listener of stateHeard) listener(JSON.parse(data) as StateEvent);
      for (const prefix of RENEWS[event] ?? []) due.add(prefix);
      if (due.size === 0 || isDue) return;
      isDue = true;
      setTimeout(renew, Math.max(50, last + RENEW_MS - Date.now()));
    },
  };
}
