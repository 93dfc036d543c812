import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { apiServer, openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { TEST_CERTIFICATE, TEST_KEY } from './provisioning-certificate.ts';

const folder = mkdtempSync(join(tmpdir(), 'lampfield-https-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** The status that an address answers over TLS. */
const statusOf = (address: string) =>
  new Promise<number | undefined>((resolve, reject) => {
    const asked = request(address, { rejectUnauthorized: false }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    });
    asked.on('error', reject);
    asked.end();
  });

it('speaks HTTPS with the certificate that the settings name', async () => {
  const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  writeFileSync(cert, TEST_CERTIFICATE);
  writeFileSync(key, TEST_KEY);
  const config = readConfig({ LAMPFIELD_DATA_DIR: folder, LAMPFIELD_TLS_CERT: cert, LAMPFIELD_TLS_KEY: key });
  const installation = await openInstallation(config);
  const app = apiServer(installation, config, false, 'test');
  const address = await app.listen({ host: '127.0.0.1', port: 0 });
  expect(address).toMatch(/^https:/);
  expect(await statusOf(`${address}/health`)).toBe(200);
  await app.close();
  await installation.close();
});
