import { parseSipServer } from '../contract/sip-server.ts';
import { keysLine, provisioningAddress } from './directory/devices.ts';
import { endpointName } from './directory/users.ts';
import { type FeatureCode, featureCodes } from './keys/feature-codes.ts';
import { mergeKeys, type UnifiedKey } from './keys/merge.ts';
import { referencesOf } from './keys/references.ts';
import { resolveKey } from './keys/resolve.ts';
import type { ResolvedKey } from './keys/resolved-key.ts';
import { merged, templatesOf } from './keys/user-keys.ts';
import { lampListName } from './lamp-list.ts';
import type { DeviceRow, PhoneSettingRow } from './phone-rows.ts';
import type { PhoneAccount, PhoneInput, PhoneSettings, Phones, SipServer } from './phones.ts';
import type { Store, TargetsByTenant } from './ports.ts';
import type { KeyRow, LineWithExtensions, NewKey, PbxRow, TemplateRow, TenantRow, UserRow } from './rows.ts';

/** Settings of the installation that phones need. */
export interface PhoneDefaults {
  provisioningUrl: string;
  sipServer: string | null;
  phones: Pick<Phones, 'findModel' | 'lampListOf'>;
  /** Families whose phones watch their lamps by one list per device. */
  lampLists: readonly string[];
}

/** Whether a device is to watch its lamps by a list. */
export function hasLampList(device: DeviceRow, { lampLists, phones }: PhoneDefaults): boolean {
  const family = familyOf(device, phones)?.toLowerCase();
  return lampLists.some((one) => one === family);
}

/** What the phones of a batch are made from: loaded in a fixed number of statements, resolved one phone at a time. */
export interface PhoneSources {
  devices: readonly DeviceRow[];
  /** The user whose keys a phone of the batch shows. */
  keysUser(device: DeviceRow): UserRow | undefined;
  /** What one phone of the batch is compiled from. */
  input(device: DeviceRow): PhoneInput;
  /** Whether a phone's tenant has a PBX. */
  hasPbx(device: DeviceRow): boolean;
}

/** What users' keys are resolved from. */
export interface KeySources {
  keys(user: UserRow): ResolvedKey[];
  /** The keys of the user's shared template as they are for him, also those that his own hide. */
  inherited(user: UserRow): ResolvedKey[];
}

/** Loads everything that these users' keys need. */
export async function loadKeySources(
  store: Store,
  users: readonly UserRow[],
  lines: readonly LineWithExtensions[],
): Promise<KeySources> {
  return sourcesOfRows(store, users, lines, await store.keys.of([...new Set(users.flatMap(templatesOf))]));
}

async function sourcesOfRows(
  store: Store,
  users: readonly UserRow[],
  lines: readonly LineWithExtensions[],
  rows: readonly KeyRow[],
): Promise<KeySources> {
  const tenants = [...new Set(users.map((user) => user.tenant_uuid))];
  const targets = await store.targets(
    tenants,
    rows.flatMap((row) => referencesOf(row.destination)),
  );
  const codes = Map.groupBy(await store.codes.of(tenants), (code) => code.tenant_uuid);
  return keySources({ rows, targets, codes, lines });
}

function keySources({
  rows,
  targets,
  codes,
  lines,
}: {
  rows: readonly KeyRow[];
  targets: TargetsByTenant;
  codes: Map<string, FeatureCode[]>;
  lines: readonly LineWithExtensions[];
}): KeySources {
  const byTemplate = Map.groupBy(rows, (row) => row.template_id);
  const mainExten = mainExtensions(lines);
  const resolved = (user: UserRow, keys: readonly UnifiedKey[]) => {
    const context = {
      owner: { id: user.id, exten: mainExten.get(user.id) ?? null },
      codes: featureCodes(codes.get(user.tenant_uuid) ?? []),
      targets: targets.of(user.tenant_uuid),
    };
    return keys.map((key) => resolveKey(key, context));
  };
  return {
    keys(user) {
      const rows = templatesOf(user).flatMap((id) => byTemplate.get(id) ?? []);
      return resolved(user, merged(user, rows));
    },
    inherited: (user) => resolved(user, mergeKeys(byTemplate.get(user.func_key_template_id ?? 0) ?? [], [])),
  };
}

