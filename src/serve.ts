import type { FastifyInstance } from 'fastify';
import pino, { type Logger } from 'pino';
import { apiServer, ensureAdminToken, type InstallationOptions, openInstallation } from './app.ts';
import { type Config, shownUrl } from './config.ts';
import { announceNewPhones } from './domain/directory/unclaimed.ts';
import type { Installation } from './domain/publisher.ts';
import { createProvisioning, type ProvisioningServer } from './http/provisioning/server.ts';
import { adoptSettings } from './phone-defaults.ts';
import { phones } from './phones/phones.ts';
import { VERSION } from './version.ts';

/** How often phones are looked for that another process has left without their new files. */
const LEFTOVERS_MS = 2000;

/** Something that stops the server from starting, in one sentence for the operator. */
export class StartError extends Error {}

/**
 * Runs Lampfield until `stop` fires: opens the store, listens on both ports, and says where; with the PBXs that the store names, or
 * what is given in their place. Raises StartError, StoreError.
 */
export async function serve(
  config: Config,
  stop: AbortSignal,
  say: (line: string) => void,
  given: Pick<InstallationOptions, 'pbx'> = {},
): Promise<void> {
  const logger = pino(
    { level: config.logLevel, redact: ['req.headers.authorization', 'req.headers["x-auth-token"]'] },
    pino.destination(2),
  );
  const installation = await openInstallation(config, {
    ...given,
    followPbx: logger,
    onJobError: (err) => logger.error({ err }, 'making phone files, or telling phones, failed; it will be tried again'),
  });
  let provisioning: ProvisioningServer | null = null;
  let api: FastifyInstance | null = null;
  let leftovers: NodeJS.Timeout | undefined;
  try {
    api = apiServer(installation, config, logger, VERSION);
    const { database, progress, now } = installation;
    provisioning = createProvisioning({
      database,
      phones,
      progress,
      openNetworks: config.openNetworks,
      trustedProxies: config.trustedProxies,
      sharedCredentials: config.provisioningAuth,
      tls: config.tls,
      logger,
      now,
      onNewPhones: (macs) => {
        announceNewPhones(installation, macs).catch((err: unknown) =>
          logger.error({ err }, 'telling of phones failed'),
        );
      },
    });
    const addresses = await listen(api, provisioning, config);
    // Only now: a start that fails must neither keep a token that nobody has seen, nor change the files of phones.
    await adoptSettings(installation, VERSION);
    const token = await ensureAdminToken(installation, config.adminToken);
    greet(say, config, addresses, token);
    installation.compileJob.wake();
    installation.pushQueue?.wake();
    leftovers = takeOverLeftovers(installation, logger);
    await stopped(stop);
    say('Stopping ...');
  } finally {
    clearInterval(leftovers);
    await shutDown([api, provisioning, installation], logger);
  }
}

/**
 * Makes the files of phones that another process, such as an import that was interrupted, has left waiting: of those whose number
 * did not change from one look to the next, since nobody is at work on them.
 */
function takeOverLeftovers({ database, compileJob }: Installation, logger: Logger): NodeJS.Timeout {
  let before = 0;
  const look = async () => {
    const left = await database.read.devices.countPending();
    if (left > 0 && left === before) compileJob.wake();
    before = left;
  };
  return setInterval(
    () => void look().catch((err: unknown) => logger.error({ err }, 'looking for phones without files failed')),
    LEFTOVERS_MS,
  );
}

async function listen(api: FastifyInstance, provisioning: ProvisioningServer, config: Config) {
  const apiAddress = await api
    .listen({ host: config.host, port: config.port })
    .catch((error: unknown) => unusable(error, config.host, config.port, 'LAMPFIELD_PORT'));
  const { provisioningHost: host, provisioningPort: port } = config;
  const phones = await provisioning
    .listen({ host, port })
    .catch((error: unknown) => unusable(error, host, port, 'LAMPFIELD_PROVISIONING_PORT'));
  return { api: apiAddress, phones };
}

function unusable(error: unknown, host: string, port: number, setting: string): never {
  const { code, message } = error as { code?: string; message: string };
  if (code === 'EADDRINUSE')
    throw new StartError(`Port ${port} on ${host} is taken by another program: stop it, or set ${setting}.`);
  if (code === 'EACCES')
    throw new StartError(
      `Port ${port} on ${host} may not be opened by this user: set ${setting} to a port above 1023.`,
    );
  throw new StartError(`Lampfield can not listen on ${host}:${port}: ${message}.`);
}

function greet(
  say: (line: string) => void,
  config: Config,
  addresses: { api: string; phones: string },
  token: string | null,
): void {
  say(`Lampfield ${VERSION}`);
  say(`  web UI         ${addresses.api}/   sign in with a token`);
  say(`  API            ${addresses.api}/1.1   documentation: ${addresses.api}/docs`);
  say(`  provisioning   ${addresses.phones}   as phones see it: ${config.provisioningUrl}`);
  say(`  database       ${shownUrl(config.databaseUrl)}`);
  if (token !== null) say(`  admin token    ${token}   (shown once: keep it, and sign in to the web UI with it)`);
  if (config.sipServer === null)
    say('  note           LAMPFIELD_SIP_SERVER is not set: phones get no SIP account until a tenant names its server');
  say('Press Ctrl-C to stop.');
}

function stopped(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Closes everything, even where closing one thing fails. */
async function shutDown(parts: readonly ({ close(): unknown } | null)[], logger: Logger): Promise<void> {
  for (const part of parts) {
    try {
      await part?.close();
    } catch (err) {
      logger.error({ err }, 'closing failed');
    }
  }
}
