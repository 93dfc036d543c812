import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { apiServer, ensureAdminToken, type InstallationOptions, openInstallation } from '../../src/app.ts';
import { makeCompany } from '../../src/cli/demo.ts';
import { readConfig } from '../../src/config.ts';
import type { Installation } from '../../src/domain/publisher.ts';

export const ADMIN_TOKEN = 'an-admin-token-for-the-browser';

/** What pages are opened of: a server that does not listen yet, and whose token opens its door. */
export interface Served {
  installation: Installation;
  app: FastifyInstance;
  token: string;
  /** Closes all of it. */
  close(): Promise<void>;
}

/** A server with the demo company. */
export async function serveDemo(options: InstallationOptions = {}): Promise<Served> {
  const folder = mkdtempSync(join(tmpdir(), 'lampfield-browser-'));
  const config = readConfig({ LAMPFIELD_DATA_DIR: folder, LAMPFIELD_SIP_SERVER: '127.0.0.1:5060' });
  const installation = await openInstallation(config, options);
  await ensureAdminToken(installation, ADMIN_TOKEN);
  await makeCompany(installation);
  const app = apiServer(installation, config, false, '0.0.0-test');
  const close = async () => {
    await app.close();
    await installation.close();
    rmSync(folder, { recursive: true, force: true });
  };
  return { installation, app, token: ADMIN_TOKEN, close };
}
