import { createServer, type IncomingMessage, type Server, type ServerOptions, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo, Socket } from 'node:net';
import { RAW_NOT_FOUND } from './answer.ts';

/** How long a client may take, in milliseconds. */
export interface Patience {
  /** Until the header is there. */
  headers: number;
  /** Until the whole request is there. */
  request: number;
  /** Without a byte in either direction. */
  silence: number;
  /** Between requests on one connection. */
  keepAlive: number;
}

const PATIENCE: Patience = { headers: 5000, request: 10_000, silence: 30_000, keepAlive: 5000 };
/** For answers under way when the server stops. */
const CLOSING_MS = 5000;
/** Phones send some 500 bytes. */
const MAX_HEADER_BYTES = 8192;
/** Twice the phones of a big installation; each costs some kilobytes. */
const MAX_CONNECTIONS = 20_000;

/** Certificate and key, PEM. */
export interface Tls {
  cert: Buffer | string;
  key: Buffer | string;
}

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** Makes the HTTP or HTTPS server: no more than a phone needs, and no answer of Node's own beside ours. */
export function makeListener(tls: Tls | null, given: Partial<Patience> | undefined, handle: Handler): Server {
  const patience = { ...PATIENCE, ...given };
  const options: ServerOptions = {
    maxHeaderSize: MAX_HEADER_BYTES,
    headersTimeout: patience.headers,
    requestTimeout: patience.request,
    keepAliveTimeout: patience.keepAlive,
    connectionsCheckingInterval: Math.min(1000, patience.headers),
    // Without it, Node would answer 400 before we do.
    requireHostHeader: false,
  };
  const server: Server = tls ? createTlsServer({ ...options, ...tls }, handle) : createServer(options, handle);
  server.timeout = patience.silence;
  server.maxConnections = MAX_CONNECTIONS;
  // Otherwise Node answers these itself: 100 Continue, 417, 400, 408, 431, and a closed connection.
  server.on('checkContinue', handle).on('checkExpectation', handle);
  server.on('connect', (_request, socket: Socket) => endWithNotFound(socket));
  server.on('clientError', refuseConnection);
  return server;
}

function refuseConnection(error: NodeJS.ErrnoException, socket: Socket): void {
  const isNoHttp = error.code?.startsWith('HPE_') ?? false;
  if (isNoHttp && socket.writable && socket.bytesWritten === 0) endWithNotFound(socket);
  // Too slow, gone, or no TLS.
  else socket.destroy();
}

function endWithNotFound(socket: Socket): void {
  socket.on('error', () => socket.destroy());
  socket.end(RAW_NOT_FOUND, () => socket.destroy());
}

/** Listens; resolves with the address. */
export async function listen(server: Server, at: { host: string; port: number }, scheme: string): Promise<string> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(at, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { address, family, port } = server.address() as AddressInfo;
  return `${scheme}://${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

/** Takes no more connections, and lets answers under way end. */
export async function stop(server: Server): Promise<void> {
  if (!server.listening) return;
  const timer = setTimeout(() => server.closeAllConnections(), CLOSING_MS);
  await new Promise<void>((resolve) => server.close(() => resolve()));
  clearTimeout(timer);
}
