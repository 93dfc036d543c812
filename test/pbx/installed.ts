import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { openInstallation } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { loadParts } from '../../src/domain/pbx/load.ts';
import type { Installation } from '../../src/domain/publisher.ts';
import { choosePorts } from '../../src/pbx/asterisk/private/ports.ts';
import { type PrivateOptions, startPrivateAsterisk } from '../../src/pbx/asterisk/private/private-asterisk.ts';
import { lampfield, lookInto } from '../suites/document-world.ts';

/** The demo company, installed by the command into a folder for an Asterisk that does not run yet. */
export interface Installed {
  /** Of the installation's data. */
  data: string;
  /** What Asterisk includes. */
  folder: string;
  amiPort: number;
  /** What the command said. */
  said: string;
}

const cleanUps: (() => unknown)[] = [];
afterAll(async () => {
  for (const clean of cleanUps.splice(0).reverse()) await clean();
}, 30_000);

/** Makes a company and installs it; the manager's user is not the one that a private Asterisk has anyway. */
export async function installCompany(): Promise<Installed> {
  const root = mkdtempSync(join(tmpdir(), 'lampfield-installed-'));
  cleanUps.push(() => rmSync(root, { recursive: true, force: true }));
  const [data, folder] = [join(root, 'data'), join(root, 'asterisk')];
  await must(data, ['demo']);
  await must(data, ['pbx', 'install', '--dir', folder]);
  const { ami: amiPort } = await choosePorts({});
  await lookInto(data, async ({ database }) => {
    const [pbx] = await database.read.tenants.pbxes();
    const ami_url = `ami://least:a;secret@127.0.0.1:${amiPort}`;
    await database.transaction((store) => store.tenants.updatePbx(pbx!.id, { ami_url }));
  });
  return { data, folder, amiPort, said: (await must(data, ['pbx', 'install', '--dir', folder])).out };
}

/** Runs a command that has to succeed. */
export async function must(data: string, args: readonly string[]) {
  const ended = await lampfield(data, args);
  if (ended.code !== 0) throw new Error(`${args.join(' ')} ended with ${ended.code}: ${ended.err}${ended.out}`);
  return ended;
}

/** What the command said to add to Asterisk's own files: file → lines. */
export function additionsIn(said: string): Record<string, string> {
  const files: Record<string, string> = {};
  for (const [, file = '', where = '', lines = ''] of said.matchAll(/^ {2}(\S+\.conf), (.+):\n((?: {4}.+\n)+)/gm)) {
    const text = lines.replace(/^ {4}/gm, '');
    files[file] = (files[file] ?? '') + (where === 'in [general]' ? `[general](+)\n${text}` : text);
  }
  return files;
}

/** Starts the Asterisk of an installed company, whose own files have these texts at their ends. */
export async function startInstalled(
  { amiPort }: Pick<Installed, 'amiPort'>,
  { asterisk, extra }: Required<Pick<PrivateOptions, 'asterisk' | 'extra'>>,
) {
  const running = await startPrivateAsterisk({ asterisk, extra, amiPort });
  cleanUps.push(() => running.stop());
  return running;
}

/** The server's part, running until it is closed. */
export interface Following {
  installation: Installation;
  /** What it has warned of. */
  complaints: string[];
}

/** Runs the server's part: resolves when the PBX agrees with the store, or it has complained. */
export async function follow(data: string): Promise<Following> {
  const complaints: string[] = [];
  const complain = (facts: object, message: string) =>
    void complaints.push(`${message}: ${'err' in facts ? String(facts.err) : ''}`);
  const installation = await openInstallation(
    readConfig({ LAMPFIELD_DATA_DIR: data, LAMPFIELD_SIP_SERVER: '127.0.0.1' }),
    { followPbx: { info: () => undefined, warn: complain, error: complain } },
  );
  const [tenant] = await installation.database.read.tenants.all();
  while (installation.pbx.status(tenant!.uuid) !== 'connected' && complaints.length === 0)
    await new Promise((resolve) => setTimeout(resolve, 10));
  await installation.pbx.settled();
  return { installation, complaints };
}

/** Runs it for a moment. Gives what it complained of. */
export async function followOnce(data: string): Promise<string[]> {
  const { installation, complaints } = await follow(data);
  await installation.close();
  return complaints;
}

/** The user who has an extension, and his SIP line. */
export async function userOf(data: string, exten: string) {
  return lookInto(data, async ({ database: { read } }) => {
    const [tenant] = await read.tenants.all();
    const [owner] = await read.extensions.owners(tenant!.uuid, [exten]);
    const row = await read.users.find({ id: owner!.id });
    const [user] = (await loadParts(read, tenant!, [{ kind: 'user', id: owner!.id }])).values();
    if (row === undefined || user?.kind !== 'user') throw new Error('no such user');
    return { row, line: user.lines[0]! };
  });
}

/** A file of the installed folder. */
export function installedFile({ folder }: Installed, name: string): string {
  return readFileSync(join(folder, name), 'utf8');
}
