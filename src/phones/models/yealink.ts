import type { ModuleFit, PhoneModel } from '../family.ts';
import { grid, type Places, REMEMBERED, sides } from '../places.ts';

const GUIDE =
  'Yealink, ranges and defaults of linekey per model: https://www.easymanua.ls/yealink/t29g/manual/21622?p=200';
const WAZO = 'Wazo, plugins/wazo_yealink: key counts, accounts and product files per model';

const TWENTY = sides(10, 10, REMEMBERED);
// Key ids are documented (see EXP20 below), where the button with id 21 is, is not.
const SWITCH_AT_21 = sides(10, 10, { ...REMEMBERED, taken: [21], taken_by: 'page_key' });

const NONE: readonly ModuleFit[] = [];
// 39, not 40: key ids run from 1 to 40, but 21 is the page switch and can not be set.
const EXP20: readonly ModuleFit[] = [{ model: 'EXP20', keys: 39, max: 6, places: SWITCH_AT_21 }];
const EXP40: readonly ModuleFit[] = [{ model: 'EXP40', keys: 40, max: 6, places: TWENTY }];
const EXP43: readonly ModuleFit[] = [{ model: 'EXP43', keys: 60, max: 3, places: TWENTY }];
const EXP50: readonly ModuleFit[] = [{ model: 'EXP50', keys: 60, max: 3, places: TWENTY }];
const EXP55: readonly ModuleFit[] = [{ model: 'EXP55', keys: 78, max: 3 }];

/** Series whose key ranges Yealink's own guide prints; the rest is known from other software. */
const IN_GUIDE = /^T(?:27|29|41|42|46|48)[PGS]$/;

/** By the counts: three pages of one key less than there are buttons. */
const SIDES = { ...REMEMBERED, pageKey: true };
/** "Line key LED (used as page a switch key)" stands in the guide of the T46G; which side has five keys does not. */
const T46G_GUIDE = {
  source:
    'Yealink SIP-T46G user guide, page 5 (a line key is the page switch key); sides as these phones are remembered',
  confirmed: false,
  pageKey: true,
};
const AS_OTHERS = { source: "as Yealink's other phones with a screen between their keys", confirmed: false };

/** Where the line keys of a series are; what is not here is drawn as a plain grid. */
const SERIES: readonly (readonly [models: RegExp, places: Places])[] = [
  [/^T4[12][PGSU]$/, sides(3, 2, SIDES)],
  [/^T(?:27|43|52|53)/, sides(4, 3, SIDES)],
  [/^T(?:29|46|54)/, sides(5, 4, T46G_GUIDE)],
  [/^T(?:21|31)/, sides(1, 1, AS_OTHERS)],
  [/^T3[34]/, sides(2, 2, AS_OTHERS)],
  [/^T44/, sides(4, 4, AS_OTHERS)],
  // Touch screens that can show all keys at once.
  [/^T(?:48|49|57)/, grid(29, 3, { source: null, confirmed: false })],
];

/** One model. `product` is the number in the name of its common file, `y` and twelve digits. */
function row(
  model: string,
  line_keys: number,
  pages: number | null,
  sip_accounts: number,
  product: number | null,
  modules: readonly ModuleFit[],
  { note = null, unverified = [] }: { note?: string | null; unverified?: readonly string[] } = {},
): PhoneModel {
  return {
    model,
    line_keys,
    memory_keys: 0,
    pages,
    places: { line: SERIES.find(([models]) => models.test(model))?.[1] },
    sip_accounts,
    modules,
    common_file: product === null ? null : `y${String(product).padStart(12, '0')}.cfg`,
    label: line_keys === 0 ? null : 'screen',
    note,
    unverified: line_keys === 0 ? [] : [...unverified, 'pages', 'label'],
    source: IN_GUIDE.test(model) ? GUIDE : WAZO,
  };
}

