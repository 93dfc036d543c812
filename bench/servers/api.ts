// The real API server on a free port, told what to open by the environment, and whether to follow its PBX, or one that only notes
// whom it is to tell.
import { apiServer, ensureAdminToken, openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { noPbx } from '../../src/domain/pbx/no-pbx.ts';
import type { Pbx } from '../../src/domain/pbx/port.ts';
import { report } from './report.ts';

/** A phone that the PBX was to tell, and when: milliseconds since 1970. */
export interface Told {
  endpoint: string;
  at: number;
}

const told: Told[] = [];
const noting: Pbx = {
  ...noPbx(),
  status: () => 'connected',
  notify: async (_tenant, endpoint) => void told.push({ endpoint, at: performance.timeOrigin + performance.now() }),
};
const config = readConfig(process.env);
const followPbx = { info: () => undefined, warn: console.error, error: console.error };
const pbxes = { follows: { followPbx }, notes: { pbx: noting }, none: {} };
const installation = await openInstallation(config, pbxes[(process.env.BENCH_PBX ?? 'none') as keyof typeof pbxes]);
await ensureAdminToken(installation, config.adminToken);
const app = apiServer(installation, config, false, 'bench');
await app.listen({ host: '127.0.0.1', port: 0 });
installation.compileJob.wake();
const close = async () => {
  await app.close();
  await installation.close();
};
report((app.server.address() as { port: number }).port, close, { told: () => told });
