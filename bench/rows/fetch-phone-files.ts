import { writeFileSync } from 'node:fs';
import { fill, scratch, secretOf } from '../fill.ts';
import { cpuPerRequest, interleaved, startServer } from '../load.ts';
import type { BenchRow } from '../row.ts';

const PHONES = 10_000;

/** A mass reboot: every phone fetches its own file, for the first time or with the ETag that it has. */
export const fetchPhoneFiles: BenchRow = {
  work: `phones fetching files (mass reboot, ${PHONES} devices, each its own file)`,
  target: 'CPU per request ≤ 2 × a bare server; 304 ≤ 1.5 ×',
  async run() {
    const { config, env, folder, remove } = scratch();
    await fill(config, { users: PHONES, templateKeys: 30, ownKeys: 0, devices: true }, true);
    const phones = await startServer('provisioning', env);
    const address = (n: number) =>
      `/p/${secretOf((n % PHONES) + 1)}/${(0x001565000000 + (n % PHONES) + 1).toString(16).padStart(12, '0')}.cfg`;
    const first = await fetch(`http://127.0.0.1:${phones.port}${address(0)}`);
    writeFileSync(`${folder}/body`, await first.text());
    const bare = await startServer('bare', { BENCH_BODY: `${folder}/body`, BENCH_TYPE: 'text/plain' });
    const etags = await allEtags(phones.port, address);
    const shot = { path: address, status: 200 };
    const again = { path: address, status: 304, headersOf: (n: number) => ({ 'If-None-Match': etags[n % PHONES]! }) };
    const measures = [
      () => cpuPerRequest(phones, shot, PHONES),
      () => cpuPerRequest(bare, shot, PHONES),
      () => cpuPerRequest(phones, again, PHONES),
      () => cpuPerRequest(bare, again, PHONES),
    ];
    const [full, bareFull, same, bareSame] = await interleaved(3, measures);
    await Promise.all([phones.stop(), bare.stop()]);
    remove();
    const result = (what: string, ours: number, baseline: number, limit: number) => ({
      what,
      ours: `${ours.toFixed(0)} µs`,
      baseline: `${baseline.toFixed(0)} µs`,
      ratio: ours / baseline,
      limit,
    });
    return [result('the whole file', full!, bareFull!, 2), result('304, nothing new', same!, bareSame!, 1.5)];
  },
};

async function allEtags(port: number, address: (n: number) => string): Promise<string[]> {
  const etags: string[] = [];
  for (let n = 0; n < PHONES; n++) {
    const response = await fetch(`http://127.0.0.1:${port}${address(n)}`, { method: 'HEAD' });
    etags.push(response.headers.get('etag') ?? '');
  }
  return etags;
}
