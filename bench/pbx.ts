import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { openInstallation } from '../src/app.ts';
import { type Config, readConfig } from '../src/config.ts';
import type { Installation } from '../src/domain/publisher.ts';
import { type AmiClient, createAmiClient } from '../src/pbx/asterisk/ami/client.ts';
import type { AsteriskPbx } from '../src/pbx/asterisk/asterisk-pbx.ts';
import { fetchAsterisk } from '../src/pbx/asterisk/private/fetch-asterisk.ts';
import { type Asterisk, findAsterisk } from '../src/pbx/asterisk/private/find-asterisk.ts';
import { type PrivateAsterisk, startPrivateAsterisk } from '../src/pbx/asterisk/private/private-asterisk.ts';
import { startRelay } from '../test/pbx/ami-relay.ts';
import { fill, type Size, scratch } from './fill.ts';
import { Skipped } from './row.ts';

/** A real Asterisk beside a filled installation that does not follow it yet. */
export interface BenchPbx {
  asterisk: PrivateAsterisk;
  config: Config;
  /** The environment of a Lampfield process for this installation. */
  env: Readonly<Record<string, string>>;
  /** The template that all users have. */
  templateId: number;
  /** A connection of the bench's own, for baselines. */
  ami: AmiClient;
  /** What Lampfield has said to Asterisk's manager; empty unless it was to be heard. */
  said(): string;
  /** Opens the installation, and gives it once it agrees with Asterisk, with the milliseconds that this took. */
  follow(): Promise<{ installation: Installation & { pbx: AsteriskPbx }; tenantUuid: string; took: number }>;
  close(): Promise<void>;
}

const log = { info: () => undefined, warn: console.error, error: console.error };

/**
 * Starts an Asterisk, and fills an installation that names it. `listen` puts a relay in between, which costs time but hears what
 * Lampfield says. Throws a Skipped where there is no Asterisk.
 */
export async function startBenchPbx(size: Size, listen = false): Promise<BenchPbx> {
  const found = await anAsterisk();
  const place = scratch();
  const include = join(place.folder, 'asterisk');
  mkdirSync(include);
  const asterisk = await startPrivateAsterisk({ asterisk: found, include });
  const url = new URL(asterisk.amiUrl);
  const relay = listen ? await startRelay(Number(url.port)) : null;
  if (relay !== null) url.port = String(relay.port);
  // Edits come faster here than any pace that is set for phones: what is measured is the way, not the pace.
  const env = { ...place.env, LAMPFIELD_AMI_URL: url.href, LAMPFIELD_PUSH_PER_SECOND: '1000' };
  const config = readConfig(env);
  const { templateId } = await fill(config, size);
  await nameFolder(config, include);
  const ami = createAmiClient({ url: asterisk.amiUrl });
  const connected = new Promise((resolve) => ami.on('connected', resolve));
  ami.start();
  await connected;
  let opened: Installation | undefined;
  return {
    asterisk,
    config,
    env,
    templateId,
    ami,
    said: () => relay?.said() ?? '',
    async follow() {
      const started = performance.now();
      const installation = (await openInstallation(config, { followPbx: log })) as Installation & { pbx: AsteriskPbx };
      opened = installation;
      const tenantUuid = (await installation.database.read.tenants.all())[0]!.uuid;
      while (installation.pbx.status(tenantUuid) !== 'connected')
        await new Promise((resolve) => setTimeout(resolve, 5));
      return { installation, tenantUuid, took: performance.now() - started };
    },
    async close() {
      await opened?.close();
      await ami.close();
      await relay?.close();
      await asterisk.stop();
      place.remove();
    },
  };
}

/** As tests do: nothing is fetched on a user's machine that he did not ask for. */
async function anAsterisk(): Promise<Asterisk> {
  const found = await findAsterisk(process.env);
  if (found !== null) return found;
  if (['', '0', 'false', undefined].includes(process.env.LAMPFIELD_FETCH_ASTERISK))
    throw new Skipped('there is no Asterisk here; LAMPFIELD_FETCH_ASTERISK=1 fetches one');
  return fetchAsterisk({ env: process.env, say: console.error });
}

async function nameFolder(config: Config, config_dir: string): Promise<void> {
  const installation = await openInstallation(config);
  const [pbx] = await installation.database.read.tenants.pbxes();
  await installation.database.transaction((store) => store.tenants.updatePbx(pbx!.id, { config_dir }));
  await installation.close();
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

export const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
