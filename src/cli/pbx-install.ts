import type { Command } from 'commander';
import { createPbx } from '../domain/directory/tenants.ts';
import type { Addition, Installed } from '../domain/pbx/setup.ts';
import type { Installation, Writer } from '../domain/publisher.ts';
import type { PbxRow } from '../domain/rows.ts';
import { newSecret } from '../domain/secrets.ts';
import { choosePbx, PBX_OPTION } from './choose-pbx.ts';
import { type CliParts, withInstallation } from './parts.ts';
import { writerIn } from './tenant.ts';

interface InstallOptions {
  dir: string;
  pbx?: string;
}

/** The name of a PBX that is made here without one: the same that LAMPFIELD_AMI_URL gives. */
const FIRST_PBX = 'asterisk';

/** `lampfield pbx install` */
export function addPbxInstall(pbx: Command, parts: CliParts): void {
  pbx
    .command('install')
    .description('write the dialplan and configuration for Asterisk, and say what to add to its own files')
    .requiredOption('--dir <folder>', 'a folder on the machine of Asterisk that is for these files alone')
    .option(PBX_OPTION[0], 'the PBX; made if there is none of this name (default: the only one)')
    .action((options: InstallOptions) => run(parts, options));
}

async function run(parts: CliParts, { dir, pbx: name }: InstallOptions): Promise<void> {
  const folder = await parts.pbx.usableFolder(dir);
  await withInstallation(parts, async (installation) => {
    const writer = await writerIn(installation, undefined);
    const notes: string[] = [];
    const pbx =
      (await choosePbx(installation, name)) ?? (await makePbx(installation, writer, name ?? FIRST_PBX, notes));
    await giveTenant(installation, writer, pbx, notes);
    const installed = await parts.pbx.install(installation, pbx, folder);
    await remember(installation, pbx, folder, notes);
    parts.out.write(report(pbx, installed, notes));
  });
}

/** The address is that of an Asterisk on this machine with a new secret: the reader puts the same into manager.conf. */
async function makePbx({ publisher }: Installation, writer: Writer, name: string, notes: string[]): Promise<PbxRow> {
  const ami_url = `ami://lampfield:${newSecret(32)}@127.0.0.1:5038`;
  const pbx = await publisher.write(writer, (work) => createPbx(work, { name, ami_url }));
  notes.push(`Made the PBX ${name}.`);
  return pbx;
}

/** A PBX that no tenant names would do nothing, so the main tenant gets it where no tenant has any. */
async function giveTenant(
  { database, publisher }: Installation,
  writer: Writer,
  pbx: PbxRow,
  notes: string[],
): Promise<void> {
  const tenants = await database.read.tenants.all();
  if (tenants.every((tenant) => tenant.pbx_id === null)) {
    const { tenant: uuid } = writer.scope;
    await publisher.write(writer, async ({ store, touch, audit }) => {
      await store.tenants.update(uuid, { pbx_id: pbx.id });
      touch.pbx(uuid, { kind: 'tenant', id: 0 });
      audit({ tenant_uuid: uuid, action: 'update', resource: 'tenant', id: uuid, after: { pbx: pbx.name } });
    });
    notes.push(`No tenant had a PBX: the main tenant is served by ${pbx.name} now.`);
  } else if (tenants.every((tenant) => tenant.pbx_id !== pbx.id))
    notes.push(`No tenant names the PBX ${pbx.name} yet: set "pbx" of a tenant over the API.`);
}

async function remember({ database }: Installation, pbx: PbxRow, folder: string, notes: string[]): Promise<void> {
  if (pbx.config_dir === folder) return;
  await database.transaction((store) => store.tenants.updatePbx(pbx.id, { config_dir: folder }));
  if (pbx.config_dir !== null)
    notes.push(`Lampfield wrote into ${pbx.config_dir} before: take its lines out of Asterisk's files.`);
}

function report(pbx: PbxRow, { folder, changed, additions, commands }: Installed, notes: readonly string[]): string {
  const files =
    changed.length === 0 ? `Nothing changed in ${folder}.` : `Written into ${folder}: ${changed.join(', ')}.`;
  const url = pbx.ami_url ?? 'ami://USER:SECRET@127.0.0.1:5038';
  return [
    ...notes,
    files,
    '',
    "Asterisk's own files are yours. Add what is not there yet, in Asterisk's configuration folder:",
    ...additions.flatMap(additionLines),
    '',
    `Let Asterisk's user read ${folder}, such as: chgrp -R asterisk ${folder}`,
    'Then in the console of Asterisk (asterisk -r), once:',
    ...commands.map((command) => `  ${command}`),
    '',
    `The server follows this PBX at ${pbx.ami_url === null ? 'the address that you set' : 'the address that it has stored'}:`,
    `  LAMPFIELD_AMI_URL=${url}`,
    'Set it anew where Asterisk is elsewhere or its manager user another. "lampfield pbx check" tells what is missing.',
    '',
  ].join('\n');
}

function additionLines({ file, where, lines }: Addition): string[] {
  return ['', `  ${file}, ${where}:`, ...lines.map((line) => `    ${line}`)];
}
