import type { ModuleFit, PhoneModel } from '../family.ts';
import { type Places, sides } from '../places.ts';

/** Keys on one page of an expansion module, and pages of it. */
export const MODULE_PAGE_KEYS = 20;
const MODULE_PAGES = 2;

const NONE: readonly ModuleFit[] = [];
const UC46: readonly ModuleFit[] = [
  {
    model: 'UC46',
    keys: MODULE_PAGE_KEYS * MODULE_PAGES,
    max: 6,
    places: sides(10, 10, { source: "Htek's parameters of modules: two pages of twenty keys", confirmed: false }),
  },
];

const BY_COUNT = {
  source: 'by the counts of keys, which are four pages with one key that turns them',
  confirmed: false,
};

/** Where the line keys of a series are; what is not here is drawn as a plain grid. */
const SERIES: readonly (readonly [models: RegExp, places: Places])[] = [
  [/^UC912/, sides(2, 1, { ...BY_COUNT, pageKey: true })],
  [/^UC923/, sides(3, 2, { ...BY_COUNT, pageKey: true })],
  [/^UC924|^s500/, sides(4, 3, { ...BY_COUNT, pageKey: true })],
  [/^UC926/, sides(5, 4, { ...BY_COUNT, pageKey: true })],
];

const WAZO = 'Wazo, plugins/wazo_htek: line keys in common.py, accounts in plugin-info';
const SANGOMA = 'FusionPBX, resources/templates/provision/sangoma/s700';

interface More {
  source?: string;
  note?: string;
  unverified?: readonly string[];
}

/** One model: its line keys, accounts and modules. */
function row(
  model: string,
  line_keys: number,
  sip_accounts: number,
  modules: readonly ModuleFit[],
  { source = WAZO, note, unverified = [] }: More = {},
): PhoneModel {
  return {
    model,
    line_keys,
    memory_keys: 0,
    pages: null,
    places: { line: SERIES.find(([models]) => models.test(model))?.[1] },
    sip_accounts,
    modules,
    // There is one, named after a code of the model; but a phone that got it does not ask for its own (Htek's provisioning guide).
    common_file: null,
    label: line_keys === 0 ? null : 'screen',
    note: note ?? null,
    unverified: line_keys === 0 ? [...unverified] : [...unverified, 'pages', 'label'],
    source,
  };
}

const UNCOUNTED = ['line_keys', 'sip_accounts', 'modules'];

/** Htek desk phones, and those that Sangoma sold under its name. Columns: model, line keys, accounts, modules. */
export const HTEK_MODELS: readonly PhoneModel[] = [
  row('UC802', 0, 2, NONE),
  row('UC802T', 0, 2, NONE),
  row('UC803', 0, 2, NONE),
  row('UC803T', 0, 2, NONE),
  row('UC804', 4, 3, NONE),
  row('UC804T', 4, 3, NONE),
  row('UC806', 4, 4, NONE),
  row('UC806T', 4, 4, NONE),
  row('UC840', 4, 3, NONE),
  row('UC840P', 4, 3, NONE),
  row('UC842', 4, 3, NONE),
  row('UC860', 14, 4, NONE),
  row('UC860P', 14, 4, NONE),
  row('UC862', 14, 2, NONE),
  row('UC902', 0, 4, NONE),
  row('UC903', 20, 6, NONE),
  row('UC912', 12, 4, NONE),
  row('UC912E', 12, 4, NONE),
  row('UC912G', 12, 4, NONE),
  row('UC923', 20, 8, NONE),
  row('UC924', 28, 12, UC46, { unverified: ['modules'] }),
  row('UC924E', 28, 12, UC46, { unverified: ['modules'] }),
  row('UC926', 36, 16, UC46, { unverified: ['modules'] }),
  row('UC926E', 36, 16, UC46, { unverified: ['modules'] }),
  row('s300', 4, 2, NONE, {
    source: `${SANGOMA}; the counts are those of the smallest Htek phone with line keys`,
    note: 'no source counts its keys; keys beyond these are not written',
    unverified: UNCOUNTED,
  }),
  row('s500', 28, 4, UC46, {
    source: `${SANGOMA}; the line keys are those of the UC924`,
    note: 'no source counts its keys; keys beyond these are not written',
    unverified: UNCOUNTED,
  }),
  row('s700', 45, 6, UC46, { source: SANGOMA, unverified: ['sip_accounts', 'modules'] }),
];
