import type { FastifyReply, FastifyRequest } from 'fastify';
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { PHONE_STATES } from '../contract/words.ts';
import type { PbxFigures } from '../domain/pbx/port.ts';
import type { Installation } from '../domain/publisher.ts';
import type { LiveStream } from './live-stream/live-stream.ts';

/** From half a millisecond to ten seconds. */
const SECONDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10];

/** The figures of one server, for Prometheus. Labels hold no ids: addresses are the patterns of the routes. */
export interface Metrics {
  /** To be told of every answer. */
  answered(request: FastifyRequest, reply: FastifyReply): void;
  contentType: string;
  /** All figures as text (Prometheus exposition format 0.0.4). */
  text(): Promise<string>;
}

/** Makes the figures of a server. */
export function createMetrics(
  { pbx, pushQueue, database }: Pick<Installation, 'pbx' | 'pushQueue' | 'database'>,
  liveStream: LiveStream,
): Metrics {
  const registry = new Registry();
  const answered = answerFigures(registry);
  streamFigures(registry, liveStream);
  pbxFigures(registry, () => pbx.figures());
  phoneFigures(registry, { pushQueue, database });
  let hasDefaults = false;
  return {
    answered,
    contentType: registry.contentType,
    text() {
      // They watch the event loop and the garbage collector from then on: only where somebody asks.
      if (!hasDefaults) collectDefaultMetrics({ register: registry });
      hasDefaults = true;
      return registry.metrics();
    },
  };
}

function answerFigures(registry: Registry): Metrics['answered'] {
  const registers = [registry];
  const requests = new Counter({
    name: 'lampfield_http_requests_total',
    help: 'Answers of the API, by method, route and status',
    labelNames: ['method', 'route', 'status'] as const,
    registers,
  });
  const duration = new Histogram({
    name: 'lampfield_http_request_duration_seconds',
    help: 'Time to answer, by method and route; without live streams',
    labelNames: ['method', 'route'] as const,
    buckets: SECONDS,
    registers,
  });
  return ({ method, routeOptions }, reply) => {
    const route = routeOptions.url ?? 'none';
    requests.inc({ method, route, status: reply.statusCode });
    // A stream lasts as long as its client stays.
    if (reply.getHeader('content-type') !== 'text/event-stream')
      duration.observe({ method, route }, reply.elapsedTime / 1000);
  };
}

function streamFigures(registry: Registry, liveStream: LiveStream): void {
  const registers = [registry];
  new Gauge({
    name: 'lampfield_stream_clients',
    help: 'Clients of the live stream',
    registers,
    collect() {
      this.set(liveStream.clients());
    },
  });
  new Counter({
    name: 'lampfield_stream_events_total',
    help: 'Events that the live stream has told, by name',
    labelNames: ['event'] as const,
    registers,
    collect() {
      this.reset();
      for (const [event, count] of liveStream.told()) this.inc({ event }, count);
    },
  });
}

type Values = (figures: PbxFigures) => [labels: Record<string, string>, value: number][];

/** What a PBX counts; each figure is read when somebody asks. */
const PBX_FIGURES: readonly { name: string; help: string; labels?: readonly string[]; values: Values }[] = [
  { name: 'connected', help: '1 where the PBX is reached', values: (one) => [[{}, Number(one.connected)]] },
  { name: 'waiting', help: 'Parts that wait to be told to the PBX', values: (one) => [[{}, one.waiting]] },
  {
    name: 'reloads_total',
    help: 'Times that a module was told to read its files again; a key edit never adds to it',
    labels: ['module'],
    values: ({ reloads }) => Object.entries(reloads).map(([module, count]) => [{ module }, count]),
  },
  {
    name: 'drift_corrected_total',
    help: 'Values that the periodic check found to differ, and put right',
    values: (one) => [[{}, one.drift_corrected]],
  },
  {
    name: 'reconciliations_total',
    help: 'Times that the PBX was compared with the store as a whole',
    values: (one) => [[{}, one.reconciliations]],
  },
  { name: 'actions_total', help: 'Actions sent to the PBX', values: (one) => [[{}, one.actions]] },
  { name: 'events_total', help: 'Events received from the PBX', values: (one) => [[{}, one.events]] },
];

function pbxFigures(registry: Registry, figures: () => readonly PbxFigures[]): void {
  for (const { name, help, labels = [], values } of PBX_FIGURES) {
    const options = { name: `lampfield_pbx_${name}`, help, labelNames: ['pbx', ...labels], registers: [registry] };
    const all = () =>
      figures().flatMap((one) => values(one).map(([more, value]) => [{ pbx: one.name, ...more }, value] as const));
    if (name.endsWith('_total'))
      new Counter({
        ...options,
        collect() {
          this.reset();
          for (const [label, value] of all()) this.inc(label, value);
        },
      });
    else
      new Gauge({
        ...options,
        collect() {
          this.reset();
          for (const [label, value] of all()) this.set(label, value);
        },
      });
  }
}

/** How far phones are, and what the queue of those that are told has done; counted when somebody asks. */
function phoneFigures(registry: Registry, { pushQueue, database }: Pick<Installation, 'pushQueue' | 'database'>): void {
  const registers = [registry];
  new Gauge({
    name: 'lampfield_phones',
    help: 'Phones by what they have of their files: never_seen, current, behind, failed',
    labelNames: ['state'] as const,
    registers,
    async collect() {
      this.reset();
      const counts = await database.read.devices.countStates();
      for (const state of PHONE_STATES) this.set({ state }, counts.get(state) ?? 0);
    },
  });
  new Gauge({
    name: 'lampfield_phones_compiling',
    help: 'Phones whose files are still to be made',
    registers,
    async collect() {
      this.set(await database.read.devices.countPending());
    },
  });
  new Gauge({
    name: 'lampfield_push_waiting',
    help: 'Phones that are to be told, or told again, to read their files',
    registers,
    async collect() {
      this.set(await database.read.pushes.count());
    },
  });
  new Counter({
    name: 'lampfield_push_told_total',
    help: 'Times that a phone was told to read its files',
    registers,
    collect() {
      this.reset();
      this.inc(pushQueue?.figures.told ?? 0);
    },
  });
  new Counter({
    name: 'lampfield_push_given_up_total',
    help: 'Phones that were told as often as they are, and have not come',
    registers,
    collect() {
      this.reset();
      this.inc(pushQueue?.figures.given_up ?? 0);
    },
  });
}
