import { hash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import type { Config } from './config.ts';
import { insertTenant } from './domain/directory/tenants.ts';
import { noPbx } from './domain/pbx/no-pbx.ts';
import type { Pbx } from './domain/pbx/port.ts';
import type { Database, Store } from './domain/ports.ts';
import { createProgress } from './domain/progress.ts';
import type { CompileJob, Installation, PushQueue } from './domain/publisher.ts';
import { newSecret } from './domain/secrets.ts';
import { hashToken } from './domain/tokens.ts';
import { createServer } from './http/server.ts';
import { createAsteriskPbx } from './pbx/asterisk/asterisk-pbx.ts';
import type { LinkLog } from './pbx/asterisk/driver/state.ts';
import { serverSettings } from './phone-defaults.ts';
import { notifyEvents, phones } from './phones/phones.ts';
import { createCompileJob } from './publish/compile-job.ts';
import { createPushQueue } from './publish/push-queue.ts';
import { createPublisher } from './publish/write.ts';
import { openStore, type StoreOptions } from './store/open.ts';

/** What may be put in place of the real thing: the clock, and who hears of errors of the background job. */
export interface InstallationOptions extends StoreOptions {
  /** For commands beside the server: phones' files are made with the settings that the server last ran with. */
  besideServer?: boolean;
  /** Follows the PBXs, and tells them of changes: for the server, of which there is one. */
  followPbx?: LinkLog;
  /** PBXs in place of the real ones. */
  pbx?: Pbx;
  now?: () => number;
  onJobError?: (error: unknown) => void;
}

/** Opens the installation that a configuration names, without listening anywhere. Migrates, and makes the main tenant. */
export async function openInstallation(config: Config, options: InstallationOptions = {}): Promise<Installation> {
  const database = await openStore(config.databaseUrl, options);
  const now = options.now ?? Date.now;
  const settings = (options.besideServer && (await serverSettings(database))) || config;
  const { provisioningUrl, sipServer, lampLists } = settings;
  const defaults = { provisioningUrl, sipServer, lampLists, phones };
  const onError = options.onJobError ?? ((error: unknown) => console.error(error));
  const etag = (body: string) => hash('sha256', body, 'hex').slice(0, 32);
  const compiler = { phones, defaults, etag, onFailure: onError };
  const progress = createProgress();
  const compileJob: CompileJob = createCompileJob({
    database,
    compiler,
    progress,
    onQueued: () => pushQueue?.wake(),
    now,
    onError,
  });
  const publisher = createPublisher({ database, compiler, now, wake: compileJob.wake, progress, onError });
  await ensureMainTenant(database, config);
  const installation = await installationUuid(database);
  const asterisk = options.followPbx
    ? createAsteriskPbx({ database, publisher, defaults, installation, now, log: options.followPbx })
    : null;
  const pbx = options.pbx ?? asterisk ?? noPbx();
  const push = { database, events: notifyEvents, pbx, progress, perSecond: config.pushPerSecond, now, onError };
  const pushQueue: PushQueue | null = pbx === asterisk || options.pbx ? createPushQueue(push) : null;
  publisher.onCommitted(({ changes, devices }) => {
    const isAbout = (name: string) => changes.some(({ resource }) => resource === name);
    if (isAbout('job')) compileJob.wake();
    if (devices.length > 0 || isAbout('job') || isAbout('device_push')) pushQueue?.wake();
  });
  return {
    database,
    publisher,
    pbx,
    compileJob,
    pushQueue,
    progress,
    phones,
    defaults,
    now,
    async close() {
      await pushQueue?.stop();
      await asterisk?.close();
      await compileJob.stop();
      await database.close();
    },
  };
}

/** The built web UI: the same place seen from the source and from the compiled code. */
const WEB = fileURLToPath(new URL('../dist/web', import.meta.url));

/** The API server of an installation, not listening yet: what tests inject requests into. */
export function apiServer(
  installation: Installation,
  config: Config,
  logger: FastifyBaseLogger | false,
  version: string,
  web = WEB,
): FastifyInstance {
  const { publicUrl, tls, trustedProxies } = config;
  return createServer({ installation, publicUrl, tls, trustedProxies, logger, web, version });
}

/** The first start makes the main tenant; a start with an AMI address makes, or corrects, the PBX of that address. */
async function ensureMainTenant(database: Database, config: Config): Promise<void> {
  const pbx = (await database.read.tenants.pbxes()).find((one) => one.name === SETTINGS_PBX);
  const main = (await database.read.tenants.all()).find((tenant) => tenant.parent_uuid === null);
  if (main !== undefined && (config.amiUrl === null || pbx?.ami_url === config.amiUrl)) return;
  await database.transaction(async (store) => {
    const pbx_id = config.amiUrl === null ? null : await ensurePbx(store, config.amiUrl);
    const current = (await store.tenants.all()).find((tenant) => tenant.parent_uuid === null);
    if (current !== undefined) {
      if (current.pbx_id === null && pbx_id !== null) await store.tenants.update(current.uuid, { pbx_id });
      return;
    }
    const row = {
      uuid: crypto.randomUUID(),
      parent_uuid: null,
      name: 'main',
      sip_server: null,
      outbound_context: null,
    };
    await insertTenant(store, { ...row, pbx_id });
  });
}

/** The name of the PBX that LAMPFIELD_AMI_URL makes. */
const SETTINGS_PBX = 'asterisk';

async function ensurePbx(store: Store, ami_url: string): Promise<number> {
  const known = (await store.tenants.pbxes()).find((one) => one.name === SETTINGS_PBX);
  if (known !== undefined) {
    await store.tenants.updatePbx(known.id, { ami_url });
    return known.id;
  }
  const row = { uuid: crypto.randomUUID(), name: SETTINGS_PBX, ami_url, sip_server: null };
  return (await store.tenants.insertPbx(row)).id;
}

/** What tells this installation from others on one PBX. Made once, and never changed. */
async function installationUuid(database: Database): Promise<string> {
  const known = await database.read.installation.get('uuid');
  if (known !== undefined) return known;
  return database.transaction(async (store) => {
    const made = (await store.installation.get('uuid')) ?? crypto.randomUUID();
    await store.installation.put('uuid', made);
    return made;
  });
}

/**
 * Makes sure that somebody can get in: stores the token that the environment gives, or, where there is no token at all, makes
 * one and returns it to be shown once.
 */
export async function ensureAdminToken({ database, now }: Installation, given: string | null): Promise<string | null> {
  return database.transaction(async (store) => {
    const main = (await store.tenants.all()).find((tenant) => tenant.parent_uuid === null)!;
    const row = (token: string, name: string) => ({
      uuid: crypto.randomUUID(),
      hash: hashToken(token),
      name,
      tenant_uuid: main.uuid,
      user_uuid: null,
      acl: ['#'],
      expires_at: null,
      created_at: now(),
      created_by: 'lampfield',
    });
    if (given !== null) {
      if ((await store.tokens.byHash(hashToken(given))) === undefined)
        await store.tokens.insert(row(given, 'admin (environment)'));
      return null;
    }
    const known = await store.tokens.list({ tenants: [main.uuid], direction: 'asc', limit: 1, offset: 0, filters: {} });
    if (known.total > 0) return null;
    const token = newSecret(40);
    await store.tokens.insert(row(token, 'admin (first start)'));
    return token;
  });
}
