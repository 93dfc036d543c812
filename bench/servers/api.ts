// The real API server on a free port, told what to open by the environment, and whether to follow its PBX, or one that only notes
// whom it is to tell.
import { apiServer, ensureAdminToken, openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import type { LampState } from '../../src/contract/words.ts';
import { noPbx } from '../../src/domain/pbx/no-pbx.ts';
import type { LampChange, Pbx } from '../../src/domain/pbx/port.ts';
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
const NO_FIGURES = {
  connected: true,
  reloads: {},
  drift_corrected: 0,
  reconciliations: 0,
  actions: 0,
  events: 0,
  waiting: 0,
};

/** A PBX whose lamps change when it is asked to blink. */
const heard = new Set<(change: LampChange) => void>();
const shows = new Map<string, LampState>();
const blinking: Pbx = {
  ...noPbx(),
  status: () => 'connected',
  figures: () => [{ ...NO_FIGURES, name: 'bench' }],
  lamp: (_tenant, watch) => ({ id: watch, kind: 'line', state: shows.get(watch) ?? 'idle' }),
  onLamp(listener) {
    heard.add(listener);
    return () => void heard.delete(listener);
  },
};

/** Changes lamps for some seconds; resolves with the extension and state of the last change. */
async function blink(perSecond = 200, seconds = 10): Promise<{ exten: string; state: LampState }> {
  const { read } = installation.database;
  const [tenant] = await read.tenants.all();
  const users = (await read.users.list({ tenants: [tenant!.uuid], direction: 'asc', offset: 0, filters: {} })).items;
  const extens = (await read.users.lines(users.map(({ id }) => id))).map(({ extens: own }) => own[0]!);
  const states = ['ringing', 'busy', 'idle'] as const;
  const change = (exten: string, state: LampState) => {
    shows.set(exten, state);
    const told: LampChange = { id: exten, kind: 'line', state, tenant_uuid: tenant!.uuid, at: Date.now() };
    for (const listener of heard) listener(told);
    return { exten, state };
  };
  const began = performance.now();
  for (let done = 0; done < perSecond * seconds; ) {
    const due = Math.min(perSecond * seconds, ((performance.now() - began) / 1000) * perSecond);
    for (; done < due; done++) change(extens[done % extens.length]!, states[Math.floor(done / extens.length) % 3]!);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
  // The first one, which is in sight.
  return change(extens[0]!, shows.get(extens[0]!) === 'busy' ? 'idle' : 'busy');
}

const config = readConfig(process.env);
const followPbx = { info: () => undefined, warn: console.error, error: console.error };
const pbxes = { follows: { followPbx }, notes: { pbx: noting }, blinks: { pbx: blinking }, none: {} };
const installation = await openInstallation(config, pbxes[(process.env.BENCH_PBX ?? 'none') as keyof typeof pbxes]);
await ensureAdminToken(installation, config.adminToken);
const app = apiServer(installation, config, false, 'bench');
await app.listen({ host: '127.0.0.1', port: 0 });
installation.compileJob.wake();
const close = async () => {
  await app.close();
  await installation.close();
};
report((app.server.address() as { port: number }).port, close, { told: () => told, blink: () => blink() });
