import type { ModuleFit, PhoneModel } from '../family.ts';
import { column, row as keyRow, type Places, REMEMBERED, sides } from '../places.ts';

/** A model with its own keys by class, in the order of positions. */
export interface MitelModel extends PhoneModel {
  /** Keys with a paper label: `prgkeyN`. */
  prgkeys: number;
  /** Keys beside the screen: `topsoftkeyN`. */
  topsoftkeys: number;
  /** Keys below the screen (67xx: beside it): `softkeyN`. */
  softkeys: number;
}

/** The modules of one generation of phones; a phone takes three, of whatever kind. */
const PAGES_GUIDE = {
  source: 'Mitel 6800i guide 41-001561-00: 28 keys on each of three pages of an M685i; columns as remembered',
  confirmed: false,
};
const M670: readonly ModuleFit[] = [
  { ...module('M670i', 36, sides(18, 18, REMEMBERED)), label: 'paper' },
  module('M675i', 60, sides(10, 10, REMEMBERED)),
];
const THREE_PAGES = sides(14, 14, PAGES_GUIDE);
const M680: readonly ModuleFit[] = [
  { ...module('M680i', 16, sides(8, 8, REMEMBERED)), label: 'paper' },
  module('M685i', 84, THREE_PAGES),
];
const M695: readonly ModuleFit[] = [...M680, module('M695', 84, THREE_PAGES)];
const NONE: readonly ModuleFit[] = [];

const WAZO = 'Wazo, plugins/wazo_aastra: keys of each class per model and module sizes';
const GUIDE =
  'Wazo, plugins/wazo_aastra; modules: Mitel 6800i guide 41-001561-00, page 3-41, http://38.142.81.21:8001/manual/mitel/6800i-series/installation-guide-english/page-97.html';

function module(model: string, keys: number, places: Places): ModuleFit {
  return { model, keys, max: 3, places };
}

const SOFTKEYS = {
  source:
    'Mitel counts 10 physical softkeys of a 6867i and 17 of a 6869i; by the counts of keys the last of each block turns its page',
  confirmed: false,
};

/** Where top softkeys (line keys) and softkeys (memory keys) are; what is not here is drawn as a plain grid. */
const SERIES: readonly (readonly [models: RegExp, places: { line: Places; memory?: Places }])[] = [
  [
    /^6867i$/,
    { line: column(5, { ...SOFTKEYS, pageKey: true }), memory: keyRow(3, 1, { ...SOFTKEYS, pageKey: true }) },
  ],
  [
    /^6869i$/,
    { line: sides(6, 5, { ...SOFTKEYS, pageKey: true }), memory: keyRow(4, 1, { ...SOFTKEYS, pageKey: true }) },
  ],
  [/^6873i$/, { line: sides(6, 6, SOFTKEYS), memory: keyRow(6, 1, SOFTKEYS) }],
  [/^69[12][05]w?$/, { line: column(5, { ...SOFTKEYS, pageKey: true }) }],
  [/^69[47]0w?$/, { line: sides(6, 6, SOFTKEYS) }],
  [/^6930w?$/, { line: sides(6, 5, { ...SOFTKEYS, pageKey: true }) }],
];

interface Facts {
  accounts: number;
  modules?: readonly ModuleFit[];
  note?: string;
  unverified?: readonly string[];
}

/** One model: keys of the classes prgkey, topsoftkey and softkey, and what else is known of it. */
function row(
  model: string,
  [prgkeys, topsoftkeys, softkeys]: readonly [number, number, number],
  { accounts, modules = NONE, note, unverified = [] }: Facts,
): MitelModel {
  return {
    model,
    line_keys: topsoftkeys,
    memory_keys: prgkeys + softkeys,
    prgkeys,
    topsoftkeys,
    softkeys,
    pages: null,
    places: SERIES.find(([models]) => models.test(model))?.[1],
    sip_accounts: accounts,
    modules,
    // Firmware of the 68xx before 4.2 still asks for aastra.cfg; nothing is lost, for the phone's own file has everything.
    common_file: /^6[89]/.test(model) ? 'startup.cfg' : 'aastra.cfg',
    label: topsoftkeys + softkeys > 0 || model === '6910' ? 'screen' : 'paper',
    note: note ?? null,
    unverified: [...unverified, 'pages', 'label'],
    source: modules === M680 ? GUIDE : WAZO,
  };
}

const NO_PARK = "Aastra's guide for firmware 3.2.2 says that it has no park keys";
const SPLIT = {
  note: "sources disagree on how many there are and which are top softkeys: Wazo's table has changed twice",
  unverified: ['line_keys', 'memory_keys', 'modules'],
};

/** Mitel and Aastra SIP phones. Columns: model, [prgkeys, topsoftkeys, softkeys], the rest. */
export const MITEL_MODELS: readonly MitelModel[] = [
  row('6730i', [8, 0, 0], { accounts: 6 }),
  row('6731i', [8, 0, 0], { accounts: 6 }),
  row('6735i', [6, 0, 20], { accounts: 9, modules: M670, note: NO_PARK }),
  row('6737i', [0, 10, 20], { accounts: 9, modules: M670, note: NO_PARK }),
  row('6739i', [0, 0, 55], { accounts: 9, modules: M670 }),
  row('6753i', [6, 0, 0], { accounts: 9, modules: M670 }),
  row('6755i', [6, 0, 20], { accounts: 9, modules: M670 }),
  row('6757i', [0, 10, 20], { accounts: 9, modules: M670 }),
  row('6863i', [3, 0, 0], { accounts: 2 }),
  row('6865i', [8, 0, 0], { accounts: 24, modules: M680 }),
  row('6867i', [0, 20, 18], { accounts: 24, modules: M680 }),
  row('6869i', [0, 44, 24], { accounts: 24, modules: M680 }),
  row('6873i', [0, 48, 24], { accounts: 24, modules: M680 }),
  row('6905', [3, 0, 0], { accounts: 2 }),
  row('6910', [8, 0, 0], { accounts: 2 }),
  row('6915', [0, 10, 0], { accounts: 24, modules: M695, ...SPLIT }),
  row('6920', [0, 10, 0], { accounts: 24, modules: M695, ...SPLIT }),
  row('6920w', [0, 10, 0], { accounts: 24, modules: M695, ...SPLIT }),
  row('6930', [0, 22, 0], { accounts: 24, modules: M695, ...SPLIT }),
  row('6930w', [0, 22, 0], { accounts: 24, modules: M695, ...SPLIT }),
  row('6940', [0, 24, 0], { accounts: 24, modules: M695, ...SPLIT }),
  row('6940w', [0, 24, 0], { accounts: 24, modules: M695, ...SPLIT }),
  row('6970', [0, 24, 0], { accounts: 24, ...SPLIT }),
  row('9143i', [7, 0, 0], { accounts: 9 }),
  row('9480i', [0, 0, 6], { accounts: 9 }),
];
