import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import type { z } from 'zod';
import { EVENTS } from '../../src/contract/answers/event.ts';
import { nonconformity } from './answer-check.ts';
import { ADMIN_TOKEN } from './support.ts';

/** One block of a stream: an event, or a comment. */
export interface StreamBlock {
  id?: string;
  event?: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into events of every shape
  data?: any;
  comment?: string;
  retry?: string;
}

/** A client of the live stream over a real connection. */
export interface StreamClient {
  status: number;
  headers: IncomingMessage['headers'];
  /** The next event or comment; fails where the stream has ended. */
  next(): Promise<StreamBlock>;
  /** Reads on to the end of the stream; tells whether the server ended it in order. */
  ended(): Promise<boolean>;
  /** Reads nothing more, as a client does that is too slow. */
  stall(): void;
  close(): void;
}

/** Opens a stream, and reads what says where it begins: what `next` gives comes after. */
export async function openStream(
  origin: string,
  { query = '', token = ADMIN_TOKEN, headers = {} }: { query?: string; token?: string; headers?: object } = {},
): Promise<StreamClient> {
  const asked = request(`${origin}/1.1/events${query}`, { headers: { 'x-auth-token': token, ...headers } });
  asked.end();
  const [answer] = (await once(asked, 'response')) as [IncomingMessage];
  const blocks = blocksOf(answer.setEncoding('utf8'));
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    async next() {
      const { value, done } = await blocks.next();
      if (done) throw new Error('the stream has ended');
      return value;
    },
    async ended() {
      try {
        while (!(await blocks.next()).done);
      } catch {
        return false;
      }
      return answer.complete;
    },
    stall: () => void answer.pause(),
    close: () => void answer.destroy(),
  };
}

async function* blocksOf(answer: AsyncIterable<string>): AsyncGenerator<StreamBlock, undefined> {
  let text = '';
  for await (const part of answer) {
    text += part;
    const whole = text.split('\n\n');
    text = whole.pop()!;
    for (const block of whole) yield parsed(block);
  }
  return undefined;
}

function parsed(block: string): StreamBlock {
  const fields = block.split('\n').map((line) => {
    const [, name = '', value = ''] = /^([^:]*): ?(.*)$/.exec(line) ?? [];
    return [name === '' ? 'comment' : name, name === 'data' ? JSON.parse(value) : value];
  });
  const read: StreamBlock = Object.fromEntries(fields);
  if (read.event !== undefined) checkEvent(read.event, read.data);
  return read;
}

/** Every event that a test reads has to be what the OpenAPI document says. */
function checkEvent(event: string, data: unknown): void {
  const schema = EVENTS[event as keyof typeof EVENTS] as z.ZodType | undefined;
  const fault = schema === undefined ? 'there is no such event' : nonconformity(schema, data);
  if (fault !== null) throw new Error(`the event ${event} is not what its schema says: ${fault}`);
}
