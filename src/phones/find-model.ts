import type { PhoneFamily, PhoneModel } from './family.ts';
import { FAMILIES } from './registry.ts';

/** The row that a phone is written by. */
export interface ChosenModel {
  family: PhoneFamily;
  model: PhoneModel;
  /** False where the row only stands in for a model that is not in any table. */
  known: boolean;
}

const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Whether two names of models mean the same: `exp-40` and `EXP40` do. */
export function sameName(one: string, other: string): boolean {
  return plain(one) === plain(other);
}

/** The families of a vendor, by any of its names; all families where no vendor is given. */
export function familiesOf(vendor: string | null): readonly PhoneFamily[] {
  if (vendor === null) return FAMILIES;
  return FAMILIES.filter((one) => isOfVendor(one, vendor));
}

/** Whether a family is of this vendor, by any of its names. */
export function isOfVendor({ vendor, alsoKnownAs }: PhoneFamily, name: string): boolean {
  return [vendor, ...alsoKnownAs].some((one) => sameName(one, name));
}

/** The row of a model, by the name that people, phones and other systems give it (`T46S`, `sip-t46s`); null where unknown. */
export function findKnownModel(vendor: string | null, name: string): ChosenModel | null {
  return knownAmong(familiesOf(vendor), name);
}

function knownAmong(families: readonly PhoneFamily[], name: string): ChosenModel | null {
  const found = families.flatMap((family) => {
    const wanted = plain(bareName(name, family));
    const model = family.models.find((one) => plain(one.model.replace(family.modelPrefix, '')) === wanted);
    return model === undefined ? [] : [{ family, model, known: true }];
  });
  return found[0] ?? null;
}

/** The row to write a phone by: its own, else the safest of its vendor; null where nothing is known of the vendor. */
export function chooseModel(vendor: string | null, name: string | null): ChosenModel | null {
  return chooseAmong(familiesOf(vendor), name);
}

/** As chooseModel, among these families: the first stands in. */
export function chooseAmong(families: readonly PhoneFamily[], name: string | null): ChosenModel | null {
  const known = name === null ? null : knownAmong(families, name);
  const family = families[0];
  if (known !== null || family === undefined) return known;
  const model = family.models.find((one) => one.model === family.safest);
  if (model === undefined) throw new Error(`${family.family}: its safest model ${family.safest} is not in its table`);
  return { family, model, known: false };
}

/** The name of a model without what people write before it: `SIP-T46S`, `Yealink T46S` are `T46S`. */
export function bareName(name: string, family: PhoneFamily): string {
  return withoutVendor(name, family).replace(family.modelPrefix, '');
}

function withoutVendor(name: string, family: PhoneFamily): string {
  const trimmed = name.trim();
  const vendor = [family.vendor, ...family.alsoKnownAs].find((one) =>
    trimmed.toLowerCase().startsWith(one.toLowerCase()),
  );
  return vendor === undefined ? trimmed : trimmed.slice(vendor.length).replace(/^[\s-]+/, '');
}
