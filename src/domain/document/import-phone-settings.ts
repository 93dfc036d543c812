import { ApiError, fault } from '../../contract/errors.ts';
import type { PhoneSettingsInput } from '../directory/device-input.ts';
import { presentPhoneSettings, replacePhoneSettings } from '../directory/phone-settings.ts';
import type { PhoneSettings } from '../phones.ts';
import type { ImportRun } from './import-run.ts';
import { blanked } from './read-tenant.ts';
import { same } from './same.ts';

type Item = PhoneSettingsInput['items'][number];
/** Settings as they are stored, and those that the API blanks. */
interface Stored extends Item {
  secrets: PhoneSettings;
}

/** Changes the tenant's phone settings, by family and model. Secret ones that the document leaves out stay. */
export async function importPhoneSettings({ work, document, report, options }: ImportRun): Promise<void> {
  const given = document.phone_settings as readonly Item[] | undefined;
  if (given === undefined) return;
  const stored = await storedSettings(work);
  const wanted = given.map((item) => {
    const secrets = stored.find((one) => place(one) === place(item))?.secrets;
    return { ...item, settings: { ...secrets, ...item.settings } };
  });
  const listed = new Set(given.map(place));
  const rest = options.prune ? [] : stored.filter((one) => !listed.has(place(one)));
  const items = [...wanted, ...rest].map(({ family, model, settings }) => ({ family, model, settings }));
  if (same(byPlace(items), byPlace(stored))) return;
  await report.entry(['phone_settings'], async () => {
    await replacePhoneSettings(work, { items }, options.surroundings).catch(atItems);
    report.change('update', 'phone settings', '', 'of the tenant');
  });
}

async function storedSettings(work: ImportRun['work']): Promise<Stored[]> {
  const all = (await presentPhoneSettings(work, { link: String, secrets: true })).items;
  const shown = (await presentPhoneSettings(work, { link: String, secrets: false })).items;
  return all.map((one, index) => {
    const hidden = blanked(one.settings, shown[index]!.settings);
    const secrets = Object.entries(one.settings).filter(([name]) => hidden.has(name));
    return { ...one, secrets: Object.fromEntries(secrets) };
  });
}

function place({ family, model }: Item): string {
  return JSON.stringify([family, model]);
}

function byPlace(items: readonly Item[]): [string, PhoneSettings][] {
  return items.map((one): [string, PhoneSettings] => [place(one), one.settings]).sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The API's `items.3.settings` is `phone_settings[3].settings` here. */
function atItems(error: unknown): never {
  if (!(error instanceof ApiError)) throw error;
  throw new ApiError(error.faults.map((one) => fault(one.code, one.path.slice(1), one.facts)));
}
