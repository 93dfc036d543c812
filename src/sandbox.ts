import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openInstallation } from './app.ts';
import type { SandboxRequest } from './cli/parts.ts';
import { type Config, readConfig } from './config.ts';
import { fetchAsterisk } from './pbx/asterisk/private/fetch-asterisk.ts';
import { type Environment, findAsterisk } from './pbx/asterisk/private/find-asterisk.ts';
import { LOOPBACK } from './pbx/asterisk/private/ports.ts';
import { type PrivateAsterisk, startPrivateAsterisk } from './pbx/asterisk/private/private-asterisk.ts';
import { serve } from './serve.ts';

/** What a sandbox runs in. */
interface Surroundings {
  env: Environment;
  stop: AbortSignal;
  say(line: string): void;
}

/**
 * Runs Asterisk and Lampfield on loopback, wired to each other, until `stop` fires; then nothing of them is left but a folder that
 * was asked for. Raises an Error in one sentence where either does not start.
 */
export async function runSandbox(request: SandboxRequest, { env, stop, say }: Surroundings): Promise<void> {
  const asterisk = (await findAsterisk(env)) ?? (await fetchAsterisk({ env, say }));
  const folder = makeFolder(request.folder);
  try {
    // A folder that is kept keeps Asterisk's database and mailboxes too.
    const pbx = await startPrivateAsterisk({
      asterisk,
      include: join(folder, 'asterisk'),
      ...(request.folder === null ? {} : { dir: join(folder, 'pbx') }),
      ...(request.sipPort === null ? {} : { sipPort: request.sipPort }),
      say,
    });
    try {
      const config = await sandboxConfig(env, folder, pbx);
      await prepare(request, config, join(folder, 'asterisk'));
      await serve(config, stop, say);
    } finally {
      await pbx.stop();
    }
  } finally {
    if (request.folder === null) rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

function makeFolder(wanted: string | null): string {
  if (wanted === null) return mkdtempSync(join(realpathSync(tmpdir()), 'lampfield-sandbox-'));
  mkdirSync(wanted, { recursive: true, mode: 0o700 });
  return realpathSync(wanted);
}

/** Nothing of the user's own installation is touched: of his settings only ports, token and log level count. */
async function sandboxConfig(env: Environment, folder: string, pbx: PrivateAsterisk): Promise<Config> {
  const { LAMPFIELD_PORT, LAMPFIELD_PROVISIONING_PORT, LAMPFIELD_ADMIN_TOKEN, LAMPFIELD_LOG_LEVEL } = env;
  return readConfig({
    LAMPFIELD_HOST: LOOPBACK,
    LAMPFIELD_PORT: LAMPFIELD_PORT ?? (await freePort(9486)),
    LAMPFIELD_PROVISIONING_HOST: LOOPBACK,
    LAMPFIELD_PROVISIONING_PORT: LAMPFIELD_PROVISIONING_PORT ?? (await freePort(8667)),
    LAMPFIELD_ADMIN_TOKEN,
    LAMPFIELD_LOG_LEVEL: LAMPFIELD_LOG_LEVEL ?? 'warn',
    LAMPFIELD_DATA_DIR: join(folder, 'data'),
    LAMPFIELD_SIP_SERVER: `${pbx.sipHost}:${pbx.sipPort}`,
    LAMPFIELD_AMI_URL: pbx.amiUrl,
  });
}

/** The usual port where it is free, else any other. */
async function freePort(usual: number): Promise<string> {
  for (const port of [usual, 0]) {
    const server = createServer();
    const chosen = await new Promise<number>((resolve) => {
      server.once('error', () => resolve(0));
      server.listen(port, LOOPBACK, () => {
        const address = server.address();
        const own = typeof address === 'object' && address !== null ? address.port : 0;
        server.close(() => resolve(own));
      });
    });
    if (chosen !== 0) return String(chosen);
  }
  throw new Error('there is no free port');
}

/** Before the server runs: the folder that the link writes into, and the company. */
async function prepare({ prepare: fill }: SandboxRequest, config: Config, folder: string): Promise<void> {
  const installation = await openInstallation(config);
  try {
    await installation.database.transaction(async ({ tenants }) => {
      for (const pbx of await tenants.pbxes())
        if (pbx.ami_url === config.amiUrl) await tenants.updatePbx(pbx.id, { config_dir: folder });
    });
    await fill(installation, config.sipServer ?? '');
  } finally {
    await installation.close();
  }
}
