import { type ChildProcess, fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** A request to send many times. `path` may differ from request to request. */
export interface Shot {
  method?: string;
  path(n: number): string;
  headers?: Record<string, string>;
  /** Headers that differ from request to request. */
  headersOf?(n: number): Record<string, string>;
  body?(n: number): string;
  /** The status that every answer must have: anything else fails the bench. */
  status: number;
}

/** A server in a process of its own, so that its CPU time can be told from ours. */
export interface ServerProcess {
  port: number;
  /** User and system time so far, in microseconds, and resident memory in bytes. */
  usage(): Promise<{ cpu: number; rss: number }>;
  /** Asks the server something that its file in bench/servers answers. */
  ask<T>(question: string): Promise<T>;
  stop(): Promise<void>;
}

/** Starts bench/servers/<name>.ts and waits until it listens. */
export async function startServer(
  name: string,
  env: Record<string, string> = {},
): Promise<ServerProcess & { ready: number }> {
  const started = performance.now();
  const child = fork(new URL(`./servers/${name}.ts`, import.meta.url), {
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const port = (await message(child, 'port')) as number;
  const ask = async (question: string) => {
    child.send(question);
    return message(child, question);
  };
  return {
    port,
    ready: performance.now() - started,
    usage: () => ask('usage') as Promise<{ cpu: number; rss: number }>,
    ask: <T>(question: string) => ask(question) as Promise<T>,
    async stop() {
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.send('stop');
      await gone;
    },
  };
}

/** An answer of the bare server. */
export interface BareAnswer {
  type: string;
  body: string;
}

/** Starts the baseline: a bare server that sends these answers one after the other, again and again. */
export async function startBare(folder: string, answers: readonly BareAnswer[]): Promise<ServerProcess> {
  const file = `${folder}/bare-answers`;
  writeFileSync(file, JSON.stringify(answers));
  return startServer('bare', { BENCH_ANSWERS: file });
}

function message(child: ChildProcess, field: string): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const listen = (received: Record<string, unknown>) => {
      if (field in received) {
        child.off('message', listen);
        child.off('exit', exited);
        resolve(received[field]);
      }
    };
    const exited = (code: number | null) => reject(new Error(`a bench server ended with ${code}`));
    child.on('message', listen);
    child.once('exit', exited);
  });
}

/** Sends `count` requests over `clients` connections; gives each one's time in milliseconds. */
export async function fire(port: number, shot: Shot, count: number, clients = 16): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  const times: number[] = [];
  let next = 0;
  const client = async () => {
    while (next < count) times.push(await send(agent, port, shot, next++));
  };
  await Promise.all(Array.from({ length: clients }, client));
  agent.destroy();
  return times;
}

function send(agent: Agent, port: number, shot: Shot, n: number): Promise<number> {
  const started = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      {
        agent,
        port,
        host: '127.0.0.1',
        method: shot.method ?? 'GET',
        path: shot.path(n),
        headers: { ...shot.headers, ...shot.headersOf?.(n) },
      },
      (response) => {
        response.on('data', () => undefined);
        response.on('end', () => {
          if (response.statusCode === shot.status) resolve(performance.now() - started);
          else reject(new Error(`${shot.path(n)} answered ${response.statusCode}, not ${shot.status}`));
        });
      },
    );
    sent.on('error', reject);
    sent.end(shot.body?.(n));
  });
}

/** CPU time of a server per request, in microseconds. */
export async function cpuPerRequest(server: ServerProcess, shot: Shot, count: number): Promise<number> {
  const before = await server.usage();
  await fire(server.port, shot, count);
  return ((await server.usage()).cpu - before.cpu) / count;
}

/** Measures several things in turn, `rounds` times, so that noise hits all of them; gives each one's median. */
export async function interleaved(rounds: number, measures: readonly (() => Promise<number>)[]): Promise<number[]> {
  const results: number[][] = measures.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, measure] of measures.entries()) results[index]!.push(await measure());
  }
  return results.map(median);
}

/** The middle value. */
export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** The value below which `percent` of all are. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor((sorted.length * percent) / 100))] ?? Number.NaN;
}
