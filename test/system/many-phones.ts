import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import {
  ask,
  environment,
  NODE_24,
  request,
  type Server,
  serverSettings,
  start,
  startServer,
  temporaryFolder,
  until,
} from './support.ts';

const TOKEN = 'a-token-for-many-phones';
/** More than are compiled in one transaction: a change of their template is a job of many commits. */
export const MANY = 120;
const PATIENCE_MS = 30_000;

/** A job, as the API shows it. */
export interface Job {
  id: string;
  state: string;
  counts: { total: number; waiting: number; changed: number; to_tell: number; behind: number; failed: number };
  progress: number;
}

interface Phone {
  id: string;
  mac: string;
  url: string;
}

/** Many phones of one template, and the server that looks after them, which can be stopped and started. */
export interface ManyPhones {
  folder: string;
  server: Server;
  phones: Phone[];
  /** Endpoints that were told since the last time that this was emptied, by all servers. */
  told(): string[];
  forget(): void;
  kill(): Promise<void>;
  start(): Promise<void>;
  /** Runs a command beside the server. */
  cli(...args: string[]): ReturnType<typeof start>;
  get<T>(path: string): Promise<T>;
  send(method: string, path: string, body?: unknown): Promise<Response>;
  /** Puts a label on a key that all have. Gives the answer. */
  edit(label: string): Promise<Response>;
  /** The job that was made last. */
  job(): Promise<Job>;
  /** Asks until it is so. */
  untilJob(isSo: (job: Job) => boolean): Promise<Job>;
  /** Labels in the files that the phones fetch, and how many have each. */
  labels(): Promise<Record<string, number>>;
  /** How many phones are in a state. */
  inState(state: string): Promise<number>;
}

/** Makes them by an import, starts a server, and has every phone fetch its file. `perSecond` phones are told. */
export async function openManyPhones(perSecond: number): Promise<ManyPhones> {
  const folder = temporaryFolder();
  const settings = {
    ...(await serverSettings(folder)),
    LAMPFIELD_ADMIN_TOKEN: TOKEN,
    LAMPFIELD_PUSH_PER_SECOND: String(perSecond),
    // Nobody is there: the tenant has a PBX, and the script stands in for it.
    LAMPFIELD_AMI_URL: 'ami://lampfield:secret@127.0.0.1:1',
  };
  const cli = (...args: string[]) => start(NODE_24, ['bin/lampfield.js', ...args], { env: environment(settings) });
  const file = join(folder, 'company.json');
  writeFileSync(file, JSON.stringify(company('first')));
  const imported = await cli('import', file).ended;
  expect(imported).toMatchObject({ code: 0 });
  const command = [NODE_24, 'test/system/scripted-server.ts'] as const;
  const startOne = () => startServer({ folder, settings, command });
  const said: string[] = [];
  let from = 0;
  const output = () => [...said, world.server.said.stdout].join('');
  const world: ManyPhones = {
    folder,
    server: await startOne(),
    phones: [],
    told: () =>
      [
        ...output()
          .slice(from)
          .matchAll(/^told (.+)$/gm),
      ].map(([, endpoint]) => endpoint!),
    forget() {
      from = output().length;
    },
    async kill() {
      await world.server.stop('SIGKILL');
      said.push(world.server.said.stdout);
    },
    async start() {
      world.server = await startOne();
    },
    cli,
    get: (path) => ask(TOKEN, 'GET', world.server.api + path),
    send: (method, path, body) => request(TOKEN, method, world.server.api + path, body),
    edit: (label) => world.send('PUT', '/funckeys/templates/1/3', keyOf(label)),
    job: async () => (await world.get<{ items: [Job] }>('/jobs?direction=desc&limit=1')).items[0],
    async untilJob(isSo) {
      const end = performance.now() + PATIENCE_MS;
      for (;;) {
        const job = await world.job();
        if (isSo(job)) return job;
        if (performance.now() > end) throw new Error(`the job stays at ${JSON.stringify(job)}`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
    },
    async labels() {
      const texts = await Promise.all(world.phones.map(async ({ url }) => (await fetch(url)).text()));
      const labels = texts.map((text) => /^linekey\.3\.label = (.*)$/m.exec(text)?.[1] ?? 'none');
      return Object.fromEntries([...Map.groupBy(labels, (label) => label)].map(([label, all]) => [label, all.length]));
    },
    inState: async (state) => (await world.get<{ total: number }>(`/devices?limit=1&state=${state}`)).total,
  };
  const { items } = await world.get<{ items: { id: string; mac: string; provisioning: { url: string } }[] }>(
    '/devices',
  );
  const nameOf = (mac: string) => `${mac.replaceAll(':', '')}.cfg`;
  world.phones = items.map(({ id, mac, provisioning }) => ({ id, mac, url: provisioning.url + nameOf(mac) }));
  await world.labels();
  await untilState(world, 'current', MANY);
  return world;
}

/** Waits until so many phones are in a state. */
export async function untilState(world: ManyPhones, state: string, count: number): Promise<void> {
  let found = -1;
  const end = performance.now() + PATIENCE_MS;
  while (found !== count) {
    found = await world.inState(state);
    if (performance.now() > end) throw new Error(`${found} phones are ${state}, but not ${count}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Waits until every phone has been told. */
export function untilAllTold(world: ManyPhones, count = MANY): Promise<void> {
  return until(
    () => new Set(world.told()).size === count,
    PATIENCE_MS,
    () => `${new Set(world.told()).size} of ${count} were told: ${world.server.said.stderr.slice(-2000)}`,
  );
}

const keyOf = (label: string) => ({ label, destination: { type: 'custom', exten: '5550' } });

/** A document of the company, with this label on the key that all have. */
export function company(label: string) {
  const numbers = Array.from({ length: MANY }, (_, at) => String(1000 + at));
  return {
    templates: [{ name: 'All', keys: { 3: keyOf(label) } }],
    users: numbers.map((exten) => ({ firstname: `User ${exten}`, exten, template: 'All' })),
    devices: numbers.map((exten) => ({
      mac: `00156500${exten}`,
      vendor: 'Yealink',
      model: 'T46S',
      lines: [{ user: exten }],
    })),
  };
}