/** Yealink desk phones with firmware x.80 or later. Columns: model, line keys, pages, accounts, product, modules. */
export const YEALINK_MODELS: readonly PhoneModel[] = [
  row('T19P_E2', 0, 0, 1, 53, NONE),
  row('T21P_E2', 2, 1, 2, 52, NONE),
  row('T23P', 3, 1, 3, 44, NONE),
  row('T23G', 3, 1, 3, 44, NONE),
  row('T27P', 21, 3, 6, 45, EXP20),
  row('T27G', 21, 3, 6, 69, EXP20),
  row('T29G', 27, 3, 16, 46, EXP20),
  row('T30', 0, 0, 1, null, NONE),
  row('T30P', 0, 0, 1, null, NONE),
  row('T31', 2, 1, 2, null, NONE),
  row('T31P', 2, 1, 2, null, NONE),
  row('T31G', 2, 1, 2, 123, NONE),
  row('T31W', 2, 1, 2, 172, NONE),
  row('T33P', 12, 3, 4, null, NONE),
  row('T33G', 12, 3, 4, 124, NONE),
  row('T34W', 12, 3, 4, 171, NONE),
  row('T40P', 3, 1, 3, 54, NONE),
  row('T40G', 3, 1, 3, 76, NONE),
  row('T41P', 15, 3, 6, 36, NONE),
  row('T41S', 15, 3, 6, 68, NONE),
  row('T41U', 15, 3, 6, null, NONE),
  row('T42G', 15, 3, 12, 29, NONE),
  row('T42S', 15, 3, 12, 67, NONE),
  row('T42U', 15, 3, 12, 116, NONE),
  row('T43U', 21, 3, 12, 107, EXP43, {
    note: "sources disagree: Yealink template comment says 21, Wazo's table says 15",
    unverified: ['line_keys'],
  }),
  row('T44U', 24, null, 12, null, EXP43, {
    note: "Wazo's code says 24, its capability table says 21 with 3 modules",
    unverified: ['line_keys', 'modules'],
  }),
  row('T44W', 24, null, 12, 174, EXP43, {
    note: "Wazo's code says 24, its capability table says 21 with 3 modules",
    unverified: ['line_keys', 'modules'],
  }),
  row('T46G', 27, 3, 16, 28, EXP40),
  row('T46S', 27, 3, 16, 66, EXP40),
  row('T46U', 27, 3, 16, 108, EXP43),
  row('T48G', 29, null, 16, 35, EXP40),
  row('T48S', 29, null, 16, 65, EXP40),
  row('T48U', 29, null, 16, 109, EXP43),
  row('T49G', 29, null, 16, 51, NONE),
  row('T52S', 21, 3, 12, 74, EXP50),
  row('T53', 21, 3, 12, 95, EXP50),
  row('T53W', 21, 3, 12, 95, EXP50, {
    note: 'one Yealink template comment lists T53W with the 27-key group',
    unverified: ['line_keys'],
  }),
  row('T54S', 27, 3, 16, 70, EXP50),
  row('T54W', 27, 3, 16, 96, EXP50),
  row('T57W', 29, null, 16, 97, EXP50),
  row('T56A', 27, null, 16, 56, EXP50),
  row('T58A', 27, null, 16, 58, EXP50),
  row('T58V', 27, null, 16, 58, EXP50),
  row('T58W', 27, null, 16, 150, EXP50),
  row('T73U', 48, null, 12, 186, EXP55, { unverified: ['modules'] }),
  row('T73W', 48, null, 12, 183, EXP55, { unverified: ['modules'] }),
  row('T74U', 60, null, 16, 187, EXP55, { unverified: ['modules'] }),
  row('T74W', 60, null, 16, 184, EXP55, { unverified: ['modules'] }),
  row('T77U', 95, null, 16, 188, EXP55, { unverified: ['modules'] }),
  row('T85W', 72, null, 16, 196, EXP55, { unverified: ['modules'] }),
  row('T87W', 95, null, 16, 197, EXP55, { unverified: ['modules'] }),
  row('T88W', 95, null, 16, 192, EXP55, { unverified: ['modules'] }),
  row('T88V', 95, null, 16, 192, EXP55, { unverified: ['modules'] }),
];
