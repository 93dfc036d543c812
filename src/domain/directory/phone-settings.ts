import { type Fault, fault, refuseAll } from '../../contract/errors.ts';
import type { PhoneSettings, Phones } from '../phones.ts';
import type { View } from '../view.ts';
import type { Reading, Work } from '../work.ts';
import type { PhoneSettingsInput } from './device-input.ts';

/** The phone settings of a tenant as the API sends them. */
export async function presentPhoneSettings({ store, scope }: Reading, view: View) {
  const rows = await store.devices.settings([scope.tenant]);
  return {
    items: rows.map(({ family, model, settings }) => ({
      family,
      model,
      settings: view.secrets ? settings : withoutSecrets(settings),
    })),
  };
}

/** Replaces the phone settings of the current tenant. */
export async function replacePhoneSettings(
  work: Work,
  input: PhoneSettingsInput,
  { phones }: { phones: Phones },
): Promise<void> {
  const { scope, store, touch } = work;
  const named = input.items.map((item) => inCatalogueNames(item, phones));
  const before = new Map((await store.devices.settings([scope.tenant])).map((row) => [placeOf(row), row.settings]));
  const items = named.map((item) => ({ ...item, settings: withKept(item.settings, before.get(placeOf(item)) ?? {}) }));
  refuseAll(items.flatMap((item, index) => settingFaults(items, item, index, phones)));
  await store.devices.putSettings(scope.tenant, items);
  await touch.tenant(scope.tenant);
  const after = items.map((item) => ({ ...item, settings: withoutSecrets(item.settings) }));
  work.audit({ tenant_uuid: scope.tenant, action: 'update', resource: 'phone_settings', id: scope.tenant, after });
}

type SettingItem = PhoneSettingsInput['items'][number];

const placeOf = ({ family, model }: Pick<SettingItem, 'family' | 'model'>) => JSON.stringify([family, model]);
const sameText = (one: string, other: string) => one.toLowerCase() === other.toLowerCase();

/** Family and model as devices carry them, so that `sip-t54w` finds its phones. */
function inCatalogueNames({ family, model, settings }: SettingItem, phones: Phones): SettingItem {
  const rows = phones.catalogue().filter((one) => family === '' || sameText(one.family, family));
  const known = model === '' ? null : phones.findModel(rows.length > 0 && family ? rows[0]!.vendor : null, model);
  return { family: family && (rows[0]?.family ?? family), model: known?.model ?? model, settings };
}

function settingFaults(items: readonly SettingItem[], item: SettingItem, index: number, phones: Phones): Fault[] {
  const at = `items.${index}`;
  const ofFamily = phones.catalogue().filter((one) => item.family === '' || one.family === item.family);
  const families = [...new Set(phones.catalogue().map((one) => one.family))];
  if (ofFamily.length === 0) return [fault('one_of', `${at}.family`, { values: families })];
  if (items.findIndex((one) => placeOf(one) === placeOf(item)) < index)
    return [fault('value_taken', at, { value: placeOf(item), owner: 'another entry of this request' })];
  // Any model of the family knows which parameters are ours.
  const row = ofFamily.find((one) => one.model === item.model) ?? ofFamily[0]!;
  return phones
    .check({ vendor: row.vendor, model: row.model, expansions: [], settings: item.settings })
    .map((one) => fault(one.code, `${at}.${one.path.replace('phone_settings', 'settings')}`, one.facts));
}

const BLANK = '********';
/** Whether a parameter is a secret by its name, whatever phones it is for. */
export function isSecretSetting(name: string): boolean {
  return SECRET_NAME.test(name);
}

/** A text without the credentials in its addresses. */
export function withoutCredentials(text: string): string {
  return text.replace(CREDENTIALS, `://${BLANK}@`);
}

const SECRET_NAME = /passw|pwd|secret|psk|token|(?:^|[^a-z])pin$|key$/i;
/** What stands before the host in an address with credentials. */
const CREDENTIALS = /:\/\/[^/\s]*@/g;

/** Settings for those who may not see secrets. */
export function withoutSecrets(settings: PhoneSettings): Record<string, string> {
  const entries = Object.entries(settings).map(([name, value]) => [
    name,
    isSecretSetting(name) || withoutCredentials(value) !== value ? BLANK : value,
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}

/** A blanked value that a client sends back as it was shown stays what it is. */
export function withKept(settings: PhoneSettings, before: PhoneSettings): Record<string, string> {
  const entries = Object.entries(settings).map(([name, value]) => [
    name,
    value === BLANK ? (before[name] ?? value) : value,
  ]);
  return Object.fromEntries(entries) as Record<string, string>;
}
