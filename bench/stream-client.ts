import { type IncomingMessage, request } from 'node:http';
import { TOKEN } from './fill.ts';

/** A client of the live stream that hears of lamps. */
export interface StreamClient {
  /** Forgets what it has heard. */
  forget(): void;
  /** Resolves when it has heard of so many changes of lamps. Rejects where the stream ends before. */
  hears(count: number): Promise<void>;
  /** What it has heard: lamp → state. */
  told(): Map<string, string>;
  close(): void;
}

const LAMP = 'event: lamp\n';
const END = '\n\n';

/** Opens the stream, and waits until the server has said where it is. */
export async function openStream(port: number): Promise<StreamClient> {
  const response = await answerOf(port);
  const waiting = new Set<() => void>();
  let [text, seen, count] = ['', 0, 0];
  // Events are counted as they come, and read afterwards: what is measured is the server.
  response.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    for (let at = text.indexOf(LAMP, seen); at >= 0; at = text.indexOf(LAMP, seen)) {
      const end = text.indexOf(END, at);
      if (end < 0) break;
      [seen, count] = [end, count + 1];
    }
    for (const look of waiting) look();
  });
  response.on('close', () => {
    for (const look of waiting) look();
  });
  const until = (isTrue: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const look = () => {
        if (!isTrue() && !response.destroyed) return;
        waiting.delete(look);
        if (isTrue()) resolve();
        else reject(new Error('the live stream has ended'));
      };
      waiting.add(look);
      look();
    });
  await until(() => text.includes('id: '));
  return {
    forget() {
      [text, seen, count] = ['', 0, 0];
    },
    hears: (wanted) => until(() => count >= wanted),
    told: () =>
      new Map(
        [...text.matchAll(/^event: lamp\ndata: (.+)$/gm)].map(([, data]) => {
          const { id, state } = JSON.parse(data!) as { id: string; state: string };
          return [id, state];
        }),
      ),
    close: () => response.destroy(),
  };
}

function answerOf(port: number): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const asked = request({
      host: '127.0.0.1',
      port,
      path: '/1.1/events?events=lamp',
      headers: { 'X-Auth-Token': TOKEN },
      // A connection of its own, as every browser's is.
      agent: false,
    });
    asked.on('error', reject).on('response', (response) => {
      if (response.statusCode === 200) resolve(response);
      else reject(new Error(`the live stream answered ${response.statusCode}`));
    });
    asked.end();
  });
}
