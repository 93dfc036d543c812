import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { FastifyBaseLogger } from 'fastify';
import type { Phones } from '../../domain/phones.ts';
import type { Database } from '../../domain/ports.ts';
import { knownEtag, sendFile, sendNotFound, sendUnavailable } from './answer.ts';
import { createDoors, type Doors } from './doors.ts';
import { createFailureLimit } from './failure-limit.ts';
import { createFetchLog, type FetchLog } from './fetch-log.ts';
import { listen, makeListener, type Patience, stop, type Tls } from './listener.ts';
import { clientAddress, inNetworks } from './networks.ts';
import { readPath } from './path.ts';

/** What the server works with. */
export interface ProvisioningParts {
  database: Database;
  phones: Phones;
  /** Networks (CIDR) whose phones may fetch by MAC alone. */
  openNetworks: readonly string[];
  tls: Tls | null;
  logger: Pick<FastifyBaseLogger, 'info' | 'warn' | 'error'>;
  now(): number;
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
  const doors = createDoors({ database, phones, limit, isOpenNetwork, now, logger, onError });
  const fetchLog = createFetchLog({ database, phones, onError });
  const answer = answerer({ doors, fetchLog, now });
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
  doors: Doors;
  fetchLog: FetchLog;
  now(): number;
}

function answerer({ doors, fetchLog, now }: Answering) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    refuseBody(request, response);
    const path = readPath(request.method, request.url);
    if (path === null) return sendNotFound(response);
    const address = clientAddress(request.socket.remoteAddress);
    const asked = { name: path.name, known: knownEtag(request), address };
    const phone = await (path.secret === null ? doors.byMac(asked) : doors.bySecret(path.secret, asked));
    if (phone === null) return sendNotFound(response);
    sendFile(request, response, phone.file);
    // HEAD has given the phone nothing.
    if (request.method === 'HEAD') return;
    const userAgent = request.headers['user-agent'] ?? '';
    fetchLog.note({
      device_id: phone.device_id,
      file: path.name,
      etag: phone.file.etag,
      at: now(),
      userAgent,
      address,
    });
  };
}

/** Nobody reads a body here: the connection ends with the answer. */
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
