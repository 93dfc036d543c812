import { readdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { allParts, loadParts } from '../../domain/pbx/load.ts';
import type { Addition, Installed } from '../../domain/pbx/setup.ts';
import type { PhoneDefaults } from '../../domain/phone-input.ts';
import type { Database } from '../../domain/ports.ts';
import type { Installation } from '../../domain/publisher.ts';
import type { PbxRow } from '../../domain/rows.ts';
import { parseAmiUrl } from './ami/url.ts';
import { loadTenantState } from './driver/tell.ts';
import { createFolder } from './files/folder.ts';
import { sharedDialplan } from './files/shared-dialplan.ts';
import { partTexts, type Texts, tenantTexts } from './files/texts.ts';
import { EVENT_CLASSES, readClasses, writeClasses } from './rights.ts';

/** Files of Asterisk that have to include the file of the same name in our folder. */
export const INCLUDING = ['pjsip', 'extensions', 'queues', 'voicemail', 'res_parking'] as const;

/** The line that makes one of Asterisk's files read ours. `#tryinclude`: Asterisk starts without it too. */
export function includeLine(folder: string, file: (typeof INCLUDING)[number]): string {
  return `#tryinclude "${join(folder, `${file}.conf`)}"`;
}

/** The absolute path. Raises an Error where its name can not stand in a configuration file, or it holds files that are not ours. */
export async function usableFolder(wanted: string): Promise<string> {
  const folder = resolve(wanted);
  if (!/^\/[\w./@+,=-]+$/.test(folder))
    throw new Error(`${folder} has characters that a configuration file of Asterisk can not name: choose another`);
  const foreign = await createFolder(folder).foreign();
  if (foreign.length === 0) return folder;
  throw new Error(`${folder} holds files that are not Lampfield's (${foreign.join(', ')}): choose a folder of its own`);
}

/** Writes all files of a PBX into a usable folder, and says what a person has to add to Asterisk's own files. */
export async function install(
  { database, defaults }: Pick<Installation, 'database' | 'defaults'>,
  pbx: PbxRow,
  folder: string,
): Promise<Installed> {
  const texts = await filesOf(database, pbx, folder);
  const gone = (await tenantFiles(folder)).filter((name) => !texts.has(name));
  const files = new Map([...texts, ...gone.map((name) => [name, ''] as const)]);
  const changed = await createFolder(folder).write(files);
  return { folder, changed: changed.sort(), additions: additions(folder, pbx, defaults), commands: COMMANDS };
}

/** The dialplan is read once, before anybody watches anything; in operation it never is. */
const COMMANDS = [
  'manager reload',
  'dialplan reload',
  'module reload res_pjsip.so',
  'queue reload all',
  'voicemail reload',
  'module reload res_parking.so',
];

/** Every file of a PBX, as the link would write it. */
async function filesOf(database: Database, pbx: PbxRow, folder: string): Promise<Map<string, string>> {
  const store = database.read;
  const texts: Texts = new Map([['extensions.conf shared', sharedDialplan(folder)]]);
  for (const row of (await store.tenants.all()).filter((tenant) => tenant.pbx_id === pbx.id)) {
    const { tenant, lines } = await loadTenantState({ database }, row);
    for (const [key, text] of tenantTexts(tenant, lines)) texts.set(key, text);
    const parts = await loadParts(store, row, await allParts(store, row.uuid));
    for (const part of parts.values()) for (const [key, text] of partTexts(tenant, part)) texts.set(key, text);
  }
  const sorted = [...texts].sort(([one], [other]) => (one < other ? -1 : 1));
  const byFile = Map.groupBy(sorted, ([key]) => key.split(' ')[0]!);
  return new Map([...byFile].map(([file, some]) => [file, some.map(([, text]) => text).join('')]));
}

/** The tenants that have a file already. */
async function tenantFiles(folder: string): Promise<string[]> {
  const names = await readdir(join(folder, 'tenants')).catch(() => []);
  return names.filter((name) => name.endsWith('.conf')).map((name) => `tenants/${name}`);
}

/** Settings of Asterisk's own files that ours rely on: file, name, value, and why. */
export const SETTINGS = [
  ['queues.conf', 'persistentmembers', 'yes', 'without it queues are empty when Asterisk restarts without Lampfield'],
  ['features.conf', 'pickupexten', '_none_', 'calls that Asterisk itself and the key pick up at once may lock it up'],
  ['voicemail.conf', 'passwordlocation', 'spooldir', 'without it Asterisk writes passwords into our file'],
] as const;

/**
 * The section of sorcery.conf that makes Asterisk look for resource lists in its database, beside those that a person has written.
 * It is read when Asterisk starts.
 */
export const SORCERY = [
  '[res_pjsip_pubsub]',
  'resource_list = config,pjsip.conf,criteria=type=resource_list',
  'resource_list = astdb,rls',
] as const;

function additions(folder: string, { ami_url }: PbxRow, { lampLists }: PhoneDefaults): Addition[] {
  const all = [
    ...SETTINGS.map(([file, name, value]) => ({ file, where: 'in [general]', lines: [`${name} = ${value}`] })),
    ...INCLUDING.map((file) => ({ file: `${file}.conf`, where: 'at the end', lines: [includeLine(folder, file)] })),
    ...(lampLists.length === 0
      ? []
      : [{ file: 'sorcery.conf', where: 'at the end, then restart Asterisk', lines: SORCERY }]),
    ...(ami_url === null ? [] : [{ file: 'manager.conf', where: 'at the end', lines: managerLines(ami_url) }]),
  ];
  return all.sort((one, other) => one.file.localeCompare(other.file, 'en'));
}

/** The section of the manager's user: the least rights that do, and the events that are listened to. */
function managerLines(url: string): string[] {
  const { user, secret } = parseAmiUrl(url);
  return [
    `[${user}]`,
    `secret = ${secret.replace(/;/g, '\\;')}`,
    'deny = 0.0.0.0/0.0.0.0',
    'permit = 127.0.0.1/255.255.255.255',
    `read = ${readClasses().join(',')}`,
    `write = ${writeClasses().join(',')}`,
    ...Object.values(EVENT_CLASSES)
      .flat()
      .map((event) => `eventfilter = ^Event: ${event}[[:space:]]`),
  ];
}