function mainExtensions(lines: readonly LineWithExtensions[]): Map<number, string> {
  const main = new Map<number, string>();
  for (const line of lines)
    if (!main.has(line.user_id) && line.extens[0] !== undefined) main.set(line.user_id, line.extens[0]);
  return main;
}

/** Loads everything that a batch of phones is compiled from. */
export async function loadPhones(
  store: Store,
  deviceIds: readonly string[],
  defaults: PhoneDefaults,
): Promise<PhoneSources> {
  const devices = await store.devices.byIds(deviceIds);
  const deviceLines = Map.groupBy(await store.devices.lines(deviceIds), (line) => line.device_id);
  const users = new Map((await store.users.byIds(idsOf(deviceLines))).map((user) => [user.id, user]));
  const lines = await store.users.lines([...users.keys()]);
  const keys = await loadKeySources(store, [...users.values()], lines);
  const tenants = new Map((await store.tenants.all()).map((tenant) => [tenant.uuid, tenant]));
  const pbxes = await store.tenants.pbxes();
  const tenantUuids = [...new Set(devices.map((device) => device.tenant_uuid))];
  const settings = Map.groupBy(await store.devices.settings(tenantUuids), (row) => row.tenant_uuid);
  const codes = Map.groupBy(await store.codes.of(tenantUuids), (code) => code.tenant_uuid);
  const linesOfUser = Map.groupBy(lines, (line) => line.user_id);
  const lineOfKeys = (device: DeviceRow) => keysLine(device, deviceLines.get(device.id) ?? []);
  const keysUser = (device: DeviceRow) => users.get(lineOfKeys(device)?.user_id ?? 0);
  return {
    devices,
    hasPbx: (device) => tenants.get(device.tenant_uuid)?.pbx_id != null,
    keysUser,
    input(device) {
      const tenant = tenants.get(device.tenant_uuid);
      const digits = featureCodes(codes.get(device.tenant_uuid) ?? []).digits;
      const ownLines = deviceLines.get(device.id) ?? [];
      const user = keysUser(device);
      return {
        mac: device.mac,
        vendor: device.vendor,
        model: device.model,
        expansions: device.expansions.map((one) => one.model),
        accounts: accounts(ownLines, { users, linesOfUser, tenant, messagesCode: digits('vmusermsg') }),
        keys: user ? keys.keys(user) : [],
        key_account: lineOfKeys(device)?.line ?? null,
        sip_server: sipServer(tenant, pbxes, defaults),
        pickup_code: digits('pickup'),
        provisioning_url: provisioningAddress(defaults.provisioningUrl, device),
        lamp_list: hasLampList(device, defaults) ? lampListName(device.id) : null,
        settings: mergedSettings(settings.get(device.tenant_uuid) ?? [], device, defaults.phones),
      };
    },
  };
}

/** The keys of one user, resolved, for a drawing or a list of problems without a device. */
export async function loadUserKeys(store: Store, user: UserRow): Promise<ResolvedKey[]> {
  return (await loadUserSources(store, user)).keys(user);
}

/** What one user's keys are resolved from; with keys that he is only about to have, these in place of his own. */
export async function loadUserSources(store: Store, user: UserRow, draft?: readonly NewKey[]): Promise<KeySources> {
  const lines = await store.users.lines([user.id]);
  if (draft === undefined) return loadKeySources(store, [user], lines);
  const shared = templatesOf(user).filter((id) => id !== user.private_template_id);
  const rows = [...(await store.keys.of(shared)), ...draftRows(draft, user.private_template_id)];
  return sourcesOfRows(store, [user], lines, rows);
}

