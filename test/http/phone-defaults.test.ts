import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { createDevice } from '../../src/domain/directory/devices.ts';
import type { Installation } from '../../src/domain/publisher.ts';
import { adoptSettings } from '../../src/phone-defaults.ts';
import { databaseUrl, dropDatabase } from '../postgres/database-url.ts';

const folder = mkdtempSync(join(tmpdir(), 'lampfield-defaults-'));
const database = await databaseUrl(folder);
afterAll(async () => {
  await dropDatabase(folder);
  rmSync(folder, { recursive: true });
});
const configOf = (sipServer: string) =>
  readConfig({
    LAMPFIELD_DATA_DIR: folder,
    LAMPFIELD_DATABASE_URL: database,
    LAMPFIELD_SIP_SERVER: sipServer,
    LAMPFIELD_PROVISIONING_URL: 'http://phones.test',
  });

/** Starts as the server does, up to listening. */
async function start(sipServer: string, version = '1.0.0'): Promise<Installation> {
  const installation = await openInstallation(configOf(sipServer));
  await adoptSettings(installation, version);
  return installation;
}

async function addPhone({ publisher, database, phones }: Installation, mac: string): Promise<void> {
  const [main] = await database.read.tenants.all();
  const scope = { tenant: main!.uuid, visible: [main!.uuid] };
  const input = { mac, model: 'T46S', expansions: [], lines: [], phone_settings: {} };
  const around = { phones, provisioningUrl: 'http://phones.test' };
  await publisher.write({ actor: 'test', scope }, (work) => createDevice(work, input, around));
}

const waiting = ({ database }: Installation) => database.read.devices.countPending();

it('makes all files anew when the server starts with other settings or another version, and only then', async () => {
  const first = await start('one.example.com');
  await addPhone(first, '001565aabb01');
  await first.close();
  const same = await start('one.example.com');
  expect(await waiting(same)).toBe(0);
  await same.close();
  const moved = await start('two.example.com');
  expect(await waiting(moved)).toBe(1);
  await moved.compileJob.drain();
  await moved.close();
  const upgraded = await start('two.example.com', '2.0.0');
  expect(await waiting(upgraded)).toBe(1);
  await upgraded.compileJob.drain();
  await upgraded.close();
});

it('makes all files anew when phones of a family are to watch by lists from now on', async () => {
  const lists = { ...configOf('two.example.com'), lampLists: ['yealink'] };
  const server = await openInstallation(lists);
  await adoptSettings(server, '2.0.0');
  expect(await waiting(server)).toBe(1);
  await server.compileJob.drain();
  await server.close();
  const command = await openInstallation(configOf('two.example.com'), { besideServer: true });
  expect(command.defaults.lampLists).toEqual(['yealink']);
  await command.close();
});

it('lets commands beside the server write files with its settings, whatever the environment of the shell', async () => {
  const command = await openInstallation(configOf('elsewhere.example.com'), { besideServer: true });
  expect(command.defaults.sipServer).toBe('two.example.com');
  await command.close();
});
