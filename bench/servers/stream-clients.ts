// Clients of the live stream in a thread of their own, so that reading what they get holds up nobody else.
import { parentPort, workerData } from 'node:worker_threads';
import { openStream, type StreamClient } from '../stream-client.ts';

/** What the thread is told: of how many lamps each client will hear, and what they show then. */
export interface Awaited {
  changes: number;
  shown: string;
}

const { port, count } = workerData as { port: number; count: number };
const clients = await Promise.all(Array.from({ length: count }, () => openStream(port)));
parentPort?.on('message', ({ changes, shown }: Awaited) => void hear(changes, shown));
parentPort?.postMessage('open');

async function hear(changes: number, shown: string): Promise<void> {
  for (const client of clients) client.forget();
  parentPort?.postMessage('listening');
  await Promise.all(clients.map((client) => client.hears(changes)));
  parentPort?.postMessage('heard');
  for (const client of clients) mustHaveAll(client, { changes, shown });
  parentPort?.postMessage('checked');
}

function mustHaveAll(client: StreamClient, { changes, shown }: Awaited): void {
  const right = [...client.told().values()].filter((state) => state === shown).length;
  if (right !== changes) throw new Error(`a client was told of ${right} lamps that are ${shown}, not ${changes}`);
}
