import { RESOURCE_KINDS } from '../directory/kinds/registry.ts';
import { presentPhoneSettings } from '../directory/phone-settings.ts';
import { DEFAULT_CODES, FEATURES } from '../keys/feature-codes.ts';
import type { Reading } from '../work.ts';
import { keyForDocument } from './destination-document.ts';
import { deviceEntry, type ExportOptions, resourceEntry, userEntry, withoutNames } from './export-entries.ts';
import { blanked, readDevices, readKeys, readResources, readUsers } from './read-tenant.ts';
import { everything, References } from './references.ts';
import type { TenantDocument } from './schema.ts';
import { templateNames } from './template-names.ts';

/**
 * The current tenant as one document, in a fixed number of statements. The order depends on nothing but the content (numbers,
 * names, uuids), so that the same tenant gives the same bytes in any installation.
 */
export async function exportTenant(reading: Reading, options: ExportOptions): Promise<TenantDocument> {
  const { store, scope } = reading;
  const references = new References(store, scope.tenant);
  await references.load('user', ...RESOURCE_KINDS.map((one) => one.kind));
  const templates = (await store.templates.list(everything(scope.tenant))).items;
  const names = templateNames(templates);
  const users = await readUsers(store, scope.tenant);
  const keys = await readKeys(store, [
    ...templates.map((one) => one.id),
    ...users.map(({ row }) => row.private_template_id),
  ]);
  const keysOf = (id: number) =>
    Object.fromEntries([...(keys.get(id) ?? [])].map(([at, key]) => [String(at), keyForDocument(key, references)]));
  return {
    lampfield: 1,
    tenant: await tenantSection(reading),
    feature_codes: await codesSection(reading),
    templates: templates
      .map(({ id, name }) => {
        const { ref, own } = names.get(id)!;
        return { ...(own ? { id: ref } : {}), name, keys: keysOf(id) };
      })
      .sort(byText(({ name }) => [name ?? ''])),
    users: users
      .map((user) => userEntry(user, { ...options, names, keys: keysOf(user.row.private_template_id) }))
      .sort(byText(({ exten, ...one }) => [exten, one.firstname, one.uuid]))
      .map(withoutNames),
    ...(await resourceSections(reading, references, options)),
    devices: (await readDevices(store, scope.tenant, options.surroundings))
      .map((device) => deviceEntry(device, references, options))
      .sort(byText(({ mac }) => [mac])),
    phone_settings: await settingsSection(reading, options),
  };
}

async function tenantSection({ store, scope }: Reading) {
  const tenant = (await store.tenants.all()).find((one) => one.uuid === scope.tenant);
  return { sip_server: tenant?.sip_server ?? null, outbound_context: tenant?.outbound_context ?? null };
}

/** Only the codes that differ from those of a new tenant. */
async function codesSection({ store, scope }: Reading) {
  const codes = new Map((await store.codes.of([scope.tenant])).map((code) => [code.feature, code]));
  const changed = FEATURES.flatMap((feature) => {
    const code = codes.get(feature);
    if (code === undefined || (code.enabled && code.exten === DEFAULT_CODES[feature])) return [];
    return [[feature, { exten: code.exten, enabled: code.enabled }] as const];
  });
  return Object.fromEntries(changed);
}

async function resourceSections({ store, scope }: Reading, references: References, options: ExportOptions) {
  const sections: Record<string, unknown> = {};
  for (const definition of RESOURCE_KINDS) {
    const current = await readResources(store, scope.tenant, definition);
    sections[definition.path] = current
      .map((one) => resourceEntry(definition, one, references, options))
      .sort(byText(({ exten, sortName, ...one }) => [exten, sortName, one.uuid]))
      .map(withoutNames);
  }
  return sections;
}

async function settingsSection(reading: Reading, { secrets }: ExportOptions) {
  const rows = (await presentPhoneSettings(reading, { link: String, secrets: true })).items;
  const shown = (await presentPhoneSettings(reading, { link: String, secrets: false })).items;
  return rows
    .map(({ family, model, settings }, index) => {
      const hidden = blanked(settings, shown[index]!.settings);
      const kept = Object.entries(settings).filter(([name]) => secrets || !hidden.has(name));
      return { family, model, settings: Object.fromEntries(kept.sort(([a], [b]) => (a < b ? -1 : 1))) };
    })
    .sort(byText(({ family, model }) => [family, model]));
}

/** Orders by the first text that differs: shorter numbers first, else by code points, the same on every machine. */
function byText<T>(texts: (one: T) => readonly string[]): (a: T, b: T) => number {
  const key = (text: string) => (/^\d{1,20}$/.test(text) ? text.padStart(20, '0') : text);
  return (a, b) => {
    const [left, right] = [texts(a).map(key), texts(b).map(key)];
    const at = left.findIndex((text, index) => text !== right[index]);
    return at < 0 ? 0 : left[at]! < right[at]! ? -1 : 1;
  };
}
