import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { apiServer, ensureAdminToken, type InstallationOptions, openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { Pbx } from '../../src/domain/pbx/port.ts';
import type { UnclaimedPhone } from '../../src/domain/phone-rows.ts';
import type { Installation } from '../../src/domain/publisher.ts';
import { databaseUrl, dropDatabase } from '../postgres/database-url.ts';
import { checkAnswers } from './answer-check.ts';

/** An answer: its status, headers and parsed body. */
export interface Answer {
  status: number;
  headers: Record<string, string | string[] | number | undefined>;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into answers of every shape
  body: any;
}

/** How to call: another token or tenant, Wazo's error format, more headers. */
export interface CallOptions {
  token?: string | null;
  tenant?: string;
  wazo?: boolean;
  headers?: Record<string, string>;
  /** Sent as it is, instead of a JSON body. */
  raw?: string;
}

/** A server over a real database, called by injection. */
export interface TestServer {
  app: FastifyInstance;
  installation: Installation;
  admin: string;
  call(method: string, url: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  /** As call, but a status other than 2xx fails the test. */
  ok(method: string, url: string, body?: unknown, options?: CallOptions): Promise<Answer>;
  close(): Promise<void>;
}

export const ADMIN_TOKEN = 'an-admin-token-for-tests';

const open = new Set<() => Promise<void>>();

/** Closes the servers that a test file has left open: inside of hooks and tests it is too late for an afterAll of their own. */
export async function closeTestServers(): Promise<void> {
  for (const close of open) await close();
}

/** Opens a server on a fresh database, with a PBX where one is given; it is closed and removed when the file's tests are done. */
export async function openTestServer(
  options: InstallationOptions = {},
  env: Record<string, string> = {},
  pbx?: Pbx,
  web?: string,
): Promise<TestServer> {
  const folder = mkdtempSync(join(tmpdir(), 'lampfield-test-'));
  const config = readConfig({
    LAMPFIELD_DATA_DIR: folder,
    LAMPFIELD_DATABASE_URL: await databaseUrl(env.LAMPFIELD_DATA_DIR ?? folder),
    LAMPFIELD_PUBLIC_URL: 'http://lampfield.test',
    LAMPFIELD_SIP_SERVER: 'pbx.example.com:5060',
    LAMPFIELD_PROVISIONING_URL: 'http://phones.test:8667',
    ...env,
  });
  const failures: unknown[] = [];
  const onJobError = (error: unknown) => failures.push(error);
  const installation = await openInstallation(config, { onJobError, ...options, ...(pbx && { pbx }) });
  await ensureAdminToken(installation, ADMIN_TOKEN);
  const app = apiServer(installation, config, false, '0.0.0-test', web);
  const answers = checkAnswers(app);
  await app.ready();
  const call: TestServer['call'] = async (method, url, body, more) => {
    const answer = await inject(app, method, url, body, more);
    answers.throwFirst();
    return answer;
  };
  const close = async () => {
    open.delete(close);
    await app.close();
    await installation.close();
    await dropDatabase(folder);
    rmSync(folder, { recursive: true, force: true });
    answers.throwFirst();
    if (failures.length > 0) throw failures[0];
  };
  open.add(close);
  return {
    app,
    installation,
    admin: ADMIN_TOKEN,
    call,
    async ok(method, url, body, more) {
      const answer = await call(method, url, body, more);
      if (answer.status >= 300)
        throw new Error(`${method} ${url} answered ${answer.status}: ${JSON.stringify(answer.body)}`);
      return answer;
    },
    close,
  };
}

async function inject(
  app: FastifyInstance,
  method: string,
  url: string,
  body: unknown,
  options: CallOptions = {},
): Promise<Answer> {
  const token = options.token === undefined ? ADMIN_TOKEN : options.token;
  const payload = options.raw ?? (body === undefined ? undefined : JSON.stringify(body));
  const response = await app.inject({
    method: method as 'GET',
    url: url.startsWith('/1.1') || url.startsWith('/api') || url === '/health' ? url : `/1.1${url}`,
    headers: {
      ...(token === null ? {} : { 'x-auth-token': token }),
      ...(options.tenant ? { 'wazo-tenant': options.tenant } : {}),
      ...(options.wazo ? { accept: 'application/json' } : {}),
      ...(payload === undefined ? {} : { 'content-type': 'application/json' }),
      ...options.headers,
    },
    ...(payload === undefined ? {} : { payload }),
  });
  return {
    status: response.statusCode,
    headers: response.headers,
    body: response.payload === '' ? null : safeParse(response.payload),
  };
}

function safeParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** A small company through the API: what most tests need. Ids differ from run to run of the same database. */
export async function populate({ ok }: TestServer, tenant?: string) {
  const more = tenant === undefined ? {} : { tenant };
  const user = async (firstname: string, lastname: string, exten?: string) =>
    (await ok('POST', '/users', { firstname, lastname, lines: exten ? [{ extensions: [{ exten }] }] : [] }, more)).body;
  const alice = await user('Alice', 'Martin', '1001');
  const bob = await user('Bob', 'Durand', '1002');
  const zoe = await user('Zoë', 'Ångström');
  const make = async (path: string, body: unknown) => (await ok('POST', `/${path}`, body, more)).body;
  const group = await make('groups', {
    label: 'Sales',
    extensions: [{ exten: '2001' }],
    members: { users: [{ uuid: alice.uuid }] },
  });
  const agent = await make('agents', { number: '8001', firstname: 'Ann', users: [{ uuid: bob.uuid }] });
  const queue = await make('queues', {
    name: 'support',
    extensions: [{ exten: '3001' }],
    members: { users: [], agents: [{ id: agent.id }] },
  });
  const conference = await make('conferences', { name: 'Meeting', extensions: [{ exten: '4001' }] });
  const paging = await make('pagings', { number: '12', name: 'All', members: { users: [{ uuid: alice.uuid }] } });
  const lot = await make('parkinglots', {
    name: 'Main',
    extensions: [{ exten: '700' }],
    slots_start: 701,
    slots_end: 720,
  });
  const filter = await make('callfilters', {
    name: 'Boss',
    recipients: { users: [{ uuid: alice.uuid }] },
    surrogates: { users: [{ uuid: bob.uuid }] },
  });
  return { alice, bob, zoe, group, agent, queue, conference, paging, lot, filter };
}

/** Lets a phone be seen that nobody has registered, and gives its MAC. */
export async function seePhone({ installation }: TestServer, given: Partial<UnclaimedPhone> = {}): Promise<string> {
  const mac = `001565${crypto.randomUUID().slice(0, 6)}`;
  const seen = { first_seen: 1000, last_seen: 2000, times: 3, address: '10.0.0.7', file: `${mac}.cfg` };
  const phone = { mac, vendor: 'Yealink', model: 'T54W', firmware: '96.86.0.75', ...seen, ...given };
  await installation.database.transaction((store) => store.unclaimed.add([phone]));
  return phone.mac;
}
