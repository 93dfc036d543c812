import type { Config } from './config.ts';
import { beginJob } from './domain/jobs.ts';
import type { Database, Store } from './domain/ports.ts';
import type { Installation } from './domain/publisher.ts';

/** The settings of the server that stand in every phone's file. */
type Settings = Pick<Config, 'provisioningUrl' | 'sipServer' | 'lampLists'>;

/**
 * The settings that the server last ran with, for commands that write phones' files beside it: a shell seldom has the server's
 * environment. Null before the first start.
 */
export async function serverSettings(database: Database): Promise<Settings | null> {
  const stored = await database.read.installation.get('phone_defaults');
  if (stored === undefined) return null;
  // An earlier version stored no lampLists.
  return { lampLists: [], ...(JSON.parse(stored) as { settings: Omit<Settings, 'lampLists'> }).settings };
}

/**
 * To be called when the server starts. Where its settings or its version differ from the last time, every phone's files are
 * made anew by the job; those whose bytes stay the same are not disturbed.
 */
export async function adoptSettings({ database, defaults, now }: Installation, version: string): Promise<void> {
  const { provisioningUrl, sipServer, lampLists } = defaults;
  const current = JSON.stringify({ version, settings: { provisioningUrl, sipServer, lampLists } });
  await database.transaction(async (store) => {
    if ((await store.installation.get('phone_defaults')) === current) return;
    await store.installation.put('phone_defaults', current);
    for (const { uuid } of await store.tenants.all()) await compileAll(store, uuid, now());
  });
}

async function compileAll(store: Store, tenant: string, now: number): Promise<void> {
  const devices = await store.devices.ofTenant(tenant);
  if (devices.length === 0) return;
  const subject = 'settings or version of the server';
  const job = await beginJob(store, {
    tenant,
    kind: 'publish',
    subject,
    actor: 'lampfield',
    total: devices.length,
    now,
  });
  await store.devices.addPending(devices, { version: crypto.randomUUID(), saved_at: now, job_id: job.id });
}
