// The real API server on a free port, told what to open by the environment, and whether to follow its PBX.
import { apiServer, ensureAdminToken, openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { report } from './report.ts';

const config = readConfig(process.env);
const followPbx = { info: () => undefined, warn: console.error, error: console.error };
const installation = await openInstallation(config, process.env.BENCH_FOLLOWS === '1' ? { followPbx } : {});
await ensureAdminToken(installation, config.adminToken);
const app = apiServer(installation, config, false, 'bench');
await app.listen({ host: '127.0.0.1', port: 0 });
installation.compileJob.wake();
report((app.server.address() as { port: number }).port, async () => {
  await app.close();
  await installation.close();
});
