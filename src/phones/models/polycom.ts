import type { ModuleFit, PhoneModel } from '../family.ts';
import { type Places, REMEMBERED, sides } from '../places.ts';

/** A Polycom or Poly phone. */
export interface PolycomModel extends PhoneModel {
  /**
   * Whether a line key can run a macro (`EFK`). The categories of line keys in the guide of UC Software 4.1.6 have no macros yet,
   * and SoundPoint IP phones end with 4.0.
   */
  macro_keys: boolean;
}

const WAZO = 'Wazo, plugins/wazo_polycom: key counts per model';
const CATALOGUE = "RingCentral's catalogue of devices: lines per model";

const NONE: readonly ModuleFit[] = [];
// "VVX 600 + 3 LCD EMs = 16 + 252 = 268 lines": VVX Expansion Module guide 4.1.6, page 37. The paper one has 40 keys.
const MODULE_GUIDE = 'VVX Expansion Module guide 4.1.6';
const VVX_MODULES: readonly ModuleFit[] = [
  { model: 'VVX Expansion Module', keys: 40, max: 3, label: 'paper', places: sides(20, 20, REMEMBERED) },
  {
    model: 'VVX Color Expansion Module',
    keys: 84,
    max: 3,
    places: sides(14, 14, {
      source: `${MODULE_GUIDE}: 28 keys on each of three pages; in two columns as remembered`,
      confirmed: false,
    }),
  },
];
const EM50: readonly ModuleFit[] = [
  { model: 'EM50', keys: 90, max: 2, places: sides(15, 15, { source: null, confirmed: false }) },
];

const SMART_PAGING =
  'Two or three color modules share their pages while Smart Paging is on: pages 1, 3, 4 are on the first module.';
const WATCHED = 'counts the numbers that it watches, one less than it has keys: its last key stays free';

/** Where the line keys of a series are; what is not here is drawn as a plain grid. */
const SERIES: readonly (readonly [models: RegExp, places: Places])[] = [
  [/^VVX250$/, sides(2, 2, REMEMBERED)],
  [/^VVX3[015][01]$/, sides(3, 3, REMEMBERED)],
  [/^VVX4[015][01]$/, sides(6, 6, REMEMBERED)],
];

interface Remarks {
  note?: string | null;
  unverified?: readonly string[];
}

function vvx(
  model: string,
  line_keys: number,
  sip_accounts: number,
  modules: readonly ModuleFit[] = NONE,
  { note = null, unverified = [] }: Remarks = {},
): PolycomModel {
  return {
    model,
    line_keys,
    memory_keys: 0,
    pages: 1,
    places: { line: SERIES.find(([models]) => models.test(model))?.[1] },
    sip_accounts,
    modules,
    common_file: null,
    label: 'screen',
    note: modules === VVX_MODULES ? SMART_PAGING : note,
    unverified: ['pages', 'label', ...unverified],
    source: WAZO,
    macro_keys: true,
  };
}

function soundPoint(model: string, line_keys: number, sip_accounts: number, note: string): PolycomModel {
  const unverified = line_keys === 0 ? [] : ['pages', 'label'];
  return { ...vvx(model, line_keys, sip_accounts), note, unverified, macro_keys: false };
}

/** Phones with Poly's later software. `pages` of Edge E: three can be added to the first (https://altigen-support.com/knowledge-base/poly-vvx-user-guide). */
function poly(
  model: string,
  line_keys: number,
  pages: number | null,
  sip_accounts: number,
  note: string | null = null,
): PolycomModel {
  const unverified = ['line_keys', 'pages', 'label', 'sip_accounts', 'modules'];
  return { ...vvx(model, line_keys, sip_accounts), pages, note, unverified, source: CATALOGUE };
}

/** Polycom and Poly desk phones. Columns: model, line keys, (pages,) accounts, modules or note. */
export const POLYCOM_MODELS: readonly PolycomModel[] = [
  soundPoint('SPIP321', 0, 2, 'its line keys can not be assigned'),
  soundPoint('SPIP331', 0, 2, 'its line keys can not be assigned'),
  soundPoint('SPIP335', 0, 2, 'its line keys can not be assigned'),
  soundPoint('SPIP450', 2, 3, WATCHED),
  soundPoint('SPIP550', 3, 4, WATCHED),
  soundPoint('SPIP560', 3, 4, WATCHED),
  soundPoint('SPIP650', 47, 6, '6 on the phone, the others on its Backlit Expansion Modules'),
  soundPoint('SPIP670', 47, 6, '6 on the phone, the others on its Backlit Expansion Modules'),
  vvx('VVX101', 2, 1),
  vvx('VVX150', 2, 2),
  vvx('VVX201', 2, 2),
  vvx('VVX250', 4, 4),
  vvx('VVX300', 6, 6, VVX_MODULES),
  vvx('VVX301', 6, 6, VVX_MODULES),
  vvx('VVX310', 6, 6, VVX_MODULES),
  vvx('VVX311', 6, 6, VVX_MODULES),
  vvx('VVX350', 6, 6),
  vvx('VVX400', 12, 12, VVX_MODULES),
  vvx('VVX401', 12, 12, VVX_MODULES),
  vvx('VVX410', 12, 12, VVX_MODULES),
  vvx('VVX411', 12, 12, VVX_MODULES),
  vvx('VVX450', 12, 12, EM50, { unverified: ['modules'] }),
  vvx('VVX500', 12, 12, VVX_MODULES),
  vvx('VVX501', 12, 12, VVX_MODULES),
  vvx('VVX600', 16, 16, VVX_MODULES),
  vvx('VVX601', 16, 16, VVX_MODULES),
  vvx('VVX1500', 6, 6),
  poly('CCX400', 24, null, 24),
  poly('CCX500', 24, null, 24),
  poly('CCX505', 24, null, 24, 'as CCX500: no source counts its keys'),
  poly('CCX600', 54, null, 34),
  poly('CCX700', 54, null, 34),
  poly('Edge E100', 8, 4, 8),
  poly('Edge E220', 16, 4, 16),
  poly('Edge E300', 32, 4, 32, 'as Edge E320: no source counts its keys'),
  poly('Edge E320', 32, 4, 32),
  poly('Edge E350', 32, 4, 32),
  poly('Edge E400', 44, 4, 34, 'as Edge E450: no source counts its keys'),
  poly('Edge E450', 44, 4, 34),
  poly('Edge E500', 48, 4, 34, 'as Edge E550: no source counts its keys'),
  poly('Edge E550', 48, 4, 34),
];
