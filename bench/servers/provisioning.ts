// The real provisioning listener on a free port, told what to open by the environment.
import { openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createProgress } from '../../src/domain/progress.ts';
import { FLUSH_PHONES } from '../../src/http/provisioning/fetch-log.ts';
import { createProvisioning } from '../../src/http/provisioning/server.ts';
import { report } from './report.ts';

const config = readConfig(process.env);
const installation = await openInstallation(config);
const { database, phones, now } = installation;
const logger = { info() {}, warn: console.error, error: console.error };
const server = createProvisioning({
  database,
  phones,
  progress: createProgress(),
  openNetworks: [],
  trustedProxies: [],
  sharedCredentials: null,
  tls: null,
  logger,
  now,
  onNewPhones() {},
});
const address = await server.listen({ host: '127.0.0.1', port: 0 });
const close = async () => {
  await server.close();
  await installation.close();
};
/** Writes what all phones may have fetched, without the pauses that let others work. */
const written = async () => {
  for (let phones = Number(process.env.BENCH_PHONES); phones > 0; phones -= FLUSH_PHONES) await server.fetchLog.flush();
};
report(Number(new URL(address).port), close, { written });
