import type { ServerResponse } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { refuse } from '../../contract/errors.ts';
import type { Installation } from '../../domain/publisher.ts';
import type { Auth } from '../auth.ts';
import type { RequestContext } from '../route.ts';
import { createAudiences, filterOf } from './audiences.ts';
import { tellChanges } from './changes.ts';
import { createEventRing, type EventRing, type SentEvent } from './event-ring.ts';
import { EVENT_NAMES, type EventName, type StreamEvent } from './event-table.ts';

/** Clients at a time. */
export const MOST_CLIENTS = 1000;
/** Events that are kept for those who come back. */
const RING = 10_000;
/** Proxies cut connections on which nothing comes for a minute. */
const HEARTBEAT_MS = 15_000;
/** How often tokens are looked at again. */
const RENEW_MS = 30_000;
/** After so long a client tries again. */
const RETRY_MS = 3000;
const HEADERS = {
  'Content-Type': 'text/event-stream',
  'Cache-Control': 'no-store',
  // nginx would gather the events otherwise.
  'X-Accel-Buffering': 'no',
};

/** What the stream is made from. `onError` hears of events that could not be told. */
export interface LiveStreamParts {
  installation: Installation;
  auth: Auth;
  onError(error: unknown): void;
}

/** A request for the stream. `renew` checks token, right and tenant again, and raises what a new request would. */
export interface StreamRequest {
  context: RequestContext;
  request: FastifyRequest;
  reply: FastifyReply;
  renew(): Promise<RequestContext>;
}

/** The live stream: server-sent events (WHATWG HTML, section 9.2) of what changes, for each client what it may read. */
export interface LiveStream {
  /** Answers with the stream. Raises too_many_streams, one_of. */
  open(asked: StreamRequest): FastifyReply;
  clients(): number;
  /** How many events were told, by name. */
  told(): ReadonlyMap<string, number>;
  /** Ends all streams. */
  close(): void;
}

/** Makes the stream. It listens to changes from its first client on: before, there is nobody to tell, or to come back. */
export function createLiveStream(parts: LiveStreamParts): LiveStream {
  const teller = createTeller(parts.installation.now());
  const { ring, audiences, flush } = teller;
  const clients = new Map<ServerResponse, Pick<StreamRequest, 'renew'> & { names: readonly EventName[] | null }>();
  let stop: (() => void) | null = null;

  function remove(client: ServerResponse): void {
    clients.delete(client);
    audiences.remove(client);
  }

  function end(client: ServerResponse): void {
    remove(client);
    client.end();
  }

  /** Whose token is gone hears nothing more; tenants may have come and gone. */
  async function renewAll(): Promise<void> {
    for (const [client, { names, renew }] of clients) {
      const context = await renew().catch(() => null);
      if (context === null) end(client);
      else if (clients.has(client)) audiences.put(client, filterOf(context, names));
    }
  }

  function listen(): () => void {
    const stopChanges = tellChanges({ ...parts, tell: teller.tell });
    const beat = setInterval(() => audiences.sendAll(':\n\n'), HEARTBEAT_MS).unref();
    const renewal = setInterval(() => void renewAll(), RENEW_MS).unref();
    return () => {
      stopChanges();
      clearInterval(beat);
      clearInterval(renewal);
    };
  }

  function add(client: ServerResponse, { context, request, renew }: StreamRequest, names: readonly EventName[] | null) {
    const filter = filterOf(context, names);
    // What waits goes to those who are here; the new one gets it from the ring.
    flush();
    client.write(`retry: ${RETRY_MS}\n\n`);
    for (const part of beginning(ring, filter.lets, request.headers['last-event-id'])) client.write(part);
    clients.set(client, { names, renew });
    audiences.put(client, filter);
    client.on('close', () => remove(client));
  }

  return {
    open(asked) {
      const { context, request, reply } = asked;
      const names = namesIn(context.query.events);
      if (clients.size >= MOST_CLIENTS) refuse('too_many_streams', '', { max: MOST_CLIENTS });
      reply.headers(HEADERS);
      if (request.method === 'HEAD') return reply.send();
      stop ??= listen();
      const client = reply.hijack().raw;
      // Who left while his token was looked up does not leave again.
      if (client.destroyed) return reply;
      client.writeHead(200, reply.getHeaders() as Record<string, string>);
      add(client, asked, names);
      return reply;
    },
    clients: () => clients.size,
    told: () => teller.told,
    close() {
      stop?.();
      for (const client of clients.keys()) end(client);
    },
  };
}

/** Numbers events, keeps them, and sends those of one turn of the event loop as one write. */
function createTeller(epoch: number) {
  const ring = createEventRing(epoch, RING);
  const audiences = createAudiences();
  const told = new Map<string, number>();
  let pending: SentEvent[] = [];

  function flush(): void {
    const events = pending;
    pending = [];
    if (events.length > 0) audiences.send(events);
  }

  function tell(event: StreamEvent, rights: readonly string[] | null): void {
    if (pending.length === 0) setImmediate(flush);
    pending.push(ring.add(event, rights));
    told.set(event.name, (told.get(event.name) ?? 0) + 1);
  }

  return { ring, audiences, told, flush, tell };
}

/** What a client gets first: where it is, or what it has missed, or that it has missed something that is not known any more. */
function beginning(
  ring: EventRing,
  lets: (event: SentEvent) => boolean,
  last: string | string[] | undefined,
): (string | Buffer)[] {
  const here = `id: ${ring.last()}\n`;
  if (last === undefined) return [`${here}\n`];
  const missed = ring.after(String(last));
  return missed === null ? [`${here}event: reload\ndata: {}\n\n`] : missed.filter(lets).map((event) => event.frame);
}

function namesIn(text: string | undefined): EventName[] | null {
  if (text === undefined) return null;
  const words = text.split(',').map((word) => word.trim());
  return words.map((word) => {
    const name = EVENT_NAMES.find((one) => one === word);
    return name ?? refuse('one_of', 'events', { values: EVENT_NAMES });
  });
}
