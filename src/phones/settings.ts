import { isSecretSetting, withoutCredentials } from '../domain/directory/phone-settings.ts';
import type { PhoneProblem, PhoneSettings } from '../domain/phones.ts';
import type { PhoneFamily } from './family.ts';

/** What names of parameters look like where a family says nothing else. */
const NAME = /^[\w.-]+$/;

/** Whether a setting names a parameter that Lampfield writes itself; phones do not mind case and blanks, so neither do we. */
export function isOurs(family: PhoneFamily, name: string): boolean {
  return family.owns(name.trim().toLowerCase());
}

/** A file of this family with its secrets blanked: of what is ours, the family knows; of settings, also what looks like one. */
export function withoutSecrets(family: PhoneFamily, body: string): string {
  const isSecret = (name: string) => family.isSecret(name) || (isSecretSetting(name) && !isOurs(family, name));
  return withoutCredentials(family.format.blank(body, isSecret));
}

/** The settings to write after ours, sorted by name so that equal settings give equal bytes; the others as problems. */
export function ownSettings(
  family: PhoneFamily,
  settings: PhoneSettings,
): { settings: (readonly [string, string])[]; problems: PhoneProblem[] } {
  const sorted = Object.entries(settings)
    .map(([name, value]) => [name.trim(), value] as const)
    .toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)));
  const judged = sorted.map((setting) => ({ setting, why: whyNot(family, setting[0]) }));
  return {
    settings: judged.filter(({ why }) => why === null).map(({ setting }) => setting),
    problems: judged.flatMap(({ why }) => (why === null ? [] : [{ position: null, ...why }])),
  };
}

function whyNot(family: PhoneFamily, name: string): { code: string; message: string } | null {
  if (isOurs(family, name))
    return {
      code: 'setting_is_ours',
      message: `${name} is written by Lampfield; the phone setting is left out.`,
    };
  if ((family.settingName ?? NAME).test(name)) return null;
  const message = `${JSON.stringify(name)} is no name of a parameter of ${family.vendor} phones; the phone setting is left out.`;
  return { code: 'setting_unusable', message };
}
