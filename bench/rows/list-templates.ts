import { openInstallation } from '../../src/app.ts';
import { fill, scratch, TOKEN } from '../fill.ts';
import { fire, interleaved, startServer } from '../load.ts';
import type { BenchRow } from '../row.ts';

const TEMPLATES = 1000;
const KEYS = 30;

/** The whole list of templates at once, beside JSON.stringify of the same answer. */
export const listTemplates: BenchRow = {
  work: `list ${TEMPLATES} templates of ${KEYS} keys`,
  target: '≤ 10 × serialising the same bytes',
  async run() {
    const { config, env, remove } = scratch();
    await fill(config, { users: 500, templateKeys: KEYS, ownKeys: 0, devices: false });
    await addTemplates(config);
    const api = await startServer('api', env);
    const shot = { path: () => '/1.1/funckeys/templates', headers: { 'X-Auth-Token': TOKEN }, status: 200 };
    const answer = await fetch(`http://127.0.0.1:${api.port}/1.1/funckeys/templates`, { headers: shot.headers });
    const parsed = await answer.json();
    const serialise = async () => {
      const before = process.cpuUsage();
      for (let at = 0; at < 5; at++) JSON.stringify(parsed);
      const { user, system } = process.cpuUsage(before);
      return (user + system) / 5;
    };
    const list = async () => {
      const before = await api.usage();
      await fire(api.port, shot, 3, 1);
      return ((await api.usage()).cpu - before.cpu) / 3;
    };
    await list();
    await serialise();
    const [ours, baseline] = await interleaved(3, [list, serialise]);
    await api.stop();
    remove();
    const ms = (micros: number) => `${(micros / 1000).toFixed(0)} ms`;
    return [{ ours: ms(ours!), baseline: ms(baseline!), ratio: ours! / baseline!, limit: 10 }];
  },
};

async function addTemplates(config: Parameters<typeof openInstallation>[0]): Promise<void> {
  const installation = await openInstallation(config);
  const tenant = (await installation.database.read.tenants.all())[0]!.uuid;
  await installation.database.transaction(async (store) => {
    for (let n = 2; n <= TEMPLATES; n++) {
      const id = await store.templates.insert({ tenant_uuid: tenant, name: `Template ${n}`, user_id: null });
      const keys = Array.from({ length: KEYS }, (_, at) => {
        const user_id = ((n + at) % 500) + 1;
        const references = [{ kind: 'user', id: user_id, exten: '' } as const];
        return {
          position: at + 1,
          label: `Colleague ${at}`,
          blf: true,
          locked: false,
          destination: { type: 'user', user_id },
          references,
        };
      });
      await store.keys.replace(id, keys);
    }
  });
  await installation.close();
}
