import { mkdtempSync, rmSync } from 'node:fs';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { DeviceEvent, DeviceRow } from '../../src/domain/phone-rows.ts';
import type { PhoneFile } from '../../src/domain/phones.ts';
import type { Database, Store } from '../../src/domain/ports.ts';
import { createProgress } from '../../src/domain/progress.ts';
import { newSecret } from '../../src/domain/secrets.ts';
import {
  createProvisioning,
  type ProvisioningParts,
  type ProvisioningServer,
} from '../../src/http/provisioning/server.ts';
import { phones } from '../../src/phones/phones.ts';
import { openStore } from '../../src/store/open.ts';
import { databaseUrl, dropDatabase } from '../postgres/database-url.ts';
import { newDevice, newTenant } from '../suites/store-fixtures.ts';

/** A phone's clock does not matter to tests; the server's is set by hand. */
export const START = Date.UTC(2026, 0, 5, 8);
export const HOUR = 60 * 60 * 1000;
export const AGENT = 'Yealink SIP-T54W 96.86.0.75 00:15:65:aa:bb:cc';
export const COMMON = 'y000000000096.cfg';

/** A phone of the test's own. */
export interface TestPhone {
  id: string;
  mac: string;
  secret: string;
  /** Name of its device file. */
  file: string;
  body: string;
  /** The secret path of its device file. */
  path: string;
}

/** What a phone has got. */
export interface Got {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** How a phone asks. Each address of 127.0.0.0/8 is a client of its own. */
export interface Asking {
  from?: string;
  method?: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** A provisioning server over a store of its own. */
export interface Site {
  database: Database;
  server: ProvisioningServer;
  port: number;
  clock: { now: number };
  /** Statements since the last time that this was emptied. */
  statements: string[];
  log: { level: string; facts: unknown; text: string }[];
  /** MACs of phones that were told to be new. */
  newPhones: string[];
  phone(given?: Partial<DeviceRow>, files?: readonly PhoneFile[]): Promise<TestPhone>;
  /** As many, made in one transaction. */
  phones(count: number): Promise<TestPhone[]>;
  device(phone: TestPhone): Promise<DeviceRow>;
  /** What is stored of its activity by now, the newest first. */
  activity(phone: TestPhone): Promise<DeviceEvent[]>;
  get(path: string, asking?: Asking): Promise<Got>;
  close(): Promise<void>;
}

let phonesMade = 0;

/** Opens a store in a temporary folder and serves phones from it on a free port. */
export async function openSite(given: Partial<ProvisioningParts> = {}): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'lampfield-provisioning-'));
  const [statements, log, clock]: [string[], Site['log'], Site['clock']] = [[], [], { now: START }];
  const newPhones: string[] = [];
  const database = await openStore(await databaseUrl(folder), { onQuery: ({ sql }) => statements.push(sql) });
  const tenant = await database.transaction(newTenant);
  const note = (level: string) => (facts: unknown, text?: string) => void log.push({ level, facts, text: text ?? '' });
  const logger = { info: note('info'), warn: note('warn'), error: note('error') } as ProvisioningParts['logger'];
  const onNewPhones = (macs: readonly string[]) => void newPhones.push(...macs);
  const progress = createProgress();
  const closed = { openNetworks: [], trustedProxies: [], sharedCredentials: null, tls: null };
  const own = { database, phones, progress, ...closed, logger, now: () => clock.now, onNewPhones };
  const parts = { ...own, ...given };
  const server = createProvisioning(parts);
  const port = Number(new URL(await server.listen({ host: '127.0.0.1', port: 0 })).port);
  return {
    database,
    server,
    port,
    clock,
    statements,
    log,
    newPhones,
    phone: (row, files) => database.transaction((store) => newPhone(store, tenant, row, files)),
    phones: (count) =>
      database.transaction(async (store) => {
        const made: TestPhone[] = [];
        while (made.length < count) made.push(await newPhone(store, tenant));
        return made;
      }),
    device: async ({ id }) => (await database.read.devices.find(id))!,
    async activity({ id }) {
      await server.fetchLog.flush();
      return database.read.activity.of(id);
    },
    get: (path, asking) => get(port, path, asking),
    async close() {
      await server.close();
      await database.close();
      await dropDatabase(folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function newPhone(
  store: Store,
  tenant: string,
  row: Partial<DeviceRow> = {},
  given?: readonly PhoneFile[],
): Promise<TestPhone> {
  phonesMade += 1;
  const mac = `001565${phonesMade.toString(16).padStart(6, '0')}`;
  const secret = newSecret(26);
  const file = `${mac}.cfg`;
  const body = `#!version:1.0.0.1\nlinekey.1.label = Büro ☎ 日本 ${mac}\n`;
  const content_type = 'text/plain; charset=utf-8';
  const files = given ?? [
    { name: file, content_type, body },
    { name: COMMON, content_type, body: '#!version:1.0.0.1\n' },
  ];
  const id = await newDevice(store, tenant, [], { mac, secret, ...row });
  await store.devices.putFiles(
    id,
    files.map((one) => ({ ...one, etag: `etag-${one.name}` })),
  );
  return { id, mac, secret, file, body, path: `/p/${secret}/${file}` };
}

function get(port: number, path: string, { from, method = 'GET', headers = {}, body }: Asking = {}): Promise<Got> {
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path, method, agent: false, localAddress: from ?? '127.0.0.1' };
    httpRequest({ ...options, headers: { 'User-Agent': AGENT, ...headers } }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk)).on('error', reject);
      response.on('end', () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    })
      .on('error', reject)
      .end(body);
  });
}

/** Sends these bytes and returns all that comes back until the connection ends, without the Date. */
export function sendRaw(port: number, bytes: string, from = '127.0.0.1'): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const socket = connect({ port, host: '127.0.0.1', localAddress: from }, () => socket.write(bytes, 'latin1'));
    socket.on('data', (chunk) => chunks.push(chunk)).on('error', reject);
    socket.on('close', () =>
      resolve(
        Buffer.concat(chunks)
          .toString('latin1')
          .replace(/^Date: .*\r\n/m, ''),
      ),
    );
  });
}

/** A request line with the least of headers; the answer ends the connection. */
export function rawGet(target: string, method = 'GET'): string {
  return `${method} ${target} HTTP/1.1\r\nHost: phones\r\nConnection: close\r\n\r\n`;
}
