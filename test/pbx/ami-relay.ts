import { connect, createServer, type Socket } from 'node:net';

/** Stands between a client and Asterisk: hears what the client says, can hold the line and can cut it. */
export interface AmiRelay {
  readonly port: number;
  /** All that clients have said. */
  said(): string;
  /** Connections so far. */
  count(): number;
  /** Lets nothing through in either direction, until it is released. */
  hold(): void;
  release(): void;
  /** Cuts all connections that stand now. */
  cut(): void;
  close(): Promise<void>;
}

/** Starts a relay on a free port of `host` to a port of 127.0.0.1. */
export async function startRelay(target: number, host = '127.0.0.1'): Promise<AmiRelay> {
  const pairs = new Set<Pair>();
  let isHeld = false;
  let said = '';
  let count = 0;
  const server = createServer((near) => {
    count++;
    near.on('data', (chunk: Buffer) => {
      said += chunk.toString('latin1');
    });
    const pair: Pair = [near, connect(target, '127.0.0.1')];
    pairs.add(pair);
    tie(pair, () => pairs.delete(pair));
    if (isHeld) stop(pair);
    else flow(pair);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, host, resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  const cut = () => {
    for (const [near] of pairs) near.destroy();
  };
  const setHeld = (held: boolean) => {
    isHeld = held;
    for (const pair of pairs) (held ? stop : flow)(pair);
  };
  return {
    port: address.port,
    said: () => said,
    count: () => count,
    hold: () => setHeld(true),
    release: () => setHeld(false),
    cut,
    close() {
      cut();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

type Pair = readonly [near: Socket, far: Socket];

function flow([near, far]: Pair): void {
  near.pipe(far).pipe(near);
}

function stop([near, far]: Pair): void {
  near.unpipe(far).pause();
  far.unpipe(near).pause();
}

/** Where one end goes the other goes too. */
function tie([near, far]: Pair, onGone: () => void): void {
  near.on('error', () => undefined).on('close', () => far.destroy());
  far.on('error', () => undefined).on('close', () => near.destroy());
  near.on('close', onGone);
}
