import type {
  CatalogueModel,
  CompiledPhone,
  PhoneInput,
  PhoneLayout,
  PhoneProblem,
  PhoneSighting,
  Phones,
} from '../domain/phones.ts';
import { blocksOf, moduleDrawing } from './blocks.ts';
import type { PhoneFamily, PhoneModel } from './family.ts';
import { chooseModel, familiesOf, findKnownModel } from './find-model.ts';
import { layOut, type Placement } from './layout.ts';
import { fitModules } from './modules.ts';
import { FAMILIES } from './registry.ts';
import { isOurs, withoutSecrets } from './settings.ts';

/** A longer User-Agent is not read: the longest that we have seen has some 110 characters, and anybody may send one. */
const USER_AGENT_MAX = 256;

const CATALOGUE = new Map(
  FAMILIES.flatMap((family) => family.models.map((model) => [model, catalogued(family, model)])),
);

/** Desk phones: the families of the registry behind the port that the rest of the system uses. */
export const phones: Phones = {
  catalogue: () => [...CATALOGUE.values()],

  findModel(vendor, model) {
    const found = findKnownModel(vendor, model);
    return found === null ? null : CATALOGUE.get(found.model)!;
  },

  layOut: (phone) => placed(phone)?.layout ?? unknownVendor(phone),

  compile(phone): CompiledPhone {
    const chosen = chooseModel(phone.vendor, phone.model);
    if (chosen === null) return { files: [], problems: unknownVendor(phone).problems };
    const placement = layOut(phone, chosen);
    return { files: chosen.family.render(placement.phone), problems: placement.layout.problems };
  },

  lampListOf: (phone) => placed(phone)?.phone.lamp_list?.keys.map((key) => key.dial) ?? [],

  check({ vendor, model, expansions, settings }) {
    const chosen = chooseModel(vendor, model);
    if (chosen === null) return [];
    const name = chosen.known ? chosen.model.model : (model ?? chosen.family.vendor);
    const misfits = fitModules(chosen, expansions).misfits.map(({ index, allowed }) => ({
      path: `expansions.${index}.model`,
      code: 'expansion_does_not_fit' as const,
      facts: { model: name, allowed },
    }));
    const ours = Object.keys(settings).filter((setting) => isOurs(chosen.family, setting));
    return [...misfits, ...ours.map((setting) => settingIsOurs(setting))];
  },

  recognise(userAgent) {
    for (const family of FAMILIES) {
      const sighting = recognisedBy(family, userAgent);
      if (sighting !== null) return sighting;
    }
    return null;
  },

  sight(userAgent, fileName) {
    for (const family of FAMILIES) {
      const sighting = recognisedBy(family, userAgent);
      const mac = sighting && macIn(family.asksFor, fileName);
      if (mac && (sighting.mac ?? mac) === mac) return { ...sighting, mac };
    }
    return null;
  },

  macOf: (fileName) => macIn(ASKED_FOR, fileName),

  uploaderOf: (fileName) => macIn(UPLOADED, fileName),

  // Every family that may have written it: blanking twice does no harm, not blanking does.
  blankSecrets: (file, vendor) => familiesOf(vendor).reduce((body, family) => withoutSecrets(family, body), file.body),
};

/** The families whose phones can watch their lamps by a list. */
export const LAMP_LIST_FAMILIES: readonly string[] = FAMILIES.filter((one) => one.lampList !== undefined).map(
  (one) => one.family,
);

/** The SIP NOTIFY events that make a phone read its files again, or restart; null where nothing is known of its vendor. */
export function notifyEvents(vendor: string | null, model: string | null): PhoneFamily['notify'] | null {
  return chooseModel(vendor, model)?.family.notify ?? null;
}

/** Some phones ask for a common file under the MAC of nobody. */
const NO_MAC = '000000000000';

// Gathered once: every fetch asks.
const ASKED_FOR = FAMILIES.flatMap((family) => family.asksFor);
const UPLOADED = FAMILIES.flatMap((family) => family.uploads ?? []);

/** Who sends this, as far as it is of this family. Anybody may send anything: what is shown and logged of it is plain text. */
function recognisedBy(family: PhoneFamily, userAgent: string): PhoneSighting | null {
  if (userAgent.length > USER_AGENT_MAX || !/^[\x20-\x7e]*$/.test(userAgent)) return null;
  return family.recognise(userAgent);
}

function macIn(names: readonly RegExp[], fileName: string): string | null {
  for (const name of names) {
    const mac = name.exec(fileName)?.groups?.mac?.toLowerCase();
    if (mac !== undefined) return mac === NO_MAC ? null : mac;
  }
  return null;
}

function placed(phone: PhoneInput): Placement | null {
  const chosen = chooseModel(phone.vendor, phone.model);
  return chosen === null ? null : layOut(phone, chosen);
}

function unknownVendor(phone: PhoneInput): PhoneLayout {
  const message = `No phones of ${phone.vendor} are known: nothing is written for this phone.`;
  const problems: PhoneProblem[] = [{ position: null, code: 'unknown_vendor', message }];
  return {
    vendor: phone.vendor ?? '',
    family: '',
    model: phone.model ?? '',
    model_known: false,
    blocks: [],
    slots: [],
    problems,
  };
}

function settingIsOurs(name: string) {
  return { path: `phone_settings.${name}`, code: 'setting_is_ours' as const, facts: { name } };
}

function catalogued(family: PhoneFamily, model: PhoneModel): CatalogueModel {
  const own = model.line_keys + model.memory_keys;
  return {
    vendor: family.vendor,
    family: family.family,
    model: model.model,
    support: family.support,
    line_keys: model.line_keys,
    memory_keys: model.memory_keys,
    pages: model.pages,
    sip_accounts: model.sip_accounts,
    modules: model.modules.map((fit) => ({
      model: fit.model,
      keys: fit.keys,
      max: fit.max,
      places: moduleDrawing(fit),
    })),
    slots: own + Math.max(0, ...model.modules.map(({ keys, max }) => keys * max)),
    blocks: blocksOf(model, []).map(({ drawn }) => drawn),
    label: model.label,
    note: model.note,
    unverified: [...model.unverified],
    sources: [model.source, ...family.sources],
  };
}