function draftRows(draft: readonly NewKey[], template_id: number): KeyRow[] {
  return draft.map(({ references: _, ...key }) => ({ ...key, id: 0, template_id }));
}

/**
 * The keys of a template, resolved for nobody in particular: for drawing it on a phone. What depends on the owner is shown as
 * for a user with id 0. With keys that the template is only about to have, these in place of its own.
 */
export async function loadTemplateKeys(
  store: Store,
  template: TemplateRow,
  draft?: readonly NewKey[],
): Promise<ResolvedKey[]> {
  const { id, tenant_uuid } = template;
  const rows = draft === undefined ? await store.keys.of([id]) : draftRows(draft, id);
  const targets = (
    await store.targets(
      [tenant_uuid],
      rows.flatMap((row) => referencesOf(row.destination)),
    )
  ).of(tenant_uuid);
  const context = { owner: { id: 0, exten: null }, codes: featureCodes(await store.codes.of([tenant_uuid])), targets };
  return mergeKeys(rows, []).map((key) => resolveKey(key, context));
}

function idsOf(lines: Map<string, { user_id: number }[]>): number[] {
  return [...new Set([...lines.values()].flat().map((line) => line.user_id))];
}

interface AccountSources {
  users: Map<number, UserRow>;
  linesOfUser: Map<number, LineWithExtensions[]>;
  tenant: TenantRow | undefined;
  messagesCode: string | null;
}

/** A user's lines take the phone's accounts from his own one on, up to the next user's: his second line is on the next account. */
function accounts(
  deviceLines: readonly { line: number; user_id: number }[],
  { users, linesOfUser, tenant, messagesCode }: AccountSources,
): PhoneAccount[] {
  return deviceLines.flatMap(({ line, user_id }, place) => {
    const user = users.get(user_id);
    const room = (deviceLines[place + 1]?.line ?? Number.POSITIVE_INFINITY) - line;
    return (linesOfUser.get(user_id) ?? []).slice(0, room).flatMap((row, index): PhoneAccount[] => {
      if (user === undefined) return [];
      const name = endpointName(row, tenant);
      return [
        {
          line: line + index,
          display_name: [user.firstname, user.lastname].filter(Boolean).join(' '),
          exten: row.extens[0] ?? '',
          username: row.username ?? name,
          password: row.password,
          voicemail_code: user.data.voicemail ? messagesCode : null,
        },
      ];
    });
  });
}

function sipServer(tenant: TenantRow | undefined, pbxes: readonly PbxRow[], defaults: PhoneDefaults): SipServer | null {
  const pbx = pbxes.find((one) => one.id === tenant?.pbx_id);
  const text = tenant?.sip_server ?? pbx?.sip_server ?? defaults.sipServer;
  return text ? parseSipServer(text) : null;
}

/** The family of a device, by its vendor's name where the model is unknown. */
function familyOf({ vendor, model }: DeviceRow, phones: PhoneDefaults['phones']): string | null {
  return (model && phones.findModel(vendor, model)?.family) || vendor;
}

/** From the widest to the narrowest: tenant, family, model, device. */
function mergedSettings(
  rows: readonly PhoneSettingRow[],
  device: DeviceRow,
  phones: PhoneDefaults['phones'],
): PhoneSettings {
  const family = familyOf(device, phones);
  const same = (a: string, b: string | null) => a === '' || a.toLowerCase() === b?.toLowerCase();
  const fitting = rows.filter((row) => same(row.family, family) && same(row.model, device.model));
  const ordered = fitting.sort(
    (a, b) =>
      Number(a.family !== '') + 2 * Number(a.model !== '') - Number(b.family !== '') - 2 * Number(b.model !== ''),
  );
  return Object.assign({}, ...ordered.map((row) => row.settings), device.phone_settings) as PhoneSettings;
}
