import { type Fault, fault, refuse, refuseAll } from '../../contract/errors.ts';
import { parse } from '../../contract/parse.ts';
import { type DeviceInput, deviceSchema } from '../directory/device-input.ts';
import { createDevice, replaceDevice, withColons } from '../directory/devices.ts';
import type { DeviceRow } from '../phone-rows.ts';
import type { ImportRun, Matched } from './import-run.ts';
import type { CurrentDevice } from './read-tenant.ts';
import { differences } from './same.ts';
import type { DocumentEntry } from './schema.ts';

/** Registers or changes the phones of a document. */
export async function importDevices(run: ImportRun, { entries }: Matched<CurrentDevice>): Promise<void> {
  for (const { index, entry, current } of entries)
    await run.report.entry(['devices', index], () => importDevice(run, entry, current));
}

async function importDevice(run: ImportRun, entry: DocumentEntry, current: CurrentDevice | undefined): Promise<void> {
  const { work, report, options } = run;
  const input = knownModel(run, parse(deviceSchema, wantedDevice(run, entry, current)));
  const name = deviceName(input);
  const row = current?.row ?? (await createDevice(work, input, options.surroundings));
  if (current === undefined) report.change('create', 'phone', row.id, name);
  else {
    const changed = differences(current.input, input);
    if (changed.length > 0) {
      await replaceDevice(work, row, input, options.surroundings);
      report.change('update', 'phone', row.id, name, changed);
    }
  }
  const { secret } = entry;
  if (typeof secret !== 'string' || secret === row.secret) return;
  await giveSecret(run, row, secret);
  report.change('update', 'phone', row.id, name, ['secret']);
}

function wantedDevice({ references }: ImportRun, entry: DocumentEntry, current: CurrentDevice | undefined) {
  const { secret: _, lines, keys_from, ...given } = entry;
  const faults: Fault[] = [];
  const uuidOf = (user: string, path: readonly (string | number)[]) => {
    const uuid = references.uuidOf('user', user);
    if (uuid === undefined)
      faults.push(fault('reference_not_found', path, { field: path.at(-1), resource: 'User', id: user }));
    return uuid;
  };
  const named = (lines as { line: number; user: string }[] | undefined)?.map(({ line, user }, index) => {
    return { line, user_uuid: uuidOf(user, ['lines', index, 'user']) };
  });
  const places = named ?? current?.input.lines ?? [];
  const keysFrom = keys_from == null ? null : uuidOf(keys_from as string, ['keys_from']);
  refuseAll(faults);
  return {
    ...current?.input,
    ...given,
    lines: places,
    keys_from: keys_from === undefined ? keptKeysFrom(current, places) : keysFrom,
    phone_settings: {
      ...keptSettings(current),
      ...((given.phone_settings as object | undefined) ?? current?.input.phone_settings),
    },
  };
}

/** A phone that the document says nothing of this goes on showing the keys of the same user, as long as he is on it. */
function keptKeysFrom(
  current: CurrentDevice | undefined,
  lines: readonly { user_uuid: string | undefined }[],
): string | null {
  const before = current?.input.keys_from ?? null;
  return lines.some((line) => line.user_uuid === before) ? before : null;
}

/** Settings that an export leaves out for being secret stay. */
function keptSettings(current: CurrentDevice | undefined): Record<string, string> {
  const settings = Object.entries(current?.input.phone_settings ?? {});
  return Object.fromEntries(settings.filter(([name]) => current?.secretSettings.has(name)));
}

/** As it will be stored: models are known by several spellings. */
function knownModel({ options }: ImportRun, input: DeviceInput): DeviceInput {
  const known = input.model ? options.surroundings.phones.findModel(input.vendor ?? null, input.model) : null;
  const lines = input.lines.toSorted((a, b) => a.line - b.line);
  return known ? { ...input, lines, vendor: known.vendor, model: known.model } : { ...input, lines };
}

async function giveSecret({ work }: ImportRun, row: DeviceRow, secret: string): Promise<void> {
  const other = await work.store.devices.bySecret(secret);
  if (other !== undefined && other.id !== row.id)
    refuse('value_taken', 'secret', { value: 'this secret', owner: 'another device' });
  await work.store.devices.update(row.id, { secret });
  await work.touch.devices([row.id]);
  work.audit({ tenant_uuid: row.tenant_uuid, action: 'update', resource: 'device_secret', id: row.id });
}

/** How reports call a phone: `00:15:65:aa:bb:cc Yealink T46S`. */
export function deviceName({ mac, vendor, model }: Pick<DeviceInput, 'mac' | 'vendor' | 'model'>): string {
  return [withColons(mac), vendor, model].filter(Boolean).join(' ');
}
