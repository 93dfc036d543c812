import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import type { Phones } from '../../domain/phones.ts';
import type { Database } from '../../domain/ports.ts';
import type { Progress } from '../../domain/progress.ts';
import { createFailureLimit } from '../failure-limit.ts';
import { knownEtag, sendFile, sendNotFound, sendUnauthorized, sendUnavailable } from './answer.ts';
import { readCredentials } from './credentials.ts';
import { createDoor, type Door, type Refused } from './doors.ts';
import { createFetchLog, type FetchLog } from './fetch-log.ts';
import { listen, makeListener, type Patience, stop, type Tls } from './listener.ts';
import { clientBehind, inNetworks } from './networks.ts';
import { readPath } from './path.ts';
import { createRefusals } from './refusals.ts';
import { createSightings } from './sightings.ts';
import { takeUpload } from './upload.ts';

/** What the server works with. */
export interface ProvisioningParts {
  database: Database;
  phones: Phones;
  progress: Pick<Progress, 'phones'>;
  /** Networks (CIDR) whose phones may fetch by MAC alone. */
  openNetworks: readonly string[];
  /** Proxies (CIDR) whose X-Forwarded-For is believed. */
  trustedProxies: readonly string[];
  /** `user:password` with which phones may fetch by MAC alone; null: there is none. */
  sharedCredentials: string | null;
  tls: Tls | null;
  logger: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
  now(): number;
  /** Is told of phones that were seen for the first time and that nobody has registered, once they are stored. */
  onNewPhones(macs: readonly string[]): void;
  /** Shorter times, for tests. */
  patience?: Partial<Patience>;
}

/** The server that phones fetch their files from. */
export interface ProvisioningServer {
  readonly server: Server;
  readonly fetchLog: FetchLog;
  /** Resolves with its address, such as `http://0.0.0.0:8667`, once it listens. */
  listen(at: { host: string; port: number }): Promise<string>;
  /** Stops listening, lets answers under way end, and writes what was fetched. */
  close(): Promise<void>;
}

/**
 * Makes the phones' server. It is Node's own, without Fastify: one route needs no router, and a refusal must look the same
 * whatever refuses, be it the parser, the router or the handler.
 */
export function createProvisioning(parts: ProvisioningParts): ProvisioningServer {
  const { database, phones, logger, now } = parts;
  const alarm = (address: string) => logger.warn({ address }, 'this address asks for phones that are not there');
  const limit = createFailureLimit({ now, alarm });
  const onError = atMostEvery(1000, now, (error: unknown) =>
    logger.error({ err: error }, 'the database does not serve the phones'),
  );
  const isOpenNetwork = inNetworks(parts.openNetworks);
  const sightings = createSightings();
  const fetchLog = createFetchLog({ ...parts, sightings, onError });
  const refusals = createRefusals({ phones, limit, fetchLog, sightings, now, logger });
  const { sharedCredentials } = parts;
  const door = createDoor({ database, phones, limit, refusals, isOpenNetwork, sharedCredentials, now, onError });
  const answer = answerer({ door, fetchLog, phones, clientOf: clientBehind(parts.trustedProxies), now });
  const server = makeListener(parts.tls, parts.patience, (request, response) => {
    answer(request, response).catch((error: unknown) => {
      onError(error);
      if (!response.headersSent) sendUnavailable(response);
    });
  });
  return {
    server,
    fetchLog,
    listen: (at) => listen(server, at, parts.tls ? 'https' : 'http'),
    async close() {
      await stop(server);
      await fetchLog.close();
    },
  };
}

interface Answering {
  door: Door;
  fetchLog: FetchLog;
  phones: Pick<Phones, 'recognise'>;
  clientOf(request: IncomingMessage): string;
  now(): number;
}

function answerer({ door, fetchLog, phones, clientOf, now }: Answering) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = readPath(request.method, request.url);
    if (path === null) return refuse(request, response, 'not found');
    const address = clientOf(request);
    const userAgent = request.headers['user-agent'] ?? '';
    const credentials = readCredentials(request.headers.authorization);
    const phone = await door({ ...path, known: knownEtag(request), address, userAgent, credentials });
    if (typeof phone === 'string') return refuse(request, response, phone);
    const visit = () => ({ at: now(), firmware: phones.recognise(userAgent)?.firmware ?? null, address });
    if (path.isUpload) {
      const bytes = await takeUpload(request, response);
      if (bytes !== null) fetchLog.note(phone.device_id, { ...visit(), event: 'uploaded', file: path.name, bytes });
      return;
    }
    refuseBody(request, response);
    const { name, etag } = phone.file!;
    const status = sendFile(request, response, phone.file!);
    // HEAD has given the phone nothing.
    if (request.method !== 'HEAD')
      fetchLog.note(phone.device_id, { ...visit(), event: 'fetched', file: name, etag, status });
  };
}

function refuse(request: IncomingMessage, response: ServerResponse, refused: Refused): void {
  refuseBody(request, response);
  if (refused === 'unauthorized') sendUnauthorized(response);
  else sendNotFound(response);
}

/** Nobody reads this body: the connection ends with the answer. */
function refuseBody({ headers }: IncomingMessage, response: ServerResponse): void {
  const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
  if (hasBody) response.shouldKeepAlive = false;
}

/** A storm of phones on a database that fails is one line a second in the log. */
function atMostEvery<T>(ms: number, now: () => number, tell: (about: T) => void): (about: T) => void {
  let next = 0;
  return (about) => {
    if (now() < next) return;
    next = now() + ms;
    tell(about);
  };
}
