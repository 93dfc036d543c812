import type { ModuleFit, PhoneModel } from '../family.ts';
import { column, grid, REMEMBERED, sides } from '../places.ts';

/** A Yealink with firmware x.70 to x.73. */
export interface YealinkLegacyModel extends PhoneModel {
  /** The number by which a BLF key calls account 1. */
  first_blf_line: 0 | 1;
}

const TEMPLATES = "FusionPBX, resources/templates/provision/yealink/t38g: comments of Yealink's templates";
const WAZO = 'Wazo, plugins/wazo_yealink: key counts, accounts and product files per model';

const GUESS = { source: null, confirmed: false };

const NONE: readonly ModuleFit[] = [];
/**
 * Yealink's template gives key ids 1 to 39, of which some key switches pages by default. On the EXP20, a later module with pages, that is 21,
 * and it can not be set: so it is left alone on the EXP39, which has pages too. The EXP38 has none.
 */
const EXP38_39: readonly ModuleFit[] = [
  { model: 'EXP38', keys: 38, max: 6, label: 'paper', places: sides(19, 19, GUESS) },
  { model: 'EXP39', keys: 38, max: 6, places: sides(10, 9, { ...GUESS, pageKey: true }) },
];
const MEMORY_KEYS = grid(10, 2, REMEMBERED);
const SIX = sides(3, 3, REMEMBERED);

const MODULE_NOTE =
  'no source counts the keys of modules: 38 agrees with what Yealink says of these and of a later series';

/** One model. `product` is the number in the name of its common file, `y` and twelve digits. */
function row(
  model: string,
  line_keys: number,
  memory_keys: number,
  sip_accounts: number,
  product: number | null,
  label: 'paper' | 'screen' | null,
  first_blf_line: 0 | 1 = 1,
): YealinkLegacyModel {
  const hasMemoryKeys = memory_keys > 0;
  return {
    model,
    line_keys,
    memory_keys,
    pages: line_keys === 0 ? 0 : 1,
    places: {
      line: line_keys === 6 ? SIX : column(line_keys, GUESS),
      ...(hasMemoryKeys ? { memory: MEMORY_KEYS } : {}),
    },
    sip_accounts,
    modules: hasMemoryKeys ? EXP38_39 : NONE,
    common_file: product === null ? null : `y${String(product).padStart(12, '0')}.cfg`,
    label: hasMemoryKeys ? 'screen, paper beside memory keys' : label,
    note: hasMemoryKeys ? MODULE_NOTE : null,
    unverified: line_keys === 0 ? [] : [...(hasMemoryKeys ? ['modules'] : []), 'pages', 'label'],
    source: model === 'T38G' ? TEMPLATES : WAZO,
    first_blf_line,
  };
}

/** Columns: model, line keys, memory keys, accounts, product, labels, number of account 1 in BLF keys. */
export const YEALINK_LEGACY_MODELS: readonly YealinkLegacyModel[] = [
  row('T19P', 0, 0, 1, null, null),
  row('T20P', 2, 0, 2, 7, 'paper'),
  row('T21P', 2, 0, 2, null, 'screen'),
  row('T22P', 3, 0, 3, 5, 'screen'),
  row('T26P', 3, 10, 3, 4, 'screen'),
  row('T28P', 6, 10, 6, 0, 'screen'),
  row('T32G', 3, 0, 3, 32, 'screen', 0),
  row('T38G', 6, 10, 6, 38, 'screen', 0),
];
