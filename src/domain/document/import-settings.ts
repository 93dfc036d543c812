import { ApiError, fault } from '../../contract/errors.ts';
import type { PhoneSettingsInput } from '../directory/device-input.ts';
import { presentPhoneSettings, replacePhoneSettings } from '../directory/phone-settings.ts';
import { replaceTenant } from '../directory/tenants.ts';
import { replaceFeatureCode } from '../keys/codes.ts';
import { DEFAULT_CODES, FEATURES, type FeatureCode } from '../keys/feature-codes.ts';
import type { TenantRow } from '../ports.ts';
import type { ImportRun } from './import-run.ts';
import { blanked } from './read-tenant.ts';
import { differences, same } from './same.ts';

/** Changes what the document says of the tenant itself. */
export async function importTenant({ work, document, report }: ImportRun): Promise<void> {
  const given = document.tenant as Partial<Pick<TenantRow, 'sip_server' | 'outbound_context'>> | undefined;
  const tenant = (await work.store.tenants.all()).find((one) => one.uuid === work.scope.tenant);
  if (given === undefined || tenant === undefined) return;
  await report.entry(['tenant'], async () => {
    const { name, sip_server, outbound_context } = tenant;
    const current = { sip_server, outbound_context };
    const changed = differences(current, { ...current, ...given });
    if (changed.length === 0) return;
    const pbx = (await work.store.tenants.pbxes()).find((one) => one.id === tenant.pbx_id)?.name;
    await replaceTenant(work, tenant, { name, ...current, ...given, pbx });
    report.change('update', 'tenant', tenant.uuid, name, changed);
  });
}

/** Changes feature codes. With prune, those that the document does not have go back to their defaults. */
export async function importCodes({ work, document, report, options }: ImportRun): Promise<void> {
  const given = document.feature_codes as Record<string, { exten: string; enabled?: boolean } | undefined> | undefined;
  if (given === undefined) return;
  const codes = new Map((await work.store.codes.of([work.scope.tenant])).map((code) => [code.feature, code]));
  const changes = FEATURES.flatMap((feature) => {
    const code = codes.get(feature);
    const reset = options.prune ? { exten: DEFAULT_CODES[feature], enabled: true } : undefined;
    const wanted = given[feature] ? { enabled: true, ...given[feature] } : reset;
    const differs = code && wanted && (code.exten !== wanted.exten || code.enabled !== wanted.enabled);
    return differs ? [{ code, wanted }] : [];
  });
  // Out of the way first, so that two features can exchange their codes.
  for (const { code } of changes) await setAside(work, code);
  for (const { code, wanted } of changes) {
    await report.entry(['feature_codes', code.feature], async () => {
      await replaceFeatureCode(work, code, wanted);
      const exten = wanted.enabled ? wanted.exten : `${wanted.exten}, disabled`;
      report.change('update', 'feature code', code.feature, code.feature, [exten]);
    });
  }
}

function setAside({ store }: ImportRun['work'], { tenant_uuid, feature, exten }: FeatureCode): Promise<void> {
  return store.codes.update(tenant_uuid, feature, { exten, enabled: false });
}

/** Changes the tenant's phone settings, by family and model. Secret ones that the document leaves out stay. */
export async function importPhoneSettings({ work, document, report, options }: ImportRun): Promise<void> {
  const given = document.phone_settings as PhoneSettingsInput['items'] | undefined;
  if (given === undefined) return;
  const current = (await presentPhoneSettings(work, { link: String, secrets: true })).items;
  const shown = (await presentPhoneSettings(work, { link: String, secrets: false })).items;
  const place = (one: { family: string; model: string }) => JSON.stringify([one.family, one.model]);
  const before = new Map(
    current.map((one, index) => [place(one), { ...one, hidden: blanked(one.settings, shown[index]!.settings) }]),
  );
  const wanted = new Map(before);
  for (const one of given) {
    const stored = before.get(place(one));
    const kept = Object.entries(stored?.settings ?? {}).filter(([name]) => stored?.hidden.has(name));
    wanted.set(place(one), { ...one, settings: { ...Object.fromEntries(kept), ...one.settings }, hidden: new Set() });
  }
  const listed = given.map(place);
  const rest = options.prune ? [] : [...before.keys()].filter((key) => !listed.includes(key));
  const items = [...new Set([...listed, ...rest])].map((key) => {
    const { family, model, settings } = wanted.get(key)!;
    return { family, model, settings };
  });
  const sorted = (rows: readonly { family: string; model: string }[]) =>
    [...rows].sort((a, b) => (place(a) < place(b) ? -1 : 1));
  if (same(sorted(items), sorted(current))) return;
  await report.entry(['phone_settings'], async () => {
    await replacePhoneSettings(work, { items }, options.surroundings).catch(atItems);
    report.change('update', 'phone settings', '', 'of the tenant');
  });
}

/** The API's `items.3.settings` is `phone_settings[3].settings` here. */
function atItems(error: unknown): never {
  if (!(error instanceof ApiError)) throw error;
  throw new ApiError(error.faults.map((one) => fault(one.code, one.path.slice(1), one.facts)));
}
