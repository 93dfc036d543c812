import type { PhoneProblem, PhoneSettings } from '../domain/phones.ts';
import type { PhoneFamily } from './family.ts';

const NAME = /^[\w.-]+$/;

/** Whether a setting names a parameter that Lampfield writes itself; phones do not mind case and blanks, so neither do we. */
export function isOurs(family: PhoneFamily, name: string): boolean {
  return family.owns(name.trim().toLowerCase());
}

/** The settings to write after ours, sorted by name so that equal settings give equal bytes; the others as problems. */
export function ownSettings(
  family: PhoneFamily,
  settings: PhoneSettings,
): { settings: (readonly [string, string])[]; problems: PhoneProblem[] } {
  const sorted = Object.entries(settings)
    .map(([name, value]) => [name.trim(), value] as const)
    .filter(([name]) => NAME.test(name))
    .toSorted(([one], [other]) => (one < other ? -1 : Number(one > other)));
  const ours = sorted.filter(([name]) => isOurs(family, name));
  return {
    settings: sorted.filter(([name]) => !isOurs(family, name)),
    problems: ours.map(([name]) => ({
      position: null,
      code: 'setting_is_ours',
      message: `${name} is written by Lampfield; the phone setting is left out.`,
    })),
  };
}
